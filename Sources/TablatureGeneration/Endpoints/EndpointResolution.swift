public import TablatureAPIModel

/// The hosts to which a client sends its calls.
///
/// What a configuration sets precedes what the vendor publishes, this the host of the sample requests, and that the standard host of the
/// vendor's services.
public struct EndpointResolution: Hashable, Sendable {
  /// The hosts; nil where all of them are the standard ones.
  public var hosts: EndpointHosts?
  /// What had to be decided without the vendor's facts.
  public var diagnostics: [Diagnostic] = []

  /// Makes a resolution.
  public init(hosts: EndpointHosts?, diagnostics: [Diagnostic] = []) {
    self.hosts = hosts
    self.diagnostics = diagnostics
  }

  /// Decides where calls go.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - configured: What the configuration sets.
  ///   - directory: What the vendor publishes.
  public init(for service: ServiceModel, configured: EndpointHosts?, directory: EndpointDirectory) {
    let name = service.productInHosts
    let standard = directory.standardHost.replacing("{product}", with: name)
    var rules = configured?.naming(product: name).rules ?? []
    let known = service.productCode.flatMap { directory.hosts(of: $0, named: name) }
    rules += known?.rules ?? []
    if EndpointHosts(rules).fallback == nil {
      let samples = SampleHosts(service, directory: directory).entries
      let sample = samples.first { $0.pattern != nil }
      rules.append(EndpointHosts.Rule("*", sample?.pattern ?? standard))
      diagnostics = Self.remarks(on: service, sample, samples, standard: standard, isListed: known != nil)
    }
    let hosts = EndpointHosts(rules).simplified
    self.hosts = hosts.rules == [EndpointHosts.Rule("*", standard)] ? nil : hosts
  }

  /// What to say where neither the configuration nor the vendor names the host of all regions.
  private static func remarks(
    on service: ServiceModel, _ sample: SampleHosts.Entry?, _ samples: [SampleHosts.Entry], standard: String,
    isListed: Bool
  ) -> [Diagnostic] {
    // Samples with the standard host confirm it. Without product and samples nothing is known, for which there is another warning.
    guard sample?.pattern != standard, service.productCode != nil || sample != nil else { return [] }
    let product = service.productCode.map { "'\($0.visible)'" } ?? "a service without a name"
    let gap =
      isListed
      ? "the vendor's list of hosts doesn't cover all regions of \(product); calls to others"
      : "\(product) isn't in the vendor's list of hosts; calls"
    let others = samples.filter { $0 != sample }.prefix(mostOthers).map { other in
      Diagnostic.Note(
        (other.count == 1 ? "a sample request goes" : "\(other.count) sample requests go") + " to '\(other.host)'"
          + (other.pattern == nil ? ", which isn't the host of a service" : ""), at: other.location)
    }
    return [
      Diagnostic(
        "service.endpoint", .note,
        "\(gap) go to '\(sample?.pattern ?? standard)'" + (sample == nil ? "" : ", as in the sample request"),
        at: sample?.location ?? service.operations.first?.location,
        notes: others + [Diagnostic.Note("set 'endpoint' in tablature.yaml to choose the host")])
    ]
  }

  /// More of them would not help to decide.
  private static let mostOthers = 3
}

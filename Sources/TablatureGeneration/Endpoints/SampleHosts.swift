internal import TablatureAPIModel

/// The hosts to which the sample requests of a service go.
struct SampleHosts {
  /// A host, and the samples that name it.
  struct Entry: Hashable {
    /// The host as the first sample has it.
    var host: String
    /// The same with `{region}` in the place of a region; nil where it isn't one of the vendor's services.
    var pattern: String?
    /// The first sample, in the order of the operations.
    var location: SourceLocation
    /// How many samples name it.
    var count: Int
  }

  /// The hosts, the one of most samples first.
  let entries: [Entry]

  /// Collects the hosts of a service; a sample without one, such as `https://[Endpoint]/`, is ignored.
  init(_ service: ServiceModel, directory: EndpointDirectory) {
    var entries: [Entry] = []
    var indices: [String: Int] = [:]
    let areas = Set(directory.regions.map { Self.area(of: $0) })
    for sample in service.operations.lazy.flatMap(\.requestSamples) {
      guard let host = Self.host(of: sample.endpoint) else { continue }
      let pattern = Self.pattern(of: host, domain: directory.domain, areas: areas)
      if let index = indices[pattern ?? host] {
        entries[index].count += 1
      } else {
        indices[pattern ?? host] = entries.count
        entries.append(Entry(host: host, pattern: pattern, location: sample.location, count: 1))
      }
    }
    self.entries = entries.sorted { ($1.count, $0.host) < ($0.count, $1.host) }
  }

  /// The host of an address such as `https://billing.example.com/`, or `nil` if it has none.
  private static func host(of address: String) -> String? {
    let rest = address.lowercased().drop { $0 != "/" }.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != ":" }
    return HostPattern.isHost(host) ? String(host) : nil
  }

  /// The form of the host of a service, `NAME.DOMAIN` or `NAME.REGION.DOMAIN`. Customers have hosts in the same domain, to which no
  /// signed request may go because a page names one.
  private static func pattern(of host: String, domain: String, areas: Set<Substring>) -> String? {
    guard host.hasSuffix("." + domain) else { return nil }
    let labels = host.dropLast(domain.count + 1).split(separator: ".")
    if labels.count == 1 { return host }
    guard labels.count == 2, labels[1].contains("-"), areas.contains(area(of: labels[1])) else { return nil }
    return "\(labels[0]).{region}.\(domain)"
  }

  /// The area in a region ID: `north` in `north-1`.
  private static func area(of region: some StringProtocol) -> Substring { Substring(region.prefix { $0 != "-" }) }
}

public import TablatureAPIModel
public import TablatureDocReader
public import TablatureSwiftEmitter

/// The stages between pages and files. Each is a pure function; tests put others in their place.
public struct Pipeline: Sendable {
  /// Reads a page.
  public var read: @Sendable (PageSource) -> PageReading
  /// Joins what the pages say, several at the same time; the paths are those of pages that somebody chose.
  public var join: @Sendable ([PageReading], _ preferred: Set<String>, _ atOnce: Int) async -> ServiceReading
  /// Reads what follows from the parameters and members of an operation, once corrections were made.
  public var readTraits: @Sendable (inout TablatureAPIModel.Operation) -> Void
  /// Decides where the client sends its calls; the hosts are those that somebody chose.
  public var resolveEndpoint: @Sendable (ServiceModel, EndpointHosts?) -> EndpointResolution
  /// Prints the client.
  public var emit: @Sendable (ServiceModel, EmitterOptions) async -> Emission

  /// Makes a pipeline; without arguments, the one that the tool uses.
  ///
  /// - Parameters:
  ///   - profile: The vendor of the pages.
  ///   - read: A stage in place of the usual one, as all that follow.
  public init(
    profile: VendorProfile = Configuration.standardProfile,
    read: (@Sendable (PageSource) -> PageReading)? = nil,
    join: (@Sendable ([PageReading], _ preferred: Set<String>, _ atOnce: Int) async -> ServiceReading)? = nil,
    readTraits: (@Sendable (inout TablatureAPIModel.Operation) -> Void)? = nil,
    emit: @escaping @Sendable (ServiceModel, EmitterOptions) async -> Emission = {
      await SwiftEmitter.emit($0, options: $1, atOnce: FileStore.processors)
    },
    resolveEndpoint: (@Sendable (ServiceModel, EndpointHosts?) -> EndpointResolution)? = nil
  ) {
    let pages = PageReader(profile)
    let services = ServiceReader(of: pages)
    self.read = read ?? { pages.read($0) }
    self.join = join ?? { await services.join($0, preferring: $1, atOnce: $2) }
    self.readTraits = readTraits ?? { services.readTraits(of: &$0) }
    self.resolveEndpoint =
      resolveEndpoint ?? { EndpointResolution(for: $0, configured: $1, directory: profile.endpoints) }
    self.emit = emit
  }
}

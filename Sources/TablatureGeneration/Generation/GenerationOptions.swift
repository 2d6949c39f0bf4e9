public import TablatureAPIModel
public import TablatureSwiftEmitter

/// What to generate, and where.
public struct GenerationOptions: Hashable, Sendable {
  /// What to do with the output.
  public enum Mode: Hashable, Sendable {
    /// Write what differs.
    case write
    /// Write nothing; differences are findings.
    case check
    /// Write nothing; report what would be written.
    case dryRun
  }

  /// The output directory.
  public var output: String
  /// What can be chosen about the code.
  public var emitter: EmitterOptions
  /// What can be chosen about reading the pages.
  public var pages: PageOptions
  /// Which operations are emitted.
  public var filter: OperationFilter
  /// What to do with the output.
  public var mode: Mode
  /// The hosts to use before those of the service in the vendor profile.
  public var endpoint: EndpointHosts?

  /// Makes options.
  public init(
    output: String = Configuration.defaultOutput, emitter: EmitterOptions, pages: PageOptions = PageOptions(),
    filter: OperationFilter = OperationFilter(), mode: Mode = .write, endpoint: EndpointHosts? = nil
  ) {
    self.output = output
    self.filter = filter
    self.emitter = emitter
    self.pages = pages
    self.mode = mode
    self.endpoint = endpoint
  }
}

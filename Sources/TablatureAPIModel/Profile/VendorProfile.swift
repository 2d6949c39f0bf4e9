/// Everything that is particular to one vendor: the form of its pages, the protocol of its services, and the runtime of generated code.
///
/// Readers and emitters receive a profile as a value, and don't depend on any vendor themselves.
public struct VendorProfile: Hashable, Sendable {
  /// The identifier, in lowercase with hyphens, for example `example-cloud`.
  public var id: String
  /// The display name, for example `Example Cloud`.
  public var name: String
  /// The dialects of the pages. The first one applies if a page doesn't indicate its dialect.
  public var dialects: [Dialect]
  /// The conventions that pages share in every dialect.
  public var conventions: PageConventions
  /// The wire protocol of the services.
  public var wireProtocol: WireProtocol
  /// The library that generated code uses.
  public var runtime: RuntimeDescription
  /// The conventions of handwritten code that calls the services.
  public var code: CodeConventions
  /// The hosts of the services, as the vendor publishes them.
  public var endpoints: EndpointDirectory

  /// Creates a profile.
  public init(
    id: String, name: String, dialects: [Dialect], conventions: PageConventions, wireProtocol: WireProtocol,
    runtime: RuntimeDescription, code: CodeConventions = CodeConventions(), endpoints: EndpointDirectory
  ) {
    self.id = id
    self.name = name
    self.dialects = dialects
    self.conventions = conventions
    self.wireProtocol = wireProtocol
    self.runtime = runtime
    self.code = code
    self.endpoints = endpoints
  }
}

/// Everything that is particular to one vendor: how its pages are written, how its services are called, and what generated code uses.
///
/// Readers and emitters receive a profile as a value, and know no vendor themselves.
public struct VendorProfile: Hashable, Sendable {
  /// The identifier, in lower case with hyphens: `alibaba-cloud`.
  public var id: String
  /// The name for people: `Alibaba Cloud`.
  public var name: String
  /// How the pages are written; the first dialect applies where a page gives no sign.
  public var dialects: [Dialect]
  /// What pages have in common in every dialect.
  public var conventions: PageConventions
  /// How requests travel and are answered.
  public var wireProtocol: WireProtocol
  /// What generated code uses.
  public var runtime: RuntimeDescription
  /// How hand-written code calls the services.
  public var code: CodeConventions
  /// What the vendor publishes about the hosts of its services.
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

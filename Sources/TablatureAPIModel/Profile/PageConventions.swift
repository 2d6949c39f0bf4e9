/// What the pages of a vendor have in common in every dialect.
public struct PageConventions: Hashable, Sendable {
  /// The keys of a link that names the operation, as in `https://…/#product=Ecs&api=X&type=RPC&version=2014-05-26`.
  public struct OperationLinkKeys: Hashable, Sendable {
    /// The key of the operation.
    public var operation: String
    /// The key of the product code.
    public var product: String
    /// The key of the style of the API.
    public var style: String
    /// The key of the version of the API.
    public var version: String

    /// Creates keys.
    public init(operation: String, product: String, style: String, version: String) {
      self.operation = operation
      self.product = product
      self.style = style
      self.version = version
    }
  }

  /// What a code block in a section of examples can be.
  public enum SampleKind: Hashable, Sendable, CaseIterable {
    /// A request as a URL with parameters in its query.
    case requestURL
    /// A response in JSON.
    case jsonResponse
    /// A response in XML.
    case xmlResponse
  }

  /// The keys of the link that names the operation; nil where pages have no such link.
  public var operationLink: OperationLinkKeys?
  /// The style, in lower case, of operations that are all called with one `POST /` and a parameter that names them.
  public var actionStyle: String
  /// What code blocks of examples are read as.
  public var sampleKinds: Set<SampleKind>
  /// Members that are at the root of every response that has them.
  public var rootMembers: Set<String>

  /// Creates conventions.
  public init(
    operationLink: OperationLinkKeys?, actionStyle: String = "rpc",
    sampleKinds: Set<SampleKind> = Set(SampleKind.allCases), rootMembers: Set<String> = []
  ) {
    self.operationLink = operationLink
    self.actionStyle = actionStyle
    self.sampleKinds = sampleKinds
    self.rootMembers = rootMembers
  }
}

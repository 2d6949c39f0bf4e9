/// The conventions that a vendor's pages share in every dialect.
public struct PageConventions: Hashable, Sendable {
  /// The keys of a link that names the operation, as in `https://…/#product=Billing&api=X&type=RPC&version=2020-01-01`.
  public struct OperationLinkKeys: Hashable, Sendable {
    /// The key of the operation.
    public var operation: String
    /// The key of the product code.
    public var product: String
    /// The key of the API style.
    public var style: String
    /// The key of the API version.
    public var version: String

    /// Creates a set of keys.
    public init(operation: String, product: String, style: String, version: String) {
      self.operation = operation
      self.product = product
      self.style = style
      self.version = version
    }
  }

  /// The kinds of code blocks in a section of examples.
  public enum SampleKind: Hashable, Sendable, CaseIterable {
    /// A request as a URL with query parameters.
    case requestURL
    /// A response in JSON.
    case jsonResponse
    /// A response in XML.
    case xmlResponse
  }

  /// The keys of the link that names the operation, or `nil` if pages have no such link.
  public var operationLink: OperationLinkKeys?
  /// The style, in lowercase, of operations that are all called with `POST /` and a parameter that names the operation.
  public var actionStyle: String
  /// The kinds of samples that the reader looks for in code blocks of examples.
  public var sampleKinds: Set<SampleKind>
  /// Members that always appear at the root of a response.
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

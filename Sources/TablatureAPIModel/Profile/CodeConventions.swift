/// How hand-written code calls the services of a vendor, beyond what the wire protocol specifies.
public struct CodeConventions: Hashable, Sendable {
  /// A Swift library of the vendor whose request and response classes map properties to names on the wire.
  public struct ModelLibrary: Hashable, Sendable {
    /// The base class of requests and responses, for example `Model`.
    public var modelClass: String
    /// The label or key of the operation's name in a client method.
    public var operationLabel: String
    /// The label or key of the API version in a client method.
    public var versionLabel: String
    /// The functions that a client method calls to describe the operation and to send the request. A client method calls all of them.
    public var calls: Set<String>
    /// Functions that take the operation and the version as their first arguments, without labels.
    public var positionalCalls: Set<String>
    /// Types whose initializers describe a call. Their arguments aren't parameters of the operation.
    public var descriptions: Set<String>

    /// Creates a library.
    public init(
      modelClass: String, operationLabel: String, versionLabel: String, calls: Set<String>,
      positionalCalls: Set<String> = [], descriptions: Set<String> = []
    ) {
      self.modelClass = modelClass
      self.operationLabel = operationLabel
      self.versionLabel = versionLabel
      self.calls = calls
      self.positionalCalls = positionalCalls
      self.descriptions = descriptions
    }
  }

  /// The header fields that name the operation, in lowercase.
  public var operationHeaders: Set<String>
  /// The header fields that name the API version, in lowercase.
  public var versionHeaders: Set<String>
  /// The vendor's own Swift library, or `nil` if there isn't one.
  public var library: ModelLibrary?

  /// Creates conventions, empty by default.
  public init(
    operationHeaders: Set<String> = [], versionHeaders: Set<String> = [], library: ModelLibrary? = nil
  ) {
    self.operationHeaders = operationHeaders
    self.versionHeaders = versionHeaders
    self.library = library
  }
}

/// How hand-written code calls the services of a vendor, beyond what the wire protocol specifies.
public struct CodeConventions: Hashable, Sendable {
  /// A library of the vendor for Swift, whose clients hold requests and responses in classes that map properties to names on the wire.
  public struct ModelLibrary: Hashable, Sendable {
    /// The class from which requests and responses are derived: `TeaModel`.
    public var modelClass: String
    /// The label or key of the operation's name in the method of a client.
    public var operationLabel: String
    /// The label or key of the version of the API in the method of a client.
    public var versionLabel: String
    /// What a method calls to describe the operation and to send the request; a call has all of them.
    public var calls: Set<String>
    /// Functions that take the operation and the version as their first arguments, without labels.
    public var positionalCalls: Set<String>
    /// Types whose initializers describe a call, and write no parameter of the operation.
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

  /// The header fields that name the operation, in lower case.
  public var operationHeaders: Set<String>
  /// The header fields that name the version of the API, in lower case.
  public var versionHeaders: Set<String>
  /// The vendor's own library; nil where there is none for Swift.
  public var library: ModelLibrary?

  /// Creates conventions; by default none.
  public init(
    operationHeaders: Set<String> = [], versionHeaders: Set<String> = [], library: ModelLibrary? = nil
  ) {
    self.operationHeaders = operationHeaders
    self.versionHeaders = versionHeaders
    self.library = library
  }
}

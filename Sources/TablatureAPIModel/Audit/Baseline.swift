/// What is known to differ and let be, as a file keeps it.
public struct Baseline: Hashable, Sendable {
  /// Findings that are known by one fingerprint.
  public struct Entry: Hashable, Sendable {
    /// What they are known by.
    public var fingerprint: String
    /// How many there are.
    public var count: Int
    /// The id of the check, for people, as all that follows.
    public var check: String
    /// The operation.
    public var operation: String
    /// What they are about.
    public var path: String
    /// What the first of them said.
    public var message: String
    /// Where the entry stands.
    public var location: SourceLocation?

    /// Makes an entry.
    public init(
      fingerprint: String, count: Int = 1, check: String, operation: String, path: String, message: String,
      at location: SourceLocation? = nil
    ) {
      self.fingerprint = fingerprint
      self.count = count
      self.check = check
      self.operation = operation
      self.path = path
      self.message = message
      self.location = location
    }
  }

  /// The version of the file that this tool reads and writes.
  public static let currentVersion = 1

  /// The entries, one for each fingerprint.
  public var entries: [Entry]

  /// Makes a baseline; without entries, one that hides nothing.
  public init(_ entries: [Entry] = []) { self.entries = entries }
}

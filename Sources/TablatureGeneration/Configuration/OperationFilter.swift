public import TablatureAPIModel

/// Which operations are emitted. All pages are read all the same, since they tell of one another.
public struct OperationFilter: Hashable, Sendable {
  /// The name of an operation, or a pattern of names.
  public struct Pattern: Hashable, Sendable {
    /// The pattern: `*` stands for any characters, `?` for one.
    public var text: String
    /// Where it stands.
    public var location: SourceLocation?

    /// Takes a pattern; `nil` where it is none.
    public init?(_ text: String, at location: SourceLocation? = nil) {
      let isPattern = text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"[]{}()|\\^$,;:/'\"`".unicodeScalars.contains($0)
      }
      guard isPattern, !text.isEmpty, text.utf8.count <= Pattern.longest else { return nil }
      self.text = text
      self.location = location
    }

    /// What a pattern must be, for messages.
    public static let rule = "only * and ? stand for something, as in 'Describe*' and '*Tag?'"
    private static let longest = 256

    /// Whether a name fits; case counts.
    public func matches(_ name: String) -> Bool { Wildcards.match(text, name) }
  }

  /// The operations to emit; all, where there are none.
  public var include: [Pattern]
  /// The operations not to emit, also of those that are included.
  public var exclude: [Pattern]

  /// Makes a filter; without patterns, one that lets everything through.
  public init(include: [Pattern] = [], exclude: [Pattern] = []) {
    self.include = include
    self.exclude = exclude
  }

  /// Whether an operation is emitted.
  public func lets(_ name: String) -> Bool {
    (include.isEmpty || include.contains { $0.matches(name) }) && !exclude.contains { $0.matches(name) }
  }
}

extension Configuration {
  /// The operations that a client is generated for.
  public var filter: OperationFilter { OperationFilter(include: include, exclude: exclude) }
}

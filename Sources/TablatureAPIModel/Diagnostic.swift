/// What went wrong, or was left out, and where.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Something could not be read or written.
    case error
    /// Something was read, but is probably wrong or incomplete.
    case warning
    /// Something worth knowing.
    case note
  }

  /// An additional place or explanation.
  public struct Note: Hashable, Sendable {
    /// What to know.
    public var text: String
    /// The place it is about, if there is one.
    public var location: SourceLocation?

    /// Makes a note.
    public init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// A stable name, like `table.row-width`; always a literal in the source.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// One line, without a full stop.
  public var summary: String
  /// Where it stands.
  public var location: SourceLocation?
  /// What else to know.
  public var notes: [Note]

  /// Makes a diagnostic.
  public init(
    _ id: StaticString, _ severity: Severity, _ summary: String, at location: SourceLocation? = nil, notes: [Note] = []
  ) {
    self.id = id.description
    self.severity = severity
    self.summary = summary
    self.location = location
    self.notes = notes
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line, as compilers print it: `file:line:column: warning: summary [id]`.
  public var description: String {
    (location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(summary) [\(id)]"
  }
}

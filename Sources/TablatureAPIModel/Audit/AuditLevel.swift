/// How much somebody takes the findings of a check to matter.
public enum AuditLevel: String, Hashable, Sendable, CaseIterable {
  /// Callers of the code fail.
  case breaking
  /// Callers may meet what they do not expect.
  case warning
  /// Worth knowing.
  case note
  /// They are not wanted.
  case off
}

/// A level that somebody chose for a check of the audit.
public struct AuditLevelChoice: Hashable, Sendable {
  /// The id of the check, or a group of checks.
  public var check: String
  /// The level.
  public var level: AuditLevel
  /// Where it was chosen.
  public var location: SourceLocation?

  /// Makes a choice.
  public init(_ check: String, _ level: AuditLevel, at location: SourceLocation? = nil) {
    self.check = check
    self.level = level
    self.location = location
  }
}

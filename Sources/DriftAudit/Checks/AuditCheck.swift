/// One way in which code can differ from pages, and how it is found.
public struct AuditCheck: Sendable {
  /// The id, which stays as it is: `parameter.missing`.
  public let id: String
  /// How much such a finding matters.
  public let level: Finding.Level
  /// Why it matters to who calls the code, in a sentence without a full stop.
  public let meaning: String
}

extension AuditCheck {
  /// All checks, ordered by id.
  public static let all: [AuditCheck] = []
}

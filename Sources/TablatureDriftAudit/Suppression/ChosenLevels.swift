internal import TablatureAPIModel

/// The levels that findings have where somebody is of another opinion than the checks.
///
/// A check counts more than its group, a later choice more than an earlier one.
struct ChosenLevels: Sendable {
  private let byName: [String: AuditLevel]

  init(_ choices: [AuditLevelChoice]) {
    byName = Dictionary(choices.map { ($0.check, $0.level) }) { $1 }
  }

  /// The level that findings of a check have; `nil` where they are not wanted.
  func level(of check: String, otherwise level: Finding.Level) -> Finding.Level? {
    switch byName[check] ?? byName[CheckNames.group(of: check)] {
    case nil: level
    case .breaking: .breaking
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }

  /// Whether findings of a check are not wanted.
  func switchesOff(_ check: AuditCheck) -> Bool { level(of: check.id, otherwise: check.level) == nil }
}

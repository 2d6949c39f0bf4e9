public import TablatureAPIModel

/// How bad somebody takes the findings of a rule to be.
public enum LintLevel: String, Hashable, Sendable, CaseIterable {
  /// Errors.
  case error
  /// Warnings.
  case warning
  /// Notes.
  case note
  /// They are not wanted.
  case off

  /// The severity that findings get; `nil` where there are none.
  var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }
}

/// A level that somebody chose for a rule.
public struct LintLevelChoice: Hashable, Sendable {
  /// The id of the rule, or a group of rules.
  public var rule: String
  /// The level.
  public var level: LintLevel
  /// Where it was chosen.
  public var location: SourceLocation?

  /// Makes a choice.
  public init(_ rule: String, _ level: LintLevel, at location: SourceLocation? = nil) {
    self.rule = rule
    self.level = level
    self.location = location
  }

  /// Why a rule cannot have a level; `nil` where it can.
  public static func rejection(of level: LintLevel, for rule: String) -> String? {
    let isError = LintRule.all.contains { $0.id == rule && $0.severity == .error }
    return isError && level != .error ? "'\(rule)' is always an error: something could not be read" : nil
  }
}

extension LintRule {
  /// Whether a rule or a group of rules has the name.
  public static func isKnown(_ name: String) -> Bool { all.contains { $0.isNamed(name) } }

  /// The ids of all rules, and their groups.
  public static var names: [String] { all.map(\.id) + Set(all.map(\.group)).sorted() }

  /// The rule with findings of another severity.
  func with(_ severity: Diagnostic.Severity) -> LintRule {
    LintRule(literal, severity, meaning: meaning, remedy: remedy, check: check)
  }
}

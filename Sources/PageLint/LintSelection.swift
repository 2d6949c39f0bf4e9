public import APIModel

/// Which findings are wanted.
public struct LintSelection: Sendable {
  /// A rule, or a group of rules, that does not exist.
  public struct UnknownRule: Error, Hashable, Sendable {
    /// The name as it was given.
    public var name: String
    /// The id that was most likely meant.
    public var suggestion: String?
  }

  /// Everything.
  public static let all = LintSelection(rules: LintRule.all, severity: .note)

  /// The rules that are wanted.
  public let rules: [LintRule]
  private let ids: Set<String>
  private let ranks: ClosedRange<Int>

  private init(rules: [LintRule], severity: Diagnostic.Severity) {
    self.rules = rules.filter { $0.severity.rank <= severity.rank }
    ids = Set(rules.map(\.id))
    ranks = 0...severity.rank
  }

  /// Makes a selection.
  ///
  /// - Parameters:
  ///   - only: Ids of rules, or groups of rules (`sample`); all where there are none.
  ///   - skip: Ids or groups that are not wanted after all.
  ///   - severity: The least severity that is wanted.
  public init(only: [String] = [], skip: [String] = [], severity: Diagnostic.Severity = .note) throws(UnknownRule) {
    for name in only + skip {
      guard !LintRule.all.contains(where: { $0.isNamed(name) }) else { continue }
      let alike = LintRule.all.first { NameSimilarity.isSlip(name, of: $0.id) }
      throw UnknownRule(name: name, suggestion: alike?.id)
    }
    let rules = LintRule.all.filter { rule in
      (only.isEmpty || only.contains(where: rule.isNamed)) && !skip.contains(where: rule.isNamed)
    }
    self.init(rules: rules, severity: severity)
  }

  /// Whether a finding is wanted. What could not be read at all is told in any case.
  public func contains(_ finding: Diagnostic) -> Bool {
    finding.severity == .error || (ids.contains(finding.id) && ranks.contains(finding.severity.rank))
  }
}

extension LintRule {
  /// Whether a name is that of the rule or of its group.
  func isNamed(_ name: String) -> Bool { name == id || name == group }
}

extension Diagnostic.Severity {
  /// 0 for the worst.
  var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

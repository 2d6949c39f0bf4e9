public import TablatureAPIModel

/// Which findings are wanted.
public struct LintSelection: Sendable {
  /// A rule, or a group of rules, that does not exist.
  public struct UnknownRule: Error, Hashable, Sendable {
    /// The name as it was given.
    public var name: String
    /// The id or group that was most likely meant.
    public var suggestion: String?
  }

  /// Everything.
  public static let all = LintSelection(rules: LintRule.all, severity: .note, leveled: [])

  /// The rules that are wanted, with the severities that their findings have.
  public let rules: [LintRule]
  private let severities: [String: Diagnostic.Severity]
  /// The rules whose severity somebody chose.
  private let leveled: Set<String>
  private let leastRank: Int

  private init(rules: [LintRule], severity: Diagnostic.Severity, leveled: Set<String>) {
    self.rules = rules.filter { $0.severity.rank <= severity.rank }
    severities = Dictionary(rules.map { ($0.id, $0.severity) }) { first, _ in first }
    self.leveled = leveled
    leastRank = severity.rank
  }

  /// Makes a selection.
  ///
  /// - Parameters:
  ///   - only: Ids of rules, or groups of rules (`sample`); all where there are none.
  ///   - skip: Ids or groups that are not wanted after all.
  ///   - severity: The least severity that is wanted.
  ///   - levels: How bad findings are. A rule counts more than its group, a later choice more than an earlier one. What
  ///     is switched off stays so, unless `only` names it.
  public init(
    only: [String] = [], skip: [String] = [], severity: Diagnostic.Severity = .note, levels: [LintLevelChoice] = []
  ) throws(UnknownRule) {
    for name in only + skip + levels.map(\.rule) where !LintRule.isKnown(name) {
      throw UnknownRule(name: name, suggestion: NearestName.of(name, among: LintRule.names))
    }
    var leveled: Set<String> = []
    let rules = LintRule.all.filter { rule in
      (only.isEmpty || only.contains(where: rule.isNamed)) && !skip.contains(where: rule.isNamed)
    }.compactMap { rule -> LintRule? in
      let choice = levels.last { $0.rule == rule.id } ?? levels.last { $0.rule == rule.group }
      guard let choice, rule.severity != .error else { return rule }
      guard let severity = choice.level.severity else { return only.contains(where: rule.isNamed) ? rule : nil }
      leveled.insert(rule.id)
      return rule.with(severity)
    }
    self.init(rules: rules, severity: severity, leveled: leveled)
  }

  /// The finding as it is told; `nil` where it is not wanted. What could not be read at all is told in any case.
  public func select(_ finding: Diagnostic) -> Diagnostic? {
    guard finding.severity != .error else { return finding }
    guard let severity = severities[finding.id] else { return nil }
    var finding = finding
    if leveled.contains(finding.id) { finding.severity = severity }
    return finding.severity.rank <= leastRank ? finding : nil
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

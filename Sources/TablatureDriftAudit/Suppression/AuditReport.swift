public import TablatureAPIModel

/// What an audit found, without what is known or excused, and with what excuses it.
public struct AuditReport: Hashable, Sendable {
  /// A check as it counts here.
  public struct Rule: Hashable, Sendable {
    /// The id: `parameter.missing`.
    public var id: String
    /// How much its findings matter, as somebody chose or as the check says.
    public var level: Finding.Level
    /// Why it matters to who calls the code.
    public var meaning: String

    /// What stands before the dot of the id: what the check is about.
    public var group: String { CheckNames.group(of: id) }
  }

  /// What hides a finding.
  public enum Cover: Hashable, Sendable {
    /// A comment in the code.
    case comment(AuditResult.InlineIgnore)
    /// A waiver of the configuration.
    case waiver(Waiver)
    /// An entry of the baseline.
    case baseline(Baseline.Entry)

    /// What it is, in a word.
    public var name: String {
      switch self {
      case .comment: "comment"
      case .waiver: "waiver"
      case .baseline: "baseline"
      }
    }

    /// Why; a baseline has no reason.
    public var reason: String? {
      switch self {
      case .comment(let comment): comment.reason
      case .waiver(let waiver): waiver.reason
      case .baseline: nil
      }
    }

    /// Where it stands.
    public var location: SourceLocation? {
      switch self {
      case .comment(let comment): comment.location
      case .waiver(let waiver): waiver.location
      case .baseline(let entry): entry.location
      }
    }
  }

  /// A finding that does not count.
  public struct Hidden: Hashable, Sendable {
    /// The finding.
    public var finding: Finding
    /// What hides it.
    public var cover: Cover
  }

  /// The findings that count, in order.
  public var findings: [Finding]
  /// The findings that do not count, in order.
  public var hidden: [Hidden]
  /// Warnings about what hides nothing: entries, waivers and comments.
  public var idle: [Diagnostic]
  /// What was not understood.
  public var unread: [AuditResult.Unread]
  /// What was looked at.
  public var coverage: AuditResult.Coverage
  /// The operations that were looked at, and those of findings, in order.
  public var operations: [String]
  /// The checks that were made and whose findings are wanted, ordered by id.
  public var rules: [Rule]
  /// Entries of the baseline whose checks were not made, so that a new baseline keeps them.
  public var unchecked: [Baseline.Entry]

  /// Sorts out what an audit found.
  ///
  /// - Parameters:
  ///   - result: What it found.
  ///   - operations: The operations that were looked at.
  ///   - levels: Levels of checks, in the order in which they were chosen.
  ///   - waivers: What is excused.
  ///   - baseline: What is known.
  ///   - today: The day, by which waivers expire.
  ///   - checks: The checks that there are.
  public init(
    _ result: AuditResult, operations: [String] = [], levels: [AuditLevelChoice] = [], waivers: [Waiver] = [],
    baseline: Baseline = Baseline(), today: CalendarDate, checks: [AuditCheck] = AuditCheck.all
  ) {
    let chosen = ChosenLevels(levels)
    let wanted = result.findings.compactMap { finding in
      chosen.level(of: finding.check, otherwise: finding.level).map { level in
        var finding = finding
        finding.level = level
        return finding
      }
    }.sorted()
    var comments = InlineComments(result.ignores, checks: CheckNames(checks))
    var excused = Waivers(waivers, today: today)
    var known = KnownFindings(baseline)
    findings = []
    hidden = []
    for finding in wanted {
      // Each is asked, so that none is taken for idle because of another one.
      let covers = [comments.cover(finding), excused.cover(finding), known.cover(finding)]
      if let cover = covers.lazy.compactMap({ $0 }).first {
        hidden.append(Hidden(finding: finding, cover: cover))
      } else {
        findings.append(finding)
      }
    }
    let made = checks.filter { $0.ran(result.coverage) }
    // A check that is off, was not made, or can't show that nothing differs, leaves what hides its findings unused.
    let mayFindNothing = { (name: String) -> Bool in
      let named = checks.filter { CheckNames.name(name, isOf: $0.id) }
      return !named.isEmpty
        && named.allSatisfy { chosen.switchesOff($0) || !$0.ran(result.coverage) || !$0.isExhaustive }
    }
    idle = comments.idle(mayFindNothing) + excused.idle(mayFindNothing) + known.idle(mayFindNothing)
    unread = result.unread
    coverage = result.coverage
    self.operations = Set(operations + wanted.map(\.operation)).sorted()
    rules = made.compactMap { check in
      chosen.level(of: check.id, otherwise: check.level).map { Rule(id: check.id, level: $0, meaning: check.meaning) }
    }.sorted { $0.id < $1.id }
    let names = Set(made.map(\.id))
    unchecked = baseline.entries.filter { entry in
      checks.contains { $0.id == entry.check } && !names.contains(entry.check)
    }
  }

  /// Whether anything is found at one of these levels; what hides nothing is a warning.
  public func hasFindings(at levels: some Collection<Finding.Level>) -> Bool {
    findings.contains { levels.contains($0.level) } || (!idle.isEmpty && levels.contains(.warning))
  }

  /// What is to be known, so that nothing is found any more: what is found, what no comment and no waiver hides, and what was known of
  /// checks that were not made.
  public var baseline: Baseline {
    Baseline(
      of: findings
        + hidden.compactMap { hidden in
          if case .baseline = hidden.cover { hidden.finding } else { nil }
        },
      keeping: unchecked)
  }
}

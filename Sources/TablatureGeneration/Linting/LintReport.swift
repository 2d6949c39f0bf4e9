public import TablatureAPIModel
public import TablaturePageLint

/// What is wrong with a set of pages.
public struct LintReport: Hashable, Sendable {
  /// How often a rule was broken.
  public struct Count: Hashable, Sendable {
    /// The id of the rule.
    public var rule: String
    /// How bad each finding is.
    public var severity: Diagnostic.Severity
    /// How many findings there are.
    public var findings: Int
  }

  /// The findings, ordered by place.
  public var findings: [Diagnostic]
  /// How many pages were read.
  public var pages: Int
  /// How the tool ends.
  public var status: RunStatus

  /// Looks for what is wrong with pages; nothing is read again.
  ///
  /// - Parameters:
  ///   - set: What the pages say.
  ///   - selection: The findings that are wanted.
  ///   - filter: The operations that a client is generated for; of others nobody asks whether that is possible.
  public init(_ set: PageSet, selection: LintSelection = .all, filter: OperationFilter = OperationFilter()) {
    // What the pages say is judged, without corrections. Pages of two services need not agree.
    let found = set.service.services.flatMap { service in
      PageLint.findings(
        in: service.pages, common: set.common, protocol: service.model.wireProtocol, rules: selection.rules)
    }
    let refusals = set.service.services.flatMap { service in
      var model = service.model
      model.operations.removeAll { !filter.lets($0.name) }
      return model.refusals
    }
    findings = (set.diagnostics + set.leftOutServices + refusals + found).compactMap(selection.select).inOrderOfPlace()
    pages = set.pageCount
    let isClean = findings.allSatisfy { $0.severity == .note }
    status = max(set.unreadable > 0 ? .unreadablePage : .done, isClean ? .done : .findings)
  }

  /// How often each rule was broken, the worst and most frequent first.
  public var counts: [Count] {
    let rank = Dictionary(uniqueKeysWithValues: Diagnostic.Severity.allCases.enumerated().map { ($1, $0) })
    return Dictionary(grouping: findings, by: { Count(rule: $0.id, severity: $0.severity, findings: 0) })
      .map { Count(rule: $0.rule, severity: $0.severity, findings: $1.count) }
      .sorted {
        (rank[$0.severity] ?? 0, -$0.findings, $0.rule) < (rank[$1.severity] ?? 0, -$1.findings, $1.rule)
      }
  }

  /// The counts as lines, and a line for all.
  public var summary: String {
    let counts = counts
    let width = counts.map { String($0.findings).count }.max() ?? 0
    var text = ""
    for count in counts {
      let number = String(count.findings)
      let padding = String(repeating: " ", count: width - number.count)
      let kind = count.findings == 1 ? count.severity.rawValue : count.severity.rawValue + "s"
      text += "\(padding)\(number) \(kind) [\(count.rule)]\n"
    }
    let total = findings.isEmpty ? "nothing" : findings.count == 1 ? "1 finding" : "\(findings.count) findings"
    return text + "\(total) in \(pages == 1 ? "1 page" : "\(pages) pages")\n"
  }
}

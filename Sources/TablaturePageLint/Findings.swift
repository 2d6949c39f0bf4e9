import TablatureAPIModel

/// Collects what a rule finds on a page.
struct Findings {
  /// More findings of one rule on one page help nobody; the last one then says how many there were.
  static let mostOnPage = 100

  private let rule: LintRule
  private var found: [Diagnostic] = []
  private var leftOut = 0

  init(_ rule: LintRule) { self.rule = rule }

  /// Adds a finding; what to do about it goes without saying.
  mutating func add(_ summary: String, at location: SourceLocation, notes: [Diagnostic.Note] = []) {
    guard found.count < Self.mostOnPage else { leftOut += 1; return }
    found.append(
      Diagnostic(
        rule.literal, rule.severity, summary, at: location, notes: notes + [Diagnostic.Note(rule.remedy)]))
  }

  /// What was found.
  var diagnostics: [Diagnostic] {
    guard leftOut > 0, var last = found.last else { return found }
    last.notes.append(Diagnostic.Note("there are \(leftOut) more of these on the page"))
    return found.dropLast() + [last]
  }
}

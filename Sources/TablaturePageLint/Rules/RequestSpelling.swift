import TablatureAPIModel

extension LintRule {
  static let requestSpelling = LintRule(
    "request.spelling", .warning,
    meaning: "a sample request writes the name of a parameter otherwise than the table",
    remedy: "write the name as the service expects it in both places"
  ) { page, findings in
    for found in page.request.contradictions {
      guard case .spelling(let name) = found.kind else { continue }
      findings.add(
        "the sample request writes \(found.parameter.name.quoted) for the parameter \(name.quoted)",
        at: found.parameter.location,
        notes: found.other.map { [Diagnostic.Note("the row of the table", at: $0)] } ?? [])
    }
  }
}

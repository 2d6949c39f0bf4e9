import TablatureAPIModel

extension LintRule {
  static let requestUndocumentedParameter = LintRule(
    "request.undocumented-parameter", .warning,
    meaning: "a sample request gives a parameter that the table does not have",
    remedy: "add a row for it, or remove it from the sample"
  ) { page, findings in
    for found in page.request.contradictions {
      guard case .undocumented = found.kind else { continue }
      findings.add(
        "the parameter \(found.parameter.name.quoted) of the sample request is not in the table",
        at: found.parameter.location)
    }
  }
}

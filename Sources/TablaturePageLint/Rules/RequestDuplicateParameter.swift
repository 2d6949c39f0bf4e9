import TablatureAPIModel

extension LintRule {
  static let requestDuplicateParameter = LintRule(
    "request.duplicate-parameter", .warning,
    meaning: "a parameter stands twice in a sample request",
    remedy: "remove one, or number them if it is a list"
  ) { page, findings in
    for found in page.request.contradictions {
      guard case .duplicate = found.kind else { continue }
      findings.add(
        "the parameter \(found.parameter.name.quoted) stands in this sample request a second time",
        at: found.parameter.location,
        notes: found.other.map { [Diagnostic.Note("the first time", at: $0)] } ?? [])
    }
  }
}

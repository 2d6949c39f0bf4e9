import TablatureAPIModel

extension LintRule {
  static let requestAction = LintRule(
    "request.action", .warning,
    meaning: "a sample request calls another operation than the one that the page describes",
    remedy: "correct the parameter that names the operation in the sample, or what the page says of its operation"
  ) { page, findings in
    for found in page.request.contradictions {
      guard case .action = found.kind else { continue }
      findings.add(
        "the sample request calls \(found.parameter.value.quoted), but the page describes \(page.operation.name.quoted)",
        at: found.parameter.location)
    }
  }
}

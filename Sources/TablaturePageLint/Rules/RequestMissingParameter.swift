import TablatureAPIModel

extension LintRule {
  static let requestMissingParameter = LintRule(
    "request.missing-parameter", .warning,
    meaning: "a sample request lacks a parameter that the table calls required",
    remedy: "add the parameter to the sample, or correct whether it is required"
  ) { page, findings in
    for missing in page.request.missing {
      let index = page.request.index
      findings.add(
        "the sample request lacks the required parameter \(index.nodes[missing.node].markedPath.quotedPath)",
        at: missing.sample,
        notes: [Diagnostic.Note("the table says so here", at: index.nodes[missing.node].field.location)])
    }
  }
}

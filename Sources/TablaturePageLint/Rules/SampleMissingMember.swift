import TablatureAPIModel

extension LintRule {
  static let sampleMissingMember = LintRule(
    "sample.missing-member", .note,
    meaning: "no sample response shows a member of the table, although they show what it is a member of",
    remedy: "add it to a sample, or remove the row if the service does not send it"
  ) { page, findings in
    for node in page.response.missing {
      findings.add(
        "no sample shows \(page.response.index.nodes[node].markedPath.quotedPath)",
        at: page.response.index.nodes[node].field.location)
    }
  }
}

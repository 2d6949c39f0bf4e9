import TablatureAPIModel

extension LintRule {
  static let sampleUndocumentedMember = LintRule(
    "sample.undocumented-member", .warning,
    meaning: "a member of a sample response is not in the table",
    remedy: "add a row for it, or remove it from the sample"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .undocumented = found.kind else { continue }
      findings.add(
        "\(found.path.quotedPath) of the \(found.format.rawValue) sample is not in the table", at: found.location)
    }
  }
}

import TablatureAPIModel

extension LintRule {
  static let sampleDuplicateMember = LintRule(
    "sample.duplicate-member", .warning,
    meaning: "a member stands twice in one object of a JSON sample; readers keep one of them",
    remedy: "remove one, or make a list of both"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .duplicate = found.kind else { continue }
      findings.add(
        "\(found.path.quotedPath) stands here a second time in one object", at: found.location,
        notes: found.row.map { [Diagnostic.Note("the first time", at: $0)] } ?? [])
    }
  }
}

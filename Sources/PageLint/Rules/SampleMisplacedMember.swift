import APIModel

extension LintRule {
  static let sampleMisplacedMember = LintRule(
    "sample.misplaced-member", .warning,
    meaning: "a member of a sample response stands in another structure than in the table",
    remedy: "move the row, or the member of the sample"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .misplaced(let other) = found.kind else { continue }
      findings.add(
        "\(found.path.quoted) of the \(found.format.rawValue) sample is \(page.response.index.path(other).quoted) in the table",
        at: found.location, notes: found.rowNotes)
    }
  }
}

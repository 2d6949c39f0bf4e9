import TablatureAPIModel

extension LintRule {
  static let sampleLetterCase = LintRule(
    "sample.letter-case", .warning,
    meaning: "a sample response and the table write the name of a member in other letter case",
    remedy: "write the name as the service sends it in both places"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .letterCase(let name) = found.kind else { continue }
      findings.add(
        "\(found.path.quotedPath) of the \(found.format.rawValue) sample is written \(name.quoted) in the table",
        at: found.location, notes: found.rowNotes)
    }
  }
}

import TablatureAPIModel

extension LintRule {
  static let sampleSpelling = LintRule(
    "sample.spelling", .warning,
    meaning: "a member of a sample response is not in the table, but one of nearly the same name is",
    remedy: "write the name as the service sends it in both places"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .spelling(let name) = found.kind else { continue }
      findings.add(
        "\(found.path.quotedPath) of the \(found.format.rawValue) sample seems to be \(name.quoted) of the table",
        at: found.location, notes: found.rowNotes)
    }
  }
}

import TablatureAPIModel

extension LintRule {
  static let sampleNesting = LintRule(
    "sample.nesting", .warning,
    meaning: "a sample response has a single value, a list or a structure where the table says something else",
    remedy: "correct the type in the table, or the sample"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .nesting(let table, let sample) = found.kind else { continue }
      findings.add(
        "\(found.path.quotedPath) is \(table) in the table, but \(sample) in the \(found.format.rawValue) sample",
        at: found.location, notes: found.rowNotes)
    }
  }
}

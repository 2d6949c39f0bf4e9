import TablatureAPIModel

extension LintRule {
  static let sampleType = LintRule(
    "sample.type", .warning,
    meaning: "a value of a sample response cannot be one of the type that the table states",
    remedy: "correct the type in the table, or the value in the sample"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .type(let type, let value) = found.kind else { continue }
      findings.add(
        "\(found.path.quotedPath) is \(type.rawValue) in the table, but \(value.quoted) in the \(found.format.rawValue) sample",
        at: found.location, notes: found.rowNotes)
    }
  }
}

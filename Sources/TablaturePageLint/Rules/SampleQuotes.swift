import TablatureAPIModel

extension LintRule {
  static let sampleQuotes = LintRule(
    "sample.quotes", .warning,
    meaning: "a JSON sample has text where the table states a number or a boolean, or the other way round",
    remedy: "correct the type in the table, or the quotation marks in the sample"
  ) { page, findings in
    for found in page.response.contradictions {
      guard case .quotes(let type, let value) = found.kind else { continue }
      let marks = type == .string ? "without quotation marks" : "between quotation marks"
      findings.add(
        "\(found.path.quotedPath) is \(type.rawValue) in the table, but the \(found.format.rawValue) sample has \(value.quoted) \(marks)",
        at: found.location, notes: found.rowNotes)
    }
  }
}

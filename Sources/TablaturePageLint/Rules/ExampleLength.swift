import TablatureAPIModel

extension LintRule {
  static let exampleLength = LintRule(
    "example.length", .warning,
    meaning: "an example, or a value of a sample, has fewer or more characters than the documented limits allow",
    remedy: "correct the limits, or the example"
  ) { page, findings in
    for example in page.examples {
      for limit in example.field.constraints {
        guard case .length(let minimum, let maximum) = limit.value else { continue }
        let wrong = example.first { $0.count < minimum ?? 0 || $0.count > maximum ?? .max }
        guard let wrong else { continue }
        findings.add(
          "\(wrong.text.quoted) in \(example.place) of \(example.path.quotedPath) has \(wrong.text.count) characters; documented are \(LimitText.bounds(minimum, maximum))",
          at: wrong.location, notes: [Diagnostic.Note("the limits stand here", at: limit.location)])
      }
    }
  }
}

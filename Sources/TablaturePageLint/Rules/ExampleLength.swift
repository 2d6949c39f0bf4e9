import TablatureAPIModel

extension LintRule {
  static let exampleLength = LintRule(
    "example.length", .warning,
    meaning: "an example, or a value of a sample, has fewer or more characters than the documented limits allow",
    remedy: "correct the limits, or the example"
  ) { page, findings in
    for example in page.examples {
      for limit in example.field.constraints where limit.value.kind == .length {
        let wrong = example.first { !limit.value.contains(Double($0.count)) }
        guard let wrong else { continue }
        findings.add(
          "\(wrong.text.quoted) in \(example.place) of \(example.path.quotedPath) has \(wrong.text.count) characters; documented are \(limit.value.described)",
          at: wrong.location, notes: [Diagnostic.Note("the limits stand here", at: limit.location)])
      }
    }
  }
}

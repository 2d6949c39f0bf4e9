import TablatureAPIModel

extension LintRule {
  static let exampleRange = LintRule(
    "example.range", .warning,
    meaning: "an example, or a value of a sample, is smaller or larger than the documented limits allow",
    remedy: "correct the limits, or the example"
  ) { page, findings in
    for example in page.examples {
      for limit in example.field.constraints where limit.value.kind == .range {
        // A list of values beside the limits names exceptions, such as -1 for none.
        let wrong = example.first { text in
          guard let number = Double(text), !example.field.values.contains(where: { $0.value == text }) else {
            return false
          }
          return !limit.value.contains(number)
        }
        guard let wrong else { continue }
        findings.add(
          "\(wrong.text.quoted) in \(example.place) of \(example.path.quotedPath) is outside of the documented limits, \(limit.value.described)",
          at: wrong.location, notes: [Diagnostic.Note("the limits stand here", at: limit.location)])
      }
    }
  }
}

import TablatureAPIModel

extension LintRule {
  static let exampleASCII = LintRule(
    "example.ascii", .warning,
    meaning: "an example, or a value of a sample, has characters beyond ASCII where the page forbids them",
    remedy: "correct the description, or the example"
  ) { page, findings in
    for example in page.examples {
      for limit in example.field.constraints where limit.value == .ascii {
        guard let wrong = example.first(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) else { continue }
        findings.add(
          "\(wrong.text.quoted) in \(example.place) of \(example.path.quotedPath) is not ASCII, as documented",
          at: wrong.location, notes: [Diagnostic.Note("the limit stands here", at: limit.location)])
      }
    }
  }
}

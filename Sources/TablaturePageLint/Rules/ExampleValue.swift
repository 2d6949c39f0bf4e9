import TablatureAPIModel

extension LintRule {
  static let exampleValue = LintRule(
    "example.value", .warning,
    meaning: "an example, or a value of a sample, is none of the values that the page lists",
    remedy: "add the value to the list, or correct the example"
  ) { page, findings in
    for example in page.examples {
      let field = example.field
      guard ListedValues.areJudged(field), let first = field.values.first else { continue }
      let listed = ListedValues(field)
      let wrong = example.first { text in
        !listed.allows(text)
      }
      guard let wrong else { continue }
      var notes = [Diagnostic.Note("the list begins here", at: first.location)]
      if let alike = listed.inOtherLetterCase(wrong.text) {
        notes.append(Diagnostic.Note("it has \(alike.quoted), in other letter case"))
      }
      findings.add(
        "\(wrong.text.quoted) in \(example.place) of \(example.path.quotedPath) is none of the \(field.values.count) values that the page lists",
        at: wrong.location, notes: notes)
    }
  }
}

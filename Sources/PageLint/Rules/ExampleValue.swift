import APIModel

extension LintRule {
  static let exampleValue = LintRule(
    "example.value", .warning,
    meaning: "an example, or a value of a sample, is none of the values that the page lists",
    remedy: "add the value to the list, or correct the example"
  ) { page, findings in
    for example in page.examples {
      let field = example.field
      guard !field.values.isEmpty, let first = field.values.first else { continue }
      let listed = Set(field.values.map(\.value))
      let wrong = example.first { text in
        !text.split(whereSeparator: { ",; \u{3001}".contains($0) }).map(String.init).allSatisfy(listed.contains)
          && !listed.contains(text) && !LimitText.isWithinRange(text, of: field) && !text.hasPrefix("[")
      }
      guard let wrong else { continue }
      var notes = [Diagnostic.Note("the list begins here", at: first.location)]
      if let alike = listed.sorted().first(where: { $0.lowercased() == wrong.text.lowercased() }) {
        notes.append(Diagnostic.Note("it has \(alike.quoted), in other letter case"))
      }
      findings.add(
        "\(wrong.text.quoted) in \(example.place) of \(example.path.quoted) is none of the \(listed.count) values that the page lists",
        at: wrong.location, notes: notes)
    }
  }
}

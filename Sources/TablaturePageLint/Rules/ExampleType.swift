import TablatureAPIModel

extension LintRule {
  static let exampleType = LintRule(
    "example.type", .warning,
    meaning: "an example of the table or a value of a sample request cannot be one of the type that the table states",
    remedy: "correct the type, or the example"
  ) { page, findings in
    for example in page.examples {
      if case .response = example.origin { continue }
      let stated = StatedType(example.field)
      let type: ScalarType? =
        if case .scalar(let scalar)? = stated { scalar } else { StatedType.element(example.field) }
      guard let type else { continue }
      let isList = example.field.type.isList
      let wrong = example.first { text in
        // The cell for the example of a list may show several elements.
        !(isList && (text.hasPrefix("[") || text.contains(",") || text.contains("\u{3001}")))
          && !ScalarText.canBe(type, text)
      }
      guard let wrong else { continue }
      findings.add(
        "\(example.path.quotedPath) is \(type.rawValue) in the table, but \(wrong.text.quoted) in \(example.place)",
        at: wrong.location, notes: example.rowNotes)
    }
  }
}

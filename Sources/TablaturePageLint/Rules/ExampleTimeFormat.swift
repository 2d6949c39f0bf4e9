import TablatureAPIModel

extension LintRule {
  static let exampleTimeFormat = LintRule(
    "example.time-format", .warning,
    meaning: "an example, or a value of a sample, is not in the documented format of times",
    remedy: "correct the format, or the example"
  ) { page, findings in
    for example in page.examples {
      guard let format = example.field.timeFormat,
        let wrong = example.first(where: { !DocumentedLimits.fits($0, pattern: format.value.pattern) })
      else { continue }
      findings.add(
        "\(wrong.text.quoted) in \(example.place) of \(example.path.quotedPath) is not in the documented format \(format.value.pattern.quoted)",
        at: wrong.location, notes: [Diagnostic.Note("the format stands here", at: format.location)])
    }
  }
}

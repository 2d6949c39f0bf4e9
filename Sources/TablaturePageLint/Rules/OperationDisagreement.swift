import TablatureAPIModel

extension LintRule {
  static let operationDisagreement = LintRule(
    "operation.disagreement", .warning,
    meaning: "two pages for one operation list other fields, types, limits or errors",
    remedy: "remove one of the pages, or make them say the same",
    check: .pages { pages, findings in
      guard let first = pages.first else { return }
      for other in pages.dropFirst() {
        let differences = PageDifferences.between(first, other)
        guard !differences.isEmpty else { continue }
        findings.add(
          "this page and another one for \(first.name.quoted) differ in \(differences.count) \(differences.count == 1 ? "place" : "places")",
          at: other.location,
          notes: [Diagnostic.Note("the other page", at: first.location)] + differences.notes)
      }
    })
}

internal import TablatureAPIModel

extension AuditCheck {
  /// Error codes that come with another HTTP status.
  static let errorStatus = [
    AuditCheck(
      "error.status", .warning, meaning: "what callers do by status does not fit the error",
      .error { error, findings in
        guard let coded = error.coded?.statuses, !coded.isEmpty, let page = error.page else { return }
        let documented = Set(page.meanings.compactMap(\.status))
        // Code that people wrote mostly tells one status of several.
        let isSame = error.operation.isGenerated ? documented == coded : coded.isSubset(of: documented)
        guard !isSame, !documented.isEmpty else { return }
        func text(_ statuses: Set<Int>) -> String { statuses.sorted().map(String.init).joined(separator: ", ") }
        findings.add(
          "the error code \(error.code.quoted) comes with \(text(documented)), not with \(text(coded))",
          path: "error.\(error.code)", page: page.meanings.first?.location, code: error.place,
          documented: text(documented), coded: text(coded), remedy: "expect status \(text(documented))")
      })
  ]
}

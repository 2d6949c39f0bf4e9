internal import TablatureAPIModel

extension AuditCheck {
  /// Error codes that come with another HTTP status.
  static let errorStatus = [
    AuditCheck(
      "error.status", .warning, meaning: "what callers do by status does not fit the error",
      .error { error, findings in
        guard let coded = error.coded?.statuses, !coded.isEmpty, let page = error.page else { return }
        let documented = page.statuses
        // Code that people wrote mostly tells one status of several.
        let isSame = error.operation.isGenerated ? documented == coded : coded.isSubset(of: documented)
        guard !isSame, !documented.isEmpty else { return }
        findings.add(
          "the error code \(error.code.quoted) comes with \(documented.listed), not with \(coded.listed)",
          path: "error.\(error.code)", page: page.meanings.first?.location, code: error.place,
          documented: documented.listed, coded: coded.listed, remedy: "expect status \(documented.listed)")
      })
  ]
}

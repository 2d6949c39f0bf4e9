internal import TablatureAPIModel

extension AuditCheck {
  /// Error codes that only one side has.
  static let errors: [AuditCheck] = [
    AuditCheck(
      "error.missing", .warning, meaning: "callers cannot tell the error apart from others",
      .error { error, findings in
        guard error.coded == nil else { return }
        findings.add(
          "the code has no error code \(error.code.quoted)", path: "error.\(error.code)",
          page: error.page?.meanings.first?.location, code: error.place, documented: error.code,
          remedy: "add \(error.code.quoted)")
      }),
    AuditCheck(
      "error.extra", .warning, meaning: "callers handle an error that no page lists",
      .error { error, findings in
        guard error.documented == nil else { return }
        findings.add(
          "the page lists no error code \(error.code.quoted)", path: "error.\(error.code)", page: nil,
          code: error.place,
          coded: error.code, remedy: "remove \(error.code.quoted)")
      }),
  ]
}

internal import TablatureAPIModel

extension AuditCheck {
  /// Documentation that is not what generating would write.
  static let texts: [AuditCheck] = [
    AuditCheck(
      "text.operation", .note, meaning: "callers read what the page no longer says",
      .operation { operation, findings in
        guard let coded = operation.coded, coded.isGenerated, coded.surface.method != nil,
          differs(operation.documented?.documentation, coded.surface.documentation)
        else { return }
        findings.add(
          "the description of the operation differs", page: operation.page?.location, code: coded.surface.location,
          documented: operation.documented?.documentation, coded: coded.surface.documentation,
          remedy: "write what the page says")
      }),
    AuditCheck(
      "text.field", .note, meaning: "callers read what the page no longer says",
      .field { field, findings in
        guard field.isShared, field.operation.isGenerated, field.hasMatchingKind,
          differs(field.documented?.documentation, field.coded?.documentation)
        else { return }
        findings.add(
          "the description of the \(field.noun) \(field.path.quotedPath) differs", of: field,
          documented: field.documented?.documentation, coded: field.coded?.documentation,
          remedy: "write what the page says")
      }),
    AuditCheck(
      "text.error", .note, meaning: "callers read what the page no longer says",
      .error { error, findings in
        guard error.operation.isGenerated, error.coded != nil,
          differs(error.documented?.documentation, error.coded?.documentation)
        else { return }
        findings.add(
          "the description of the error code \(error.code.quoted) differs", path: "error.\(error.code)",
          page: error.page?.meanings.first?.location, code: error.place, documented: error.documented?.documentation,
          coded: error.coded?.documentation, remedy: "write what the page says")
      }),
  ]

  /// Code without a comment says nothing wrong.
  private static func differs(_ documented: String?, _ coded: String?) -> Bool {
    guard let documented, let coded, !coded.isEmpty else { return false }
    return documented != coded
  }
}

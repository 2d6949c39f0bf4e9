internal import TablatureAPIModel

extension AuditCheck {
  /// Operations that only one side has, or that the code calls by another name.
  static let operations: [AuditCheck] = [
    AuditCheck(
      "operation.missing", .warning, meaning: "callers cannot call what the service offers",
      .operation { operation, findings in
        guard operation.coded == nil else { return }
        findings.add(
          "the code has no operation \(operation.name.quoted)", page: operation.page?.location, code: nil,
          documented: operation.name, remedy: "run 'tablature generate', or leave the operation out in tablature.yaml")
      }),
    AuditCheck(
      "operation.extra", .breaking, meaning: "the service may refuse the call, since no page describes it",
      .operation { operation, findings in
        guard operation.documented == nil, let coded = operation.coded else { return }
        findings.add(
          "no page describes the operation \(operation.name.quoted)", page: nil,
          code: coded.actionLocation ?? coded.surface.location,
          coded: operation.name, remedy: "remove the operation, or give the audit its page")
      }),
    AuditCheck(
      "operation.renamed", .breaking, meaning: "the service does not know the operation that is called",
      .operation { operation, findings in
        guard operation.documented != nil, let coded = operation.coded, coded.surface.name != operation.name else {
          return
        }
        findings.add(
          "the operation \(operation.name.quoted) is called as \(coded.surface.name.quoted)",
          page: operation.page?.location, code: coded.actionLocation ?? coded.surface.location,
          documented: operation.name, coded: coded.surface.name,
          remedy: "write \(operation.name.quoted) instead of \(coded.surface.name.quoted)")
      }),
  ]
}

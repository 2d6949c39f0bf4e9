internal import TablatureAPIModel

extension AuditCheck {
  /// The version of the API that is called.
  static let version = [
    AuditCheck(
      "operation.version", .breaking,
      meaning: "the call goes to another version of the API, which may do something else",
      .operation { operation, findings in
        guard let documented = operation.documented?.version, let surface = operation.coded?.surface,
          let coded = surface.version, coded != documented
        else { return }
        let place = operation.coded?.versionLocation ?? surface.location
        findings.add(
          "the code calls version \(coded.quoted), the page describes \(documented.quoted)",
          page: operation.page?.location, code: place, documented: documented, coded: coded,
          remedy: "call version \(documented.quoted)")
      })
  ]
}

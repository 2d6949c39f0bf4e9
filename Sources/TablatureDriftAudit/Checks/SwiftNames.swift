internal import TablatureAPIModel

extension AuditCheck {
  /// Declarations of generated code that generating would name otherwise.
  static let swiftNames: [AuditCheck] = [
    AuditCheck(
      "source.method", .warning, meaning: "generating again renames the method, and breaks its callers",
      .operation { operation, findings in
        guard let coded = operation.coded, coded.isGenerated, let name = coded.surface.method,
          let documented = operation.documented?.method, name != documented
        else { return }
        findings.add(
          "the method is \(name.quoted), and generating makes it \(documented.quoted)", page: operation.page?.location,
          code: coded.surface.location, documented: documented, coded: name, remedy: "call it \(documented.quoted)")
      }),
    AuditCheck(
      "source.property", .warning, meaning: "generating again renames the property, and breaks who uses it",
      .field { field, findings in
        guard field.isShared, field.operation.isGenerated, let name = field.coded?.name,
          let documented = field.documented?.name, name != documented
        else { return }
        findings.add(
          "the property of \(field.path.quotedPath) is \(name.quoted), and generating makes it \(documented.quoted)",
          of: field,
          documented: documented, coded: name, remedy: "call it \(documented.quoted)")
      }),
    AuditCheck(
      "source.case", .warning, meaning: "generating again renames the case, and breaks who uses it",
      .error { error, findings in
        guard error.operation.isGenerated, let name = error.coded?.name, let documented = error.documented?.name,
          name != documented
        else { return }
        findings.add(
          "the case of \(error.code.quoted) is \(name.quoted), and generating makes it \(documented.quoted)",
          path: "error.\(error.code)", page: error.page?.meanings.first?.location, code: error.place,
          documented: documented, coded: name, remedy: "call it \(documented.quoted)")
      }),
    AuditCheck(
      "source.value", .warning, meaning: "generating again renames the value, and breaks who uses it",
      .field { field, findings in
        guard field.isShared, field.operation.isGenerated, let documented = field.documented?.values,
          let coded = field.coded?.values
        else { return }
        let names = Dictionary(documented.map { ($0.value, $0.name) }, uniquingKeysWith: { first, _ in first })
        for value in coded {
          guard let name = value.name, let wanted = names[value.value] ?? nil, name != wanted else { continue }
          findings.add(
            "the value \(value.value.quoted) of \(field.path.quotedPath) is \(name.quoted), and generating makes it \(wanted.quoted)",
            of: field, detail: value.value, at: value.location, documented: wanted, coded: name,
            remedy: "call it \(wanted.quoted)")
        }
      }),
  ]
}

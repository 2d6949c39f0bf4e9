internal import TablatureAPIModel

extension AuditCheck {
  /// Properties of generated code that hold the right values in another type.
  static let swiftTypes = [
    AuditCheck(
      "source.type", .warning, meaning: "generating again changes the type of the property, and breaks who uses it",
      .field { field, findings in
        guard field.isShared, field.operation.isGenerated, field.hasMatchingKind, let coded = field.coded,
          let documented = field.documented, coded.isRequired == documented.isRequired, let type = coded.type,
          let wanted = documented.type, type != wanted
        else { return }
        findings.add(
          "the property of \(field.path.quotedPath) is of type \(type.quoted), and generating makes it \(wanted.quoted)",
          of: field, documented: wanted, coded: type, remedy: "make it \(wanted.quoted)")
      })
  ]
}

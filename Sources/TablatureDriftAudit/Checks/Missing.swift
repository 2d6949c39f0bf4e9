internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension AuditCheck {
  /// Parameters and members that the code lacks.
  static let missing: [AuditCheck] = [
    check(
      .request, "parameter.missing", .warning, meaning: "callers cannot use what the service offers",
      where: { $0.field?.presence != .required }),
    check(
      .request, "parameter.missing-required", .breaking,
      meaning: "the service refuses every call without the parameter",
      where: { $0.field?.presence == .required }),
    check(
      .response, "member.missing", .warning, meaning: "callers cannot see what the service tells", where: { _ in true }),
  ]

  private static func check(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String,
    where counts: @escaping @Sendable (FieldComparison) -> Bool
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard field.fate == .missing, counts(field) else { return }
      let parent = field.documented?.parent ?? ""
      // There may be a property that only goes nowhere.
      let idle = field.operation.idle.first {
        $0.section == section && $0.parent == parent && $0.name == field.documented?.name
      }
      let message =
        idle == nil
        ? "the code has no \(field.noun) \(field.path.quotedPath)"
        : "the property \((idle?.name ?? "").quoted) is never \(section == .request ? "sent" : "read") as \(field.path.quotedPath)"
      findings.add(
        message, of: field, at: idle?.location, documented: field.documented?.notation, coded: idle?.name,
        remedy: "add \(field.path.quotedPath), \(field.documented?.summary ?? "as the page has it")")
    }
  }
}

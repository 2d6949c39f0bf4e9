internal import TablatureAPIModel

extension AuditCheck {
  /// Parameters and members that are in another structure.
  static let moved: [AuditCheck] = [
    check(
      .request, "parameter.moved", .breaking, meaning: "the value goes to the service where it does not look for it"),
    check(.response, "member.moved", .breaking, meaning: "the value is looked for where the service does not send it"),
  ]

  private static func check(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard field.fate == .moved, let coded = field.coded else { return }
      findings.add(
        "the \(field.noun) \(field.path.quotedPath) is at \(coded.path.quotedPath) in the code", of: field,
        at: field.use, documented: field.path, coded: coded.path, remedy: "move it to \(field.path.quotedPath)")
    }
  }
}

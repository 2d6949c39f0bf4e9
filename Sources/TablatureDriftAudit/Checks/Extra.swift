internal import TablatureAPIModel

extension AuditCheck {
  /// Parameters and members that no page lists.
  static let extra: [AuditCheck] = [
    check(
      .request, "parameter.extra", .breaking,
      meaning: "the service ignores or refuses a parameter that it does not know"),
    check(.response, "member.extra", .warning, meaning: "callers wait for what the service never sends"),
  ]

  private static func check(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard field.fate == .extra else { return }
      findings.add(
        "the page has no \(field.noun) \(field.path.quotedPath)", of: field, at: field.use,
        coded: field.coded?.notation,
        remedy: "remove \(field.path.quotedPath)")
    }
  }
}

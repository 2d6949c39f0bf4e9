internal import TablatureAPIModel

extension AuditCheck {
  /// What one side alone says not to use any more.
  static let deprecation: [AuditCheck] = [
    check(
      .request, "parameter.deprecation", .warning, meaning: "callers are not told what to give up, or are told wrongly"),
    check(
      .response, "member.deprecation", .warning, meaning: "callers are not told what to give up, or are told wrongly"),
  ]

  private static func check(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard field.isShared, let documented = field.documented?.isDeprecated, let coded = field.coded?.isDeprecated,
        documented != coded
      else { return }
      findings.add(
        "the \(field.noun) \(field.path.quotedPath) is deprecated \(documented ? "on the page" : "in the code") only",
        of: field,
        documented: documented ? "deprecated" : nil, coded: coded ? "deprecated" : nil,
        remedy: documented ? "mark it as deprecated" : "take the mark away")
    }
  }
}

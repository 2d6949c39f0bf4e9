internal import TablatureAPIModel

extension AuditCheck {
  /// Parameters and members with another name on the wire.
  static let renamed: [AuditCheck] = [
    check(
      .request, "parameter.renamed", .breaking, meaning: "the value goes to the service under a name it does not know"),
    check(.response, "member.renamed", .breaking, meaning: "the value that the service sends is never found"),
  ]

  private static func check(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard field.fate == .renamed, let coded = field.coded else { return }
      findings.add(
        "the \(field.noun) \(field.path.quotedPath) is \(coded.path.quotedPath) in the code", of: field,
        at: coded.places.wireName,
        documented: field.path, coded: coded.path,
        remedy: "write \(field.path.quotedPath) instead of \(coded.path.quotedPath)")
    }
  }
}

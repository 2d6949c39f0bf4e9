internal import APIModel

extension AuditCheck {
  /// Limits that the code checks otherwise.
  static let limits = [
    fields(
      .request, "parameter.limits", .warning,
      meaning: "the client lets through what the service refuses, or the reverse"
    ) { field, findings in
      guard field.isShared, field.hasMatchingKind, let documented = field.documented?.limits,
        let coded = field.coded?.limits, differs(coded, documented, field.operation)
      else { return }
      func text(_ limits: [String]) -> String { limits.isEmpty ? "none" : limits.joined(separator: ", ") }
      findings.add(
        "the limits of \(field.path.quoted) differ: \(text(coded)) in the code, \(text(documented)) on the page",
        of: field, documented: text(documented), coded: text(coded), remedy: "check \(text(documented))")
    }
  ]

  /// Code that people wrote may leave limits to the service; those that it checks have to be the page's.
  private static func differs(_ coded: [String], _ documented: [String], _ operation: CodedOperation) -> Bool {
    operation.isGenerated ? Set(documented) != Set(coded) : !Set(coded).isSubset(of: documented)
  }
}

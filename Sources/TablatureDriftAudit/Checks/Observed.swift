internal import TablatureAPIModel

extension AuditCheck {
  /// Observed differences that the pages don't document.
  static let observed: [AuditCheck] = [
    check(.member, "observed.member", .note, meaning: "callers can't read what the service returns") { difference in
      let inner = difference.inner.isEmpty ? "" : " with \(list(difference.inner.map { $0.visible.quotedPath }))"
      return
        "the service returns a member \(difference.path.visible.quotedPath) (\(types(difference)))\(inner), which the page lacks"
    },
    check(.type, "observed.type", .breaking, meaning: "clients can't read the member, and leave it out") { difference in
      let documented = difference.field.map { ", which the page documents as \($0.type.notation)" } ?? ""
      return "the service returns \(difference.path.visible.quotedPath) as \(types(difference))\(documented)"
    },
    check(.missing, "observed.missing", .breaking, meaning: "a response without the member can't be read") {
      "responses lack the member \($0.path.visible.quotedPath), which the page documents as required"
    },
    check(.value, "observed.value", .note, meaning: "code that handles the listed values gets another one") {
      "the service returns a value of \($0.path.visible.quotedPath) that the page doesn't list"
    },
    check(.error, "observed.error", .warning, meaning: "callers can't tell the error from others") { difference in
      let status = difference.observed.isEmpty ? "" : " (HTTP \(list(difference.observed)))"
      return "the service returns the error code \(difference.path.visible.quoted)\(status), which the page lacks"
    },
  ]

  private static func check(
    _ kind: ObservedDifference.Kind, _ id: String, _ level: Finding.Level, meaning: String,
    _ message: @escaping @Sendable (ObservedComparison) -> String
  ) -> AuditCheck {
    AuditCheck(
      id, level, meaning: meaning,
      .observed { difference, findings in
        guard difference.kind == kind else { return }
        // The number and the times change with each run, so the fingerprint doesn't include them.
        findings.add(
          "\(message(difference)); \(difference.reports)",
          path: "\(kind == .error ? "error" : "response").\(difference.path)", page: difference.page,
          code: difference.code, documented: kind == .type ? difference.field?.type.notation : nil,
          remedy: "draft a correction with 'tablature overlay --from-drift'")
      })
  }

  private static func types(_ difference: ObservedComparison) -> String {
    difference.observed.isEmpty ? "null" : list(difference.observed)
  }

  /// At most five texts, since an object can have any number of members.
  private static func list(_ texts: [String]) -> String {
    texts.count > 5
      ? texts.prefix(4).joined(separator: ", ") + " and \(texts.count - 4) more" : texts.joined(separator: ", ")
  }
}

internal import TablatureAPIModel

/// Comments in the code that hide findings, and what each has hidden.
struct InlineComments {
  private let comments: [AuditResult.InlineIgnore]
  private let checks: CheckNames
  private let indicesByFile: [String: [Int]]
  private var used: Set<Int> = []

  init(_ comments: [AuditResult.InlineIgnore], checks: CheckNames) {
    self.comments = comments
    self.checks = checks
    indicesByFile = Dictionary(
      grouping: comments.indices.filter { Self.fault(of: comments[$0], checks) == nil },
      by: { comments[$0].location.file })
  }

  /// The first comment that hides a finding.
  mutating func cover(_ finding: Finding) -> AuditReport.Cover? {
    guard let code = finding.code else { return nil }
    let fitting = (indicesByFile[code.file] ?? []).filter {
      comments[$0].lines.contains(code.line) && CheckNames.name(comments[$0].check, isOf: finding.check)
    }
    used.formUnion(fitting)
    return fitting.first.map { .comment(comments[$0]) }
  }

  /// A warning for each comment that hides nothing.
  func idle(_ mayFindNothing: (String) -> Bool) -> [Diagnostic] {
    comments.indices.compactMap { index in
      if let fault = Self.fault(of: comments[index], checks) { return fault }
      guard !used.contains(index), !mayFindNothing(comments[index].check) else { return nil }
      return Diagnostic(
        "suppression.unused", .warning, "the comment hides no finding of '\(comments[index].check.visible)'",
        at: comments[index].location, notes: [Diagnostic.Note("remove it")])
    }
  }

  /// Why a comment hides nothing, whatever is found.
  private static func fault(of comment: AuditResult.InlineIgnore, _ checks: CheckNames) -> Diagnostic? {
    let name = comment.check
    guard checks.contains(name) else {
      return Diagnostic(
        "suppression.unknown-check", .warning,
        (name.isEmpty ? "the comment names no check" : "there is no check '\(name.visible)'")
          + NearestName.hint(name, among: checks.all) + ", so the comment hides nothing",
        at: comment.location, notes: [Diagnostic.Note("'tablature audit --list' names them all")])
    }
    guard comment.reason.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return Diagnostic(
        "suppression.reason", .warning, "the comment gives no reason, so it hides nothing", at: comment.location,
        notes: [Diagnostic.Note("write it behind the check: // tablature:ignore \(name.visible) because …")])
    }
    return nil
  }
}

internal import TablatureAPIModel

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
        of: field, at: field.coded?.places.limits, documented: text(documented), coded: text(coded),
        remedy: "check \(text(documented))")
    }
  ]

  /// Code that people wrote may leave limits to the service, and may have some that go without saying; where both have an end, it has
  /// to be the same.
  private static func differs(_ coded: [String], _ documented: [String], _ operation: CodedOperation) -> Bool {
    if operation.isGenerated { return Set(documented) != Set(coded) }
    let ends = documented.flatMap(LimitEnd.ends)
    return coded.flatMap(LimitEnd.ends).contains { end in
      let others = ends.filter { $0.isSameKind(as: end) }
      return !others.isEmpty && !others.contains(end)
    }
  }
}

/// One end of a limit: 100 of `range(1...100)`.
private struct LimitEnd: Hashable {
  /// What is limited: `range`, `length` or `count`.
  var name: Substring
  var isUpper: Bool
  var value: Double

  func isSameKind(as other: LimitEnd) -> Bool { name == other.name && isUpper == other.isUpper }

  static func ends(of limit: String) -> [LimitEnd] {
    let parts = limit.split(separator: "(")
    guard parts.count == 2, parts[1].hasSuffix(")"), let dots = parts[1].firstRange(of: "...") else { return [] }
    let (lower, upper) = (parts[1][..<dots.lowerBound], parts[1][dots.upperBound...].dropLast())
    return [(lower, false), (upper, true)].compactMap { text, isUpper in
      Double(text).map { LimitEnd(name: parts[0], isUpper: isUpper, value: $0) }
    }
  }
}

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
      let (here, there) = (words(coded), words(documented))
      findings.add(
        "the limits of \(field.path.quotedPath) are \(here) in the code, and \(there) on the page", of: field,
        at: field.coded?.places.limits, documented: there, coded: here, remedy: "allow \(there)")
    }
  ]

  /// Limits in words; one of generated code that isn't a limit of the generator's stays as it is.
  private static func words(_ limits: [String]) -> String {
    limits.isEmpty
      ? "none" : limits.map { Constraint(notation: $0)?.described ?? $0 }.joined(separator: ", ")
  }

  /// Handwritten code can leave limits to the service, and can have some that go without saying. If both have a bound of the same kind, it
  /// has to be the same.
  private static func differs(_ coded: [String], _ documented: [String], _ operation: CodedOperation) -> Bool {
    if operation.isGenerated { return Set(documented) != Set(coded) }
    let limits = documented.compactMap(Constraint.init(notation:))
    return coded.compactMap(Constraint.init(notation:)).contains { limit in
      let others = limits.filter { $0.kind == limit.kind }.map(\.bounds)
      func differs(_ bound: Int?, from others: [Int]) -> Bool {
        bound.map { !others.isEmpty && !others.contains($0) } ?? false
      }
      return differs(limit.bounds.minimum, from: others.compactMap(\.minimum))
        || differs(limit.bounds.maximum, from: others.compactMap(\.maximum))
    }
  }
}

internal import TablatureAPIModel

extension AuditCheck {
  /// Limits that the code checks otherwise.
  static let limits = [
    fields(
      .request, "parameter.limits", .warning,
      meaning: "the client lets through what the service refuses, or the reverse"
    ) { field, findings in
      guard field.isShared, field.hasMatchingKind, let page = field.documented?.limits,
        let code = field.coded?.limits, page != code
      else { return }
      let (documented, coded) = (Limits(page), Limits(code))
      guard field.operation.isGenerated ? Set(page) != Set(code) : coded.contradict(documented) else { return }
      findings.add(
        "the limits of \(field.path.quotedPath) are \(coded.described) in the code, and \(documented.described) on the page",
        of: field, at: field.coded?.places.limits, documented: documented.notation, coded: coded.notation,
        remedy: page.isEmpty ? "remove the limits" : "allow \(documented.described)")
    }
  ]

  /// The limits of a parameter.
  private struct Limits {
    /// Each limit as code states it, with what it limits. Generated code can have a limit that the generator doesn't know.
    private let limits: [(notation: String, constraint: Constraint?)]

    init(_ notations: [String]) { limits = notations.map { ($0, Constraint(notation: $0)) } }

    /// The limits as code states them, or `none`.
    var notation: String { text { $0.notation } }

    /// The limits in words, or `none`. A limit that the generator doesn't know is in its notation.
    var described: String { text { $0.constraint?.described ?? $0.notation } }

    private func text(_ text: ((notation: String, constraint: Constraint?)) -> String) -> String {
      limits.isEmpty ? "none" : limits.map(text).joined(separator: ", ")
    }

    /// Whether a bound differs from all bounds of the same kind among other limits.
    ///
    /// Handwritten code can leave limits to the service, and can have some that go without saying. If both have a bound of the same kind, it
    /// has to be the same.
    func contradict(_ others: Limits) -> Bool {
      let documented = others.limits.compactMap(\.constraint)
      return limits.lazy.compactMap(\.constraint).contains { limit in
        let bounds = documented.filter { $0.kind == limit.kind }.map(\.bounds)
        func differs(_ bound: Int?, from others: [Int]) -> Bool {
          bound.map { !others.isEmpty && !others.contains($0) } ?? false
        }
        return differs(limit.bounds.minimum, from: bounds.compactMap(\.minimum))
          || differs(limit.bounds.maximum, from: bounds.compactMap(\.maximum))
      }
    }
  }
}

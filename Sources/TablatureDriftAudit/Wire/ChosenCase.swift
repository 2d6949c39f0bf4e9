/// A case of an enum that stands for operations, and what a `switch` over it does for that case.
struct ChosenCase: Hashable, Sendable {
  let item: OutlineCase
  /// The enum.
  let type: String

  /// The branch of a `switch` over `self` that counts; nil where it is another value.
  func branch(_ value: OutlineExpression, _ branches: [OutlineExpression.Branch]) -> OutlineExpression.Branch? {
    guard case .name("self", _) = value else { return nil }
    return branches.first { branch in branch.patterns.contains { pattern(in: $0) != nil } }
      ?? branches.first { $0.patterns.isEmpty }
  }

  /// Gives the names of a pattern what comes with the case.
  func bind(_ branch: OutlineExpression.Branch, _ scope: inout ValueScope) {
    guard let pattern = branch.patterns.lazy.compactMap(pattern).first, case .call(_, let arguments, _) = pattern else {
      return
    }
    for (position, argument) in arguments.enumerated() {
      guard let name = argument.value.lastName else { continue }
      let parameter =
        item.parameters.first { argument.label != nil && $0.label == argument.label }
        ?? (position < item.parameters.count ? item.parameters[position] : nil)
      if let parameter { scope.values[name] = ValueSource(parameter, in: type) }
    }
  }

  private func pattern(in expression: OutlineExpression) -> OutlineExpression? {
    expression.all.first { part in
      switch part {
      case .member(_, let name, _): name == item.name
      case .call(.member(_, let name, _), _, _): name == item.name
      default: false
      }
    }
  }
}

internal import SwiftSyntax

/// Finds out what conditions say about the code behind them.
enum ConditionScan {
  /// Whether a condition holds behind its statement, where that is known: true for a `guard`, false for the only condition of an `if`
  /// that leaves the function.
  static func holds(after condition: ConditionElementSyntax) -> Bool? {
    guard let list = condition.parent?.as(ConditionElementListSyntax.self) else { return nil }
    if list.parent?.is(GuardStmtSyntax.self) == true { return true }
    guard let statement = list.parent?.as(IfExprSyntax.self), leaves(statement.body) else { return nil }
    // Of several, any may be the one that does not hold.
    let tests = list.prefix(2 * 8).count { if case .expression = $0.condition { true } else { false } }
    return tests == 1 ? false : nil
  }

  /// Whether code goes on behind a block.
  private static func leaves(_ block: CodeBlockSyntax) -> Bool {
    switch block.statements.last?.item {
    case .stmt(let statement):
      return statement.is(ThrowStmtSyntax.self) || statement.is(ReturnStmtSyntax.self)
        || statement.is(ContinueStmtSyntax.self) || statement.is(BreakStmtSyntax.self)
    case .expr(let expression):
      let name = expression.as(FunctionCallExprSyntax.self)?.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName
      return ["fatalError", "preconditionFailure", "assertionFailure"].contains(name?.text ?? "")
    default: return false
    }
  }
}

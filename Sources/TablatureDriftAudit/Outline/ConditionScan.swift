internal import SwiftSyntax

/// Finds out what conditions say about the code behind them.
enum ConditionScan {
  /// Whether a condition holds behind its statement, where that is known: true for a `guard`, false for the only condition of an `if`
  /// that leaves the function.
  static func holds(after condition: ConditionElementSyntax) -> Bool? {
    guard let list = condition.parent?.as(ConditionElementListSyntax.self) else { return nil }
    // Of several, any may be the one that does not hold.
    var isOnlyOne: Bool { list.prefix(2 * 8).count { if case .expression = $0.condition { true } else { false } } == 1 }
    if let statement = list.parent?.as(GuardStmtSyntax.self) {
      return isDone(after: statement.body, statement) ? (isOnlyOne ? false : nil) : true
    }
    guard let statement = list.parent?.as(IfExprSyntax.self), leaves(statement.body) else { return nil }
    if isDone(after: statement.body, statement) { return true }
    return isOnlyOne ? false : nil
  }

  /// Whether a block leaves a function because all is well, since the function fails at its end: `if size <= 50 { return }; throw …`.
  private static func isDone(after block: CodeBlockSyntax, _ statement: some SyntaxProtocol) -> Bool {
    guard case .stmt(let last) = block.statements.last?.item, let leaving = last.as(ReturnStmtSyntax.self),
      leaving.expression == nil
    else { return false }
    let item = statement.parent?.as(CodeBlockItemSyntax.self) ?? statement.parent?.parent?.as(CodeBlockItemSyntax.self)
    guard let end = item?.parent?.as(CodeBlockItemListSyntax.self)?.last?.item else { return false }
    switch end {
    case .stmt(let statement): return statement.is(ThrowStmtSyntax.self)
    case .expr(let expression):
      let name = expression.as(FunctionCallExprSyntax.self)?.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName
      return failing.contains(name?.text ?? "")
    default: return false
    }
  }

  private static let failing: Set<String> = ["fatalError", "preconditionFailure", "assertionFailure"]

  /// Whether code goes on behind a block.
  private static func leaves(_ block: CodeBlockSyntax) -> Bool {
    switch block.statements.last?.item {
    case .stmt(let statement):
      return statement.is(ThrowStmtSyntax.self) || statement.is(ReturnStmtSyntax.self)
        || statement.is(ContinueStmtSyntax.self) || statement.is(BreakStmtSyntax.self)
    case .expr(let expression):
      let name = expression.as(FunctionCallExprSyntax.self)?.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName
      return failing.contains(name?.text ?? "")
    default: return false
    }
  }
}

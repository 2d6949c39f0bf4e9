internal import SwiftSyntax

extension OutlineBuilder {
  /// What is wrapped around a property. Marks of the language begin with small letters, and are none.
  func wrappers(_ attributes: AttributeListSyntax) -> [OutlineWrapper] {
    attributes.compactMap { element in
      guard let attribute = element.as(AttributeSyntax.self) else { return nil }
      let name = String(attribute.attributeName.trimmedDescription.prefix { $0 != "<" })
      guard name.first?.isUppercase == true else { return nil }
      guard case .argumentList(let list) = attribute.arguments else { return OutlineWrapper(name: name, arguments: []) }
      return OutlineWrapper(name: name, arguments: arguments(list))
    }
  }

  /// Whether a function belongs to the type itself.
  func isStatic(_ function: some DeclSyntaxProtocol) -> Bool {
    function.asProtocol((any WithModifiersSyntax).self)?.modifiers.contains {
      $0.name.text == "static" || $0.name.text == "class"
    } ?? false
  }

  /// What comes with a case, the names being those in front of the types.
  func payload(_ element: EnumCaseElementSyntax) -> [OutlineFunction.Parameter] {
    (element.parameterClause?.parameters ?? []).enumerated().map { index, parameter in
      let label = parameter.firstName?.identifierText
      return OutlineFunction.Parameter(
        label: label == "_" ? nil : label,
        name: (parameter.secondName ?? parameter.firstName)?.identifierText ?? "\(index)",
        type: parameter.type.trimmedDescription, defaultValue: parameter.defaultValue.map { expression($0.value) },
        hasDefault: parameter.defaultValue != nil, location: location(parameter))
    }
  }

  /// An `if`; see ``OutlineExpression/condition``.
  func conditional(_ node: IfExprSyntax) -> OutlineExpression {
    let conditions = node.conditions.flatMap { expressions(Syntax($0)) }
    let others = node.elseBody.map { expressions(Syntax($0)) } ?? []
    return .group(
      [.name("if", location(node.ifKeyword))] + conditions
        + [.group(expressions(Syntax(node.body.statements))), .group(others)])
  }

  /// A function inside of another one.
  func inner(_ function: FunctionDeclSyntax) -> OutlineExpression {
    let names = function.signature.parameterClause.parameters.map { ($0.secondName ?? $0.firstName).identifierText }
    let body = function.body.map { expressions(Syntax($0.statements)) } ?? []
    return .binding(function.name.identifierText, .closure(names, body))
  }

  /// What a pattern of a `case` gives a name.
  func pattern(_ node: PatternExprSyntax) -> OutlineExpression {
    let found = names(node.pattern)
    return found.count == 1
      ? .name(found[0], location(node)) : .group(found.map { .name($0, location(node)) })
  }
}

extension OutlineExpression {
  /// The parts of an `if`: what is asked, what is done then, and what is done otherwise.
  ///
  /// An `if` is a group, since most of what looks at code looks at both sides; the keyword stands in front, which no name can be.
  var condition: (asked: [OutlineExpression], then: OutlineExpression, otherwise: OutlineExpression)? {
    guard case .group(let parts) = self, parts.count >= 3, case .name("if", _) = parts[0] else { return nil }
    return (Array(parts[1..<(parts.count - 2)]), parts[parts.count - 2], parts[parts.count - 1])
  }
}

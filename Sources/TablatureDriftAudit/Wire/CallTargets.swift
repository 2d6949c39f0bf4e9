/// Finds the functions of the code that calls go to.
struct CallTargets {
  /// A function, and what it is called with.
  struct Target {
    var function: OutlineFunction
    /// The type that it belongs to.
    var owner: CodeIndex.JoinedType?
    /// The value that it is called on, where that is another one than the type around the call.
    var own: ValueSource?
    /// The expression that it is called on, where it is one of a type that only extensions of the code add to.
    var base: OutlineExpression?
    /// Parameters with their arguments; none where the default counts.
    var arguments: [(parameter: OutlineFunction.Parameter, value: OutlineExpression?)]
    /// Whether it stands beside the function that calls it, or belongs to no value.
    var isBeside: Bool
  }

  private let scope: ValueScope
  private var code: CodeIndex { scope.code }

  init(_ scope: ValueScope) { self.scope = scope }

  /// The function that a call goes to; nil where the code does not have it.
  func target(of callee: OutlineExpression, _ arguments: [OutlineExpression.Argument]) -> Target? {
    guard case .member(.some(let base), _, _) = callee else { return target(of: callee, arguments, on: nil) }
    return target(of: callee, arguments, on: given(by: base) ?? scope.source(of: base))
  }

  /// The dictionary or list that a function of the code gives.
  private func given(by base: OutlineExpression) -> ValueSource? {
    guard case .call(let callee, let arguments, _) = base.unwrappedValue,
      let type = target(of: callee, arguments)?.function.returnType,
      SwiftTypeText.holdsPairs(code.aliased(SwiftTypeText.unwrapped(type), seenFrom: scope.name))
    else { return nil }
    return ValueSource(type: type, scope: scope.name)
  }

  /// The same, where it is known already what is called.
  func target(
    of callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], on source: ValueSource?
  ) -> Target? {
    guard let name = callee.lastName, name.first?.isLowercase == true || name.first == "_" else { return nil }
    guard case .member(let base, _, _) = callee else {
      return first(name, arguments, in: scope.owner.map { code.lineage(of: $0) } ?? [], isBeside: true)
        ?? first(name, arguments, among: code.functions)
    }
    // Of which type '.string("InstanceId", id)' is, is not known.
    guard let base else { return nil }
    if case .name(let word, _) = base, ["self", "Self", "super"].contains(word) {
      let lineage = (scope.owner.map { code.lineage(of: $0) } ?? []).dropFirst(word == "super" ? 1 : 0)
      return first(name, arguments, in: Array(lineage), isBeside: true)
    }
    if let type = base.typeText, let joined = self.type(type, scope.name) {
      return first(name, arguments, in: code.lineage(of: joined), isBeside: true)
    }
    if let source, let type = source.type {
      if let joined = self.type(type, source.scope) {
        guard var target = first(name, arguments, in: code.lineage(of: joined), isBeside: false) else { return nil }
        (target.owner, target.own) = (joined, source)
        return target
      }
      if let kind = kind(of: code.aliased(SwiftTypeText.unwrapped(type), seenFrom: source.scope)) {
        var target = first(
          name, arguments, in: code.foreign.filter { $0.name == kind || $0.name == type || isList($0, kind) },
          isBeside: false)
        target?.base = base
        return target
      }
    }
    var target = first(name, arguments, in: code.foreign, isBeside: false)
    target?.base = base
    return target
  }

  private func type(_ name: String, _ scope: String) -> CodeIndex.JoinedType? {
    code.type(code.aliased(SwiftTypeText.unwrapped(name), seenFrom: scope), seenFrom: scope)
  }

  /// The type that extensions name: `Dictionary` for `[String: String]`, `Set` for `Set<String>`.
  private func kind(of type: String) -> String? {
    if SwiftTypeText.isDictionary(type) { return "Dictionary" }
    guard SwiftTypeText.element(type) != nil else { return nil }
    return SwiftTypeText.generic(type)?.name ?? "Array"
  }

  /// Whether an extension adds to all lists, and so to those of a kind.
  private func isList(_ extended: CodeIndex.JoinedType, _ kind: String) -> Bool {
    kind != "Dictionary" && SwiftTypeText.listProtocols.contains(extended.name)
  }

  private func first(
    _ name: String, _ arguments: [OutlineExpression.Argument], in types: [CodeIndex.JoinedType], isBeside: Bool
  ) -> Target? {
    for type in types {
      guard var target = first(name, arguments, among: type.functions) else { continue }
      // What is inherited sees what the type around the call makes of it.
      target.owner = isBeside && isInherited(type) ? scope.owner : type
      target.isBeside = isBeside
      return target
    }
    return nil
  }

  /// Whether the type around the call builds on another one.
  private func isInherited(_ type: CodeIndex.JoinedType) -> Bool {
    scope.owner.map { code.lineage(of: $0).contains { $0.name == type.name } } ?? false
  }

  private func first(
    _ name: String, _ arguments: [OutlineExpression.Argument], among functions: [OutlineFunction]
  ) -> Target? {
    for function in functions where function.name == name && !function.body.isEmpty {
      guard let bound = Self.bound(function.parameters, arguments) else { continue }
      return Target(function: function, owner: nil, own: nil, base: nil, arguments: bound, isBeside: true)
    }
    return nil
  }

  /// Parameters with their arguments; nil where these do not fit.
  static func bound(
    _ parameters: [OutlineFunction.Parameter], _ arguments: [OutlineExpression.Argument]
  ) -> [(parameter: OutlineFunction.Parameter, value: OutlineExpression?)]? {
    var found: [(OutlineFunction.Parameter, OutlineExpression?)] = []
    var rest = arguments[...]
    for parameter in parameters {
      let isTrailing = if case .closure = rest.first?.value { true } else { false }
      if let argument = rest.first, argument.label == parameter.label || argument.label == nil && isTrailing {
        found.append((parameter, argument.value))
        rest.removeFirst()
      } else if parameter.hasDefault {
        found.append((parameter, nil))
      } else {
        return nil
      }
    }
    // What is left belongs to a parameter that takes several values.
    return rest.allSatisfy { $0.label == nil } && !(parameters.isEmpty && !rest.isEmpty) ? found : nil
  }
}

internal import TablatureAPIModel

/// What a function hands over beside the name of an operation: `send("StopInstance", StopBody(id: id))`.
struct Payload {
  /// Types of the code that are written as they are.
  private(set) var types: [CodeIndex.JoinedType] = []
  /// Whether something is handed over that is not understood.
  private(set) var isUnknown = false

  init(_ function: OutlineFunction, _ scope: ValueScope, of operation: String) {
    let code = scope.code
    var locals: [String: String] = [:]
    let parts = function.body.flatMap(\.all)
    for case .binding(let name, let value) in parts {
      if case .call(let callee, _, _) = value.unwrappedValue { locals[name] = callee.typeText }
    }
    func type(_ value: OutlineExpression) -> CodeIndex.JoinedType? {
      let name: String? =
        switch value.unwrappedValue {
        case .call(let callee, _, _): callee.typeText
        case .name(let name, _): locals[name] ?? scope.values[name]?.type
        default: nil
        }
      guard let name else { return nil }
      return code.type(code.aliased(SwiftTypeText.unwrapped(name), seenFrom: scope.name), seenFrom: scope.name)
    }
    for case .call(_, let arguments, _) in parts
    where arguments.contains(where: { scope.text(of: $0.value) == operation }) {
      for argument in arguments where scope.text(of: argument.value) == nil && !argument.value.isEmptyOrFixed {
        if let type = type(argument.value), code.conforms(type, to: ["Encodable", "Codable"]), type.kind != .enum {
          if !types.contains(where: { $0.name == type.name }) { types.append(type) }
        } else {
          isUnknown = true
        }
      }
    }
  }
}

extension OutlineExpression {
  /// Whether it is no value of a parameter: a literal, a type, what is done afterwards.
  fileprivate var isEmptyOrFixed: Bool {
    switch self {
    case .string, .number, .boolean, .null, .closure, .dictionary, .array([]): true
    case .member(nil, _, _): true
    case .member(_, "self", _): true
    case .name(let name, _): name == "completion" || name == "handler" || name == "callback"
    default: false
    }
  }
}

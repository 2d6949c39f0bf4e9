internal import TablatureAPIModel

/// Which functions are told the names of operations: `send("ModifyInstanceSpec", …)`, `send(.modifyInstanceSpec)`.
struct Senders {
  /// An argument of a function.
  private struct Slot: Hashable {
    var function: String
    var label: String?
    var position: Int
  }

  private let names: HandWrittenActions
  /// Arguments that are the names of documented operations, mostly; another name there is one, too.
  private var slots: Set<Slot> = []

  init(_ functions: [(OutlineFunction, CodeIndex.JoinedType?)], _ names: HandWrittenActions) {
    self.names = names
    var documented: [Slot: Set<String>] = [:]
    var others: [Slot: Set<String>] = [:]
    for (function, owner) in functions {
      let scope = ValueScope(names.code, owner: owner)
      for case .call(let callee, let arguments, _) in function.body.flatMap(\.all) {
        guard let name = callee.lastName, !Self.questions.contains(name) else { continue }
        for (position, argument) in arguments.enumerated() {
          guard let text = scope.text(of: argument.value) else { continue }
          let slot = Slot(function: name, label: argument.label, position: position)
          if names.documented.contains(text) {
            documented[slot, default: []].insert(text)
          } else {
            others[slot, default: []].insert(text)
          }
        }
      }
    }
    slots = Set(documented.filter { $0.value.count >= others[$0.key]?.count ?? 0 }.keys)
  }

  /// The operations that a function names where it calls others.
  func actions(in function: OutlineFunction, _ scope: ValueScope) -> [CodeIndex.NamedText] {
    var found: [CodeIndex.NamedText] = []
    for part in function.body.flatMap(\.all) {
      switch part {
      case .call(let callee, let arguments, _):
        guard !Self.questions.contains(callee.lastName ?? "") else { continue }
        for (position, argument) in arguments.enumerated() {
          let slot = Slot(function: callee.lastName ?? "", label: argument.label, position: position)
          let isTold =
            slots.contains(slot) || names.code.callNames.operations.contains(argument.label?.lowercased() ?? "")
          found += action(argument.value, isTold: isTold, scope)
        }
      case .assignment(.index(_, let keys, _), let value) where isKey(keys.first?.value, scope):
        found += action(value, isTold: true, scope)
      case .dictionary(let pairs):
        for pair in pairs where isKey(pair.key, scope) { found += action(pair.value, isTold: true, scope) }
      default: break
      }
    }
    return found
  }

  private func isKey(_ key: OutlineExpression?, _ scope: ValueScope) -> Bool {
    guard let text = key.flatMap({ scope.text(of: $0) })?.lowercased() else { return false }
    return names.code.callNames.operationKeys.contains(text)
  }

  private func action(_ value: OutlineExpression, isTold: Bool, _ scope: ValueScope) -> [CodeIndex.NamedText] {
    if let text = scope.text(of: value) {
      guard names.documented.contains(text) || isTold && HandWrittenActions.isName(text) else { return [] }
      return [.init(text: text, location: scope.textPlace(of: value) ?? value.place ?? Place(file: "", line: 1))]
    }
    switch value {
    case .member(_, let name, _), .call(.member(_, let name, _), _, _): return names.cases[name].map { [$0] } ?? []
    default: return []
    }
  }

  /// What asks about names, and calls nothing.
  private static let questions: Set<String> = [
    "contains", "hasPrefix", "hasSuffix", "append", "insert", "print", "firstIndex", "precondition", "assert", "info",
    "debug", "warning", "error",
  ]
}

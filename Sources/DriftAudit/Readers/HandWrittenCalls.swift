internal import APIModel

/// Which operations hand-written code calls: the types of requests, and the functions that send them.
struct HandWrittenCalls {
  /// A function that makes a call.
  struct Call {
    var function: OutlineFunction
    var owner: CodeIndex.JoinedType?
    var scan: WriteScan
  }

  /// An operation by its name on the wire.
  struct Action {
    var name: String
    var version: String?
    var requests: [CodeIndex.JoinedType] = []
    var functions: [Call] = []
  }

  let code: CodeIndex
  let taken: Set<String>
  /// In the order of the code: types, then functions.
  private(set) var actions: [Action] = []
  /// What looks like a call, and was not understood.
  private(set) var unread: [AuditResult.Unread] = []
  /// The version that functions give to all calls.
  private(set) var version: String?
  /// Functions that belong to no operation.
  private(set) var others: [(OutlineFunction, CodeIndex.JoinedType?)] = []

  private let documented: Set<String>
  /// Cases that stand for operations: `modifyInstanceSpec`.
  private let cases: [String: String]
  private var positions: [String: Int] = [:]

  init(_ code: CodeIndex, taken: Set<String>, documented: Set<String>) {
    (self.code, self.taken, self.documented) = (code, taken, documented)
    var cases: [String: String] = [:]
    for type in code.types where type.kind == .enum && !taken.contains(type.name) {
      for item in type.cases { if let value = item.rawValue, documented.contains(value) { cases[item.name] = value } }
    }
    self.cases = cases
    findRequests()
    findFunctions()
  }

  // MARK: - Types

  private mutating func findRequests() {
    for type in code.types where (type.kind == .struct || type.kind == .class) && !taken.contains(type.name) {
      guard let name = action(of: type), !code.conforms(type, to: ["TeaModel"]) else { continue }
      let position = position(of: name)
      actions[position].requests.append(type)
      if actions[position].version == nil { actions[position].version = text(of: Self.versionNames, in: type) }
    }
  }

  private func action(of type: CodeIndex.JoinedType) -> String? {
    if let name = text(of: Self.actionNames, in: type), Self.isName(name) || documented.contains(name) { return name }
    for property in type.properties {
      if let text = property.value?.text, documented.contains(text), property.isStatic { return text }
    }
    let isRequest = Self.requestNames.contains { type.baseName.hasSuffix($0) }
    if isRequest {
      for ending in Self.requestNames where type.baseName.hasSuffix(ending) {
        let name = String(type.baseName.dropLast(ending.count))
        if documented.contains(name) { return name }
        // 'ModifyInstanceSpec.Request'
        if name.isEmpty, let outer = type.name.split(separator: ".").dropLast().last, documented.contains(String(outer))
        {
          return String(outer)
        }
      }
    }
    if let name = cases(named: Self.actionNames, in: type) { return name }
    // The name may stand only in what the type writes.
    guard isRequest || code.conforms(type, to: ["Encodable", "Codable"]) || !type.functions.isEmpty else { return nil }
    let written = TypeCoding.written(type, code)?.entries.first { $0.path.text == "Action" }?.constant
    return written.flatMap { Self.isName($0) && !isClient(type) ? $0 : nil }
  }

  /// Whether a type makes calls rather than being one.
  private func isClient(_ type: CodeIndex.JoinedType) -> Bool {
    type.functions.contains { function in function.name != "init" && !function.parameters.isEmpty }
      && type.properties.allSatisfy { $0.isPrivate || $0.isStatic || $0.isComputed || $0.type?.first != "S" }
      && !code.conforms(type, to: ["Encodable", "Codable"])
  }

  private func text(of names: Set<String>, in type: CodeIndex.JoinedType) -> String? {
    let scope = ValueScope(code, owner: type)
    for property in type.properties where names.contains(property.name.lowercased()) {
      if let text = property.value.flatMap({ scope.text(of: $0) }) { return text }
    }
    return nil
  }

  private func cases(named names: Set<String>, in type: CodeIndex.JoinedType) -> String? {
    for property in type.properties where names.contains(property.name.lowercased()) {
      if case .member(_, let name, _) = property.value, let action = cases[name] { return action }
    }
    return nil
  }

  private static let actionNames: Set<String> = [
    "action", "actionname", "operation", "operationname", "apiname", "api",
  ]
  private static let versionNames: Set<String> = ["version", "apiversion"]
  private static let requestNames = ["Request", "Input", "Parameters", "Params", "Query"]

  /// Whether a text can name an operation.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
    return text.utf8.count > 3
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
  }

  // MARK: - Functions

  private mutating func findFunctions() {
    var requests: [String: String] = [:]
    for action in actions { for request in action.requests { requests[request.name] = action.name } }
    var versions: Set<String> = []
    for (function, owner) in code.allFunctions {
      if let owner, taken.contains(owner.name) || requests[owner.name] != nil { continue }
      var scan = WriteScan(code)
      var scope = ValueScope(code, owner: owner)
      scope.add(function.parameters)
      scan.read(function.body, in: scope)
      versions.formUnion(scan.writes.filter { $0.path.text == "Version" }.compactMap(\.constant))
      var names = Set(scan.writes.filter { $0.path.text == "Action" }.compactMap(\.constant).filter(Self.isName))
      if names.isEmpty { names = called(by: function, scope) }
      let call = Call(function: function, owner: owner, scan: scan)
      let known = Set(used(by: function, owner, requests))
      switch (names.count, known.count) {
      case (1, _): add(call, to: names.first ?? "")
      case (0, 1): add(call, to: known.first ?? "")
      case (0, 0): others.append((function, owner))
      default:
        others.append((function, owner))
        if names.count > 1, scan.writes.contains(where: { $0.path.text != "Action" && $0.source != nil }) {
          unread.append(
            .init(
              at: function.location,
              reason: "'\(function.name)' calls several operations, whose parameters are not told apart"))
        }
      }
    }
    if versions.count == 1 { version = versions.first }
  }

  private mutating func add(_ call: Call, to name: String) {
    let position = position(of: name)
    if actions[position].version == nil {
      actions[position].version = call.scan.writes.first { $0.path.text == "Version" }?.constant
    }
    actions[position].functions.append(call)
  }

  /// The operations that a function names where it calls others: `send("ModifyInstanceSpec", …)`, `send(.modifyInstanceSpec)`.
  private func called(by function: OutlineFunction, _ scope: ValueScope) -> Set<String> {
    var names: Set<String> = []
    for case .call(let callee, let arguments, _) in function.body.flatMap(\.all) {
      guard !Self.questions.contains(callee.lastName ?? "") else { continue }
      for argument in arguments {
        if let text = scope.text(of: argument.value) {
          let isLabelled = Self.actionNames.contains(argument.label?.lowercased() ?? "")
          if documented.contains(text) || isLabelled && Self.isName(text) { names.insert(text) }
        } else if case .member(_, let name, _) = argument.value, let action = cases[name] {
          names.insert(action)
        }
      }
    }
    return names
  }

  /// What asks about names, and calls nothing.
  private static let questions: Set<String> = [
    "contains", "hasPrefix", "hasSuffix", "append", "insert", "print", "firstIndex", "precondition", "assert", "info",
    "debug", "warning", "error",
  ]

  /// The operations whose requests a function takes or makes.
  private func used(
    by function: OutlineFunction, _ owner: CodeIndex.JoinedType?, _ requests: [String: String]
  ) -> [String] {
    guard !requests.isEmpty else { return [] }
    let scope = owner?.name ?? ""
    func action(_ name: String) -> String? { code.type(name, seenFrom: scope).flatMap { requests[$0.name] } }
    let taken = function.parameters.flatMap(\.type.typeNames).compactMap(action)
    if !taken.isEmpty { return taken }
    return function.body.flatMap(\.all).compactMap { part in
      guard case .call(let callee, _, _) = part else { return nil }
      return callee.typeText.flatMap(action)
    }
  }

  private mutating func position(of name: String) -> Int {
    if let position = positions[name] { return position }
    positions[name] = actions.count
    actions.append(Action(name: name))
    return actions.count - 1
  }
}

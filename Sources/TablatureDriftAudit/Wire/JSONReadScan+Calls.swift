internal import TablatureAPIModel

extension JSONReadScan {
  mutating func call(
    _ callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ place: Place
  ) -> Position? {
    let name = callee.lastName ?? ""
    var base: Position?
    if case .member(.some(let holder), _, _) = callee { base = value(holder) }
    let made = type(madeBy: callee)
    var given: Position?
    var values: [Position?] = []
    for argument in arguments {
      if case .closure = argument.value {
        values.append(nil)
      } else {
        let position = value(argument.value)
        values.append(position)
        given = given ?? position
      }
    }
    if let made { return make(made, arguments, values) }
    if let position = base ?? given, let text = arguments.firstText(scope), let argument = text.argument {
      // A function that is told the name: 'json.string("Name")', 'value(json, forKey: "Name")'.
      guard let next = look(text.text, in: position, argument.place ?? place, scope.textPlace(of: argument)) else {
        return nil
      }
      if let type = arguments.lazy.compactMap(\.value.metatype).first ?? returnType(of: name) {
        note(type, at: next)
        if SwiftTypeText.element(type) != nil { return marked(next) }
      }
      return next
    }
    if let base { return transform(base, by: name, arguments) }
    bindClosures(callee, name, arguments)
    if let given { return follow(name, arguments, values) ?? given }
    return gives(callee, name) ? Position() : nil
  }

  /// `map`, `compactMap` and others, with a closure or the name of a function.
  private mutating func transform(
    _ base: Position, by name: String, _ arguments: [OutlineExpression.Argument]
  ) -> Position? {
    let isList = ["compactMap", "forEach", "reduce", "filter", "sorted", "contains", "prefix"].contains(name)
    let element = isList ? element(of: base) : base
    for argument in arguments {
      if case .closure(let names, let body) = argument.value {
        let number = name == "reduce" ? 1 : 0
        let local = names.isEmpty ? "$\(number)" : names.count > number ? names[number] : "_"
        let hidden = positions[local]
        positions[local] = element
        add(body)
        positions[local] = hidden
      } else if let type = type(madeBy: argument.value) {
        _ = make(type, [], [element])
      } else if let function = argument.value.lastName {
        _ = follow(function, [.init(label: nil, value: argument.value)], [element])
      }
    }
    return base
  }

  /// The type that a call of an expression makes: `KeyPair`, `KeyPair.init`.
  private func type(madeBy callee: OutlineExpression) -> CodeIndex.JoinedType? {
    var name = callee.typeText
    if case .member(.some(let base), "init", _) = callee { name = base.typeText }
    guard var name else { return nil }
    if name == "Self" { name = scope.name }
    return code.type(code.aliased(name, seenFrom: scope.name), seenFrom: scope.name)
  }

  /// Notes what goes into a value of a type: all of the JSON, or a value for each property.
  private mutating func make(
    _ type: CodeIndex.JoinedType, _ arguments: [OutlineExpression.Argument], _ values: [Position?]
  ) -> Position? {
    let properties = type.propertiesByName
    var whole: Position?
    for (index, position) in values.enumerated() {
      guard let position else { continue }
      if index < arguments.count, let label = arguments[index].label, let property = properties[label] {
        isModelled = true
        assign(position, ValueSource(property, in: type.name))
      } else if whole == nil, TypeCoding.mayRead(type, code) {
        whole = position
      }
    }
    for (argument, position) in zip(arguments, values) where position == nil {
      if case .closure(_, let body) = argument.value { add(body) }
    }
    guard let whole else { return nil }
    if whole.path.parts.isEmpty {
      if !roots.contains(where: { $0.name == type.name }) { roots.append(type) }
    } else if let read = whole.read, reads[read].type.map({ code.isJSON($0, seenFrom: scope.name) }) ?? true {
      reads[read].type = type.name
      reads[read].source?.type = type.name
    }
    isModelled = true
    return whole
  }

  /// Gives parameters of closures what the function that takes them says of them.
  private mutating func bindClosures(
    _ callee: OutlineExpression, _ name: String, _ arguments: [OutlineExpression.Argument]
  ) {
    for (number, argument) in arguments.enumerated() {
      guard case .closure(let names, let body) = argument.value else { continue }
      let isJSON = closureParameters(name, argument.label, isLast: number == arguments.count - 1)
      let hidden = positions
      bind(names, isJSON)
      add(body)
      positions = hidden
    }
  }

  private func closureParameters(_ name: String, _ label: String?, isLast: Bool) -> [Bool] {
    for function in code.functionsByName[name] ?? [] {
      let parameters = function.parameters.filter { $0.type.contains("->") || code.isFunction($0.type) }
      guard let parameter = parameters.first(where: { $0.label == label }) ?? (isLast ? parameters.last : nil) else {
        continue
      }
      let found = code.jsonParameters(of: parameter.type, seenFrom: scope.name)
      if found.contains(true) { return found }
    }
    return []
  }

  /// Whether a call gives what the service sent.
  private func gives(_ callee: OutlineExpression, _ name: String) -> Bool {
    if name == "jsonObject" { return true }
    if name == "JSON", case .name = callee { return true }
    let functions = code.functionsByName[name] ?? []
    return functions.contains { function in
      function.returnType.map { code.isJSON($0, seenFrom: scope.name) } ?? false
    }
  }

  private func returnType(of name: String) -> String? {
    guard let functions = code.functionsByName[name], functions.count == 1, let type = functions[0].returnType else {
      return nil
    }
    let plain = SwiftTypeText.unwrapped(type)
    let element = SwiftTypeText.element(plain) ?? plain
    return WireFields.isKnown(element) || code.type(element) != nil || code.isJSON(element, seenFrom: "") ? plain : nil
  }

  /// Reads a function of the code that is given a part of the JSON.
  private mutating func follow(
    _ name: String, _ arguments: [OutlineExpression.Argument], _ values: [Position?]
  ) -> Position? {
    guard callDepth < 6, let functions = code.functionsByName[name], functions.count == 1,
      functions[0].parameters.count >= arguments.count, !functions[0].body.isEmpty
    else { return nil }
    let function = functions[0]
    guard zip(function.parameters, values).contains(where: { $1 != nil && code.isJSON($0.type, seenFrom: scope.name) })
    else { return nil }
    let (hidden, outer) = (positions, scope)
    callDepth += 1
    defer { (callDepth, positions, scope) = (callDepth - 1, hidden, outer) }
    positions = [:]
    (scope.values, scope.texts) = ([:], [:])
    for (parameter, position) in zip(function.parameters, values) { positions[parameter.name] = position }
    var last: Position?
    for part in function.body { last = value(part) }
    return last ?? values.lazy.compactMap { $0 }.first
  }
}

extension [OutlineExpression.Argument] {
  /// The first argument that is a name in the JSON.
  fileprivate func firstText(_ scope: ValueScope) -> (text: String, argument: OutlineExpression?)? {
    for argument in self {
      guard let text = scope.text(of: argument.value), !text.isEmpty, !text.contains(WirePath.hole) else { continue }
      return (text, argument.value)
    }
    return nil
  }
}

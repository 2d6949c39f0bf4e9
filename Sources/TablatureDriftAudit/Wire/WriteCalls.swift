internal import TablatureAPIModel

/// What calls put under names.
extension WriteScan {
  mutating func call(
    _ callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ place: Place?, _ walk: inout Walk
  ) {
    LimitScan(walk.scope).add(callee, arguments, place, to: &limits)
    let name = callee.lastName ?? ""
    if Self.others.contains(name.lowercased()) || skipped.contains(name) { return }
    if name == "append", arguments.count == 1, arguments[0].label == nil {
      collect(arguments[0].value, into: callee, &walk)
      return
    }
    var isRead = false
    if case .name = callee, let closure = walk.closures[name] {
      call(closure, arguments, walk)
    } else if let (key, value) = namedValue(callee, arguments, walk) {
      write(key, value, in: nil, at: key.place ?? place, &walk)
    } else if followsCalls, callDepth < 4, let target = target(of: callee, arguments, walk.scope) {
      isRead = follow(target, walk, at: place)
    } else if case .member = callee, arguments.count > 1, Self.helpers.contains(name.lowercased()),
      arguments[0].label == nil, walk.scope.text(of: arguments[0].value) != nil
    {
      write(arguments[0].value, arguments[1].value, in: nil, at: arguments[0].value.place ?? place, &walk)
    } else {
      addLimits(checkedBy: callee, arguments, place, walk)
      noteHandedOver(name, arguments, walk.scope)
    }
    switch callee {
    case .member(let base, _, _): if let base, !isRead || !isPairs(base, walk.scope) { add(base, &walk) }
    case .name: break
    default: add(callee, &walk)
    }
    for argument in arguments where !Self.otherLabels.contains(argument.label ?? "") {
      if case .closure = argument.value, isDoneAfterwards(argument, callee, arguments, walk.scope) { continue }
      guard case .closure(let names, let body) = argument.value else {
        if !isRead || !isPairs(argument.value, walk.scope) { add(argument.value, &walk) }
        continue
      }
      var inner = walk
      if case .member(.some(let base), _, _) = callee { bind(names, toElementOf: base, &inner) }
      add(body, &inner)
    }
  }

  /// Whether a closure takes what comes back, so that nothing in it is sent.
  private func isDoneAfterwards(
    _ closure: OutlineExpression.Argument, _ callee: OutlineExpression, _ arguments: [OutlineExpression.Argument],
    _ scope: ValueScope
  ) -> Bool {
    guard let target = CallTargets(scope).target(of: callee, arguments) else { return false }
    let parameter = target.arguments.first { $0.value == closure.value }?.parameter
    guard let type = parameter?.type, !type.contains("inout") else { return false }
    return type.contains("-> Void") || type.contains("-> ()")
      || ["Completion", "Handler", "Callback"].contains { type.contains($0) }
  }

  /// Reads a function inside of the one that is read.
  private mutating func call(
    _ closure: Walk.Closure, _ arguments: [OutlineExpression.Argument], _ walk: Walk
  ) {
    guard callDepth < 4 else { return }
    var inner = walk
    for (name, argument) in zip(closure.names, arguments) { bind(name, to: argument.value, &inner) }
    callDepth += 1
    add(closure.body, &inner)
    callDepth -= 1
  }

  /// Gives the names of a closure what they stand for.
  private mutating func bind(_ names: [String], toElementOf base: OutlineExpression, _ walk: inout Walk) {
    if let expanded = expansion(of: base, walk) {
      walk.expansions[names.first ?? "$0"] = expanded
      return
    }
    let element = element(of: base, walk.scope)
    walk.scope.locals.formUnion(names)
    if names.count == 2, let element, let pair = element.type.flatMap(SwiftTypeText.tuple), pair.count == 2 {
      for (name, member) in zip(names, pair) {
        var source = element
        (source.type, source.holders) = (member.type, [element])
        walk.scope.values[name] = source
      }
    } else if let last = names.last {
      walk.scope.values[last] = element
    } else {
      for name in ["$0", "$1"] { walk.scope.values[name] = element }
    }
  }

  /// The name and the value that a call is given, as `URLQueryItem(name:value:)` is.
  private func namedValue(
    _ callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ walk: Walk
  ) -> (OutlineExpression, OutlineExpression)? {
    if let key = arguments.first(where: { Self.keyLabels.contains($0.label ?? "") }),
      let value = arguments.first(where: { $0.label == "value" || $0.label == nil })
    {
      let isKnown = walk.scope.text(of: key.value) != nil || walk.expansions[key.value.root ?? ""] != nil
      let isOpen = walk.scope.source(of: key.value)?.isOpen ?? false
      return isKnown || isOpen ? (key.value, value.value) : nil
    }
    // 'Item("InstanceId", id)', where the type holds a name and a value.
    guard arguments.count == 2, arguments.allSatisfy({ $0.label == nil }),
      walk.scope.text(of: arguments[0].value) != nil,
      let type = callee.typeText.flatMap({ code.type($0, seenFrom: walk.scope.name) })
    else { return nil }
    let stored = type.properties.filter { !$0.isStatic && !$0.isComputed }.map(\.name)
    let isPair = stored.count == 2 && stored.contains { Self.keyLabels.contains($0) } && stored.contains("value")
    return isPair ? (arguments[0].value, arguments[1].value) : nil
  }

  static let keyLabels: Set<String> = ["name", "key", "forKey"]
  /// Functions that take a name and a value, where they are not in the code.
  private static let helpers: Set<String> = [
    "add", "adding", "append", "appending", "set", "setting", "put", "insert", "item", "param", "parameter", "query",
    "queryitem", "field", "with", "argument",
  ]
  /// What takes names and values that do not go to the service as parameters.
  private static let others: Set<String> = [
    "print", "setvalue", "addvalue", "debug", "info", "notice", "warning", "error", "trace", "critical", "log",
  ]
  private static let otherLabels: Set<String> = ["metadata", "userInfo", "headers", "header"]
  /// Functions that put all of one dictionary or list into another.
  private static let joining: Set<String> = ["merge", "merging", "append", "union"]

  /// Notes that a function takes what callers hand in, and does nobody knows what with it.
  private mutating func noteHandedOver(_ name: String, _ arguments: [OutlineExpression.Argument], _ scope: ValueScope) {
    let isNamed = arguments.contains { scope.text(of: $0.value) != nil }
    for argument in arguments {
      if Self.joining.contains(name) {
        noteOpen(argument.value, scope)
      } else if isNamed, case .name = argument.value.unwrappedValue, isPairs(argument.value, scope) {
        noteOpen(argument.value, scope)
      }
    }
  }

  func isPairs(_ value: OutlineExpression, _ scope: ValueScope) -> Bool {
    switch value {
    case .dictionary: return true
    case .array(let elements):
      if case .call = elements.first { return true }
      return false
    default:
      if let found = scope.computed(value) { return found.type.map { holdsPairs($0, scope) } ?? false }
      if case .call(let callee, let arguments, _) = value {
        return CallTargets(scope).target(of: callee, arguments)?.function.returnType.map { holdsPairs($0, scope) }
          ?? false
      }
      return scope.source(of: value)?.type.map { holdsPairs($0, scope) } ?? false
    }
  }

  private func holdsPairs(_ type: String, _ scope: ValueScope) -> Bool {
    SwiftTypeText.holdsPairs(code.aliased(SwiftTypeText.unwrapped(type), seenFrom: scope.name))
  }

  // MARK: - Functions of the code

  /// The function of the code that a call goes to, where it can have to do with names.
  private func target(
    of callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ scope: ValueScope
  ) -> CallTargets.Target? {
    guard let target = CallTargets(scope).target(of: callee, arguments) else { return nil }
    // A function beside this one counts only where it is told a name, fills what it is given, or gives names and values.
    guard target.isBeside else { return target }
    let tells = arguments.contains { scope.text(of: $0.value) != nil }
    let fills = target.function.parameters.contains { $0.type.hasPrefix("inout ") }
    let gives = target.function.returnType.map { code.mayHoldPairs($0, seenFrom: scope.name) } ?? false
    return tells || fills || gives ? target : nil
  }

  /// Reads a function with what it is called with; true where names that it was given went under another name.
  private mutating func follow(_ target: CallTargets.Target, _ walk: Walk, at place: Place?) -> Bool {
    var scope = ValueScope(code, owner: target.owner)
    scope.own = target.own
    scope.add(target.function.parameters)
    var inner = Walk(scope: scope)
    for (parameter, argument) in target.arguments {
      guard let value = argument ?? parameter.defaultValue else { continue }
      if case .boolean(let flag) = value { inner.scope.flags[parameter.name] = flag }
      inner.scope.texts[parameter.name] = walk.scope.text(of: value)
      inner.scope.textPlaces[parameter.name] = walk.scope.textPlace(of: value)
      inner.scope.bounds[parameter.name] = LimitScan(walk.scope).range(value, at: place)
      guard argument != nil else { continue }
      if let source = walk.scope.source(of: value) { inner.scope.values[parameter.name] = source }
      if isPairs(value, walk.scope), let expanded = expansion(ofArgument: value, walk) {
        inner.expansions[parameter.name] = expanded
      }
    }
    if let base = target.base, isPairs(base, walk.scope), let expanded = expansion(ofArgument: base, walk) {
      inner.expansions["self"] = expanded
    }
    callDepth += 1
    let before = prefixed
    read(target.function.body, &inner)
    callDepth -= 1
    return prefixed > before
  }

  /// Adds what a function checks that is given a number or a range: `require(size, in: 1...50)`.
  private mutating func addLimits(
    checkedBy callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ place: Place?, _ walk: Walk
  ) {
    guard callDepth < 4, arguments.count > 1,
      arguments.contains(where: { LimitScan(walk.scope).range($0.value, at: place) != nil }),
      arguments.contains(where: { walk.scope.source(of: $0.value)?.name != nil }),
      let target = CallTargets(walk.scope).target(of: callee, arguments)
    else { return }
    var scan = inner()
    _ = scan.follow(target, walk, at: place)
    steps = scan.steps
    limits.merge(scan.limits) { known, found in known + found.filter { !known.contains($0) } }
  }

  /// What an argument writes that is a dictionary, or gives one.
  private mutating func expansion(ofArgument value: OutlineExpression, _ walk: Walk) -> [WireWrite]? {
    if let found = expansion(of: value, walk) { return found }
    switch value {
    case .dictionary, .array:
      var scan = self.inner()
      var inner = walk
      scan.add(value, &inner)
      steps = scan.steps
      return scan.writes
    default: return nil
    }
  }

  /// Reads what a property computes.
  mutating func follow(_ value: OutlineExpression, of owner: ValueSource?, _ walk: Walk) {
    let type = owner?.type.flatMap { type in
      code.type(code.aliased(SwiftTypeText.unwrapped(type), seenFrom: owner?.scope ?? ""), seenFrom: owner?.scope ?? "")
    }
    var scope = ValueScope(code, owner: type ?? walk.scope.owner)
    if owner?.name != nil { scope.own = owner }
    callDepth += 1
    read([value], in: scope)
    callDepth -= 1
  }
}

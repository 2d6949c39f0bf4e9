internal import APIModel

/// A value that code puts under a name on the wire.
struct WireWrite: Hashable, Sendable {
  var path: WirePath
  /// Where the value comes from; nil for what is not declared anywhere.
  var source: ValueSource?
  /// The text, where it is always the same.
  var constant: String?
  /// The value that is sent where there is none: `"instance"` of `type ?? "instance"`.
  var fallback: OutlineExpression?
  var location: Place
  /// Where the text of the name stands, where that is elsewhere.
  var literal: Place?
}

/// Finds what functions put into dictionaries and query items: `query["InstanceId"] = id`, `["InstanceId": id]`,
/// `URLQueryItem(name: "InstanceId", value: id)`, `tag.add(to: &query, prefix: "Tag.\(index)")`.
struct WriteScan: Sendable {
  private(set) var writes: [WireWrite] = []
  /// Names that are put together in a way that is not understood.
  private(set) var unread: [Place] = []
  /// What a `limits(…)` would check, by the property or parameter.
  private(set) var limits: [ValueSource: [CodedLimit]] = [:]

  private let code: CodeIndex
  /// What lists hold that are filled in loops, by their local names.
  private var collected: [String: ValueSource] = [:]
  private var depth = 0
  private var callDepth = 0
  /// Whether calls are read as well: not where what they give goes under one name.
  private var followsCalls = true
  /// Calls of types that take no parameters of operations.
  private let skipped: Set<String>
  /// Functions called over and over by one another come to an end here.
  private var steps = 50_000

  init(_ code: CodeIndex, skippingCallsOf skipped: Set<String> = []) { (self.code, self.skipped) = (code, skipped) }

  /// Reads a function, or what a property does to get its value.
  mutating func read(_ body: [OutlineExpression], in scope: ValueScope) {
    var walk = Walk(scope: scope)
    collected = [:]
    add(body, &walk)
  }

  /// Reads all that a type does to write itself.
  mutating func read(_ type: CodeIndex.JoinedType) {
    for function in type.functions where !Self.isDecoding(function) {
      var scope = ValueScope(code, owner: type)
      scope.add(function.parameters)
      read(function.body, in: scope)
    }
    for property in type.properties where property.isComputed {
      if let value = property.value { read([value], in: ValueScope(code, owner: type)) }
    }
  }

  private static func isDecoding(_ function: OutlineFunction) -> Bool {
    function.name == "init" || function.name == "fromMap"
  }

  // MARK: - Walking

  private struct Walk {
    var scope: ValueScope
    /// What stands behind the name of a key that goes over all that something writes.
    var expansions: [String: [WireWrite]] = [:]
  }

  private mutating func add(_ body: [OutlineExpression], _ walk: inout Walk) { for part in body { add(part, &walk) } }

  private mutating func add(_ expression: OutlineExpression, _ walk: inout Walk) {
    guard steps > 0, depth < 256 else { return }
    steps -= 1
    depth += 1
    defer { depth -= 1 }
    switch expression {
    case .binding(let name, let value):
      add(value, &walk)
      walk.scope.values[name] = walk.scope.source(of: value)
      walk.scope.texts[name] = walk.scope.text(of: value)
    case .assignment(.index(let target, let arguments, let place), let value):
      if arguments.count == 1 || arguments.dropFirst().first?.label == "default" {
        write(arguments[0].value, value, in: target, at: place, &walk)
      }
      addValue(value, &walk)
    case .assignment(let target, let value):
      add(target, &walk)
      add(value, &walk)
    case .dictionary(let pairs):
      for pair in pairs {
        write(pair.key, pair.value, in: nil, at: pair.key.place, &walk)
        addValue(pair.value, &walk)
      }
    case .array(let elements):
      for element in elements {
        if case .group(let pair) = element, pair.count == 2, walk.scope.text(of: pair[0]) != nil {
          write(pair[0], pair[1], in: nil, at: pair[0].place, &walk)
        }
        add(element, &walk)
      }
    case .call(let callee, let arguments, let place): call(callee, arguments, place, &walk)
    case .loop(let names, let sequence, let body):
      var inner = walk
      bind(names, to: sequence, &inner)
      if inner.expansions.count == walk.expansions.count { add(sequence, &walk) }
      add(body, &inner)
    case .closure(_, let body):
      var inner = walk
      add(body, &inner)
    case .check(let condition, let holds):
      LimitScan(walk.scope).add(condition, holds: holds, to: &limits)
      add(condition, &walk)
    case .group(let parts):
      add(parts, &walk)
    default:
      for child in expression.children { add(child, &walk) }
    }
  }

  /// Adds what stands inside of a value that goes under one name.
  private mutating func addValue(_ value: OutlineExpression, _ walk: inout Walk) {
    // What a dictionary inside of a value holds has names of its own, which say nothing without the type.
    if case .dictionary = value { return }
    let follows = followsCalls
    followsCalls = false
    defer { followsCalls = follows }
    add(value, &walk)
  }

  /// Gives the names of a loop what they stand for.
  private mutating func bind(_ names: [String], to sequence: OutlineExpression, _ walk: inout Walk) {
    guard let last = names.last else { return }
    if names.count == 2, case .call(let callee, let arguments, _) = sequence, callee.lastName != "enumerated",
      callee.lastName != "zip"
    {
      // Keys and values of what something writes: they go into the names that the loop makes of the keys.
      var scan = WriteScan(code)
      (scan.callDepth, scan.steps) = (callDepth + 1, steps)
      var inner = Walk(scope: walk.scope)
      scan.call(callee, arguments, sequence.place, &inner)
      steps = scan.steps
      if !scan.writes.isEmpty { walk.expansions[names[0]] = scan.writes }
      return
    }
    walk.scope.values[last] = element(of: sequence, walk.scope)
    for name in names.dropLast() { walk.scope.values[name] = nil }
    for name in names { walk.scope.texts[name] = nil }
  }

  private func element(of sequence: OutlineExpression, _ scope: ValueScope) -> ValueSource? {
    if case .call(let callee, let arguments, _) = sequence, callee.lastName == "zip", let last = arguments.last {
      return element(of: last.value, scope)
    }
    // Empty where there is none: 'tags ?? []'.
    return scope.source(of: sequence)?.element
  }

  // MARK: - Names

  private mutating func write(
    _ key: OutlineExpression, _ value: OutlineExpression, in target: OutlineExpression?, at place: Place?,
    _ walk: inout Walk
  ) {
    if let name = target?.lastName?.lowercased(), name.contains("header") { return }
    guard let place = place ?? key.place ?? value.place else { return }
    guard let text = walk.scope.text(of: key) else {
      // What a loop over another dictionary gives.
      if case .name(let name, _) = key, let expanded = walk.expansions[name] { writes += expanded }
      return
    }
    if text.hasSuffix(".\(WirePath.hole)"), let prefix = WirePath(String(text.dropLast(2))),
      let name = key.lastHoleName, let expanded = walk.expansions[name]
    {
      for write in expanded {
        var write = write
        write.path = prefix.appending(write.path)
        writes.append(write)
      }
      return
    }
    guard let path = WirePath(text) else {
      if text.contains(WirePath.hole), text.contains("."), !isPrefixed(key, walk.scope) { unread.append(place) }
      return
    }
    writes.append(
      WireWrite(
        path: path, source: value.lastName.flatMap { collected[$0] } ?? walk.scope.source(of: value),
        constant: walk.scope.text(of: value),
        fallback: value.fallback, location: key.place ?? place, literal: walk.scope.textPlace(of: key)))
  }

  /// Whether a name begins with what callers give, who are read themselves.
  private func isPrefixed(_ key: OutlineExpression, _ scope: ValueScope) -> Bool {
    guard case .interpolated(let pieces, _) = key else { return true }
    let first = pieces.first { piece in
      if case .string("", _) = piece { false } else { true }
    }
    guard let name = first?.lastName else { return false }
    return scope.values[name] != nil
  }

  // MARK: - Calls

  private mutating func call(
    _ callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ place: Place?, _ walk: inout Walk
  ) {
    LimitScan(walk.scope).add(callee, arguments, place, to: &limits)
    let name = callee.lastName ?? ""
    if Self.others.contains(name.lowercased()) || skipped.contains(name) { return }
    if name == "append", arguments.count == 1, arguments[0].label == nil {
      collect(arguments[0].value, into: callee, &walk)
      return
    }
    if let key = arguments.first(where: { Self.keyLabels.contains($0.label ?? "") }),
      let value = arguments.first(where: { $0.label == "value" || $0.label == nil }),
      walk.scope.text(of: key.value) != nil
    {
      write(key.value, value.value, in: nil, at: key.value.place ?? place, &walk)
    } else if let (function, owner) = function(name, of: callee, arguments, walk.scope), followsCalls {
      follow(function, owner, arguments, walk)
    } else if case .member = callee, arguments.count > 1, Self.helpers.contains(name.lowercased()),
      arguments[0].label == nil, walk.scope.text(of: arguments[0].value) != nil
    {
      write(arguments[0].value, arguments[1].value, in: nil, at: arguments[0].value.place ?? place, &walk)
    }
    add(callee, &walk)
    for argument in arguments where !Self.otherLabels.contains(argument.label ?? "") {
      guard case .closure(let names, let body) = argument.value else {
        add(argument.value, &walk)
        continue
      }
      var inner = walk
      if case .member(.some(let base), _, _) = callee {
        let element = element(of: base, walk.scope)
        if let last = names.last { inner.scope.values[last] = element }
        for name in ["$0", "$1"] where names.isEmpty { inner.scope.values[name] = element }
      }
      add(body, &inner)
    }
  }

  /// A list that is filled one by one holds what goes into it.
  private mutating func collect(_ value: OutlineExpression, into callee: OutlineExpression, _ walk: inout Walk) {
    if case .group(let pair) = value, pair.count == 2, walk.scope.text(of: pair[0]) != nil {
      write(pair[0], pair[1], in: nil, at: pair[0].place, &walk)
    }
    addValue(value, &walk)
    guard case .member(.some(.name(let list, _)), _, _) = callee, walk.scope.values[list]?.name == nil,
      var source = walk.scope.source(of: value), source.name != nil
    else { return }
    source.type = source.type.map { "[\($0)]" }
    source.isElement = false
    collected[list] = source
  }

  private static let keyLabels: Set<String> = ["name", "key", "forKey"]
  /// Functions that take a name and a value, where they are not in the code.
  private static let helpers: Set<String> = [
    "add", "append", "set", "put", "insert", "item", "param", "parameter", "query", "queryitem", "field",
  ]
  /// What takes names and values that do not go to the service as parameters.
  private static let others: Set<String> = [
    "print", "setvalue", "addvalue", "debug", "info", "notice", "warning", "error", "trace", "critical", "log",
  ]
  private static let otherLabels: Set<String> = ["metadata", "userInfo", "headers", "header"]

  /// The function of the code that a call goes to, where it can have to do with names.
  private func function(
    _ name: String, of callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ scope: ValueScope
  ) -> (OutlineFunction, CodeIndex.JoinedType?)? {
    guard callDepth < 4, !name.isEmpty else { return nil }
    func fits(_ function: OutlineFunction) -> Bool {
      function.name == name && arguments.count <= function.parameters.count
        && arguments.allSatisfy { argument in
          argument.label == nil || function.parameters.contains { $0.label == argument.label }
        }
    }
    if case .member(.some(let base), _, _) = callee, base.lastName != "self" {
      guard let source = scope.source(of: base), let type = source.type,
        let joined = code.type(
          code.aliased(SwiftTypeText.unwrapped(type), seenFrom: source.scope), seenFrom: source.scope)
      else { return nil }
      for type in code.lineage(of: joined) {
        if let function = type.functions.first(where: fits) { return (function, joined) }
      }
      return nil
    }
    // A function beside this one counts only where it is told a name, or fills what it is given.
    let tells = arguments.contains { scope.text(of: $0.value) != nil }
    for type in scope.owner.map({ code.lineage(of: $0) }) ?? [] {
      if let function = type.functions.first(where: fits), tells || function.parameters.contains(where: \.isInout) {
        return (function, scope.owner)
      }
    }
    return nil
  }

  /// Reads a function with what it is called with.
  private mutating func follow(
    _ function: OutlineFunction, _ owner: CodeIndex.JoinedType?, _ arguments: [OutlineExpression.Argument], _ walk: Walk
  ) {
    var scope = ValueScope(code, owner: owner)
    scope.add(function.parameters)
    var rest = arguments[...]
    for parameter in function.parameters {
      guard let argument = rest.first, argument.label == parameter.label || argument.label == nil else { continue }
      rest.removeFirst()
      scope.texts[parameter.name] = walk.scope.text(of: argument.value)
      if let source = walk.scope.source(of: argument.value) { scope.values[parameter.name] = source }
    }
    callDepth += 1
    defer { callDepth -= 1 }
    read(function.body, in: scope)
  }
}

extension OutlineFunction.Parameter {
  fileprivate var isInout: Bool { type.hasPrefix("inout ") }
}

extension OutlineExpression {
  /// The literal behind `??`.
  fileprivate var fallback: OutlineExpression? {
    guard case .group(let parts) = self else {
      if case .call(_, let arguments, _) = self, arguments.count == 1 { return arguments[0].value.fallback }
      return nil
    }
    guard let sign = parts.lastIndex(where: { if case .name("??", _) = $0 { true } else { false } }),
      sign + 2 == parts.count
    else { return parts.count == 1 ? parts[0].fallback : nil }
    return parts[sign + 1]
  }

  /// The name of what is put in at the end of a text.
  fileprivate var lastHoleName: String? {
    guard case .interpolated(let pieces, _) = self else { return nil }
    for piece in pieces.reversed() {
      if case .string("", _) = piece { continue }
      return piece.lastName
    }
    return nil
  }
}

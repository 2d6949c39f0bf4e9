internal import TablatureAPIModel

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
  /// Where the text stands, where it is always the same.
  var constantLocation: Place?
  /// The type whose function or property puts it there.
  var writer: String?
}

/// Finds what functions put into dictionaries and query items: `query["InstanceId"] = id`, `["InstanceId": id]`,
/// `URLQueryItem(name: "InstanceId", value: id)`, `tag.add(to: &query, prefix: "Tag.\(index)")`.
struct WriteScan: Sendable {
  var writes: [WireWrite] = []
  /// Names that are put together in a way that is not understood.
  var unread: [Place] = []
  /// Where something goes to the wire that nobody knows: what callers hand in, or what a function gives that is not in the code.
  var open: [Place] = []
  /// What a `limits(…)` would check, by the property or parameter.
  var limits: [ValueSource: [CodedLimit]] = [:]

  let code: CodeIndex
  /// What lists hold that are filled in loops, by their local names.
  var collected: [String: ValueSource] = [:]
  private var depth = 0
  var callDepth = 0
  /// Whether calls are read as well: not where what they give goes under one name.
  var followsCalls = true
  /// Whether what is read goes under one name, so that names in it are none of the operation.
  var isValue = false
  /// Calls of types that take no parameters of operations.
  let skipped: Set<String>
  /// Functions called over and over by one another come to an end here.
  var steps = 20_000
  /// How often names of another dictionary went under a name of their own.
  var prefixed = 0
  /// The case that `self` is, where an enum is read for one of its cases.
  var chosen: ChosenCase?

  init(_ code: CodeIndex, skippingCallsOf skipped: Set<String> = []) { (self.code, self.skipped) = (code, skipped) }

  /// Reads a function, or what a property does to get its value.
  mutating func read(_ body: [OutlineExpression], in scope: ValueScope) {
    var walk = Walk(scope: scope)
    read(body, &walk)
  }

  mutating func read(_ body: [OutlineExpression], _ walk: inout Walk) {
    let around = collected
    collected = [:]
    defer { collected = around }
    add(body, &walk)
  }

  /// Reads all that a type does to write itself; `whole` is the type, where this is one that it builds on.
  mutating func read(_ type: CodeIndex.JoinedType, of whole: CodeIndex.JoinedType? = nil) {
    for function in type.functions where !Self.isDecoding(function) {
      var scope = ValueScope(code, owner: whole ?? type)
      scope.add(function.parameters)
      if function.isSetter(of: type) { scope.markSetLater() }
      read(function.body, in: scope)
    }
    for property in type.properties where property.isComputed {
      if let value = property.value { read([value], in: ValueScope(code, owner: whole ?? type)) }
    }
  }

  /// Reads initializers, where a request is a dictionary that they fill.
  mutating func readInitializers(of type: CodeIndex.JoinedType, _ whole: CodeIndex.JoinedType) {
    for function in type.functions where function.name == "init" {
      guard !function.parameters.contains(where: { $0.type.hasSuffix("Decoder") }) else { continue }
      var scope = ValueScope(code, owner: whole)
      scope.add(function.parameters, isCalled: true)
      read(function.body, in: scope)
    }
  }

  private static func isDecoding(_ function: OutlineFunction) -> Bool {
    function.name == "init" || function.name == "fromMap"
  }

  // MARK: - Walking

  struct Walk {
    var scope: ValueScope
    /// What stands behind the name of a key that goes over all that something writes.
    var expansions: [String: [WireWrite]] = [:]
    /// Functions inside of this one.
    var closures: [String: Closure] = [:]

    struct Closure {
      var names: [String]
      var body: [OutlineExpression]
    }
  }

  mutating func add(_ body: [OutlineExpression], _ walk: inout Walk) { for part in body { add(part, &walk) } }

  mutating func add(_ expression: OutlineExpression, _ walk: inout Walk) {
    guard steps > 0, depth < 256 else { return }
    steps -= 1
    depth += 1
    defer { depth -= 1 }
    switch expression {
    case .binding(let name, .closure(let names, let body)):
      // A function in this one: it is read where it is called.
      walk.closures[name] = Walk.Closure(names: names, body: body)
    case .binding(let name, let value):
      add(value, &walk)
      bind(name, to: value, &walk)
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
        if case .dictionary = pair.value, let key = pair.key.text, Self.wrappers.contains(key.lowercased()) {
          add(pair.value, &walk)
          continue
        }
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
      if !bind(names, to: sequence, &inner) { add(sequence, &walk) }
      add(body, &inner)
    case .closure(_, let body):
      var inner = walk
      add(body, &inner)
    case .check(let condition, let holds):
      LimitScan(walk.scope).add(condition, holds: holds, to: &limits)
      add(condition, &walk)
    case .selection(let value, let branches):
      if let branch = chosen?.branch(value, branches) {
        var inner = walk
        chosen?.bind(branch, &inner.scope)
        add(branch.body, &inner)
      } else {
        for child in expression.children { add(child, &walk) }
      }
    case .group(let parts): addGroup(expression, parts, &walk)
    case .name(let name, _) where walk.closures[name] != nil:
      if let closure = walk.closures[name] { add(closure.body, &walk) }
    case .name, .member: addProperty(expression, &walk)
    default:
      for child in expression.children { add(child, &walk) }
    }
  }

  private mutating func addGroup(_ group: OutlineExpression, _ parts: [OutlineExpression], _ walk: inout Walk) {
    if let condition = group.condition, let isTrue = isTrue(condition.asked, walk.scope) {
      add(isTrue ? condition.then : condition.otherwise, &walk)
      return
    }
    // An operator of the code that puts something into a dictionary: 'parameters["InstanceId"] ?= id'.
    if parts.count > 2, case .index(let target, let arguments, let place) = parts[0], arguments.count == 1,
      case .name(let sign, _) = parts[1], Self.isAssignment(sign)
    {
      let value = OutlineExpression.group(Array(parts[2...]))
      write(arguments[0].value, value, in: target, at: place, &walk)
      addValue(value, &walk)
      return
    }
    let joins = parts.contains { if case .name(let sign, _) = $0 { sign == "+" || sign == "+=" } else { false } }
    if joins, parts.contains(where: { isPairs($0, walk.scope) }) { for part in parts { noteOpen(part, walk.scope) } }
    add(parts, &walk)
  }

  private static func isAssignment(_ sign: String) -> Bool {
    let others: Set<String> = ["==", "!=", "<=", ">=", "===", "!==", "~="]
    return sign.hasSuffix("=") && !others.contains(sign) || sign == "<-" || sign == "<~"
  }

  /// Whether a flag that is asked for is known.
  private func isTrue(_ asked: [OutlineExpression], _ scope: ValueScope) -> Bool? {
    guard asked.count == 1 else { return nil }
    switch asked[0] {
    case .name(let name, _): return scope.flags[name]
    case .group(let parts):
      if parts.count == 1 { return isTrue(parts, scope) }
      guard parts.count == 2, case .name("!", _) = parts[0] else { return nil }
      return isTrue([parts[1]], scope).map { !$0 }
    default: return nil
    }
  }

  /// Adds what a property computes, where that is names and values.
  private mutating func addProperty(_ expression: OutlineExpression, _ walk: inout Walk) {
    if case .member(.some(let base), _, _) = expression { add(base, &walk) }
    guard followsCalls, callDepth < 4, let found = walk.scope.computed(expression), let type = found.type,
      code.mayHoldPairs(type, seenFrom: found.owner?.scope ?? "")
    else { return }
    follow(found.value, of: found.owner, walk)
  }

  /// Adds what stands inside of a value that goes under one name: no names, but limits.
  private mutating func addValue(_ value: OutlineExpression, _ walk: inout Walk) {
    // What a dictionary inside of a value holds has names of its own, which say nothing without the type.
    if case .dictionary = value { return }
    let around = (followsCalls, isValue)
    (followsCalls, isValue) = (false, true)
    defer { (followsCalls, isValue) = around }
    add(value, &walk)
  }

  /// A list that is filled one by one holds what goes into it.
  mutating func collect(_ value: OutlineExpression, into callee: OutlineExpression, _ walk: inout Walk) {
    if case .group(let pair) = value, pair.count == 2, walk.scope.text(of: pair[0]) != nil {
      write(pair[0], pair[1], in: nil, at: pair[0].place, &walk)
    }
    if case .call(_, let arguments, _) = value, arguments.contains(where: { walk.scope.text(of: $0.value) != nil }) {
      add(value, &walk)
    } else if value.text == nil {
      let follows = followsCalls
      followsCalls = false
      add(value, &walk)
      followsCalls = follows
    }
    guard case .member(.some(.name(let list, _)), _, _) = callee, walk.scope.values[list]?.name == nil,
      var source = writtenSource(value, walk.scope), source.name != nil
    else { return }
    source.type = source.type.map { "[\($0)]" }
    source.isElement = false
    collected[list] = source
  }

  /// What goes under a name, or into a list: of 'disk.toMap()', the disk.
  func writtenSource(_ value: OutlineExpression, _ scope: ValueScope) -> ValueSource? {
    let source = scope.source(of: value)
    guard source?.name == nil, case .call(.member(.some(let base), _, _), let arguments, _) = value, arguments.isEmpty
    else { return source }
    return scope.source(of: base) ?? source
  }

  /// Names under which clients put all parameters.
  private static let wrappers: Set<String> = ["query", "queries", "params", "parameters", "body", "form"]
}

extension OutlineFunction {
  /// Whether callers call it for what they want to set: `func reason(_ value: Reason) -> Self`, `func set(reason: Reason)`.
  fileprivate func isSetter(of type: CodeIndex.JoinedType) -> Bool {
    guard !isStatic, !parameters.contains(where: { $0.type.hasPrefix("inout ") }) else { return false }
    guard let returnType else { return true }
    return ["Self", type.name, type.baseName, "Void", "()"].contains(returnType)
  }
}

extension OutlineExpression {
  /// The literal behind `??`.
  var fallback: OutlineExpression? {
    guard case .group(let parts) = self else {
      if case .call(_, let arguments, _) = self, arguments.count == 1 { return arguments[0].value.fallback }
      return nil
    }
    guard let sign = parts.lastIndex(where: { if case .name("??", _) = $0 { true } else { false } }),
      sign + 2 == parts.count
    else { return parts.count == 1 ? parts[0].fallback : nil }
    return parts[sign + 1]
  }
}

internal import TablatureAPIModel

/// Reads initializers and functions that take values out of a dictionary: `if let value = dict["InstanceId"] as? String { self.instanceId = value }`.
struct SubscriptScan: Sendable {
  private(set) var entries: [TypeCoding.Entry] = []

  private let code: CodeIndex
  private let owner: CodeIndex.JoinedType
  private let properties: [String: OutlineProperty]
  private var scope: ValueScope
  /// The names on the wire that local names stand for.
  private var keys: [String: Key] = [:]
  /// The name that was looked up last, for values that go through other functions.
  private var last: Key?

  private struct Key: Hashable {
    var path: WirePath
    var location: Place
    var type: String?
  }

  init(_ code: CodeIndex, owner: CodeIndex.JoinedType) {
    (self.code, self.owner) = (code, owner)
    properties = owner.propertiesByName
    scope = ValueScope(code, owner: owner)
  }

  mutating func read(_ function: OutlineFunction) {
    guard function.body.contains(where: { $0.all.contains(where: \.isLookup) }) else { return }
    scope = ValueScope(code, owner: owner)
    (keys, last) = ([:], nil)
    for part in function.body { add(part) }
  }

  private mutating func add(_ expression: OutlineExpression) {
    switch expression {
    case .binding(let name, let value):
      look(into: value)
      keys[name] = key(of: value)
      scope.texts[name] = scope.text(of: value)
    case .assignment(let target, let value):
      if case .index = target { return }
      look(into: value)
      assign(target, value)
    case .call(.member(.some(let base), "append", _), let arguments, _) where properties[base.lastName ?? ""] != nil:
      for argument in arguments { look(into: argument.value) }
      for argument in arguments { assign(base, argument.value) }
    case .loop(let names, let sequence, let body):
      look(into: sequence)
      let key = key(of: sequence)
      for name in names { keys[name] = key }
      for part in body { add(part) }
    case .group(let parts): for part in parts { add(part) }
    case .closure(_, let body): for part in body { add(part) }
    default:
      if let key = key(of: expression), case .index = expression { last = key }
      for child in expression.children { add(child) }
    }
  }

  private mutating func look(into value: OutlineExpression) {
    if let key = key(of: value) { last = key }
  }

  private mutating func assign(_ target: OutlineExpression, _ value: OutlineExpression) {
    guard let name = target.lastName, target.isOwn, let property = properties[name] else { return }
    // A value without a name of its own comes from what was looked up last; literals come from nowhere.
    let isLiteral = value.all.allSatisfy { part in
      switch part {
      case .string, .number, .boolean, .null, .array, .dictionary, .group: true
      default: false
      }
    }
    guard let key = key(of: value) ?? (isLiteral ? nil : last),
      !entries.contains(where: { $0.path == key.path && $0.source?.name == name })
    else { return }
    entries.append(
      TypeCoding.Entry(path: key.path, source: ValueSource(property, in: owner.name), location: key.location))
  }

  /// The names that a value is found under, those around it first: `json["Disks"]["Disk"]`.
  private func key(of value: OutlineExpression) -> Key? {
    switch value {
    case .index(let base, let arguments, let place):
      guard let text = arguments.first.flatMap({ scope.text(of: $0.value) }), let path = WirePath(text) else {
        return key(of: base)
      }
      let location = arguments.first?.value.place ?? place
      let outer = key(of: base)
      return Key(path: (outer?.path ?? WirePath()).appending(path), location: location)
    case .name(let name, _): return keys[name]
    case .member(let base, _, _): return base.flatMap { key(of: $0) }
    case .cast(let value, _), .binding(_, let value): return key(of: value)
    case .call(let callee, let arguments, _):
      // What a local name holds comes before what it is made with.
      if let key = key(of: callee) { return key }
      for argument in arguments { if let key = key(of: argument.value) { return key } }
      return nil
    case .group(let parts), .array(let parts):
      for part in parts { if let key = key(of: part) { return key } }
      return nil
    default: return nil
    }
  }
}

extension OutlineExpression {
  fileprivate var isLookup: Bool {
    guard case .index(_, let arguments, _) = self, let first = arguments.first else { return false }
    return first.value.text != nil || first.value.lastName != nil
  }

  /// Whether it is a member of the type itself: `self.name` or `name`.
  fileprivate var isOwn: Bool {
    switch self {
    case .name: true
    case .member(.some(let base), _, _): base.lastName == "self"
    default: false
    }
  }
}

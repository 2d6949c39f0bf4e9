internal import TablatureAPIModel

/// Reads `encode(to:)` and `init(from:)` that are written out.
struct ContainerScan: Sendable {
  private(set) var entries: [TypeCoding.Entry] = []

  /// A container that names are looked up in.
  private struct Container {
    var path = WirePath()
    var keys: [String: CodingKeyCase] = [:]
  }

  private let code: CodeIndex
  private let owner: CodeIndex.JoinedType
  private var containers: [String: Container] = [:]
  /// Local names that hold what was read, by the entry.
  private var pending: [String: Int] = [:]
  private var scope: ValueScope
  private var isDecoding = false

  init(_ code: CodeIndex, owner: CodeIndex.JoinedType) {
    (self.code, self.owner) = (code, owner)
    scope = ValueScope(code, owner: owner)
  }

  mutating func read(_ function: OutlineFunction) {
    containers = [:]
    pending = [:]
    isDecoding = function.parameters.contains { $0.type.hasSuffix("Decoder") }
    scope = ValueScope(code, owner: owner)
    add(function.body)
  }

  private mutating func add(_ body: [OutlineExpression]) {
    for part in body.flatMap(\.statements) { add(part) }
  }

  private mutating func add(_ expression: OutlineExpression) {
    switch expression {
    case .binding(let name, let value):
      if let container = container(value) {
        containers[name] = container
        if case .call(.member(_, "nestedUnkeyedContainer", _), _, _) = value, isDecoding {
          pending[name] = entries.count
          entries.append(TypeCoding.Entry(path: container.path, location: value.place ?? owner.location))
        }
        return
      }
      let first = entries.count
      addCalls(in: value)
      if entries.count > first { pending[name] = first }
      if scope.values[name] == nil { scope.values[name] = scope.source(of: value) }
    case .assignment(let target, let value):
      let first = entries.count
      addCalls(in: value)
      assign(target.lastName, from: first, value)
    case .call(.member(.some(let base), "append", _), let arguments, _):
      let first = entries.count
      for argument in arguments { addCalls(in: argument.value) }
      for argument in arguments { assign(base.lastName, from: first, argument.value) }
    case .loop(let names, let sequence, let body):
      addCalls(in: sequence)
      if let last = names.last { scope.values[last] = scope.source(of: sequence).map { scope.element(of: $0) } }
      add(body)
    default: addCalls(in: expression)
    }
  }

  /// Says which property gets what was read.
  private mutating func assign(_ name: String?, from first: Int, _ value: OutlineExpression) {
    guard let name, let property = owner.propertiesByName[name] else { return }
    var positions = Array(first..<entries.count)
    for part in value.all {
      if case .name(let local, _) = part, let position = pending[local] { positions.append(position) }
    }
    for position in positions where entries[position].source?.name == nil {
      let read = entries[position].source?.type
      var source = ValueSource(property, in: owner.name)
      // What is decoded is on the wire; the property can be what is made of it.
      if isDecoding, let read, Self.isPlain(read, code), source.type.map({ Self.isPlain($0, code) }) ?? true,
        !entries[position].path.parts.isEmpty
      {
        source.type = read
        if SwiftTypeText.unwrapped(read) != property.unwrappedType { source.location = nil }
      }
      entries[position].source = source
    }
  }

  /// Whether a type is one of the language, or a list of one.
  private static func isPlain(_ type: String, _ code: CodeIndex) -> Bool {
    let type = code.aliased(SwiftTypeText.unwrapped(type), seenFrom: "")
    return WireFields.isKnown(SwiftTypeText.element(type) ?? type)
  }

  private mutating func addCalls(in expression: OutlineExpression) {
    for part in expression.all {
      guard case .call(.member(.some(let base), let method, _), let arguments, let place) = part,
        let container = known(base),
        !method.hasPrefix("nested"), !method.hasPrefix("super")
      else { continue }
      var entry = TypeCoding.Entry(path: container.path, location: place)
      if let key = arguments.first(where: { $0.label == "forKey" }) {
        guard let (path, location) = path(key.value, in: container) else { continue }
        entry.path = path
        entry.location = location ?? place
      } else if isDecoding || container.path.parts.isEmpty {
        continue
      }
      if method.hasPrefix("encode") {
        guard let value = arguments.first?.value else { continue }
        entry.source = scope.source(of: value)
        entry.constant = scope.text(of: value)
      } else if method.hasPrefix("decode") {
        // 'decode(String.self, forKey: .name)'; the property that it goes to says more.
        entry.source = arguments.first { $0.label != "forKey" }?.value.metatype.map {
          ValueSource(type: $0, scope: owner.name)
        }
      } else {
        continue
      }
      entries.append(entry)
    }
  }

  // MARK: - Containers and keys

  private func known(_ base: OutlineExpression) -> Container? {
    base.lastName.flatMap { containers[$0] } ?? container(base)
  }

  private func container(_ value: OutlineExpression) -> Container? {
    guard case .call(.member(.some(let base), let method, _), let arguments, _) = value else { return nil }
    var container = Container()
    if let keys = arguments.first(where: { $0.label == "keyedBy" })?.value.metatype {
      let list = owner.codingKeys(named: keys, code) ?? []
      container.keys = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
    switch method {
    case "container", "singleValueContainer", "unkeyedContainer": return container
    case "nestedContainer", "nestedUnkeyedContainer":
      guard let outer = known(base) else { return nil }
      container.path = outer.path
      if let key = arguments.first(where: { $0.label == "forKey" }) {
        guard let (path, _) = path(key.value, in: outer) else { return nil }
        container.path = path
      }
      if method == "nestedUnkeyedContainer", !container.path.parts.isEmpty {
        container.path.parts[container.path.parts.count - 1].isList = true
      }
      return container
    default: return nil
    }
  }

  private func path(_ key: OutlineExpression, in container: Container) -> (WirePath, Place?)? {
    if case .member(_, let name, let place) = key {
      guard let known = container.keys[name] else {
        return (container.path.appending(WirePath([.init(name: name)])), place)
      }
      let path = WirePath(known.wireName) ?? WirePath([.init(name: known.wireName)])
      return (container.path.appending(path), known.location)
    }
    // 'Name("Tag.\(index).Key")'
    let texts: [String] =
      if case .call(_, let arguments, _) = key { arguments.compactMap { scope.text(of: $0.value) } } else { [] }
    guard let text = texts.first ?? scope.text(of: key) ?? key.all.compactMap(\.text).first,
      let path = WirePath(text)
    else { return nil }
    return (container.path.appending(path), key.place)
  }
}

extension OutlineExpression {
  /// `String` of `String.self`, `[Tag]` of `[Tag].self`.
  var metatype: String? {
    guard case .member(.some(let base), "self", _) = self else { return nil }
    if case .array(let elements) = base, elements.count == 1 { return elements[0].typeText.map { "[\($0)]" } }
    return base.typeText
  }

  /// What a function does one after the other: groups are opened, as the bodies of conditions are.
  fileprivate var statements: [OutlineExpression] {
    guard case .group(let parts) = self, parts.contains(where: \.isStatement) else { return [self] }
    return parts.flatMap(\.statements)
  }

  private var isStatement: Bool {
    switch self {
    case .binding, .assignment, .loop: true
    case .call(.member(_, "append", _), _, _): true
    case .group(let parts): parts.contains(where: \.isStatement)
    default: false
    }
  }
}

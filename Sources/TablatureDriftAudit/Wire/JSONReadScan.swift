internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Finds what code takes out of JSON by hand: `json["InstanceId"] as? String`, `json["Tags"]["Tag"].arrayValue.map(Tag.init)`,
/// `string(json, "Name")`, and which values of types go there.
///
/// It follows values through local names, closures, loops and functions of the code. Names that are not texts of the code are not
/// guessed at.
struct JSONReadScan: Sendable {
  /// A value that was looked up by a name.
  struct Read: Hashable, Sendable {
    var path: WirePath
    /// The type that it is cast to, or made into.
    var type: String?
    /// The property that gets it.
    var source: ValueSource?
    /// Where it is looked up, and where the text of its name stands.
    var location: Place
    var literal: Place?
  }

  var reads: [Read] = []
  /// Types that are made from all of the JSON.
  var roots: [CodeIndex.JoinedType] = []
  /// Whether anything of it goes into a type of the code.
  var isModelled = false

  let code: CodeIndex
  var scope: ValueScope
  var positions: [String: Position] = [:]
  private var numbers: [String: Int] = [:]
  private var depth = 0
  var callDepth = 0
  /// Functions called over and over by one another come to an end here.
  var steps = 20_000

  /// A place in the JSON: its path, and which of the reads it is, none for all of it.
  struct Position: Hashable {
    var path = WirePath()
    var read: Int?
  }

  init(_ code: CodeIndex, owner: CodeIndex.JoinedType?) {
    self.code = code
    scope = ValueScope(code, owner: owner)
  }

  // MARK: - Reading

  /// Reads a function; what it gets as JSON is looked into where `takesJSON` says so, which is not the case for what it sends.
  mutating func read(_ function: OutlineFunction, takesJSON: Bool) {
    (positions, scope.values, scope.texts) = ([:], [:], [:])
    scope.add(function.parameters)
    for parameter in function.parameters where takesJSON && code.isJSON(parameter.type, seenFrom: scope.name) {
      positions[parameter.name] = Position()
    }
    addStored()
    add(function.body)
  }

  /// Reads what a property does to get its value.
  mutating func read(_ property: OutlineProperty) {
    guard let value = property.value else { return }
    (positions, scope.values, scope.texts) = ([:], [:], [:])
    if property.isComputed {
      addStored()
      let position = self.value(value)
      assign(position, ValueSource(property, in: scope.name))
    } else {
      let isJSON = property.type.map { code.jsonParameters(of: $0, seenFrom: scope.name) } ?? []
      if case .closure(let names, let body) = value, isJSON.contains(true) {
        bind(names, isJSON)
        add(body)
      } else {
        _ = self.value(value)
      }
    }
  }

  /// JSON that the type keeps, to look into it later.
  private mutating func addStored() {
    for property in scope.owner?.properties ?? [] where !property.isComputed && !property.isStatic {
      guard let type = property.type, code.isJSON(type, seenFrom: scope.name), positions[property.name] == nil else {
        continue
      }
      positions[property.name] = Position()
    }
  }

  mutating func bind(_ names: [String], _ isJSON: [Bool]) {
    for (index, isRoot) in isJSON.enumerated() where isRoot {
      positions[names.isEmpty ? "$\(index)" : index < names.count ? names[index] : "_"] = Position()
    }
  }

  mutating func add(_ body: [OutlineExpression]) { for part in body { _ = value(part) } }

  // MARK: - Values

  /// The place in the JSON that an expression stands for; everything in it is looked at once.
  mutating func value(_ expression: OutlineExpression) -> Position? {
    guard steps > 0, depth < 256 else { return nil }
    steps -= 1
    depth += 1
    defer { depth -= 1 }
    switch expression {
    case .name(let name, _): return positions[name]
    case .member(let base, let name, let place): return member(base, name, place)
    case .index(let base, let arguments, let place): return index(base, arguments, place)
    case .cast(let value, let type): return cast(value, type)
    case .call(let callee, let arguments, let place): return call(callee, arguments, place)
    case .binding(let name, let bound):
      let position = value(bound)
      positions[name] = position
      scope.texts[name] = scope.text(of: bound)
      scope.values[name] = scope.source(of: bound)
      return position
    case .assignment(let target, let assigned): return assignment(target, assigned)
    case .loop(let names, let sequence, let body):
      let element = value(sequence).map { self.element(of: $0) }
      if names.count == 1 || sequence.calledName == "enumerated" { positions[names.last ?? "_"] = element }
      add(body)
      return nil
    case .selection(let subject, let branches):
      let position = value(subject)
      for branch in branches {
        for pattern in branch.patterns where !pattern.isFailure {
          for case .name(let name, _) in pattern.all where position != nil && name != "_" { positions[name] = position }
        }
        add(branch.body)
      }
      return nil
    case .check(let condition, _):
      _ = value(condition)
      return nil
    case .closure(_, let body):
      add(body)
      return nil
    case .group(let parts) where parts.count == 3 && parts[1].isArrow:
      // 'id <- map["Id"]'
      let position = value(parts[2])
      guard let name = parts[0].lastName, let owner = scope.owner, let property = owner.propertiesByName[name] else {
        return nil
      }
      assign(position, ValueSource(property, in: owner.name))
      return nil
    case .group(let parts):
      // Of 'json["A"] ?? json["B"]', the first.
      var found: Position?
      for part in parts {
        let position = value(part)
        found = found ?? position
      }
      return found
    case .dictionary(let pairs):
      for pair in pairs { _ = value(pair.value) }
      return nil
    case .array(let parts), .interpolated(let parts, _):
      add(parts)
      return nil
    case .string, .number, .boolean, .null: return nil
    }
  }

  private mutating func member(_ base: OutlineExpression?, _ name: String, _ place: Place) -> Position? {
    guard let base else { return nil }
    if base.lastName == "self", let own = positions[name] { return own }
    guard let position = value(base) else { return nil }
    if let type = Self.conversions[name] {
      note(type, at: position)
      return type.hasPrefix("[") ? marked(position) : position
    }
    switch name {
    case "first", "last": return element(of: position)
    case "count", "isEmpty", "keys": return nil
    default:
      // With dynamic members: 'json.Tags.Tag'.
      return name.first?.isUppercase == true ? look(name, in: position, place, place) : position
    }
  }

  /// What members of JSON values are, as the packages that are used most have them.
  private static let conversions: [String: String] = [
    "string": "String", "stringValue": "String", "int": "Int", "intValue": "Int", "int64": "Int64",
    "int64Value": "Int64", "int32": "Int32", "int32Value": "Int32", "bool": "Bool", "boolValue": "Bool",
    "double": "Double", "doubleValue": "Double", "float": "Float", "floatValue": "Float", "array": "[Any]",
    "arrayValue": "[Any]", "arrayObject": "[Any]",
  ]

  private mutating func index(
    _ base: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ place: Place
  ) -> Position? {
    guard var position = value(base) else {
      for argument in arguments { _ = value(argument.value) }
      return nil
    }
    for (number, argument) in arguments.enumerated() {
      if argument.label != nil, number > 0 { continue }
      if let text = scope.text(of: argument.value), !text.contains(WirePath.hole) {
        guard
          let next = look(
            text, in: position, argument.value.place ?? place, scope.textPlace(of: argument.value))
        else { return nil }
        position = next
      } else if case .member(nil, let name, _) = argument.value, let known = code.namedTexts[name] {
        guard let next = look(known.text, in: position, argument.value.place ?? place, known.location) else {
          return nil
        }
        position = next
      } else if case .number = argument.value {
        position = element(of: position)
      } else {
        return nil
      }
    }
    return position
  }

  private mutating func cast(_ value: OutlineExpression, _ type: String) -> Position? {
    let isJSON = code.isJSON(type, seenFrom: scope.name)
    guard let position = self.value(value) else {
      // What is made a dictionary here comes from what the service sent, not from what callers gave.
      guard isJSON, scope.source(of: value)?.isParameter != true, value.mayBeResponse else { return nil }
      return Position()
    }
    let name = code.aliased(SwiftTypeText.unwrapped(type), seenFrom: scope.name)
    note(name, at: position)
    return SwiftTypeText.element(name) == nil ? position : marked(position)
  }

  private mutating func assignment(_ target: OutlineExpression, _ assigned: OutlineExpression) -> Position? {
    let position = value(assigned)
    if case .index(let base, let arguments, _) = target {
      for argument in arguments { _ = value(argument.value) }
      // A dictionary that is filled here is none that came from the service.
      if case .name(let name, _) = base { positions[name] = nil }
      return nil
    }
    guard let name = target.lastName else { return nil }
    if let owner = scope.owner, let property = owner.propertiesByName[name],
      scope.values[name] == nil || target.isMember
    {
      assign(position, ValueSource(property, in: owner.name))
    } else if let position, case .name = target {
      positions[name] = position
    }
    return nil
  }

  // MARK: - Notes

  mutating func look(_ text: String, in position: Position, _ place: Place, _ literal: Place?) -> Position? {
    guard let name = WirePath(text), reads.count < 5000, position.path.parts.count < 32 else { return nil }
    let path = position.path.appending(name)
    if let known = numbers[path.text] { return Position(path: reads[known].path, read: known) }
    numbers[path.text] = reads.count
    reads.append(Read(path: path, location: place, literal: literal))
    return Position(path: path, read: reads.count - 1)
  }

  mutating func note(_ type: String, at position: Position) {
    guard let read = position.read, reads[read].type == nil else { return }
    reads[read].type = type
  }

  /// The same place, known to be a list.
  mutating func marked(_ position: Position) -> Position {
    guard let read = position.read, !position.path.parts.isEmpty else { return position }
    reads[read].path.parts[position.path.parts.count - 1].isList = true
    return Position(path: reads[read].path, read: read)
  }

  mutating func element(of position: Position) -> Position { marked(position) }

  mutating func assign(_ position: Position?, _ source: ValueSource) {
    isModelled = isModelled || position != nil
    guard let read = position?.read, reads[read].source == nil else { return }
    reads[read].source = source
  }
}

extension JSONReadScan {
  /// What was found, as it is on the wire.
  var entries: [TypeCoding.Entry] {
    var holders: Set<String> = []
    for read in reads {
      for count in 1..<max(1, read.path.parts.count) {
        holders.insert(WirePath(Array(read.path.parts.prefix(count))).text)
      }
    }
    return reads.map { read in
      // What a list is may show only later than what is in it.
      var path = read.path
      for index in path.parts.indices.dropLast() {
        let outer = numbers[WirePath(Array(path.parts[...index])).text]
        if let outer, reads[outer].path.parts[index].isList { path.parts[index].isList = true }
      }
      var entry = TypeCoding.Entry(path: path, location: read.location, literal: read.literal)
      if holders.contains(path.text) {
        entry.isHolder = true
        return entry
      }
      var source = read.source
      let declared = source?.type
      let known = read.type.map { SwiftTypeText.element($0) ?? $0 }
      if let type = read.type, let known,
        WireFields.isKnown(known) || code.type(known, seenFrom: scope.name) != nil
          || code.isJSON(known, seenFrom: scope.name)
      {
        source = source ?? ValueSource(type: nil, scope: scope.name)
        // Text can be made a value of an enum, which lists what comes.
        let isEnum =
          declared.flatMap { code.type(SwiftTypeText.unwrapped($0), seenFrom: source?.scope ?? "") }?.kind == .enum
        if !(isEnum && type == "String") { source?.type = type }
      } else if let declared, SwiftTypeText.element(declared) == nil, path.parts.last?.isList ?? false {
        source?.type = nil
      }
      // The cast says what is on the wire.
      source?.location = nil
      entry.source = source
      return entry
    }
  }
}

extension OutlineExpression {
  fileprivate var calledName: String? { if case .call(let callee, _, _) = self { callee.lastName } else { nil } }

  fileprivate var isArrow: Bool { if case .name("<-", _) = self { true } else { false } }

  fileprivate var isMember: Bool { if case .member = self { true } else { false } }

  /// Whether it is the pattern of what went wrong: `.failure(let error)`.
  fileprivate var isFailure: Bool {
    guard case .call(.member(_, let name, _), _, _) = self else { return false }
    return ["failure", "error", "none"].contains(name)
  }

  /// Whether it can be what the service sent: what a call gives, or a local name.
  fileprivate var mayBeResponse: Bool {
    switch self {
    case .dictionary, .array, .string, .number, .null, .boolean, .closure: false
    case .call(let callee, _, _): callee.typeText == nil || callee.lastName == "JSON"
    case .group(let parts): parts.contains(where: \.mayBeResponse)
    default: true
    }
  }
}

internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Makes the fields of an operation of how its types are written and read.
struct WireFields {
  private(set) var fields: [SurfaceField] = []
  private(set) var structures: [Operation.Section: [String: Place]] = [:]
  private(set) var idle: [CodedOperation.Idle] = []
  private(set) var unread: [AuditResult.Unread] = []
  private(set) var types: Set<String> = []
  /// Parameters that stand in elements of lists, or in structures.
  private(set) var held: Set<String> = []
  /// Parameters that are sent even where callers give no value, since there is one that counts then.
  private(set) var alwaysSent: Set<String> = []
  /// The names of what stands in texts that are made of several values.
  private(set) var joined: Set<String> = []
  /// The kinds of the values of lists that go as one text in JSON.
  private(set) var jsonElements: [String: SurfaceField.Kind] = [:]
  /// Where something is sent that nobody knows.
  private(set) var open: [Place] = []

  private let code: CodeIndex
  /// What says that callers have to give a value.
  enum Presence: Sendable {
    /// Its type, which is not optional.
    case declared
    /// A call of `validateRequired`.
    case validated
    /// Nothing.
    case unknown
  }

  private let presence: Presence
  /// Where types have names on the wire in brackets, by the type.
  private var keyPlaces: [String: [String: Place]] = [:]
  private var positions: [Operation.Section: [String: Int]] = [:]

  /// Deeper than any page nests, so that types that hold themselves come to an end.
  private static let depth = 16
  /// More than any operation has, so that types that hold one another many times come to an end.
  private static let limit = 5000

  init(_ code: CodeIndex, presence: Presence) { (self.code, self.presence) = (code, presence) }

  // MARK: - Types

  /// Adds what a type writes or reads; false where it is not known how.
  @discardableResult
  mutating func add(
    _ type: CodeIndex.JoinedType, _ section: Operation.Section, below parent: WirePath = WirePath(),
    told arguments: [String] = []
  ) -> Bool {
    guard let coding = section == .request ? TypeCoding.written(type, code) : TypeCoding.read(type, code) else {
      return false
    }
    types.insert(type.name)
    note(parent.text, at: type.location, section)
    unread += coding.unread
    open += coding.open
    idle += coding.idle.map { .init(section: section, parent: parent.text, name: $0.name, location: $0.location) }
    let names = Dictionary(zip(type.parts[0].generics, arguments), uniquingKeysWith: { first, _ in first })
    let entries = names.isEmpty ? coding.entries : coding.entries.map { $0.replacing(names) }
    add(entries, section, below: parent, limits: coding.limits)
    return true
  }

  /// Says where a structure is declared.
  mutating func note(_ path: String, at place: Place, _ section: Operation.Section) {
    if structures[section]?[path] == nil { structures[section, default: [:]][path] = place }
  }

  mutating func add(
    _ entries: [TypeCoding.Entry], _ section: Operation.Section, below parent: WirePath, limits: [String: [CodedLimit]]
  ) {
    for entry in entries where fields.count < Self.limit {
      let path = parent.appending(entry.path)
      guard section == .response || !code.callNames.common.addedByClient.contains(path.text) else { continue }
      addStructures(around: path, below: parent, section, at: entry, limits: limits)
      var field = SurfaceField(section: section, path: path.text, location: entry.source?.location ?? entry.location)
      field.places.use = entry.location
      field.places.wireName = wireNamePlace(entry, path)
      let nested = describe(&field, entry, path)
      if section == .request, let key = entry.source?.limitKey { field.add(limits[key]) }
      if section == .request, !parent.parts.isEmpty || entry.source?.isHeld ?? false { held.insert(field.path) }
      if section == .request, entry.source?.isAlwaysSent ?? false { alwaysSent.insert(field.path) }
      guard insert(field) else { continue }
      guard let nested else { continue }
      guard path.parts.count < Self.depth else { continue }
      if !add(nested.type, section, below: path, told: nested.arguments) {
        unread.append(
          .init(at: field.location ?? entry.location, reason: "how '\(nested.type.name)' is written is not known"))
      }
    }
  }

  /// The structures that names imply: `Temporary` of `Temporary.StartTime`.
  private mutating func addStructures(
    around path: WirePath, below parent: WirePath, _ section: Operation.Section, at entry: TypeCoding.Entry,
    limits: [String: [CodedLimit]]
  ) {
    let first = parent.parts.count + 1
    guard first < path.parts.count else { return }
    let innermost = path.parts.dropLast().lastIndex(where: \.isList)
    for count in first..<path.parts.count {
      let outer = WirePath(Array(path.parts.prefix(count)))
      var field = SurfaceField(
        section: section, path: outer.text, kind: .structure, isList: outer.parts.last?.isList,
        location: entry.location)
      // What the list is, whose elements have the value.
      if count - 1 == innermost, let list = entry.source?.holders.first, section == .request {
        field.name = list.name
        field.location = list.location ?? field.location
        field.add(list.limitKey.flatMap { limits[$0] })
        if list.isOptional { field.isRequired = false }
      }
      insert(field)
    }
  }

  @discardableResult
  private mutating func insert(_ field: SurfaceField) -> Bool {
    guard let position = positions[field.section]?[field.path] else {
      positions[field.section, default: [:]][field.path] = fields.count
      fields.append(field)
      return true
    }
    // Written in two places, as 'if' and 'else' do; the second may know more.
    if fields[position].kind == nil { fields[position] = field }
    return fields[position].kind == .structure
  }

  /// Where the name on the wire stands: in types with maps in both directions, the first of the texts.
  private mutating func wireNamePlace(_ entry: TypeCoding.Entry, _ path: WirePath) -> Place {
    let place = entry.literal ?? entry.location
    guard presence != .declared, let scope = entry.source?.scope, let name = path.parts.last?.name else { return place }
    if keyPlaces[scope] == nil {
      var found: [String: Place] = [:]
      for part in code.type(scope)?.functions.flatMap({ $0.body.flatMap(\.all) }) ?? [] {
        let arguments: [OutlineExpression.Argument]
        switch part {
        case .index(_, let list, _): arguments = list
        // 'dict.keys.contains("Name")'
        case .call(.member(_, "contains", _), let list, _): arguments = list
        default: continue
        }
        guard case .string(let text, let place) = arguments.first?.value, found[text] == nil else { continue }
        found[text] = place
      }
      keyPlaces[scope] = found
    }
    return keyPlaces[scope]?[name] ?? place
  }

  // MARK: - Values

  /// Tells what a value is, and gives the structure that it holds.
  private mutating func describe(
    _ field: inout SurfaceField, _ entry: TypeCoding.Entry, _ path: WirePath
  ) -> (type: CodeIndex.JoinedType, arguments: [String])? {
    let isListed = path.parts.last?.isList ?? false
    guard let source = entry.source else {
      field.isList = isListed ? true : entry.isHolder ? false : nil
      field.kind = entry.isHolder ? .structure : entry.constant == nil ? nil : .string
      return nil
    }
    field.name = source.name
    field.isDeprecated = source.isDeprecated
    if source.isParameter { field.places.presence = entry.location }
    if field.section == .request { describePresence(&field, source, entry, path, isListed) }
    guard let written = source.type else {
      if isListed { field.isList = true }
      if field.section == .request { noteJoined(source, at: field.path) }
      return nil
    }
    field.type = written
    var name = SwiftTypeText.unwrapped(written)
    if let element = SwiftTypeText.element(code.aliased(name, seenFrom: source.scope)) {
      field.isList = true
      name = SwiftTypeText.unwrapped(element)
    } else {
      field.isList = isListed
    }
    if let list = code.valueList(name, seenFrom: source.scope) {
      field.kind = .string
      field.values = list.values
      field.places.values = list.type?.location
      return nil
    }
    name = code.aliased(name, seenFrom: source.scope)
    if SwiftTypeText.isDictionary(name) {
      field.kind = .json
      return nil
    }
    if let kind = Self.kinds[name] {
      field.kind = kind
      return nil
    }
    let told = SwiftTypeText.generic(name)
    guard let nested = code.type(told?.name ?? name, seenFrom: source.scope) else {
      // What a type is that the code doesn't have is unknown: it can be a list, too.
      if field.isList == false { field.isList = nil }
      return nil
    }
    if code.conforms(nested, to: SwiftTypeText.listProtocols) {
      field.isList = true
      field.kind = nested.alias("Element").flatMap { Self.kinds[$0] }
      return nil
    }
    if let values = values(of: nested) {
      field.kind = values.isNumber ? .integer : .string
      field.values = values.list.isEmpty ? nil : values.list
      field.places.values = nested.location
      return nil
    }
    field.kind = .structure
    return (nested, told?.arguments ?? [])
  }

  /// Keeps what is in a text that is made of a list of values, as JSON is: the kind of the values, or the names in them.
  private mutating func noteJoined(_ source: ValueSource, at path: String) {
    guard let list = source.joinedType.map({ code.aliased(SwiftTypeText.unwrapped($0), seenFrom: source.scope) }),
      let element = SwiftTypeText.element(list)
    else { return }
    if source.isJSON { jsonElements[path] = Self.kinds[code.aliased(element, seenFrom: source.scope)] }
    guard
      let type = code.type(code.aliased(element, seenFrom: source.scope), seenFrom: source.scope),
      let coding = TypeCoding.written(type, code)
    else { return }
    joined.formUnion(coding.entries.map(\.path.text))
  }

  private func describePresence(
    _ field: inout SurfaceField, _ source: ValueSource, _ entry: TypeCoding.Entry, _ path: WirePath, _ isListed: Bool
  ) {
    switch presence {
    case .unknown: break
    case .validated:
      let check = source.name.flatMap { code.validated(by: source.scope)[$0] }
      field.isRequired = source.name == nil ? nil : check != nil
      field.places.presence = check
    case .declared:
      guard !source.isFixed, !source.isSetLater else { return }
      let isList = isListed || (source.type ?? source.joinedType).flatMap(SwiftTypeText.element) != nil
      let given = InitializerDemand(source, code)
      // What an initializer asks for that callers need not call, since something around it may be left out.
      if source.isInOptional, given?.isRequired ?? false {
        field.isRequired = path.parts.count > 1 ? nil : false
        return
      }
      // An empty list sends nothing, so that one without a question mark tells nothing.
      field.isRequired =
        given?.isRequired
        ?? (source.isOptional || given?.defaultValue != nil ? false : isList || source.isElement ? nil : true)
      if given?.isNeverGiven ?? false, !source.isOptional { field.isRequired = nil }
      if given?.isRequired ?? false { return }
      field.defaultValue =
        (entry.fallback ?? source.defaultValue ?? given?.defaultValue).flatMap { literal($0, source) }
      if entry.fallback == nil, source.defaultValue == nil { field.places.defaultValue = given?.location }
    }
  }

  /// The text that goes on the wire for a literal; nil for what is none, for `nil`, and for what is empty.
  private func literal(_ value: OutlineExpression, _ source: ValueSource) -> String? {
    switch value {
    case .string(let text, _): return text.isEmpty ? nil : text
    case .number(let text): return text.filter { $0 != "_" }
    case .boolean(let value): return value ? "true" : "false"
    case .member(.some(let base), "rawValue", _): return literal(base, source)
    case .member(let base, let name, _):
      guard let type = (base?.typeText ?? source.type).map(SwiftTypeText.unwrapped),
        let joined = code.type(type, seenFrom: source.scope)
      else { return nil }
      return values(of: joined)?.list.first { $0.name == name }?.value
    case .group(let parts) where parts.count == 1: return literal(parts[0], source)
    case .group(let parts) where parts.count == 2:
      guard case .name("-", _) = parts[0], case .number(let text) = parts[1] else { return nil }
      return "-\(text)"
    default: return nil
    }
  }

  static let kinds: [String: SurfaceField.Kind] = [
    "String": .string, "Substring": .string, "URL": .string, "UUID": .string,
    "Int": .integer, "Int8": .integer, "Int16": .integer, "Int32": .integer, "Int64": .integer,
    "UInt": .integer, "UInt8": .integer, "UInt16": .integer, "UInt32": .integer, "UInt64": .integer,
    "Double": .number, "Float": .number, "Decimal": .number, "CGFloat": .number,
    "Bool": .boolean, "Date": .timestamp, "Timestamp": .timestamp,
    "Any": .json, "AnyObject": .json, "JSON": .json, "JSONValue": .json, "AnyCodable": .json,
  ]

  /// Whether a type is one of the language that has a kind.
  static func isKnown(_ type: String) -> Bool { kinds[type] != nil }

  /// The values of a type that has raw values, be it an enum or a structure with some that are known.
  private func values(of type: CodeIndex.JoinedType) -> (list: [SurfaceValue], isNumber: Bool)? {
    let inherited = type.inherits.map { $0.filter { $0 != " " } }
    if type.kind == .enum {
      if inherited.contains(where: { Self.kinds[$0] == .integer }) { return ([], true) }
      guard inherited.contains("String") else { return nil }
      return (
        type.cases.compactMap { item in
          item.rawValue.map { SurfaceValue($0, name: item.name, location: item.location) }
        }, false
      )
    }
    guard type.conforms(to: "RawRepresentable") || type.conforms(to: "ExpressibleByStringLiteral") else { return nil }
    let members = type.properties.filter(\.isStatic).compactMap { property -> SurfaceValue? in
      let text: String? =
        switch property.value {
        case .string(let text, _): text
        case .call(_, let arguments, _): arguments.first?.value.text
        default: nil
        }
      return text.map { SurfaceValue($0, name: property.name, location: property.location) }
    }
    let isNumber = type.propertiesByName["rawValue"]?.type.flatMap { Self.kinds[$0] } == .integer
    return (isNumber ? [] : members, isNumber)
  }
}

extension CodeIndex {
  /// The properties that a type checks with `validateRequired`, and where.
  fileprivate func validated(by type: String) -> [String: Place] {
    let calls = self.type(type)?.functions.filter { $0.name == "validate" }.flatMap(\.requiredNames) ?? []
    return Dictionary(calls, uniquingKeysWith: { first, _ in first })
  }
}

extension OutlineFunction {
  /// What it demands with `validateRequired`.
  var requiredNames: [(String, Place)] {
    body.flatMap(\.all).compactMap { part in
      guard case .call(let callee, let arguments, let place) = part, callee.lastName == "validateRequired" else {
        return nil
      }
      return arguments.first?.value.lastName.map { ($0, place) }
    }
  }
}

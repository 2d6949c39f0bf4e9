internal import TablatureAPIModel

/// How a type is written to the wire, or read from it.
struct TypeCoding: Hashable, Sendable {
  /// A name on the wire and what it is in the type.
  struct Entry: Hashable, Sendable {
    var path: WirePath
    /// The property or parameter.
    var source: ValueSource?
    /// The value that is sent where callers give none.
    var fallback: OutlineExpression?
    /// The text, where it is always the same.
    var constant: String?
    /// Whether it only holds others.
    var isHolder = false
    /// Where the name is used.
    var location: Place
    /// Where its text stands, where that is elsewhere.
    var literal: Place?
    /// Where the text stands, where it is always the same.
    var constantLocation: Place?
    /// The type whose function or property puts it under its name.
    var writer: String?
  }

  var entries: [Entry] = []
  /// Properties that belong to none of the entries.
  var idle: [OutlineProperty] = []
  /// What was not understood.
  var unread: [AuditResult.Unread] = []
  /// Where something is written that nobody knows.
  var open: [Place] = []
  /// Limits that the type checks, by the property.
  var limits: [String: [CodedLimit]] = [:]

  private static let writing: Set<String> = ["Encodable", "Codable"]
  private static let reading: Set<String> = ["Decodable", "Codable"]

  // MARK: - Writing

  /// How requests of a type are written.
  static func written(_ type: CodeIndex.JoinedType, _ code: CodeIndex) -> TypeCoding? {
    let lineage = code.lineage(of: type)
    var scan = WriteScan(code)
    for ancestor in lineage where ancestor.kind != .protocol { scan.read(ancestor, of: type) }
    let isWritingItself = scan.writes.contains { !code.callNames.common.addedByClient.contains($0.path.text) }
    // What protocols write goes with what the type itself does.
    for ancestor in lineage where ancestor.kind == .protocol { scan.read(ancestor, of: type) }
    var coding = TypeCoding()
    var containers = ContainerScan(code, owner: type)
    for ancestor in lineage {
      for function in ancestor.functions where function.parameters.contains(where: { $0.type.hasSuffix("Encoder") }) {
        containers.read(function)
      }
    }
    let wrapped = WrappedProperties.entries(of: lineage, code)
    if !containers.entries.isEmpty {
      coding.entries = containers.entries
    } else if !wrapped.isEmpty {
      coding.entries = wrapped + scan.writes.map(Entry.init)
    } else if isWritingItself {
      // What initializers put into a dictionary to which methods add.
      if lineage.contains(where: { $0.keepsPairs(code) }) {
        var filled = WriteScan(code)
        for ancestor in lineage { filled.readInitializers(of: ancestor, type) }
        coding.entries = filled.writes.map(Entry.init)
        scan.unread += filled.unread
        scan.open += filled.open
      }
      coding.entries += scan.writes.map(Entry.init)
    } else if code.conforms(type, to: writing) || type.codingKeys(code) != nil {
      coding.entries = scan.writes.map(Entry.init)
      coding.synthesize(lineage, code, capitalizes: code.keyStrategies.contains(.encoding))
    } else if let mirrored = WrappedProperties.mirrored(lineage) {
      coding.entries = mirrored + scan.writes.map(Entry.init)
    } else {
      for ancestor in lineage { scan.readInitializers(of: ancestor, type) }
      guard !scan.writes.isEmpty else { return nil }
      coding.entries = scan.writes.map(Entry.init)
    }
    coding.unread = scan.unread.map { .init(at: $0, reason: "the name of a parameter is put together here") }
    coding.open = scan.open
    for (source, limits) in scan.limits { if let key = source.limitKey { coding.limits[key, default: []] += limits } }
    var checking = lineage.flatMap(\.properties).map { ($0.observers, [OutlineFunction.Parameter]()) }
    checking += lineage.flatMap(\.functions).filter { $0.name == "init" }.map { ($0.body, $0.parameters) }
    for (body, parameters) in checking where !body.isEmpty {
      var scan = WriteScan(code)
      var scope = ValueScope(code, owner: type)
      scope.add(parameters)
      scan.read(body, in: scope)
      for (source, limits) in scan.limits { if let key = source.limitKey { coding.limits[key, default: []] += limits } }
    }
    return coding
  }

  // MARK: - Reading

  /// How responses of a type are read.
  static func read(_ type: CodeIndex.JoinedType, _ code: CodeIndex) -> TypeCoding? {
    let lineage = code.lineage(of: type)
    var coding = TypeCoding()
    var containers = ContainerScan(code, owner: type)
    for function in lineage.flatMap(\.functions)
    where function.parameters.contains(where: { $0.type.hasSuffix("Decoder") }) {
      containers.read(function)
    }
    if !containers.entries.isEmpty {
      coding.entries = containers.entries
      return coding
    }
    var keys = SubscriptScan(code, owner: type)
    for function in lineage.flatMap(\.functions) where function.name == "fromMap" { keys.read(function) }
    if !keys.entries.isEmpty {
      coding.entries = keys.entries
      return coding
    }
    var json = JSONReadScan(code, owner: type)
    for function in lineage.flatMap(\.functions) where isReading(function, type, code) {
      json.read(function, takesJSON: true)
    }
    for property in lineage.flatMap(\.properties) where property.isComputed && !property.isStatic {
      json.read(property)
    }
    if !json.reads.isEmpty {
      coding.entries = json.entries
      return coding
    }
    guard code.conforms(type, to: reading) || type.codingKeys(code) != nil else { return nil }
    coding.synthesize(lineage, code, capitalizes: code.keyStrategies.contains(.decoding))
    return coding
  }

  /// Whether a function makes a value of a type from JSON.
  private static func isReading(_ function: OutlineFunction, _ type: CodeIndex.JoinedType, _ code: CodeIndex) -> Bool {
    if function.name == "mapping" {
      return function.parameters.first.map { code.isJSON($0.type, seenFrom: type.name) } ?? false
    }
    guard function.parameters.contains(where: { code.isJSON($0.type, seenFrom: type.name) || $0.type == "Any" }) else {
      return function.name == "init" && function.parameters.contains { SwiftTypeText.unwrapped($0.type) == "Data" }
    }
    if function.name == "init" { return true }
    let made = function.returnType.map(SwiftTypeText.unwrapped)
    return made == "Self" || made == type.name || made == type.baseName
  }

  /// Whether values of a type can be made from a response.
  static func mayRead(_ type: CodeIndex.JoinedType, _ code: CodeIndex) -> Bool {
    guard type.kind == .struct || type.kind == .class || type.kind == .actor || type.kind == .enum else { return false }
    return code.lineage(of: type).flatMap(\.functions).contains { isReading($0, type, code) }
  }

  // MARK: - What the compiler makes

  mutating func synthesize(
    _ lineage: [CodeIndex.JoinedType], _ code: CodeIndex, capitalizes: Bool = false
  ) {
    func path(_ name: String) -> WirePath {
      let name = capitalizes ? name.prefix(1).uppercased() + name.dropFirst() : name
      return WirePath(name) ?? WirePath([.init(name: name)])
    }
    for type in lineage where type.kind != .protocol {
      let stored = type.properties.filter { !$0.isStatic && !$0.isComputed }
      guard let keys = type.codingKeys(code) else {
        entries += stored.map { property in
          Entry(
            path: path(property.name), source: ValueSource(property, in: type.name),
            constant: property.constantText, location: property.location)
        }
        continue
      }
      let properties = type.propertiesByName
      for key in keys {
        guard let property = properties[key.name] else { continue }
        entries.append(
          Entry(
            path: path(key.wireName),
            source: ValueSource(property, in: type.name), constant: property.constantText, location: key.location))
      }
      let coded = Set(keys.map(\.name))
      idle += stored.filter { !coded.contains($0.name) }
    }
  }
}

extension TypeCoding.Entry {
  /// The entry with other names for some types.
  func replacing(_ names: [String: String]) -> Self {
    guard let type = source?.type else { return self }
    var entry = self
    entry.source?.type = SwiftTypeText.replacing(names, in: type)
    return entry
  }

  init(_ write: WireWrite) {
    self.init(
      path: write.path, source: write.source, fallback: write.fallback, constant: write.constant,
      location: write.location, literal: write.literal, constantLocation: write.constantLocation, writer: write.writer)
  }
}

extension OutlineProperty {
  /// The text of a `let` that is always the same; `var`s with a value are not told apart, so optional ones are none.
  fileprivate var constantText: String? { isOptional ? nil : value?.text }
}

/// A name on the wire and the property that it is for.
struct CodingKeyCase: Hashable, Sendable {
  var name: String
  var wireName: String
  var location: Place
}

extension CodeIndex.JoinedType {
  /// The cases of its enum `CodingKeys`.
  func codingKeys(_ code: CodeIndex) -> [CodingKeyCase]? { codingKeys(named: "CodingKeys", code) }

  func codingKeys(named keys: String, _ code: CodeIndex) -> [CodingKeyCase]? {
    guard let keys = code.type(keys, seenFrom: name), keys.name.hasPrefix(name),
      keys.kind == .enum || keys.kind == .struct
    else { return nil }
    let cases = keys.cases.map { CodingKeyCase(name: $0.name, wireName: $0.rawValue ?? $0.name, location: $0.location) }
    let members = keys.properties.filter(\.isStatic).compactMap { property -> CodingKeyCase? in
      guard let value = property.value, let text = value.all.compactMap(\.text).first else { return nil }
      return CodingKeyCase(name: property.name, wireName: text, location: property.location)
    }
    return cases + members
  }
}

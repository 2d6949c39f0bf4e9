internal import TablatureAPIModel

/// All types of the code by their names, their extensions joined with them.
struct CodeIndex: Sendable {
  /// A type with what its extensions add.
  struct JoinedType: Sendable {
    /// The name with those of the types around it.
    let name: String
    /// Where its declaration stands.
    let location: SourceLocation
    /// The kind of its declaration.
    let kind: OutlineType.Kind
    // What all parts have is joined once: a client has an extension for each operation.
    /// The declaration, then its extensions.
    private(set) var parts: [OutlineType] = []
    /// What its declaration and its extensions stand behind a colon.
    private(set) var inherits: [String] = []
    /// All properties.
    private(set) var properties: [OutlineProperty] = []
    /// All cases.
    private(set) var cases: [OutlineCase] = []
    /// All functions and initializers.
    private(set) var functions: [OutlineFunction] = []
    private var aliases: [OutlineType.Alias] = []

    /// Begins with its declaration.
    init(_ declaration: OutlineType) {
      name = declaration.name
      location = declaration.location
      kind = declaration.kind
      add(declaration)
    }

    /// Adds an extension.
    mutating func add(_ part: OutlineType) {
      parts.append(part)
      inherits += part.inherits
      properties += part.properties
      cases += part.cases
      functions += part.functions
      aliases += part.aliases
    }

    /// The properties by name; of several of one name, as branches of `#if` have them, the first.
    var propertiesByName: [String: OutlineProperty] {
      Dictionary(properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The type that an alias inside stands for.
    func alias(_ name: String) -> String? { aliases.first { $0.name == name }?.type }

    /// Whether it stands behind a type or protocol of this name, be it with the name of a module.
    func conforms(to name: String) -> Bool {
      inherits.contains { $0 == name || $0.hasSuffix(".\(name)") }
    }
  }

  /// The names by which calls are recognized.
  let callNames: CallNames
  /// The types, in the order of the code.
  let types: [JoinedType]
  /// What files declare outside of types.
  let functions: [OutlineFunction]
  /// What the code sets that makes other names of those of properties.
  let keyStrategies: Set<KeyStrategy>
  /// All functions of types and files by their names, without initializers.
  let functionsByName: [String: [OutlineFunction]]
  /// Constants and variables outside of types.
  let globals: [String: OutlineProperty]
  /// Types that the code only adds to: `Dictionary`, `URLRequest`.
  let foreign: [JoinedType]
  /// The texts that cases and static constants stand for, by their names, where all of one name have the same.
  let namedTexts: [String: NamedText]
  /// What extensions add for the value lists of the runtime's generic type, by the name of the list.
  private(set) var listMembers: [String: [OutlineProperty]] = [:]
  private let positions: [String: Int]
  private let aliases: [String: String]

  init(_ outlines: [SourceOutline], _ callNames: CallNames) {
    self.callNames = callNames
    var types: [JoinedType] = []
    var positions: [String: Int] = [:]
    // Declarations before extensions, wherever these stand.
    for wantsExtensions in [false, true] {
      var open = Array(outlines.flatMap(\.types).reversed())
      while let type = open.popLast() {
        open += type.types.reversed()
        guard (type.kind == .extension) == wantsExtensions else { continue }
        if let position = positions[type.name] {
          types[position].add(type)
        } else {
          positions[type.name] = types.count
          types.append(JoinedType(type))
        }
      }
    }
    self.types = types
    self.positions = positions
    functions = outlines.flatMap(\.functions)
    keyStrategies = outlines.reduce(into: []) { $0.formUnion($1.keyStrategies) }
    functionsByName = Dictionary(
      grouping: (types.flatMap(\.functions) + functions).filter { $0.name != "init" }, by: \.name)
    foreign = types.filter { $0.kind == .extension }
    globals = Dictionary(
      outlines.flatMap(\.properties).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    namedTexts = Self.namedTexts(types)
    aliases = Dictionary(
      outlines.flatMap(\.aliases).map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    listMembers = membersOfLists()
  }

  /// A text, and where it stands.
  struct NamedText: Hashable, Sendable {
    var text: String
    var location: SourceLocation
  }

  private static func namedTexts(_ types: [JoinedType]) -> [String: NamedText] {
    var found: [String: NamedText] = [:]
    var different: Set<String> = []
    func add(_ name: String, _ text: String, _ location: SourceLocation) {
      if let other = found[name], other.text != text { different.insert(name) }
      if found[name] == nil { found[name] = NamedText(text: text, location: location) }
    }
    for type in types {
      for item in type.cases { if let text = item.rawValue { add(item.name, text, item.location) } }
      for property in type.properties where property.isStatic {
        if let text = property.value?.text {
          add(property.name, text, property.location)
        } else if case .call(_, let arguments, _) = property.value, arguments.count == 1,
          let text = arguments[0].value.text
        {
          add(property.name, text, property.location)
        }
      }
    }
    return found.filter { !different.contains($0.key) }
  }

  /// The type of a name as code inside of another one sees it; the innermost counts.
  func type(_ name: String, seenFrom scope: String = "") -> JoinedType? {
    var scope = scope[...]
    while true {
      if let position = positions[scope.isEmpty ? name : "\(scope).\(name)"] { return types[position] }
      guard !scope.isEmpty else { break }
      scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
    }
    // The name of a module may stand in front.
    guard let dot = name.firstIndex(of: ".") else { return nil }
    return positions[String(name[name.index(after: dot)...])].map { types[$0] }
  }

  /// What an alias stands for, which can be one itself; the name where it is none.
  func aliased(_ name: String, seenFrom scope: String) -> String { meaning(of: name, seenFrom: scope).type }

  /// What an alias means, and the type inside which that is written; the name where it isn't an alias.
  func meaning(of name: String, seenFrom scope: String) -> (type: String, scope: String) {
    var meaning = (type: name, scope: scope)
    for _ in 0..<8 {
      guard let next = alias(meaning.type, seenFrom: meaning.scope) else { break }
      meaning = next
    }
    return meaning
  }

  /// The type that an alias names, and where the alias is declared: the innermost alias of that name, or the one of the type before the dot.
  private func alias(_ name: String, seenFrom scope: String) -> (type: String, scope: String)? {
    if let dot = name.lastIndex(of: "."), !name.hasSuffix(">") {
      guard let type = type(String(name[..<dot]), seenFrom: scope) else { return nil }
      return type.alias(String(name[name.index(after: dot)...])).map { ($0, type.name) }
    }
    var scope = scope[...]
    while !scope.isEmpty {
      if let type = type(String(scope)), let meant = type.alias(name) { return (meant, type.name) }
      if positions["\(scope).\(name)"] != nil { return nil }
      scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
    }
    return aliases[name].map { ($0, "") }
  }
}

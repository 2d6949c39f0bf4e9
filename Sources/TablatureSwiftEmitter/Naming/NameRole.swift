/// What a name is for: decides how it begins, what it must not be, and what it is where the service's name gives nothing.
struct NameRole: Hashable, Sendable {
  /// What somebody would choose a name under.
  var kind: NameKind
  /// Whether the name begins with a capital.
  var isType: Bool
  /// The word that a name is made of where the service's name has no letters, or begins with a digit.
  var noun: String
  /// Names that are taken by what surrounds it.
  var reserved: Set<String>
  /// What is added to a reserved name.
  var suffix: String

  /// A parameter of a request.
  static let requestMember = NameRole(
    kind: .members, isType: false, noun: "field", reserved: ReservedNames.requestMembers, suffix: "Value")
  /// A member of a structure in a request.
  static let queryStructureMember = NameRole(
    kind: .members, isType: false, noun: "field", reserved: ReservedNames.queryStructureMembers, suffix: "Value")
  /// A member of a response.
  static let responseMember = NameRole(
    kind: .members, isType: false, noun: "field", reserved: ReservedNames.responseMembers, suffix: "Value")
  /// A member of a structure in a response.
  static let responseStructureMember = NameRole(
    kind: .members, isType: false, noun: "field", reserved: ReservedNames.everywhere, suffix: "Value")
  /// A listed value.
  static let value = NameRole(
    kind: .values, isType: false, noun: "value", reserved: ReservedNames.cases, suffix: "Value")
  /// An error code.
  static let errorCode = NameRole(
    kind: .errors, isType: false, noun: "code", reserved: ReservedNames.cases, suffix: "Code")
  /// A method of the client.
  static let method = NameRole(
    kind: .methods, isType: false, noun: "operation", reserved: ReservedNames.clientMembers, suffix: "Operation")
  /// The type of a structure.
  static func structureType(reserved: Set<String>) -> NameRole {
    NameRole(kind: .types, isType: true, noun: "Structure", reserved: reserved, suffix: "Details")
  }
  /// The type of a value list.
  static func valueListType(reserved: Set<String>) -> NameRole {
    NameRole(kind: .types, isType: true, noun: "Values", reserved: reserved, suffix: "Value")
  }
  /// What the types of an operation begin with.
  static func operation(reserved: Set<String>) -> NameRole {
    NameRole(kind: .types, isType: true, noun: "Operation", reserved: reserved, suffix: "Call")
  }

  /// Whether the name is for the type of a value list.
  var isValueList: Bool { kind == .types && suffix == "Value" }

  /// What becomes of characters that are neither letters nor digits: in values and codes, signs tell one from another.
  var marks: Words.Marks { kind == .values || kind == .errors ? .signs : .separators }

  /// The name that the service's name gives, before it is known whether another one has it.
  func name(
    for wireName: String, acronyms: Acronyms
  ) -> (name: String, isReserved: Bool, isMadeUp: Bool) {
    if wireName.isEmpty { return isType ? (noun, false, true) : ("empty", false, false) }
    var words = Words(wireName, acronyms: acronyms, reading: marks)
    if words.words.isEmpty, marks == .signs, wireName.utf8.allSatisfy({ $0 < 0x80 }) {
      words = Words(wireName, acronyms: acronyms, reading: .everything)
    }
    if words.words.isEmpty { return (noun, false, true) }
    let name = identifier(words)
    return reserved.contains(name) ? (allowed(name + suffix), true, false) : (name, false, false)
  }

  /// The name, with the suffix where it is reserved.
  func allowed(_ name: String) -> String { reserved.contains(name) ? allowed(name + suffix) : name }

  /// Whether somebody may choose a name for this. Types are declared without backticks.
  func allows(_ name: String) -> Bool {
    !reserved.contains(name) && !(isType && ReservedNames.keywords.contains(name))
  }
}

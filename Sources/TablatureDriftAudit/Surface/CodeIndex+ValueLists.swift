internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// The value lists of code that uses the runtime's generic type, `OpenValue<StatusValues>`.
extension CodeIndex {
  private static let openValue = "OpenValue"

  private static func isOpenValue(_ name: String) -> Bool { name == openValue || name.hasSuffix(".\(openValue)") }

  /// What extensions of the generic type, or of an alias for it, add for each list, by the name of the list.
  func membersOfLists() -> [String: [OutlineProperty]] {
    var members: [String: [OutlineProperty]] = [:]
    for extended in types {
      // Extensions are outside of all types. What is declared is no alias.
      let meaning =
        extended.kind == .extension ? meaning(of: extended.name, seenFrom: "") : (type: extended.name, scope: "")
      let generic = SwiftTypeText.generic(meaning.type)
      guard Self.isOpenValue(generic?.name ?? meaning.type) else { continue }
      for part in extended.parts where part.kind == .extension {
        guard let name = part.requirements["List"] ?? generic?.arguments.first,
          let list = type(name, seenFrom: meaning.scope)
        else { continue }
        members[list.name, default: []] += part.properties
      }
    }
    return members
  }

  /// A value list of the runtime's generic type.
  struct ValueList {
    /// The type that has the list; nil if it isn't in the code.
    var type: JoinedType?
    /// The values; nil if they can't be read.
    var values: [SurfaceValue]?
  }

  /// The list behind a type as code inside of another one writes it; nil where it isn't the generic type.
  func valueList(_ type: String, seenFrom scope: String) -> ValueList? {
    let meaning = meaning(of: type, seenFrom: scope)
    guard let generic = SwiftTypeText.generic(meaning.type), Self.isOpenValue(generic.name),
      let argument = generic.arguments.first
    else { return nil }
    guard let list = self.type(argument, seenFrom: meaning.scope) else { return ValueList() }
    return ValueList(
      type: list, values: Self.values(of: list, members: SurfaceValue.named(listMembers[list.name] ?? [])))
  }

  /// The values that a list and its members have. Those that only one of them has are partial.
  private static func values(of list: JoinedType, members: [SurfaceValue]) -> [SurfaceValue]? {
    guard let listed = SurfaceValue.listed(in: list) else { return members.isEmpty ? nil : members }
    // Code that needs no names for the values has none.
    guard !members.isEmpty else { return listed }
    let pairing = Pairing(members, by: \.value, listed, by: \.value)
    return pairing.pairs.map(\.left)
      + (pairing.onlyLeft + pairing.onlyRight).map { value in
        var value = value
        value.isPartial = true
        return value
      }
  }
}

extension CodeIndex.JoinedType {
  /// The listed values of a type that is declared for them alone; nil where it's declared for something else.
  var listedValues: [SurfaceValue]? {
    if conforms(to: "OpenValue") { return SurfaceValue.named(properties) }
    guard conforms(to: "String") else { return nil }
    return cases.compactMap { value in
      value.rawValue.map { SurfaceValue($0, name: value.name, location: value.location) }
    }
  }
}

extension SurfaceValue {
  /// The values of static properties: `"cloud_ssd"`, or `Self(rawValue: "cloud_ssd")`. Constants that are texts are no values.
  fileprivate static func named(_ properties: [OutlineProperty]) -> [SurfaceValue] {
    properties.filter(\.isStatic).compactMap { property in
      let text: String? =
        if case .call(_, let arguments, _) = property.value {
          arguments.first { $0.label == "rawValue" }?.value.text
        } else if let type = property.type, !texts.contains(SwiftTypeText.unwrapped(type)) {
          property.value?.text
        } else {
          nil
        }
      return text.map { SurfaceValue($0, name: property.name, location: property.location) }
    }
  }

  private static let texts: Set<String> = ["String", "StaticString", "Substring", "Character"]

  /// The values that a list names itself; nil if they aren't written there.
  fileprivate static func listed(in list: CodeIndex.JoinedType) -> [SurfaceValue]? {
    guard let property = list.properties.first(where: { $0.isStatic && $0.name == "values" }),
      case .array(let elements) = property.value
    else { return nil }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { return nil }
    return texts.map { SurfaceValue($0, location: property.location) }
  }
}

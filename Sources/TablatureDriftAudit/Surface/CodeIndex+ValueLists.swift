internal import TablatureSwiftEmitter

/// The value lists of code that uses the runtime's generic type, `OpenValue<StatusValues>`.
extension CodeIndex {
  private static let openValue = "OpenValue"

  private static func isOpenValue(_ name: String) -> Bool { name == openValue || name.hasSuffix(".\(openValue)") }

  /// What extensions of the generic type add for each list, by the name of the list.
  func membersOfLists() -> [String: [OutlineProperty]] {
    var members: [String: [OutlineProperty]] = [:]
    for extended in types {
      let generic = SwiftTypeText.generic(extended.name)
      guard Self.isOpenValue(generic?.name ?? extended.name) else { continue }
      for part in extended.parts where part.kind == .extension {
        guard let name = part.requirements["List"] ?? generic?.arguments.first, let list = type(name) else { continue }
        members[list.name, default: []] += part.properties
      }
    }
    return members
  }

  /// The list behind a type as code inside of another one writes it; nil where it isn't the generic type.
  ///
  /// Values are those for which there are members, or those that the list names itself if there are none.
  func valueList(_ type: String, seenFrom scope: String) -> (list: JoinedType?, values: [SurfaceValue])? {
    let meaning = meaning(of: type, seenFrom: scope)
    guard let generic = SwiftTypeText.generic(meaning.type), Self.isOpenValue(generic.name),
      let argument = generic.arguments.first
    else { return nil }
    guard let list = self.type(argument, seenFrom: meaning.scope) else { return (nil, []) }
    let named = SurfaceValue.named(listMembers[list.name] ?? [])
    return (list, named.isEmpty ? SurfaceValue.listed(in: list) : named)
  }
}

extension CodeIndex.JoinedType {
  /// The listed values of a type that is declared for them alone; nil where it's declared for something else.
  var listedValues: [SurfaceValue]? {
    guard conforms(to: "OpenValue") || conforms(to: "String") else { return nil }
    let cases = cases.compactMap { value in
      value.rawValue.map { SurfaceValue($0, name: value.name, location: value.location) }
    }
    return SurfaceValue.named(properties) + cases
  }
}

extension SurfaceValue {
  /// The values of static properties: `"cloud_ssd"`, or `Self(rawValue: "cloud_ssd")`.
  fileprivate static func named(_ properties: [OutlineProperty]) -> [SurfaceValue] {
    properties.filter(\.isStatic).compactMap { property in
      let text: String? =
        if case .call(_, let arguments, _) = property.value {
          arguments.first { $0.label == "rawValue" }?.value.text
        } else {
          property.value?.text
        }
      return text.map { SurfaceValue($0, name: property.name, location: property.location) }
    }
  }

  /// The values that a list names itself.
  fileprivate static func listed(in list: CodeIndex.JoinedType) -> [SurfaceValue] {
    guard let property = list.properties.first(where: { $0.isStatic && $0.name == "values" }),
      case .array(let elements) = property.value
    else { return [] }
    return elements.compactMap(\.text).map { SurfaceValue($0, location: property.location) }
  }
}

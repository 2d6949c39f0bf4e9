internal import TablatureAPIModel

/// Properties that go to the wire without a line that writes them.
enum WrappedProperties {
  /// Those that are wrapped in something that has the name: `@Param("InstanceId") var id: String?`.
  static func entries(of lineage: [CodeIndex.JoinedType], _ code: CodeIndex) -> [TypeCoding.Entry] {
    var entries: [TypeCoding.Entry] = []
    for type in lineage where type.kind != .protocol {
      let scope = ValueScope(code, owner: type)
      for property in type.properties where !property.isStatic {
        for argument in property.wrappers.lazy.compactMap({ named($0, scope) }).prefix(1) {
          guard let path = scope.text(of: argument).flatMap(WirePath.init) else { continue }
          entries.append(
            TypeCoding.Entry(
              path: path, source: ValueSource(property, in: type.name), constant: nil,
              location: argument.place ?? property.location))
        }
      }
    }
    return entries
  }

  /// The argument of a wrapper that is a name.
  private static func named(_ wrapper: OutlineWrapper, _ scope: ValueScope) -> OutlineExpression? {
    let labels: Set<String> = ["name", "key", "wireName", "query", "path", "field", "as"]
    return wrapper.arguments.first { argument in
      guard argument.label.map(labels.contains) ?? true else { return false }
      return scope.text(of: argument.value).flatMap(WirePath.init) != nil
    }?.value
  }

  /// All stored properties, where something goes over them with a mirror; nil where nothing does.
  static func mirrored(_ lineage: [CodeIndex.JoinedType]) -> [TypeCoding.Entry]? {
    let bodies = lineage.flatMap { type in type.functions.flatMap(\.body) + type.properties.compactMap(\.value) }
    let parts = bodies.flatMap(\.all)
    let reflects = parts.contains { part in
      guard case .call(let callee, let arguments, _) = part, callee.lastName == "Mirror" else { return false }
      return arguments.first?.value.lastName == "self"
    }
    guard reflects else { return nil }
    let capitalizes = parts.contains { ["uppercased", "capitalized"].contains($0.lastName ?? "") }
    let entries = lineage.filter { $0.kind != .protocol }.flatMap { type in
      type.properties.filter { !$0.isStatic && !$0.isComputed }.map { property in
        let name = capitalizes ? property.name.prefix(1).uppercased() + property.name.dropFirst() : property.name
        return TypeCoding.Entry(
          path: WirePath([.init(name: name)]), source: ValueSource(property, in: type.name), constant: nil,
          location: property.location)
      }
    }
    return entries.isEmpty ? nil : entries
  }
}

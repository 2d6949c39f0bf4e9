/// The names of the types of JSON, as ``ObservedDifference`` has them.
enum JSONTypeName {
  static let string = "string"
  static let object = "object"
  /// A list without an element that has a type.
  static let emptyList = "[]"
  static let null = "null"

  /// How many lists inside of one another a name shows; deeper ones are shown as empty.
  private static let maximumDepth = 8

  static func list(of element: String) -> String { "[\(element)]" }

  /// Whether other values may have another type than the name.
  static func isIndefinite(_ name: String?) -> Bool {
    name?.unicodeScalars.allSatisfy { $0 == "[" || $0 == "]" } ?? true || name == null
  }

  /// The type of a value.
  static func observed(_ node: ResponseNode) -> String { observed(node, depth: 0) }

  private static func observed(_ node: ResponseNode, depth: Int) -> String {
    switch node {
    case .null: return null
    case .boolean: return "boolean"
    case .number(let digits): return JSONNumber.integer(digits) == nil ? "number" : "integer"
    case .text: return string
    case .object: return object
    case .list(let elements):
      let first = depth < maximumDepth ? elements.first { if case .null = $0 { false } else { true } } : nil
      return first.map { list(of: observed($0, depth: depth + 1)) } ?? emptyList
    case .elements(let elements):
      // All have one name, so the first element with anything in it determines the type.
      let element = elements.contains { !$0.children.isEmpty } ? object : string
      return elements.count > 1 ? list(of: element) : element
    }
  }

  /// The type that values of a Swift type are documented with.
  static func documented<V>(_ type: V.Type) -> String {
    if type is any ResponseStructure.Type { return object }
    return documented("\(type)")
  }

  /// The type behind the name of a Swift type: `[Int]` is `[integer]`.
  static func documented(_ swiftName: String) -> String {
    if swiftName.hasPrefix("["), swiftName.hasSuffix("]") {
      return list(of: documented(String(swiftName.dropFirst().dropLast())))
    }
    return switch swiftName {
    case "Int": "integer"
    case "Double": "number"
    case "Bool": "boolean"
    case "JSONValue": "any"
    case object: object
    default: string
    }
  }
}

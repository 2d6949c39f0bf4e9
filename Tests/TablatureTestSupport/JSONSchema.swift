import Foundation

/// As much of JSON Schema as the schemas of this project use. A word that it does not know is an error: what is not looked at
/// would otherwise be taken to hold.
public struct JSONSchema {
  /// Why a schema cannot be used.
  public enum Failure: Error { case noSchema, unknownWord(String), unknownReference(String) }

  private let root: [String: Any]

  /// The schema of a name in the folder of documentation: `docs/NAME.schema.json`.
  public init(named name: String) throws {
    let file = SharedMaterial.packageRoot.appending(path: "docs/\(name).schema.json")
    try self.init(String(contentsOf: file, encoding: .utf8))
  }

  private static let silentWords: Set = ["$schema", "title", "description", "definitions"]

  /// Reads a schema.
  public init(_ text: String) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Failure.noSchema
    }
    self.root = root
  }

  /// The value at a path of names: `["properties", "lint"]`.
  public subscript(_ path: String...) -> Any? { path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } }

  /// Whether a document in JSON is as the schema wants it.
  public func allows(_ text: String) throws -> Bool {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return try allows(value, root)
  }

  private func allows(_ value: Any, _ schema: Any) throws -> Bool {
    if let schema = schema as? Bool { return schema }
    guard let schema = schema as? [String: Any] else { throw Failure.noSchema }
    for (word, rule) in schema.sorted(by: { $0.key < $1.key }) where !Self.silentWords.contains(word) {
      guard try allows(value, word, rule, schema) else { return false }
    }
    return true
  }

  private func allows(_ value: Any, _ word: String, _ rule: Any, _ schema: [String: Any]) throws -> Bool {
    let text = value as? String
    let list = value as? [Any]
    let object = value as? [String: Any]
    switch word {
    case "$ref":
      let path = (rule as? String ?? "").split(separator: "/").dropFirst().map(String.init)
      guard let target = path.reduce(root as Any?, { ($0 as? [String: Any])?[$1] }) else {
        throw Failure.unknownReference("\(rule)")
      }
      return try allows(value, target)
    case "type": return (rule as? [String] ?? [rule as? String ?? ""]).contains { Self.isOne(value, $0) }
    case "enum": return (rule as? [String] ?? []).contains { $0 == text }
    case "pattern": return try text.map { try $0.contains(Regex(rule as? String ?? "")) } ?? true
    case "minLength": return text.map { $0.unicodeScalars.count >= rule as? Int ?? 0 } ?? true
    case "maxLength": return text.map { $0.unicodeScalars.count <= rule as? Int ?? 0 } ?? true
    case "minimum": return (value as? Double).map { $0 >= rule as? Double ?? 0 } ?? true
    case "maximum": return (value as? Double).map { $0 <= rule as? Double ?? 0 } ?? true
    case "items": return try list?.allSatisfy { try allows($0, rule) } ?? true
    case "minItems": return list.map { $0.count >= rule as? Int ?? 0 } ?? true
    case "maxItems": return list.map { $0.count <= rule as? Int ?? 0 } ?? true
    case "required": return object.map { object in (rule as? [String] ?? []).allSatisfy { object[$0] != nil } } ?? true
    case "minProperties": return object.map { $0.count >= rule as? Int ?? 0 } ?? true
    case "properties":
      let rules = rule as? [String: Any] ?? [:]
      return try object?.allSatisfy { key, value in try rules[key].map { try allows(value, $0) } ?? true } ?? true
    case "additionalProperties":
      let known = schema["properties"] as? [String: Any] ?? [:]
      return try object?.allSatisfy { key, value in try known[key] != nil || allows(value, rule) } ?? true
    case "propertyNames": return try object?.keys.allSatisfy { try allows($0, rule) } ?? true
    case "anyOf": return try (rule as? [Any] ?? []).contains { try allows(value, $0) }
    case "oneOf": return try (rule as? [Any] ?? []).count { try allows(value, $0) } == 1
    default: throw Failure.unknownWord(word)
    }
  }

  private static func isOne(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isTruth(value)
    case "integer": !isTruth(value) && ((value as? Double).map { $0.rounded() == $0 } ?? false)
    default: false
    }
  }

  /// Whether a value is true or false, which Foundation keeps as a number of one byte.
  private static func isTruth(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }
}

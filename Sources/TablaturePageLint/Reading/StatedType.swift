import TablatureAPIModel

/// What the type cell of a table says, as far as a sample can contradict it.
///
/// The type of a field may follow the samples where the cell leaves it open; only what the cell itself says can be held
/// against them.
enum StatedType: Hashable, Sendable {
  /// A single value.
  case scalar(ScalarType)
  /// A list.
  case list
  /// A structure.
  case structure

  /// What the cell of a field says; nil where it says nothing, or names a type that is explained elsewhere.
  init?(_ field: Field) {
    guard let written = field.writtenType?.lowercased() else { return nil }
    let words = written.split { !($0.isLetter || $0.isNumber) }
    guard let first = words.first else { return nil }
    if first == "list" || first == "array" || first == "set" || first == "repeatlist" {
      self = .list
    } else if words.count > 1 {
      return nil
    } else if first == "struct" || first == "object" {
      self = .structure
    } else {
      switch field.type.innermost {
      // A name that nothing explains is read as text, too.
      case .scalar(.string), .scalar(.timestamp):
        guard first == "string" || first == "text" else { return nil }
        self = .scalar(.string)
      case .scalar(let scalar): self = .scalar(scalar)
      case .structure, .list:
        guard first == "string" || first == "text" || first == "integer" || first == "boolean" else { return nil }
        self = .scalar(first == "integer" ? .integer : first == "boolean" ? .boolean : .string)
      }
    }
  }

  /// The type of the single values of a list, where the cell tells it: `Array of String`.
  static func element(_ field: Field) -> ScalarType? {
    guard case .scalar(let scalar) = field.type.innermost, let written = field.writtenType?.lowercased() else {
      return nil
    }
    switch scalar {
    case .string, .timestamp: return written.contains("string") ? .string : nil
    case .integer, .float:
      return ["int", "long", "float", "double"].contains(where: written.contains) ? scalar : nil
    case .boolean: return written.contains("bool") ? .boolean : nil
    case .map, .any: return nil
    }
  }
}

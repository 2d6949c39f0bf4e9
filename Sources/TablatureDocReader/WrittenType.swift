import TablatureAPIModel

/// What the type cell of a row says, before the rows around it tell what it means.
enum WrittenType: Hashable, Sendable {
  /// A single value.
  case scalar(ScalarType)
  /// A structure whose members follow.
  case structure
  /// A list; the page may name its element, or its element's type.
  case list(element: String?)
  /// A parameter that is repeated with a number behind its name: `InstanceId.1`, `InstanceId.2`.
  case repeated
  /// A list of single values.
  case scalarList(ScalarType)
  /// A type that another page or table describes.
  case reference(String)
  /// Nothing: often the element of the list above.
  case none
  /// Something that no dialect knows.
  case unknown(String)

  /// Reads a type cell, its markup resolved.
  static func read(_ cell: String, words: [String: WrittenType] = [:]) -> WrittenType {
    let folded = cell.foldedTitle()
    if folded.isEmpty { return .none }
    if let known = words[folded] ?? common[folded] { return known }
    for (open, close) in listForms where folded.hasPrefix(open) && folded.hasSuffix(close) {
      let element = name(in: cell.trimmingSpaces().dropFirst(open.count).dropLast(close.count))
      if case .scalar(let scalar)? = common[element.foldedTitle()] { return .scalarList(scalar) }
      return .list(element: element.isEmpty ? nil : element)
    }
    return .unknown(cell)
  }

  /// What surrounds the type of the elements of a list.
  private static let listForms = [
    ("array of ", ""), ("list of ", ""), ("set of ", ""), ("list<", ">"), ("array<", ">"), ("set<", ">"),
    ("array[", "]"),
    ("list[", "]"), ("array(", ")"), ("list(", ")"), ("[", "]"), ("", "[]"),
  ]

  /// The name of a type, without backslashes that escape nothing: `\SupportedResource`.
  private static func name(in text: Substring) -> String { text.drop { $0 == "\\" || $0 == " " }.trimmingSpaces() }

  /// Words that all dialects of the reference use, folded.
  private static let common: [String: WrittenType] = [
    "string": .scalar(.string), "json": .scalar(.string), "text": .scalar(.string), "date": .scalar(.string),
    "integer": .scalar(.integer), "interger": .scalar(.integer), "int": .scalar(.integer), "long": .scalar(.integer),
    "boolean": .scalar(.boolean), "bool": .scalar(.boolean),
    "float": .scalar(.float), "double": .scalar(.float),
    "map": .scalar(.map), "any": .scalar(.any),
    "struct": .structure, "object": .structure,
    "list": .list(element: nil), "array": .list(element: nil), "set": .list(element: nil),
    "repeatlist": .repeated,
  ]
}

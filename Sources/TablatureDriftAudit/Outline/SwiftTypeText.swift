/// Texts of Swift types.
public enum SwiftTypeText {
  /// Whether a value can be missing.
  public static func isOptional(_ type: String) -> Bool {
    type.hasSuffix("?") || type.hasSuffix("!") || type.hasPrefix("Optional<")
  }

  /// The type without what makes it optional.
  public static func unwrapped(_ type: String) -> String {
    if type.hasPrefix("Optional<"), type.hasSuffix(">") { return String(type.dropFirst(9).dropLast()) }
    return isOptional(type) ? String(type.dropLast()) : type
  }

  /// The type of the elements, where it is a list: `Disk` of `[Disk]`, `Set<Disk>`, `some Collection<Disk>` and `Disk...`.
  ///
  /// It is `Any` for a list whose elements have no type in the text.
  public static func element(_ type: String) -> String? {
    var type = trimmed(unwrapped(type)[...])
    if type.hasSuffix("...") { return trimmed(type.dropLast(3)) }
    // 'borrowing (any Sequence<Disk>)'; nobody nests deeper.
    for _ in 0..<8 {
      if type.hasPrefix("["), type.hasSuffix("]") {
        return hasColonAtTop(type) ? nil : trimmed(type.dropFirst().dropLast())
      }
      if type.hasPrefix("("), type.hasSuffix(")") {
        type = trimmed(type.dropFirst().dropLast())
      } else if let word = specifiers.first(where: type.hasPrefix) {
        type = trimmed(type.dropFirst(word.count))
      } else if let parts = split(type[...], at: "&") {
        // 'Collection<Disk> & Sendable'
        type = isList(generic(parts.key)?.name ?? parts.key) ? parts.key : parts.value
      } else {
        break
      }
    }
    let told = generic(type)
    guard isList(told?.name ?? type) else { return nil }
    return told?.arguments.first ?? "Any"
  }

  /// Whether a type or protocol of this name is a list, be it with the name of its module.
  static func isList(_ name: String) -> Bool {
    let base = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
    return listTypes.contains(base) || listProtocols.contains(base)
  }

  /// The protocols of the standard library that lists conform to.
  static let listProtocols: Set<String> = [
    "Sequence", "Collection", "BidirectionalCollection", "RandomAccessCollection", "MutableCollection",
    "RangeReplaceableCollection", "AsyncSequence",
  ]
  /// The lists of the standard library, of Foundation and of the package for collections.
  private static let listTypes: Set<String> = [
    "Array", "ArraySlice", "ContiguousArray", "Set", "OrderedSet", "TreeSet", "SortedSet", "Deque", "Heap",
    "AnySequence", "AnyCollection", "AnyBidirectionalCollection", "AnyRandomAccessCollection", "CollectionOfOne",
    "EmptyCollection", "AsyncStream", "AsyncThrowingStream", "NSArray", "NSMutableArray", "NSSet", "NSMutableSet",
    "NSOrderedSet",
  ]
  /// Words that can precede a type.
  private static let specifiers = ["some ", "any ", "borrowing ", "consuming ", "sending ", "inout "]

  /// A type and its generic arguments: `List` and `Disk` of `List<Disk>`; nil for a type without any.
  public static func generic(_ type: String) -> (name: String, arguments: [String])? {
    guard let open = type.firstIndex(of: "<"), type.hasSuffix(">"), type.first != "[", type.first != "(" else {
      return nil
    }
    var (depth, arguments) = (0, [""])
    for character in type[type.index(after: open)...].dropLast() {
      if "<[(".contains(character) { depth += 1 }
      if ">])".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { arguments.append("") } else { arguments[arguments.count - 1].append(character) }
    }
    return (String(type[..<open]), arguments.map { String($0.drop { $0 == " " }) })
  }

  /// The type with other names for some of the names in it.
  public static func replacing(_ names: [String: String], in type: String) -> String {
    guard !names.isEmpty else { return type }
    var (text, name) = ("", "")
    for character in type {
      if character.isLetter || character.isNumber || character == "_" {
        name.append(character)
      } else {
        text += names[name] ?? name
        text.append(character)
        name = ""
      }
    }
    return text + (names[name] ?? name)
  }

  /// Whether it is a dictionary.
  public static func isDictionary(_ type: String) -> Bool {
    let type = unwrapped(type)
    return type.hasPrefix("Dictionary<") || (type.hasPrefix("[") && type.hasSuffix("]") && hasColonAtTop(type))
  }

  private static func hasColonAtTop(_ type: String) -> Bool {
    var depth = 0
    for character in type {
      switch character {
      case "[", "<", "(": depth += 1
      case "]", ">", ")": depth -= 1
      case ":" where depth == 1: return true
      default: break
      }
    }
    return false
  }

  /// Cuts at the first sign that stands outside of all brackets.
  static func split(_ text: Substring, at sign: Character) -> (key: String, value: String)? {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[", "<", "(": depth += 1
      case "]", ">", ")": depth -= 1
      case sign where depth == 0: return (trimmed(text[..<index]), trimmed(text[text.index(after: index)...]))
      default: break
      }
    }
    return nil
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

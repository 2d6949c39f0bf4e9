import TablatureAPIModel

/// Reads sample responses in JSON as pages have them: with trailing commas, comments, ellipses and missing ends.
///
/// What the standard does not allow is read as well as can be and makes the sample ill-formed. Depth is bounded, so that
/// a hostile page cannot exhaust the stack.
struct JSONSample {
  private let bytes: [UInt8]
  private var index = 0
  private var place: PlaceCursor
  private(set) var isWellFormed = true
  private var depth = 0
  private static let maximumDepth = 256

  /// Reads a text that begins on a line of a page; nil where nothing in it looks like JSON.
  static func read(_ text: String, line: Int, column: Int = 1) -> (value: SampleValue, isWellFormed: Bool)? {
    var reader = JSONSample(text, place: PlaceCursor(line: line, column: column))
    reader.skipSpace()
    guard reader.peek == UInt8(ascii: "{") || reader.peek == UInt8(ascii: "[") else { return nil }
    let value = reader.value()
    reader.skipSpace()
    if reader.index < reader.bytes.count { reader.isWellFormed = false }
    return (value, reader.isWellFormed)
  }

  private init(_ text: String, place: PlaceCursor) {
    bytes = Array(text.utf8)
    self.place = place
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() { index += 1 }

  /// Where the next byte stands.
  private mutating func nextPlace() -> (line: Int, column: Int) {
    place.move(to: index, in: bytes)
    return (place.line, place.column)
  }

  /// Skips white space, and comments and ellipses, which the standard does not know.
  private mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): advance()
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"):
        isWellFormed = false
        while let next = peek, next != UInt8(ascii: "\n") { advance() }
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        isWellFormed = false
        index += 2
        while index < bytes.count,
          !(bytes[index] == UInt8(ascii: "*") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"))
        {
          advance()
        }
        index = min(index + 2, bytes.count)
      case UInt8(ascii: "."):
        isWellFormed = false
        advance()
      case 0xE2 where bytes[index...].starts(with: "…".utf8):
        isWellFormed = false
        index += 3
      default: return
      }
    }
  }

  private mutating func value() -> SampleValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONSample.maximumDepth else {
      isWellFormed = false
      index = bytes.count
      return .null
    }
    switch peek {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return .string(string())
    default: return word()
    }
  }

  private mutating func object() -> SampleValue {
    var members: [SampleValue.Member] = []
    advance()
    var expectsMember = false
    while true {
      skipSpace()
      guard let byte = peek else { isWellFormed = false; return .object(members) }
      switch byte {
      case UInt8(ascii: "}"):
        if expectsMember { isWellFormed = false }
        advance()
        return .object(members)
      case UInt8(ascii: "]"):
        // A bracket of the wrong kind closes what is open.
        isWellFormed = false
        advance()
        return .object(members)
      case UInt8(ascii: ","):
        isWellFormed = false
        advance()
      case UInt8(ascii: "\""):
        if !members.isEmpty, !expectsMember { isWellFormed = false }
        let start = nextPlace()
        let name = string()
        skipSpace()
        if peek == UInt8(ascii: ":") { advance() } else { isWellFormed = false }
        skipSpace()
        members.append(SampleValue.Member(name, peek == nil ? .null : value(), line: start.line, column: start.column))
        skipSpace()
        expectsMember = peek == UInt8(ascii: ",")
        if expectsMember { advance() }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // An element without a name, as in `"KeyPair":{ { … } ]`: the object was meant to be a list.
        isWellFormed = false
        return .array([value()] + elements())
      default:
        isWellFormed = false
        let start = nextPlace()
        let name = bareWord()
        skipSpace()
        if peek == UInt8(ascii: ":"), !name.isEmpty {
          advance()
          skipSpace()
          members.append(
            SampleValue.Member(name, peek == nil ? .null : value(), line: start.line, column: start.column))
        } else if name.isEmpty {
          advance()
        }
        skipSpace()
        if peek == UInt8(ascii: ",") { advance() }
      }
    }
  }

  private mutating func array() -> SampleValue {
    advance()
    return .array(elements())
  }

  private mutating func elements() -> [SampleValue] {
    var elements: [SampleValue] = []
    var expectsElement = false
    while true {
      skipSpace()
      guard let byte = peek else { isWellFormed = false; return elements }
      switch byte {
      case UInt8(ascii: "]"):
        if expectsElement { isWellFormed = false }
        advance()
        return elements
      case UInt8(ascii: "}"):
        isWellFormed = false
        advance()
        return elements
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        isWellFormed = false
        advance()
      default:
        if !elements.isEmpty, !expectsElement { isWellFormed = false }
        let before = index
        elements.append(value())
        if index == before { advance(); isWellFormed = false }
        skipSpace()
        expectsElement = peek == UInt8(ascii: ",")
        if expectsElement { advance() }
      }
    }
  }

  /// A string, whose opening quotation mark is next.
  private mutating func string() -> String {
    advance()
    // Nearly all strings are a stretch of the text as it stands.
    var end = index
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20 {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      let text = String(decoding: bytes[index..<end], as: UTF8.self)
      index = end + 1
      return text
    }
    var content: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\n"):
        // A quotation mark is missing.
        isWellFormed = false
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        advance()
        escape(into: &content)
      default:
        if byte < 0x20 { isWellFormed = false }
        content.append(byte)
        advance()
      }
    }
    isWellFormed = false
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func escape(into content: inout [UInt8]) {
    guard let byte = peek else { isWellFormed = false; return }
    advance()
    switch byte {
    case UInt8(ascii: "n"): content.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): content.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "u"):
      var unit = hexUnit()
      if let high = unit, (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        unit = hexUnit().flatMap {
          (0xDC00..<0xE000).contains($0) ? 0x10000 + (high - 0xD800) << 10 + ($0 - 0xDC00) : nil
        }
      }
      if let scalar = unit.flatMap(Unicode.Scalar.init) {
        content.append(contentsOf: String(scalar).utf8)
      } else {
        isWellFormed = false
      }
    default:
      isWellFormed = false
      content.append(byte)
    }
  }

  private mutating func hexUnit() -> UInt32? {
    guard index + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return unit
  }

  private mutating func bareWord() -> String {
    let start = index
    while let byte = peek {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: "["),
        UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: ":"):
        return String(decoding: bytes[start..<index], as: UTF8.self).trimmingSpaces()
      default: advance()
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self).trimmingSpaces()
  }

  private mutating func word() -> SampleValue {
    let word = bareWord()
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      if JSONSample.isNumber(word) { return .number(word) }
      isWellFormed = false
      return word.isEmpty ? .null : .string(word)
    }
  }

  /// Whether a word is a number as JSON writes it.
  private static func isNumber(_ word: String) -> Bool {
    var digits = Substring(word)
    if digits.hasPrefix("-") { digits = digits.dropFirst() }
    let whole = digits.prefix { $0.isASCII && $0.isNumber }
    guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else { return false }
    var rest = digits.dropFirst(whole.count)
    if rest.hasPrefix(".") {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == "+" || sign == "-" { rest = rest.dropFirst() }
      guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
      return true
    }
    return rest.isEmpty
  }
}

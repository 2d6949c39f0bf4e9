internal import Foundation

/// Parses a body in JSON, as RFC 8259 defines it, in one pass.
///
/// A comma may follow the last member or element, which `JSONDecoder` accepts as well. An escaped surrogate without its other half, which
/// the standard allows and no text can hold, becomes U+FFFD.
struct JSONParser {
  /// Why a body was not read.
  enum ParsingError: Error, CustomStringConvertible {
    /// It breaks the rules of JSON, or is not in UTF-8.
    case malformed
    /// Its values are nested too deep.
    case depth

    /// What is wrong, in a clause.
    var description: String {
      switch self {
      case .malformed: "the body is not valid JSON"
      case .depth: "the values of the JSON body are nested deeper than \(JSONParser.maximumDepth)"
      }
    }
  }

  /// How deep values may be nested. The deepest response of a service has less than twenty levels.
  static let maximumDepth = 512

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Parses a body in UTF-8, with or without a byte order mark.
  static func parse(_ body: Data) throws(ParsingError) -> ResponseNode {
    var parser = JSONParser(bytes: Array(body))
    if parser.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let value = try parser.value()
    parser.skipWhitespace()
    guard parser.position == parser.bytes.count else { throw .malformed }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: - Bytes

  /// The next byte; at the end 0, which the standard allows nowhere.
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipWhitespace() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  /// Steps over a byte, if it is the next one.
  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Steps over white space and a byte that may follow it.
  private mutating func takePunctuation(_ byte: Unicode.Scalar) -> Bool {
    skipWhitespace()
    return take(byte)
  }

  // MARK: - Values

  private mutating func value() throws(ParsingError) -> ResponseNode {
    skipWhitespace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try elements())
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: ResponseNode) throws(ParsingError) -> ResponseNode {
    guard bytes[position...].starts(with: word.utf8) else { throw .malformed }
    position += word.utf8.count
    return value
  }

  private mutating func members() throws(ParsingError) -> [ResponseNode.Member] {
    try enter()
    var members: [ResponseNode.Member] = []
    while !takePunctuation("}") {
      let name = try string()
      guard takePunctuation(":") else { throw .malformed }
      members.append(ResponseNode.Member(name: name, value: try value()))
      if !takePunctuation(","), next != UInt8(ascii: "}") { throw .malformed }
    }
    depth -= 1
    return members
  }

  private mutating func elements() throws(ParsingError) -> [ResponseNode] {
    try enter()
    var elements: [ResponseNode] = []
    while !takePunctuation("]") {
      elements.append(try value())
      if !takePunctuation(","), next != UInt8(ascii: "]") { throw .malformed }
    }
    depth -= 1
    return elements
  }

  /// Steps over the bracket that begins an object or a list.
  private mutating func enter() throws(ParsingError) {
    position += 1
    depth += 1
    if depth > Self.maximumDepth { throw .depth }
  }

  /// The text of a number.
  private mutating func number() throws(ParsingError) -> String {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(ParsingError) {
    let start = position
    while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { position += 1 }
    if position == start { throw .malformed }
  }

  // MARK: - Strings

  private mutating func string() throws(ParsingError) -> String {
    guard take("\"") else { throw .malformed }
    let start = position
    skipPlainText()
    if next == UInt8(ascii: "\"") {
      position += 1
      return try text(bytes[start..<position - 1])
    }
    var content = Array(bytes[start..<position])
    while !take("\"") {
      guard take("\\") else { throw .malformed }
      try escape(into: &content)
      let start = position
      skipPlainText()
      content.append(contentsOf: bytes[start..<position])
    }
    return try text(content[...])
  }

  /// Steps over what a string may hold as it is.
  private mutating func skipPlainText() {
    while next >= 0x20, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { position += 1 }
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(ParsingError) -> String {
    guard let text = String(validUTF8: bytes) else { throw .malformed }
    return text
  }

  /// Resolves an escape, whose backslash has been read.
  private mutating func escape(into content: inout [UInt8]) throws(ParsingError) {
    let byte = next
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      while bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        units.append(try codeUnit())
      }
      content.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    default: throw .malformed
    }
  }

  /// Four hexadecimal digits.
  private mutating func codeUnit() throws(ParsingError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw .malformed }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}

/// The values of numbers as JSON writes them.
enum JSONNumber {
  /// The value, if it is a whole number that fits, also one with an exponent or a fraction of zero.
  static func integer(_ digits: String) -> Int? {
    if let number = Int(digits) { return number }
    // A `Double` does not tell larger numbers from their neighbors.
    guard let double = double(digits), double.rounded() == double else { return nil }
    return decimal(digits).flatMap { Int($0.description) }
  }

  /// The value, if it is in the range.
  static func double(_ digits: String) -> Double? {
    guard let number = Double(digits), number.isFinite else { return nil }
    return number
  }

  /// The value with all its digits, if it is in the range.
  static func decimal(_ digits: String) -> Decimal? { Decimal(string: digits) }
}

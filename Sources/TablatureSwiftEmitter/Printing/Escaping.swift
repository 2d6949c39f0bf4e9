import TablatureAPIModel

/// The one place that turns text of pages into something that can stand in Swift source.
enum Escaping {
  // MARK: Identifiers

  /// An identifier where it is declared or stands alone, in backticks if the language has a meaning for it.
  static func identifier(_ name: String) -> String {
    ReservedNames.keywords.contains(name) ? "`\(name)`" : name
  }

  // MARK: String literals

  /// A string literal on one line.
  static func literal(_ text: String) -> String {
    if text.withBytes({ isPlain($0) && !$0.contains(UInt8(ascii: "\\")) && !$0.contains(UInt8(ascii: "\"")) }) {
      return String(text, between: UInt8(ascii: "\""))
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isVisible(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
      }
    }
    return result + "\""
  }

  /// A string literal on one line in which quotation marks stand as they are: `#"{"a": 1}"#`.
  static func rawLiteral(_ text: String) -> String {
    // Three quotation marks side by side would begin a literal over several lines.
    guard text.hasByte(UInt8(ascii: "\"")), text.utf8.first != UInt8(ascii: "\""), text.withBytes({ isPlain($0) })
    else {
      return literal(text)
    }
    var longest = 0
    var run: Int?
    for scalar in text.unicodeScalars {
      run = scalar == "\"" || scalar == "\\" ? 0 : scalar == "#" ? run.map { $0 + 1 } : nil
      longest = max(longest, run ?? 0)
    }
    let marks = String(repeating: "#", count: longest + 1)
    return "\(marks)\"\(text)\"\(marks)"
  }

  /// The lines of a string literal over several lines, delimiters included, not indented.
  static func multilineLiteral(_ text: String) -> [String] {
    let marks = String(repeating: "#", count: numberOfMarks(for: text))
    let head = "\(marks)\"\"\""
    let tail = "\"\"\"\(marks)"
    if text.withBytes({ isPlain($0) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") } }) {
      let lines = text.parts(separatedBy: UInt8(ascii: "\n"))
      return [head] + lines.map { withoutWhitespaceAtEnd($0, marks: marks) } + [tail]
    }
    var lines = [head]
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append(line)
        line = ""
      } else if isVisible(scalar) || scalar == "\t" {
        line.unicodeScalars.append(scalar)
      } else {
        line += "\\\(marks)u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    lines.append(line)
    lines.append(tail)
    return lines.map { withoutWhitespaceAtEnd($0, marks: marks) }
  }

  /// White space at the end of a line would be lost on the way through editors.
  private static func withoutWhitespaceAtEnd(_ line: String, marks: String) -> String {
    switch line.utf8.last {
    case UInt8(ascii: " "): line.dropLast() + "\\\(marks)u{20}"
    case UInt8(ascii: "\t"): line.dropLast() + "\\\(marks)u{9}"
    default: line
    }
  }

  /// How many `#` keep everything in a text from ending the literal or beginning an escape.
  private static func numberOfMarks(for text: String) -> Int {
    var needed = 0
    var quotes = 0
    var run: Int?
    text.withBytes { bytes in
      for byte in bytes {
        if byte == UInt8(ascii: "#"), let marks = run {
          run = marks + 1
          needed = max(needed, marks + 2)
          continue
        }
        quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
        run = byte == UInt8(ascii: "\\") || quotes >= 3 ? 0 : nil
        if run != nil { needed = max(needed, 1) }
      }
    }
    return needed
  }

  // MARK: Comments

  /// Text for a comment or a message: one line, nothing invisible.
  static func oneLine(_ text: String) -> String {
    // Nearly all text is one line already.
    guard !isOneLine(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isVisible(scalar) {
        if scalar != " " || result.last != " " { result.append(scalar) }
      } else if isSpacing(scalar), result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }

  private static func isOneLine(_ text: String) -> Bool {
    text.withBytes { bytes in
      for index in bytes.indices.dropFirst()
      where bytes[index] == UInt8(ascii: " ") && bytes[index - 1] == UInt8(ascii: " ") {
        return false
      }
      return isPlain(bytes)
    }
  }

  /// Whether bytes of UTF-8 are nothing but what can be seen, some bytes of ASCII aside.
  private static func isPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, except isOther: (UInt8) -> Bool = { _ in false }
  ) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (0x20...0x7E).contains(byte) || isOther(byte) {
        index += 1
      } else if (0xE5...0xE9).contains(byte) {
        // An ideograph begins with such a byte, and has three.
        index += 3
      } else {
        var cursor = ScalarCursor(bytes, at: index)
        guard let scalar = Unicode.Scalar(cursor.next()), isVisible(scalar) else { return false }
        index = cursor.offset
      }
    }
    return true
  }

  /// Whether a text has nothing to see.
  static func isBlank(_ text: String) -> Bool {
    // A visible character of ASCII, or the first byte of an ideograph.
    if text.withBytes({ $0.contains { (0x21...0x7E).contains($0) || (0xE5...0xE9).contains($0) } }) { return false }
    return oneLine(text).allSatisfy(\.isWhitespace)
  }

  /// A name of the service in a message.
  static func quoted(_ text: String) -> String { "\"\(oneLine(text))\"" }

  /// Text in a documentation comment, so that Markdown shows the same characters.
  static func markdown(_ text: String) -> String {
    let text = oneLine(text)
    return text.withBytes { bytes in
      guard var next = bytes.firstIndex(where: isMarkup) else { return text }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      var start = 0
      while true {
        result += bytes[start..<next]
        if needsEscape(at: next, of: bytes) { result.append(UInt8(ascii: "\\")) }
        result.append(bytes[next])
        start = next + 1
        guard let index = bytes[start...].firstIndex(where: isMarkup) else { break }
        next = index
      }
      result += bytes[start...]
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func needsEscape(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isLetterBefore = { index > 0 && isAlphabetic(ScalarCursor.scalar(before: index, of: bytes)) }
    let isLetterAfter = { index + 1 < bytes.count && isAlphabetic(ScalarCursor.scalar(at: index + 1, of: bytes)) }
    return switch bytes[index] {
    case UInt8(ascii: "_"): !(isLetterBefore() && isLetterAfter())
    case UInt8(ascii: "&"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "#") || isLetterAfter()
    default: true
    }
  }

  private static func isAlphabetic(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x80: UInt8(truncatingIfNeeded: value | 0x20) >= 0x61 && UInt8(truncatingIfNeeded: value | 0x20) <= 0x7A
    case 0x4E00...0x9FFF: true
    default: Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }

  /// Whether a byte may be a character that Markdown has a meaning for.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Where a line of a documentation comment needs a backslash, so that it is not taken for the beginning of a list, a heading or a
  /// directive; nil where it needs none.
  static func placeOfBackslash(inMarkdownLine line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    switch Unicode.Scalar(first) {
    case "-", "+", "#", ">", "=", "@", "|", ":": return line.startIndex
    case "0"..."9":
      let rest = line.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      return rest.startIndex
    default: return nil
    }
  }

  /// Text in a documentation comment that stands for itself, never for a link to a symbol.
  static func code(_ text: String) -> String {
    let text = oneLine(text)
    var longest = 0
    var run = 0
    text.withBytes { bytes in
      for byte in bytes {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    let isBlank = text.withBytes { bytes in bytes.allSatisfy { $0 == UInt8(ascii: " ") } }
    guard !isBlank else { return text.isEmpty ? "(empty)" : "(blank)" }
    guard longest > 0 else { return String(text, between: UInt8(ascii: "`")) }
    // Two backticks would make it a link to a symbol.
    let fence = String(repeating: "`", count: max(longest + 1, 3))
    return "\(fence) \(text) \(fence)"
  }

  /// The address of a link, `nil` where it is none that a reader could follow.
  static func address(_ destination: String) -> String? {
    guard destination.hasPrefix("https://") || destination.hasPrefix("http://") else { return nil }
    let allowed = destination.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value > 0x20 && $0.value < 0x7F && !"<>()\\\"`".unicodeScalars.contains($0)
    }
    return allowed ? destination : nil
  }

  // MARK: Scalars

  /// Whether a scalar can be seen and cannot change how its neighbours are shown.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ASCII, ideographs and what stands between them, which is nearly everything, are not looked up.
    case 0x20...0x7E, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: return true
    case 0..<0x20, 0x7F: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .spaceSeparator: scalar == " " || scalar == "\u{3000}"
    default: true
    }
  }

  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
}

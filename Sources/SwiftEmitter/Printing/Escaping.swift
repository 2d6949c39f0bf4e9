import APIModel

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
    let isPlain = text.unicodeScalars.allSatisfy { $0 != "\\" && $0 != "\"" && isVisible($0) }
    if isPlain { return "\"\(text)\"" }
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
    guard text.contains("\""), text.first != "\"", text.unicodeScalars.allSatisfy(isVisible) else {
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
    var lines = ["\(marks)\"\"\""]
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
    lines.append("\"\"\"\(marks)")
    // White space at the end of a line would be lost on the way through editors.
    return lines.map { line in
      switch line.unicodeScalars.last {
      case " ": line.dropLast() + "\\\(marks)u{20}"
      case "\t": line.dropLast() + "\\\(marks)u{9}"
      default: line
      }
    }
  }

  /// How many `#` keep everything in a text from ending the literal or beginning an escape.
  private static func numberOfMarks(for text: String) -> Int {
    var needed = 0
    var quotes = 0
    var run: Int?
    for scalar in text.unicodeScalars {
      if scalar == "#", let marks = run {
        run = marks + 1
        needed = max(needed, marks + 2)
        continue
      }
      quotes = scalar == "\"" ? quotes + 1 : 0
      run = scalar == "\\" || quotes >= 3 ? 0 : nil
      if run != nil { needed = max(needed, 1) }
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
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      guard isVisible(scalar), scalar != " " || previous != " " else { return false }
      previous = scalar
    }
    return true
  }

  /// Whether a text has nothing to see.
  static func isBlank(_ text: String) -> Bool {
    if text.utf8.contains(where: { (0x21...0x7E).contains($0) }) { return false }
    return oneLine(text).allSatisfy(\.isWhitespace)
  }

  /// A name of the service in a message.
  static func quoted(_ text: String) -> String { "\"\(oneLine(text))\"" }

  /// Text in a documentation comment, so that Markdown shows the same characters.
  static func markdown(_ text: String) -> String {
    let text = oneLine(text)
    guard text.utf8.contains(where: isMarkup) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      let needsEscape =
        switch scalar {
        case "\\", "`", "*", "[", "]", "<", "~": true
        case "_": !(before.properties.isAlphabetic && after.properties.isAlphabetic)
        case "&": after == "#" || after.properties.isAlphabetic
        default: false
        }
      if needsEscape { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
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

  /// A line of a documentation comment that must not be taken for the beginning of a list, a heading or a directive.
  static func markdownLine(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    switch first {
    case "-", "+", "#", ">", "=", "@", "|", ":": return "\\" + line
    case "0"..."9":
      let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
      let rest = line.unicodeScalars.dropFirst(digits.count)
      guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
      return String(digits) + "\\" + String(rest)
    default: return line
    }
  }

  /// Text in a documentation comment that stands for itself, never for a link to a symbol.
  static func code(_ text: String) -> String {
    let text = oneLine(text)
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    guard !text.allSatisfy({ $0 == " " }) else { return text.isEmpty ? "(empty)" : "(blank)" }
    guard longest > 0 else { return "`\(text)`" }
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
    // ASCII and ideographs, which is nearly everything, are not looked up.
    case 0x20...0x7E, 0x3000...0x3029, 0x4E00...0x9FFF: return true
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

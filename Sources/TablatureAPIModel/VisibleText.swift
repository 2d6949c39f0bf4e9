extension Unicode.Scalar {
  /// Whether it would not be seen as itself: control characters, line separators, characters that turn the direction of
  /// the text around them or take no room, and byte order marks.
  ///
  /// Such characters in a page can change what a terminal shows, or how a line of code reads.
  package var isDisruptive: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// The scalar, or an escape where it is disruptive: `\t`, `\n`, `\r`, `\u{1B}`.
  package var visible: String {
    switch self {
    case "\t": "\\t"
    case "\n": "\\n"
    case "\r": "\\r"
    default: isDisruptive ? "\\u{\(String(value, radix: 16, uppercase: true))}" : String(self)
    }
  }
}

extension String {
  /// The text with escapes in place of what is disruptive, so that it can be shown on a line of its own.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isDisruptive) else { return self }
    return unicodeScalars.reduce(into: "") { $0 += $1.visible }
  }

  /// A name or a value between single quotation marks, as diagnostics have it, cut after 120 scalars.
  ///
  /// All messages have this bound. Few names and values are longer, and the line or the message identifies those that are.
  package var quoted: String { quoted(atMost: 120) }

  /// A path between single quotation marks, cut after 400 scalars.
  ///
  /// Names in nested structures add up, and similar paths differ at the end, so a path isn't cut as early as a name.
  package var quotedPath: String { quoted(atMost: 400) }

  private func quoted(atMost most: Int) -> String {
    guard unicodeScalars.count > most else { return "'\(self)'" }
    return "'\(String(String.UnicodeScalarView(unicodeScalars.prefix(most))))…'"
  }

  /// The text between quotation marks, on one line, with escapes for quotation marks and backslashes as well.
  package var visiblyQuoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      default: text += scalar.visible
      }
    }
    return text + "\""
  }
}

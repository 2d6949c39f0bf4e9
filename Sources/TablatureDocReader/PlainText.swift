/// Tells text that needs no CommonMark from text that does.
enum PlainText {
  /// Whether a text has characters that may be inline markup.
  static func hasInlineMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text where isInlineMarkup(byte) { return true }
    return false
  }

  /// Whether libcmark would make one paragraph of plain text of it.
  static func isParagraph(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text where isInlineMarkup(byte) || byte == UInt8(ascii: "\t") || byte == 0 { return false }
    switch text.droppingOuterSpaces().first ?? 0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"):
      return false
    default: break
    }
    // An indented cell is text here, although a page-wide reading would call it code.
    return true
  }

  /// Whether a text is a name as it is: visible characters of ASCII without markup, a letter or a digit first.
  static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first.isASCIIAlphanumeric else { return false }
    for byte in text where byte >= 0x7F || byte < 0x20 || isInlineMarkup(byte) { return false }
    return true
  }

  private static func isInlineMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}

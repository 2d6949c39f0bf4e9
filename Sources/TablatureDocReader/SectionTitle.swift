/// The words of a heading, apart from what documents put around them.
enum SectionTitle {
  /// The title without attributes, a number and signs in front of it, and a colon behind it: `Errors` of
  /// `2.1) Errors: {#errors .section}`.
  static func words(of heading: String) -> String {
    let title = withoutAttributes(heading)
    let scalars = title.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex, let end = endOfNumber(in: scalars, from: start) { start = end }
    var end = scalars.endIndex
    while end > start, isTrailing(scalars[scalars.index(before: end)]) { end = scalars.index(before: end) }
    // A title that is nothing else is that.
    return start < end ? String(scalars[start..<end]) : title
  }

  /// A heading without the attributes that publishing tools leave behind it: `Examples {#id .section}`.
  static func withoutAttributes(_ heading: String) -> String {
    guard heading.utf8.last == UInt8(ascii: "}"), let open = heading.utf8.lastIndex(of: UInt8(ascii: "{")) else {
      return heading.trimmingSpaces()
    }
    return heading[..<open].trimmingSpaces()
  }

  /// Where one number, letter or sign in front of a title ends: `2.`, `(3)`, `一、`, `IV.`, `b)`, `§`.
  private static func endOfNumber(
    in scalars: String.UnicodeScalarView, from start: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index? {
    let first = scalars[start]
    // Most titles in Chinese begin with an ideograph, which is a letter.
    if (0x4E00...0x9FFF).contains(first.value), !isChineseNumeral(first) { return nil }
    guard isWord(first) else { return scalars.index(after: start) }
    let rest = scalars[start...]
    let digits = rest.prefix { isDigit($0) }
    if !digits.isEmpty {
      // A number needs no sign behind it, unless it is part of a word: `2FA errors`.
      guard digits.endIndex < scalars.endIndex, !isASCIILetter(scalars[digits.endIndex]) else { return nil }
      return digits.endIndex
    }
    for isMember in [isChineseNumeral, isRomanNumeral, isASCIILetter] {
      let numeral = rest.prefix(while: isMember)
      guard !numeral.isEmpty, numeral.count <= 5, numeral.endIndex < scalars.endIndex,
        isMark(scalars[numeral.endIndex])
      else { continue }
      if isASCIILetter(first), !isRomanNumeral(first), numeral.count > 1 { continue }
      return scalars.index(after: numeral.endIndex)
    }
    return nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    // Roman numerals have characters of their own, from U+2160 on.
    scalar.properties.numericType == .decimal || (0x2160...0x217F).contains(scalar.value)
  }
  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }
  private static func isRomanNumeral(_ scalar: Unicode.Scalar) -> Bool { "IVXivx".unicodeScalars.contains(scalar) }
  private static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
    "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { ".)、．）：:".unicodeScalars.contains(scalar) }
  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ":：#".unicodeScalars.contains(scalar)
  }
}

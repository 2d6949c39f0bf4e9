/// Text as bytes, for looking up phrases and numbers without the cost of characters.
struct ByteText {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Where one of the phrases begins first.
  func start(of phrases: PhraseList, from start: Int = 0) -> Int? {
    var index = start
    while index < bytes.count {
      if phrases.mayBegin(with: bytes[index]), end(of: phrases, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The end of a phrase that stands at a place.
  func end(of phrases: PhraseList, at index: Int) -> Int? {
    guard index < bytes.count, phrases.mayBegin(with: bytes[index]) else { return nil }
    for phrase in phrases.ranges where index + phrase.count <= bytes.count {
      var offset = 0
      while offset < phrase.count, bytes[index + offset] == phrases.bytes[phrase.lowerBound + offset] { offset += 1 }
      if offset == phrase.count { return index + offset }
    }
    return nil
  }

  /// The next place that holds no space.
  func skippingSpaces(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
    return index
  }

  /// A whole number that stands at a place, with or without commas between thousands, and where it ends.
  ///
  /// Nil where it has a fraction, or is larger than 64 bits can hold.
  func integer(at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var digits: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
      digits.append(bytes[index])
      index += 1
    }
    let firstDigit = index
    while index < bytes.count {
      if ByteText.isDigit(bytes[index]) {
        digits.append(bytes[index])
        index += 1
      } else if bytes[index] == UInt8(ascii: ","), index > firstDigit, isThousands(after: index) {
        index += 1
      } else {
        break
      }
    }
    guard index > firstDigit, let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), ByteText.isDigit(bytes[index + 1]) { return nil }
    return (value, index)
  }

  private func isThousands(after comma: Int) -> Bool {
    for offset in 1...3 where comma + offset >= bytes.count || !ByteText.isDigit(bytes[comma + offset]) { return false }
    return comma + 4 >= bytes.count || !ByteText.isDigit(bytes[comma + 4])
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension ByteText {
  /// Whether a byte is a letter of ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  /// Whether a byte is a capital letter of ASCII.
  static func isUppercase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  /// The byte at a place, or 0 beyond the end.
  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The end of the longest phrase that stands at a place.
  func longestEnd(of phrases: PhraseList, at index: Int) -> Int? {
    guard index >= 0, index < bytes.count, phrases.mayBegin(with: bytes[index]) else { return nil }
    var best: Int?
    for phrase in phrases.ranges
    where phrase.count > (best ?? index) - index && stands(phrases, phrase, at: index) {
      best = index + phrase.count
    }
    return best
  }

  /// Where a phrase begins that ends at a place, the longest if there are several.
  func longestStart(of phrases: PhraseList, before end: Int) -> Int? {
    var best: Int?
    for phrase in phrases.ranges
    where phrase.count > end - (best ?? end) && stands(phrases, phrase, at: end - phrase.count) {
      best = end - phrase.count
    }
    return best
  }

  /// Returns whether a phrase of a list begins at a position, ignoring the case of ASCII letters.
  private func stands(_ phrases: PhraseList, _ phrase: Range<Int>, at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= bytes.count else { return false }
    for offset in 0..<phrase.count {
      let byte = bytes[index + offset]
      let expected = phrases.bytes[phrase.lowerBound + offset]
      guard byte == expected || (ByteText.isLetter(byte) && byte ^ 0x20 == expected) else { return false }
    }
    return true
  }

  /// The place behind the last byte before a place that is no space.
  func skippingSpacesBack(from end: Int) -> Int {
    var index = end
    while index > 0, bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "\t") { index -= 1 }
    return index
  }

  /// A whole number without a sign that ends at a place, and where it begins.
  func integer(endingAt end: Int) -> (value: Int, start: Int)? {
    var start = end
    while start > 0, end - start < 24, ByteText.isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ",") {
      start -= 1
    }
    while start < end, bytes[start] == UInt8(ascii: ",") { start += 1 }
    guard start < end, let found = integer(at: start), found.end == end else { return nil }
    // What belongs to a word or to a fraction is no number.
    if start > 0, ByteText.isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { return nil }
    return (found.value, start)
  }

  /// Whether a colon stands at a place or behind it.
  func holdsColon(from start: Int) -> Bool {
    self.start(of: .colons, from: start) != nil
  }

  /// Whether the text announces what follows it.
  var endsWithColon: Bool { longestStart(of: .colons, before: skippingSpacesBack(from: bytes.count)) != nil }

  /// Whether a clause or the text ends at a place: punctuation, or text of another kind.
  func endsClause(at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\n"): return true
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      // A full stop inside a word, as in `1.5`, ends nothing.
      return index + 1 >= bytes.count || bytes[index + 1] <= 0x20 || bytes[index + 1] >= 0x80
        || ByteText.isUppercase(bytes[index + 1])
    default: return bytes[index] >= 0x80
    }
  }
}

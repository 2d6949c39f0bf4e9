/// Numbers that a text allows, and where that ends.
struct NumberSpan {
  var minimum: Int?
  var maximum: Int?
  /// Whether the text names several spans or numbers, of which this is the hull.
  var isUnion = false
  var end: Int
}

extension ByteText {
  /// What stands around numbers without a meaning: brackets, quotation marks, spaces.
  private func skippingMarks(from start: Int, opening: Bool) -> Int {
    let marks = opening ? PhraseList.numberOpeners : .numberClosers
    var index = skippingSpaces(from: start)
    while let end = end(of: marks, at: index) { index = skippingSpaces(from: end) }
    return index
  }

  /// The end of a unit behind a number, or the place itself.
  func skippingUnit(from start: Int, units: PhraseList) -> Int {
    let index = skippingSpaces(from: start)
    if let end = longestEnd(of: units, at: index) { return end }
    var end = index
    while end < bytes.count, end - index <= 8,
      ByteText.isLetter(bytes[end]) || (end > index && bytes[end] == UInt8(ascii: "/"))
    {
      end += 1
    }
    // One word is a unit where it is short: `GiB`, `Mbit/s`, `s`.
    guard end > index, end - index <= 8, bytes[index..<end].count <= 6 || bytes[index..<end].contains(UInt8(ascii: "/"))
    else { return start }
    return end
  }

  /// One span at a place: `0~100`, `[1, 20]`, `5 GiB to 500 GiB`, or one number.
  private func span(at start: Int, separators: PhraseList, units: PhraseList) -> NumberSpan? {
    let isBracketed = end(of: .brackets, at: skippingSpaces(from: start)) != nil
    let index = skippingMarks(from: start, opening: true)
    if isBracketed, let pair = bracketedPair(at: index) { return pair }
    guard let lower = integer(at: index), !ByteText.isLetter(byte(at: index - 1)) else { return nil }
    for withUnit in [false, true] {
      let unitEnd = withUnit ? skippingUnit(from: lower.end, units: units) : lower.end
      if withUnit, unitEnd == lower.end { break }
      let tight = skippingMarks(from: unitEnd, opening: false)
      let separator =
        longestEnd(of: separators, at: unitEnd) ?? longestEnd(of: separators, at: tight)
        ?? longestEnd(of: separators, at: max(tight - 1, unitEnd))
      if let separator, let upper = integer(at: skippingMarks(from: separator, opening: true)) {
        // `2017-12-05` and `12:00` are no spans.
        if [UInt8(ascii: "-"), UInt8(ascii: ":")].contains(byte(at: upper.end)),
          ByteText.isDigit(byte(at: upper.end + 1))
        {
          return nil
        }
        if withUnit {
          let unit = string(lower.end..<unitEnd).trimmingSpaces()
          let upperUnit = string(upper.end..<skippingUnit(from: upper.end, units: units)).trimmingSpaces()
          guard unit == upperUnit else { return nil }
        }
        guard lower.value <= upper.value else { return nil }
        return NumberSpan(
          minimum: lower.value, maximum: upper.value, end: skippingMarks(from: upper.end, opening: false))
      }
    }
    return NumberSpan(
      minimum: lower.value, maximum: lower.value, end: skippingMarks(from: lower.end, opening: false))
  }

  /// `1, 20]`, whose comma is none between thousands.
  private func bracketedPair(at index: Int) -> NumberSpan? {
    func plain(_ start: Int) -> (value: Int, end: Int)? {
      var end = start
      if byte(at: end) == UInt8(ascii: "-") { end += 1 }
      while ByteText.isDigit(byte(at: end)), end - start < 20 { end += 1 }
      return Int(string(start..<end)).map { ($0, end) }
    }
    guard let lower = plain(index), let comma = end(of: .commas, at: skippingSpaces(from: lower.end)),
      let upper = plain(skippingSpaces(from: comma)), lower.value <= upper.value,
      let close = end(of: .closingBrackets, at: skippingSpaces(from: upper.end))
    else { return nil }
    return NumberSpan(minimum: lower.value, maximum: upper.value, end: close)
  }

  /// All numbers that a text allows from a place on: a span, or several with `|` or a word between them. Nil where it
  /// names none but single numbers, or goes on with something that is no number.
  func numberSpan(at start: Int, phrases: DescriptionPhrases) -> NumberSpan? {
    guard var result = span(at: start, separators: phrases.rangeSeparators, units: phrases.units) else { return nil }
    var hasSpan = result.minimum != result.maximum
    var parts = 1
    while parts < 32 {
      let afterUnit = skippingSpaces(from: skippingUnit(from: result.end, units: phrases.units))
      guard
        let separator = spanSeparatorEnd(at: afterUnit, phrases: phrases)
          ?? spanSeparatorEnd(
            at: skippingSpaces(from: result.end), phrases: phrases)
      else { break }
      guard let next = span(at: separator, separators: phrases.rangeSeparators, units: phrases.units),
        let minimum = result.minimum, let maximum = result.maximum, let low = next.minimum, let high = next.maximum
      else {
        // `1~20, at most …` and `1~20 and …` end there; `0 or the size of …` is no span.
        if byte(at: separator - 1) == UInt8(ascii: ",") || byte(at: separator - 1) == 0x8C { break }
        if longestStart(of: phrases.conditions.and, before: separator) != nil { break }
        return nil
      }
      hasSpan = hasSpan || low != high
      result = NumberSpan(minimum: min(minimum, low), maximum: max(maximum, high), isUnion: true, end: next.end)
      parts += 1
    }
    return hasSpan ? result : nil
  }

  private func spanSeparatorEnd(at index: Int, phrases: DescriptionPhrases) -> Int? {
    if let end = end(of: .spanSeparators, at: index) { return end }
    guard let end = longestEnd(of: phrases.alternatives, at: index) else { return nil }
    return ByteText.isLetter(byte(at: index)) && ByteText.isLetter(byte(at: end)) ? nil : end
  }
}

extension PhraseList {
  fileprivate static let numberOpeners: PhraseList = ["[", "{", "“", "\"", "`", "［", "'"]
  fileprivate static let numberClosers: PhraseList = ["]", "}", "”", "\"", "`", "］", "'"]
  fileprivate static let brackets: PhraseList = ["[", "［"]
  fileprivate static let closingBrackets: PhraseList = ["]", "］"]
  fileprivate static let spanSeparators: PhraseList = ["|", "，", ","]
}

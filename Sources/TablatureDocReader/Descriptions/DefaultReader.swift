import TablatureAPIModel

/// Reads the value that counts where none is given.
struct DefaultReader {
  let phrases: DescriptionPhrases

  func read(_ cells: [CellText], of subject: DescriptionReader.Subject, into description: inout Description) {
    let type = subject.type.innermost
    guard type != .structure else { return }
    // A text with a range holds a number.
    let isNumber = description.constraints.contains { if case .range = $0.value { true } else { false } }
    let valueType = type == .scalar(.string) && isNumber ? .scalar(.integer) : type
    for cell in cells where cell.isMain && description.defaultValue == nil {
      for match in cell.matches where match.keyword == .defaultValue {
        let place = match.range.lowerBound
        guard !(phrases.conditionsFollow ? cell.isConditional(at: place) : cell.isConditional(before: place)),
          beginsClause(place, in: cell.text),
          let value = value(at: match.range.upperBound, in: cell.text, of: valueType, listed: description.values)
        else { continue }
        description.defaultValue = Documented(value, at: cell.location)
        break
      }
    }
    if description.defaultValue == nil, let value = description.values.first(where: \.isDefault),
      Self.isValue(value.value, of: type)
    {
      description.defaultValue = Documented(value.value, at: value.location, confidence: value.confidence)
    }
  }

  /// Whether a clause begins at a place, or what a sentence about the field itself begins with. In "X实例默认值：none" the
  /// default is that of some instances.
  private func beginsClause(_ place: Int, in text: ByteText) -> Bool {
    let end = text.skippingSpacesBack(from: place)
    guard end > 0 else { return true }
    let byte = text.bytes[end - 1]
    if byte < 0x80 { return true }
    return text.longestStart(of: Self.marks, before: end) != nil
      || text.longestStart(of: phrases.conditions.itself, before: end) != nil
      || text.longestStart(of: phrases.conditions.and, before: end) != nil
  }

  /// Marks behind which a clause begins.
  private static let marks: PhraseList = ["。", "，", "；", "：", "、", "）", "”", "】"]

  private func value(
    at start: Int, in text: ByteText, of type: TypeReference, listed: [DocumentedValue]
  ) -> String? {
    let place = text.skippingSpaces(from: start)
    var end = place
    while end < text.bytes.count, end - place <= 128, text.bytes[end] > 0x20, text.bytes[end] < 0x7F,
      !",;()".utf8.contains(text.bytes[end]) || end == place
    { end += 1 }
    guard end > place, end - place <= 128 else { return nil }
    if case .scalar(.integer) = type, let number = text.integer(at: place) {
      let unitEnd = text.skippingUnit(from: number.end, units: phrases.units)
      return text.endsClause(at: text.skippingSpaces(from: unitEnd)) || beginsSentence(at: unitEnd, in: text)
        ? String(number.value) : nil
    }
    // A sentence that goes on without a space, as in "10.The …", leaves its full stop behind.
    var word = text.string(place..<end)
    if let dot = word.firstIndex(of: "."), let next = word[word.index(after: dot)...].utf8.first,
      ByteText.isUppercase(next),
      word[..<dot].utf8.allSatisfy({ ByteText.isLetter($0) || ByteText.isDigit($0) }), !Self.isListed(word, in: listed)
    {
      word = String(word[..<dot])
    }
    while let last = word.last, ".:\"'`".contains(last) { word.removeLast() }
    while let first = word.first, "\"'`".contains(first) { word.removeFirst() }
    guard Self.isValue(word, of: type),
      !phrases.emptyValues.contains(word.lowercased()) || Self.isListed(word, in: listed)
    else { return nil }
    if text.bytes[end - 1] == UInt8(ascii: ".") || text.endsClause(at: end) { return word }
    let next = text.skippingSpaces(from: end)
    if text.endsClause(at: next) { return word }
    return listedValue(at: place, in: text, listed: listed)
  }

  /// A value of several words that the list has.
  private func listedValue(at place: Int, in text: ByteText, listed: [DocumentedValue]) -> String? {
    for value in listed where value.value.contains(" ") {
      let phrase = Array(value.value.utf8)
      if place + phrase.count <= text.bytes.count, text.bytes[place..<place + phrase.count].elementsEqual(phrase),
        text.endsClause(at: place + phrase.count)
      {
        return value.value
      }
    }
    return nil
  }

  /// Whether a word with a capital follows, as a sentence without a full stop before it has.
  private func beginsSentence(at end: Int, in text: ByteText) -> Bool {
    let next = text.skippingSpaces(from: end)
    return ByteText.isUppercase(text.byte(at: next))
  }

  private static func isListed(_ word: String, in listed: [DocumentedValue]) -> Bool {
    listed.contains { $0.value == word }
  }

  static func isValue(_ word: String, of type: TypeReference) -> Bool {
    switch type {
    case .scalar(.integer): Int(word) != nil
    case .scalar(.float): Double(word) != nil
    case .scalar(.boolean): ["true", "false"].contains(word.lowercased())
    default: !word.isEmpty
    }
  }
}

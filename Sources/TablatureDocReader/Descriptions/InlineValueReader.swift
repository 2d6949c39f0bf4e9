import TablatureAPIModel

/// Reads values inside a sentence: `取值：on | off（默认）`, `Valid values: PayOnDemand or PrePay`, `{1, 2, 3}`.
struct InlineValueReader {
  let phrases: DescriptionPhrases

  private static let mostValues = 100
  /// A sentence that is longer before its values is about more than them.
  private static let longestLead = 600

  /// The values of the first list in a paragraph.
  func read(_ cell: CellText, of subject: DescriptionReader.Subject, names: Set<String>) -> [DocumentedValue] {
    let type = subject.type.innermost
    for match in cell.matches where match.keyword == .values || match.keyword == .valuesOfSubject {
      guard !cell.isConditional(at: match.range.lowerBound),
        cell.text.numberSpan(at: match.range.upperBound, phrases: phrases) == nil,
        match.keyword == .values
          || !namesAnother(before: match.range.lowerBound, in: cell, subject: subject, names: names),
        let list = list(at: match.range.upperBound, in: cell.text),
        // `on/off` may be one value or two.
        list.words.allSatisfy({ DefaultReader.isValue($0.word, of: type) && !$0.word.contains("/") })
      else { continue }
      let isSure = list.words.count > 1 && match.keyword == .values
      // Two numbers and an example between them are the ends of a range.
      if case .scalar(.integer) = type, let example = subject.example.flatMap({ Int($0) }),
        !list.words.contains(where: { Int($0.word) == example })
      {
        continue
      }
      if list.words.count == 1 {
        // One word alone may be the beginning of something else, unless the page shows that it stands for itself.
        guard let word = list.words.first?.word, isSetOff(word, in: cell.block) || subject.example == word else {
          continue
        }
      }
      var seen: Set<String> = []
      return list.words.filter { seen.insert($0.word).inserted }.map {
        DocumentedValue(
          $0.word, isDefault: $0.isDefault, at: cell.location, confidence: isSure ? .certain : .likely)
      }
    }
    return []
  }

  /// Whether a sentence names another parameter before a place, so that its values may be meant.
  private func namesAnother(
    before place: Int, in cell: CellText, subject: DescriptionReader.Subject, names: Set<String>
  ) -> Bool {
    let own = Identifier.forms(of: subject.path)
    var index = cell.range(ofSentence: cell.sentence(at: place)).lowerBound
    guard place - index <= Self.longestLead else { return true }
    while index < place {
      guard let end = Identifier.end(in: cell.text, at: index) else {
        index += 1
        continue
      }
      let forms = Identifier.forms(of: cell.text.string(index..<end))
      if forms.contains(where: names.contains), !forms.contains(where: own.contains) { return true }
      index = end
    }
    return false
  }

  /// Whether a word stands in code or is stressed.
  private func isSetOff(_ word: String, in block: Prose.Block) -> Bool {
    block.content.contains { inline in
      switch inline {
      case .code(let text), .strong(let text): text == word
      case .text, .link: false
      }
    }
  }

  private func list(at start: Int, in text: ByteText) -> (words: [(word: String, isDefault: Bool)], end: Int)? {
    var words: [(word: String, isDefault: Bool)] = []
    var index = skippingMarks(from: start, in: text, opening: true)
    let hasBraces = text.bytes[start..<index].contains(UInt8(ascii: "{"))
    var usesBars = false
    var afterComma: Int?
    while words.count < Self.mostValues {
      index = skippingMarks(from: index, in: text, opening: true)
      var end = index
      while end < text.bytes.count, Self.isValueByte(text.bytes[end]), end - index <= 64 { end += 1 }
      let full = end
      while end > index, text.bytes[end - 1] == UInt8(ascii: ":") || text.bytes[end - 1] == UInt8(ascii: ".") {
        end -= 1
      }
      guard end > index else {
        // A comma may end the list; what follows is another clause then.
        return afterComma.map { (words, $0) }
      }
      let word = text.string(index..<end)
      let isBare = full == end
      index = skippingMarks(from: end, in: text, opening: false)
      var isDefault = false
      if let afterMark = text.longestEnd(of: phrases.defaultMarks, at: index) {
        isDefault = true
        index = skippingMarks(from: afterMark, in: text, opening: false)
      }
      if !isBare {
        // `a.` or `a:` ends the list, unless the colon explains the value.
        guard text.bytes[full - 1] == UInt8(ascii: "."), text.endsClause(at: full - 1) || full == text.bytes.count
        else { return nil }
        words.append((word, isDefault))
        return (words, full)
      }
      words.append((word, isDefault))
      afterComma = nil
      if text.byte(at: index) == UInt8(ascii: "|") {
        usesBars = true
        index += 1
        continue
      }
      if let comma = text.end(of: .listCommas, at: index) {
        afterComma = text.bytes[index] == 0xE3 ? nil : index
        index = text.skippingSpaces(from: comma)
        if let or = alternativeEnd(at: index, in: text) {
          index = or
          afterComma = nil
        }
        continue
      }
      if let or = alternativeEnd(at: index, in: text) {
        index = or
        continue
      }
      let isEnd = text.endsClause(at: index) || text.byte(at: index) == UInt8(ascii: "-")
      let isGlued = index > end && ByteText.isUppercase(text.byte(at: index)) && (usesBars || hasBraces)
      guard isEnd || isGlued else { return nil }
      // Chinese text right behind a word goes on with it, unless bars or braces show where the list ends.
      if index == end, text.byte(at: index) >= 0x80, !usesBars, !hasBraces,
        text.end(of: .listEnds, at: index) == nil
      {
        return nil
      }
      return (words, index)
    }
    return nil
  }

  private func alternativeEnd(at index: Int, in text: ByteText) -> Int? {
    guard let end = text.longestEnd(of: phrases.alternatives, at: index) else { return nil }
    // `order` does not begin with `or`.
    if ByteText.isLetter(text.byte(at: index)), ByteText.isLetter(text.byte(at: end)) { return nil }
    return end
  }

  private func skippingMarks(from start: Int, in text: ByteText, opening: Bool) -> Int {
    let marks = opening ? PhraseList.valueOpeners : .valueClosers
    var index = text.skippingSpaces(from: start)
    while let end = text.end(of: marks, at: index) { index = text.skippingSpaces(from: end) }
    return index
  }

  /// Whether a byte may be a part of a value.
  static func isValueByte(_ byte: UInt8) -> Bool {
    if ByteText.isLetter(byte) || ByteText.isDigit(byte) { return true }
    return "_-./:*+".utf8.contains(byte)
  }
}

extension PhraseList {
  fileprivate static let listCommas: PhraseList = [",", "，", "、"]
  fileprivate static let listEnds: PhraseList = ["。", "；", "，", "（", "）", "”"]
  fileprivate static let valueOpeners: PhraseList = ["{", "[", "“", "\"", "`", "‘", "”"]
  fileprivate static let valueClosers: PhraseList = ["}", "]", "”", "\"", "`", "’", "“"]
}

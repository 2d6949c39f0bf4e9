import TablatureAPIModel

/// A block of a description with the phrases that stand in it and the ends of its sentences.
///
/// A class, since all readers of descriptions pass it around, and copying a structure of so many parts costs more than
/// reading most texts.
final class CellText {
  let block: Prose.Block
  let plain: String
  let text: ByteText
  let matches: [KeywordMatch]
  let location: SourceLocation
  /// Where sentences begin, the first at 0.
  let sentenceStarts: [Int]
  /// For each sentence, where the first phrase stands that makes what follows depend on something.
  private let conditions: [Int]
  /// For each sentence, the number of its first phrase; one more at the end.
  private let firstMatches: [Int]
  /// For each sentence and kind, where the first phrase of the kind ends; nil where there are so few phrases that looking
  /// through them is faster.
  private let firstEnds: [Place: Int]?
  /// The kinds of all phrases.
  private let kinds: KeywordSet

  private static let fewMatches = 16

  private struct Place: Hashable {
    let sentence: Int
    let keyword: Keyword
  }

  init(_ block: Prose.Block, matcher: KeywordMatcher, file: String) {
    self.block = block
    plain = block.plainText
    text = ByteText(plain)
    matches = matcher.matches(in: text.bytes)
    location = SourceLocation(file: file, line: block.line)
    kinds = KeywordSet(matches)
    guard !matches.isEmpty else {
      sentenceStarts = Self.oneSentence.starts
      conditions = Self.oneSentence.conditions
      firstMatches = Self.oneSentence.firstMatches
      firstEnds = nil
      return
    }
    let starts = CellText.sentenceStarts(in: text)
    sentenceStarts = starts
    var conditions = Array(repeating: Int.max, count: starts.count)
    var firstMatches = Array(repeating: 0, count: starts.count + 1)
    var firstEnds: [Place: Int] = [:]
    let hasMany = matches.count > Self.fewMatches
    var sentence = 0
    for (number, match) in matches.enumerated() {
      while sentence + 1 < starts.count, starts[sentence + 1] <= match.range.lowerBound {
        sentence += 1
        firstMatches[sentence] = number
      }
      let place = Place(sentence: sentence, keyword: match.keyword)
      if hasMany, firstEnds[place] == nil { firstEnds[place] = match.range.upperBound }
      let isScope = match.keyword == .scope && text.skippingSpaces(from: starts[sentence]) >= match.range.lowerBound
      if match.keyword == .condition || isScope {
        conditions[sentence] = min(conditions[sentence], match.range.lowerBound)
      }
    }
    while sentence + 1 <= starts.count {
      sentence += 1
      firstMatches[sentence] = matches.count
    }
    self.conditions = conditions
    self.firstMatches = firstMatches
    self.firstEnds = hasMany ? firstEnds : nil
  }

  /// What a text without phrases has in place of what is computed; shared, since most texts are such.
  private static let oneSentence = (starts: [0], conditions: [Int.max], firstMatches: [0, 0])

  /// Whether it is a paragraph of the description itself: not an item of a list, not a note.
  var isMain: Bool { block.level == 0 && !block.isNote }

  /// Whether a phrase stands in it.
  func holds(_ keyword: Keyword) -> Bool { kinds.contains(keyword) }

  /// Whether a phrase of one of the kinds stands in it.
  func holdsAny(_ keywords: KeywordSet) -> Bool { !kinds.isDisjoint(with: keywords) }

  /// The number of the sentence that holds a place.
  func sentence(at place: Int) -> Int {
    var low = 0
    var high = sentenceStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentenceStarts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a sentence.
  func range(ofSentence number: Int) -> Range<Int> {
    sentenceStarts[number]..<(number + 1 < sentenceStarts.count ? sentenceStarts[number + 1] : text.bytes.count)
  }

  /// Whether the sentence of a place says, anywhere, that it holds under a condition.
  func isConditional(at place: Int) -> Bool { conditions[sentence(at: place)] != Int.max }

  /// Whether the sentence of a place says before it that what follows holds under a condition.
  func isConditional(before place: Int) -> Bool { conditions[sentence(at: place)] < place }

  /// The phrases of a sentence.
  func matches(inSentence number: Int) -> ArraySlice<KeywordMatch> {
    matches[firstMatches[number]..<firstMatches[number + 1]]
  }

  /// Whether a phrase of a kind stands in the sentence of a place, before that place.
  func holds(_ keyword: Keyword, inSentenceBefore place: Int) -> Bool {
    kinds.contains(keyword) && (firstEnd(of: keyword, inSentence: sentence(at: place)) ?? .max) <= place
  }

  /// Whether a phrase of a kind stands in a sentence.
  func holds(_ keyword: Keyword, inSentence number: Int) -> Bool {
    kinds.contains(keyword) && firstEnd(of: keyword, inSentence: number) != nil
  }

  private func firstEnd(of keyword: Keyword, inSentence number: Int) -> Int? {
    if let firstEnds { return firstEnds[Place(sentence: number, keyword: keyword)] }
    return matches(inSentence: number).first { $0.keyword == keyword }?.range.upperBound
  }

  /// The number of the first phrase that begins at a place or behind it.
  func matchNumber(from place: Int) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first phrase that begins at a place or behind it.
  func firstMatch(from place: Int) -> KeywordMatch? {
    let number = matchNumber(from: place)
    return number < matches.count ? matches[number] : nil
  }

  /// The last phrase before a place that means something, looked for among a few.
  func lastMatch(before place: Int) -> KeywordMatch? {
    matches[..<matchNumber(from: place)].suffix(4).last { $0.keyword != .nothing && $0.range.upperBound <= place }
  }

  private static func sentenceStarts(in text: ByteText) -> [Int] {
    var starts = [0]
    let bytes = text.bytes
    for index in bytes.indices {
      let isEnd: Bool
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        let next = text.byte(at: index + 1)
        isEnd = next <= 0x20 || next >= 0x80 || (ByteText.isUppercase(next) && isWordEnd(before: index, in: text))
      case 0x82 where text.byte(at: index - 1) == 0x80 && text.byte(at: index - 2) == 0xE3: isEnd = true  // 。
      case 0x9B where text.byte(at: index - 1) == 0xBC && text.byte(at: index - 2) == 0xEF: isEnd = true  // ；
      default: isEnd = false
      }
      if isEnd, index + 1 < bytes.count { starts.append(index + 1) }
    }
    return starts
  }

  /// Whether the letters before a full stop are a word of a sentence, not a part of a dotted name.
  private static func isWordEnd(before index: Int, in text: ByteText) -> Bool {
    var start = index
    while start > 0, index - start < 32, isLowercaseOrDigit(text.bytes[start - 1]) { start -= 1 }
    return start < index && text.byte(at: start - 1) == UInt8(ascii: " ")
  }

  private static func isLowercaseOrDigit(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || ByteText.isDigit(byte)
  }
}

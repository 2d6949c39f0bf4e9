import TablatureAPIModel

/// A set of keywords.
struct KeywordSet: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt64 = 0

  init(arrayLiteral keywords: Keyword...) { for keyword in keywords { bits |= Self.bit(keyword) } }

  init(_ matches: [KeywordMatch]) { for match in matches { bits |= Self.bit(match.keyword) } }

  func contains(_ keyword: Keyword) -> Bool { bits & Self.bit(keyword) != 0 }

  func isDisjoint(with other: KeywordSet) -> Bool { bits & other.bits == 0 }

  private static func bit(_ keyword: Keyword) -> UInt64 { 1 << UInt64(keyword.rawValue) }
}

/// An occurrence of a phrase in a text.
struct KeywordMatch {
  let keyword: Keyword
  let range: Range<Int>
}

/// Finds the phrases of a dialect in one pass over a text.
///
/// If several phrases begin at the same index, the longest one matches. Matches don't overlap. ASCII letters match in either
/// case; a phrase that begins with an ASCII letter matches only at the beginning of a word.
struct KeywordMatcher: Sendable {
  private static let bucketCount = 1024

  let phrases: [(bytes: [UInt8], keyword: Keyword)]
  /// For each hash value of three bytes, the index in `phrases` of the first of its phrases, which are sorted from longest to shortest.
  private let starts: [Int]
  /// For each hash value, whether any phrases have it.
  private let begins: [Bool]

  init(_ phrasesByKeyword: [Keyword: [String]]) {
    var buckets: [[(bytes: [UInt8], keyword: Keyword)]] = Array(repeating: [], count: Self.bucketCount)
    for keyword in Keyword.allCases {
      for phrase in phrasesByKeyword[keyword] ?? [] where phrase.utf8.count >= 3 {
        let bytes = phrase.utf8.map(Self.lowercased)
        buckets[Self.hash(bytes[0], bytes[1], bytes[2])].append((bytes, keyword))
      }
    }
    var starts = [0]
    var phrases: [(bytes: [UInt8], keyword: Keyword)] = []
    for bucket in buckets {
      phrases += bucket.sorted { $0.bytes.count > $1.bytes.count }
      starts.append(phrases.count)
    }
    self.phrases = phrases
    self.starts = starts
    begins = zip(starts, starts.dropFirst()).map { $0 < $1 }
  }

  /// Returns the phrases in a text, in order of appearance.
  func matches(in bytes: [UInt8]) -> [KeywordMatch] {
    var found: [KeywordMatch] = []
    guard bytes.count >= 3 else { return found }
    var index = 0
    var (first, second) = (Self.lowercased(bytes[0]), Self.lowercased(bytes[1]))
    while index + 2 < bytes.count {
      let third = Self.lowercased(bytes[index + 2])
      // A UTF-8 continuation byte can't begin a phrase.
      if first & 0xC0 != 0x80, begins[Self.hash(first, second, third)], let match = match(at: index, in: bytes) {
        found.append(match)
        index = match.range.upperBound
        guard index + 2 < bytes.count else { break }
        (first, second) = (Self.lowercased(bytes[index]), Self.lowercased(bytes[index + 1]))
      } else {
        index += 1
        (first, second) = (second, third)
      }
    }
    return found
  }

  private func match(at index: Int, in bytes: [UInt8]) -> KeywordMatch? {
    let bucket = Self.hash(
      Self.lowercased(bytes[index]), Self.lowercased(bytes[index + 1]), Self.lowercased(bytes[index + 2]))
    var candidate = starts[bucket]
    let end = starts[bucket + 1]
    guard candidate < end else { return nil }
    if ByteText.isLetter(bytes[index]), index > 0, ByteText.isLetter(bytes[index - 1]) { return nil }
    while candidate < end {
      let phrase = phrases[candidate].bytes
      candidate += 1
      guard index + phrase.count <= bytes.count else { continue }
      var offset = 0
      while offset < phrase.count, Self.lowercased(bytes[index + offset]) == phrase[offset] { offset += 1 }
      if offset == phrase.count {
        return KeywordMatch(keyword: phrases[candidate - 1].keyword, range: index..<index + phrase.count)
      }
    }
    return nil
  }

  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 31 &+ Int(second) &* 7 &* 31 &+ Int(third) &* 131) & (bucketCount - 1)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

/// What a phrase in a description announces.
enum Cue: UInt8, CaseIterable {
  /// Nothing: a word that holds another cue by chance.
  case nothing
  /// A list or a range of values follows.
  case values
  /// Values follow, if the sentence is about the field itself.
  case valuesOfSubject
  /// The number of elements of a list follows.
  case count
  /// The one number of elements that a list may have at most follows.
  case countMaximum
  /// The largest number of characters or elements follows.
  case upTo
  /// The unit of a length: characters.
  case characters
  /// A length in characters follows, without a unit.
  case length
  /// A text must not be empty.
  case notEmpty
  /// Only ASCII characters are allowed.
  case ascii
  /// The default follows.
  case defaultValue
  /// The largest number follows.
  case maximum
  /// The smallest number follows.
  case minimum
  /// Only positive numbers are allowed.
  case positive
  /// What follows, or stands before, holds under a condition only.
  case condition
  /// At the beginning of a sentence: it is about some cases only.
  case scope
  /// At the beginning of a sentence: it is about one way to use the operation.
  case purpose
  /// Examples follow.
  case sample
  /// What follows is said of a part of a value.
  case part
  /// The parameter is on its way out.
  case deprecated
  /// The parameter cannot be used yet.
  case unavailable
  /// A time format begins.
  case time
  /// A parameter has to be given.
  case required
  /// A parameter counts.
  case effective
  /// Parameters exclude each other.
  case exclusive
  /// Parameters are given together, which a negation forbids.
  case together
  /// Parameters cannot be given.
  case negation
  /// One of several parameters has to be given.
  case alternative
  /// An operation is called.
  case call
  /// A call tells something.
  case query
  /// A page lists the values.
  case listedElsewhere
  /// A JSON array.
  case jsonArray
  /// Several values with commas between them.
  case commas
  /// A password.
  case password
  /// A key that opens something.
  case key
  /// The name of a thing and not the thing, or whether there is one.
  case about
  /// A feature is open to few.
  case preview
  /// The number of a page.
  case pageNumber
  /// The number of entries of a page.
  case pageSize
  /// What a query goes on with.
  case queryToken
  /// The number of all entries.
  case totalCount
  /// Calls with the same value count once.
  case idempotency
  /// A call is checked and not carried out.
  case dryRun
}

/// Some kinds of phrases.
struct CueSet: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt64 = 0

  init(arrayLiteral cues: Cue...) { for cue in cues { bits |= Self.bit(cue) } }

  init(_ found: [FoundCue]) { for found in found { bits |= Self.bit(found.cue) } }

  func contains(_ cue: Cue) -> Bool { bits & Self.bit(cue) != 0 }

  func isDisjoint(with other: CueSet) -> Bool { bits & other.bits == 0 }

  private static func bit(_ cue: Cue) -> UInt64 { 1 << UInt64(cue.rawValue) }
}

/// A phrase that stands in a text.
struct FoundCue {
  let cue: Cue
  let range: Range<Int>
}

/// Finds the phrases of a dialect in one pass over a text.
///
/// Of phrases that begin at one place the longest counts, and none begins inside another. ASCII letters match in either
/// case; a phrase that begins with one does so at the beginning of a word.
struct CueIndex: Sendable {
  private static let bucketCount = 1024

  let phrases: [(bytes: [UInt8], cue: Cue)]
  /// For each value of the hash of three bytes, where its phrases begin in `phrases`, longest first.
  private let starts: [Int]
  /// For each value of the hash, whether there are any.
  private let begins: [Bool]

  init(_ cues: [Cue: [Phrase]]) {
    var buckets: [[(bytes: [UInt8], cue: Cue)]] = Array(repeating: [], count: Self.bucketCount)
    for cue in Cue.allCases {
      for phrase in cues[cue] ?? [] where phrase.bytes.count >= 3 {
        let bytes = phrase.bytes.map(Self.lowercased)
        buckets[Self.hash(bytes[0], bytes[1], bytes[2])].append((bytes, cue))
      }
    }
    var starts = [0]
    var phrases: [(bytes: [UInt8], cue: Cue)] = []
    for bucket in buckets {
      phrases += bucket.sorted { $0.bytes.count > $1.bytes.count }
      starts.append(phrases.count)
    }
    self.phrases = phrases
    self.starts = starts
    begins = zip(starts, starts.dropFirst()).map { $0 < $1 }
  }

  /// The phrases of a text in their order.
  func cues(in bytes: [UInt8]) -> [FoundCue] {
    var found: [FoundCue] = []
    guard bytes.count >= 3 else { return found }
    var index = 0
    var (first, second) = (Self.lowercased(bytes[0]), Self.lowercased(bytes[1]))
    while index + 2 < bytes.count {
      let third = Self.lowercased(bytes[index + 2])
      // Bytes that go on with a character begin no phrase.
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

  private func match(at index: Int, in bytes: [UInt8]) -> FoundCue? {
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
        return FoundCue(cue: phrases[candidate - 1].cue, range: index..<index + phrase.count)
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

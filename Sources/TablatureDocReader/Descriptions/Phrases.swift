/// Phrases to look for, as bytes.
///
/// The bytes of all phrases are in one array, so that going through them copies nothing. Make lists once, as a constant: the bytes are
/// laid out when a list is made.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
  /// The bytes of all phrases, one behind the other.
  let bytes: [UInt8]
  /// The bytes of each phrase.
  let ranges: [Range<Int>]
  /// The bytes that phrases begin with, letters of ASCII in both cases.
  private let heads: ByteSet

  /// Makes a list; empty phrases are left out.
  init(_ phrases: [String]) { self.init(phrases.map { Array($0.utf8) }) }

  init(arrayLiteral phrases: String...) { self.init(phrases) }

  private init(_ phrases: [[UInt8]]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var heads = ByteSet()
    for phrase in phrases {
      guard let head = phrase.first else { continue }
      heads.insert(head)
      if head.isASCIILetter { heads.insert(head ^ 0x20) }
      ranges.append(bytes.count..<bytes.count + phrase.count)
      bytes += phrase
    }
    self.bytes = bytes
    self.ranges = ranges
    self.heads = heads
  }

  /// Whether one of the phrases may begin with a byte, in either case.
  func mayBegin(with byte: UInt8) -> Bool { heads.contains(byte) }

  /// Whether one of the phrases meets a condition.
  func contains(where condition: (ArraySlice<UInt8>) -> Bool) -> Bool { ranges.contains { condition(bytes[$0]) } }

  /// The phrases that meet a condition.
  func filter(_ condition: (ArraySlice<UInt8>) -> Bool) -> PhraseList {
    PhraseList(ranges.map { bytes[$0] }.filter(condition).map(Array.init))
  }

  /// The phrases of two lists.
  static func + (left: PhraseList, right: PhraseList) -> PhraseList {
    PhraseList([left, right].flatMap { list in list.ranges.map { Array(list.bytes[$0]) } })
  }
}

extension PhraseList {
  static let colons: PhraseList = [":", "："]
  static let commas: PhraseList = [",", "，"]
}

/// A set of bytes.
private struct ByteSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word & (UInt64(1) << UInt64(byte & 63)) != 0
  }
}

/// Takes a name of the service apart into words.
///
/// Words end where a small letter is followed by a capital, before the last capital of a run that small letters follow
/// (`OSType` is `OS`, `Type`), around digits, and at every character that is neither an ASCII letter nor a digit.
struct Words: Hashable, Sendable {
  /// A word and what is known about how it is written.
  struct Word: Hashable, Sendable {
    /// The letters and digits.
    var text: String
    /// Whether it is an acronym, whose spelling then stands.
    var isAcronym: Bool
  }

  /// The words in their order.
  private(set) var words: [Word] = []

  private let acronyms: Acronyms
  private let keepsUnderscores: Bool

  /// Takes a name apart. An underscore between digits may stay, since `x86_64` is read as nothing else.
  init(_ name: String, acronyms: Acronyms, keepsUnderscores: Bool = false) {
    self.acronyms = acronyms
    self.keepsUnderscores = keepsUnderscores
    // Of a character outside ASCII, which can only stand between words, the first byte is enough.
    let bytes = name.utf8.filter { !(0x80...0xBF).contains($0) }
    let wholeIsShouted = Words.isShouted(bytes[...])
    var separators: [UInt8] = []
    for segment in bytes.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") })
    {
      let isShouted = wholeIsShouted || Words.isShouted(segment)
      var start = segment.startIndex
      for (index, byte) in zip(segment.indices, segment) where !Words.isPart(byte) {
        add(segment[start..<index], after: &separators, isShouted: isShouted)
        separators.append(byte)
        start = index + 1
      }
      add(segment[start...], after: &separators, isShouted: isShouted)
      separators.append(UInt8(ascii: "."))
    }
  }

  /// The words as a name that begins with a capital: `VPCAttributes`.
  var upperCamel: String { words.map(Words.capitalized).joined() }

  /// The words as a name that begins with a small letter: `vSwitchID`.
  var lowerCamel: String {
    guard let first = words.first else { return "" }
    return first.text.lowercased() + words.dropFirst().map(Words.capitalized).joined()
  }

  /// The same words with another one at the end.
  func replacingLast(with word: Word) -> Words {
    var copy = self
    if !copy.words.isEmpty { copy.words[copy.words.count - 1] = word }
    return copy
  }

  /// The same words without the first one; nil where nothing would be left.
  var withoutFirst: Words? {
    guard words.count > 1 else { return nil }
    var copy = self
    copy.words.removeFirst()
    return copy
  }

  /// Whether the name begins with a digit, which Swift does not take.
  var beginsWithDigit: Bool { words.first?.text.utf8.first.map(Words.isDigit) ?? false }

  private static func capitalized(_ word: Word) -> String {
    guard !word.isAcronym, let first = word.text.utf8.first, isSmall(first) else { return word.text }
    return String(decoding: [first & ~0x20] + word.text.utf8.dropFirst(), as: UTF8.self)
  }

  /// Adds the words of a run of letters and digits.
  private mutating func add(_ chunk: ArraySlice<UInt8>, after separators: inout [UInt8], isShouted: Bool) {
    guard let first = chunk.first else { return }
    if Words.isDigit(first), let separator = separators.last {
      if words.isEmpty {
        if separators == [UInt8(ascii: "-")] { words.append(Word(text: "Minus", isAcronym: false)) }
      } else if words.last?.text.utf8.last.map(Words.isDigit) ?? false {
        // Without a word between them, `1.5` would be read as `15`.
        let link =
          switch separator {
          case UInt8(ascii: "."): "Point"
          case UInt8(ascii: "-"), UInt8(ascii: "~"): "To"
          case UInt8(ascii: "_") where keepsUnderscores: "_"
          default: "And"
          }
        words.append(Word(text: link, isAcronym: false))
      }
    }
    var rest = chunk
    while let start = rest.first {
      let length: Int
      if let mixed = acronyms.mixed.first(where: { Words.begins(rest, with: $0) }) {
        length = mixed.utf8.count
      } else if Words.isDigit(start) {
        let digits = rest.prefix(while: Words.isDigit).count
        length = digits + rest.dropFirst(digits).prefix(while: Words.isSmall).count
      } else if Words.isSmall(start) {
        length = rest.prefix(while: Words.isSmall).count
      } else {
        length = Words.lengthOfCapitalized(rest)
      }
      add(word: String(decoding: rest.prefix(length), as: UTF8.self), isShouted: isShouted)
      rest = rest.dropFirst(length)
    }
    separators.removeAll(keepingCapacity: true)
  }

  /// Whether an acronym stands at the beginning of a text, and is more than the beginning of a longer word.
  private static func begins(_ text: ArraySlice<UInt8>, with acronym: String) -> Bool {
    guard text.first == acronym.utf8.first, text.starts(with: acronym.utf8) else { return false }
    return text.dropFirst(acronym.utf8.count).first.map { !isSmall($0) } ?? true
  }

  /// How much of a text that begins with a capital is one word.
  private static func lengthOfCapitalized(_ text: ArraySlice<UInt8>) -> Int {
    let capitals = text.prefix(while: isCapital).count
    let small = text.dropFirst(capitals).prefix(while: isSmall)
    if capitals == 1 { return 1 + small.count }
    if small.isEmpty || small == [UInt8(ascii: "s")] { return capitals + small.count }
    return capitals - 1
  }

  private mutating func add(word: String, isShouted: Bool) {
    if let spelling = acronyms.spelling(of: word) {
      words.append(Word(text: spelling, isAcronym: true))
    } else if word.utf8.allSatisfy({ !Words.isSmall($0) }) {
      if let parts = acronyms.parts(ofCapitals: word) {
        words += parts.map { Word(text: $0, isAcronym: true) }
      } else {
        words.append(Word(text: isShouted ? word.lowercased() : word, isAcronym: false))
      }
    } else {
      words.append(Word(text: word, isAcronym: false))
    }
  }

  /// Whether capitals tell nothing, because there are no small letters beside them: `NOT_FOUND`.
  private static func isShouted(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.contains(where: isSmall) else { return false }
    return text.split { !isPart($0) }.filter { $0.contains(where: isCapital) }.count > 1
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isPart(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) || isDigit(byte) }
}

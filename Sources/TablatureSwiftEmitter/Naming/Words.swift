/// Takes a name of the service apart into words.
///
/// Words end where a small letter is followed by a capital, before the last capital of a run that small letters follow
/// (`OSType` is `OS`, `Type`), around digits, and at every character that is neither an ASCII letter nor a digit.
struct Words: Hashable, Sendable {
  /// What becomes of characters that are neither letters nor digits.
  enum Marks: Hashable, Sendable {
    /// They separate words.
    case separators
    /// Those that mean something (`-1`, `c++`, `<=`) are words; an underscore between digits stays, since `x86_64` is read as
    /// nothing else.
    case signs
    /// Each of them is a word.
    case everything
  }

  /// A word and what is known about how it is written.
  struct Word: Hashable, Sendable {
    /// The letters and digits.
    var text: String
    /// Whether it is an acronym, whose spelling then stands.
    var isAcronym: Bool
    /// How the name writes it; nil for a word that a mark is read as.
    var written: String?
  }

  /// The words in their order.
  private(set) var words: [Word] = []

  private let acronyms: Acronyms
  private let marks: Marks

  /// Takes a name apart.
  init(_ name: String, acronyms: Acronyms, reading marks: Marks = .separators) {
    self.acronyms = acronyms
    self.marks = marks
    let name = marks == .signs ? MarkReading.withoutPlaceholders(name) : name
    // Of a character outside ASCII, which can only be between words, the first byte is enough to split there.
    var bytes = Array(name.utf8)
    var foreign: ArraySlice<Unicode.Scalar> = []
    if bytes.contains(where: { $0 >= 0x80 }) {
      bytes.removeAll { (0x80...0xBF).contains($0) }
      foreign = name.unicodeScalars.filter { !$0.isASCII }[...]
    }
    words.reserveCapacity(8)
    let wholeIsShouted = Words.isShouted(bytes[...])
    var separators: [Unicode.Scalar] = []
    var isShouted = wholeIsShouted
    var start = bytes.startIndex
    var isSegmentStart = true
    for (index, byte) in bytes.enumerated() {
      if isSegmentStart {
        isShouted = wholeIsShouted || Words.isShouted(bytes[index...].prefix { !Words.endsSegment($0) })
        isSegmentStart = false
      }
      guard !Words.isPart(byte) else { continue }
      add(bytes[start..<index], after: &separators, isShouted: isShouted)
      separators.append(byte < 0x80 ? Unicode.Scalar(byte) : foreign.popFirst() ?? "?")
      start = index + 1
      isSegmentStart = Words.endsSegment(byte)
    }
    add(bytes[start...], after: &separators, isShouted: isShouted)
    add(separators, before: nil)
  }

  /// The words as a name that begins with a capital: `VPCAttributes`.
  var upperCamel: String { Words.camel("", words[...]) }

  /// The words as a name that begins with a small letter: `vSwitchID`.
  var lowerCamel: String {
    guard let first = words.first else { return "" }
    return Words.camel(first.text.lowercased(), words.dropFirst())
  }

  /// Other words in place of these.
  func replacing(_ words: [Word]) -> Words {
    var copy = self
    copy.words = words
    return copy
  }

  /// The same words with another one at the end.
  func replacingLast(with word: Word) -> Words { replacing(words.dropLast() + [word]) }

  /// The same words without the first one; nil where nothing would be left.
  var withoutFirst: Words? {
    guard words.count > 1 else { return nil }
    var copy = self
    copy.words.removeFirst()
    return copy
  }

  /// Whether the name begins with a digit, which Swift does not take.
  var beginsWithDigit: Bool { words.first?.text.utf8.first.map(Words.isDigit) ?? false }

  /// A name with words behind its beginning.
  private static func camel(_ beginning: String, _ words: ArraySlice<Word>) -> String {
    var name = beginning
    for word in words { name += capitalized(word) }
    return name
  }

  private static func capitalized(_ word: Word) -> String {
    guard !word.isAcronym, let first = word.text.utf8.first, isSmall(first) else { return word.text }
    return String(decoding: [first & ~0x20] + word.text.utf8.dropFirst(), as: UTF8.self)
  }

  /// Adds the words that characters between two runs of letters and digits are read as, be that none.
  private mutating func add(_ separators: [Unicode.Scalar], before next: UInt8?) {
    guard !separators.isEmpty else { return }
    words += MarkReading(separators, after: words, before: next, reading: marks).words.map {
      Word(text: $0, isAcronym: false)
    }
  }

  /// Adds the words of a run of letters and digits.
  private mutating func add(
    _ chunk: ArraySlice<UInt8>, after separators: inout [Unicode.Scalar], isShouted: Bool
  ) {
    guard let first = chunk.first else { return }
    add(separators, before: first)
    var rest = chunk
    while let start = rest.first {
      let length: Int
      if let mixed = acronyms.mixed.first(where: { Words.begins(rest, with: $0) }) {
        length = mixed.count
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
  private static func begins(_ text: ArraySlice<UInt8>, with acronym: [UInt8]) -> Bool {
    guard text.first == acronym.first, text.starts(with: acronym) else { return false }
    return text.dropFirst(acronym.count).first.map { !isSmall($0) } ?? true
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
      words.append(Word(text: spelling, isAcronym: true, written: word))
    } else if word.withBytes({ bytes in bytes.allSatisfy { !Words.isSmall($0) } }) {
      if let parts = acronyms.parts(ofCapitals: word) {
        words += parts.map { Word(text: $0, isAcronym: true, written: $0.uppercased()) }
      } else {
        words.append(Word(text: isShouted ? word.lowercased() : word, isAcronym: false, written: word))
      }
    } else {
      words.append(Word(text: word, isAcronym: false, written: word))
    }
  }

  private static func endsSegment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") }

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

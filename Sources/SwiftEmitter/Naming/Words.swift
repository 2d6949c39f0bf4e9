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
    let wholeIsShouted = Words.isShouted(name.unicodeScalars)
    var separators: [Unicode.Scalar] = []
    for segment in name.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == " " })
    {
      let isShouted = wholeIsShouted || Words.isShouted(segment)
      var chunk: [Unicode.Scalar] = []
      for scalar in segment {
        if Words.isPart(scalar) {
          chunk.append(scalar)
        } else {
          add(&chunk, after: &separators, isShouted: isShouted)
          separators.append(scalar)
        }
      }
      add(&chunk, after: &separators, isShouted: isShouted)
      separators.append(".")
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
  var beginsWithDigit: Bool { words.first?.text.unicodeScalars.first.map(Words.isDigit) ?? false }

  private static func capitalized(_ word: Word) -> String {
    word.isAcronym ? word.text : word.text.prefix(1).uppercased() + word.text.dropFirst()
  }

  /// Adds the words of a run of letters and digits.
  private mutating func add(_ chunk: inout [Unicode.Scalar], after separators: inout [Unicode.Scalar], isShouted: Bool)
  {
    guard let first = chunk.first else { return }
    if Words.isDigit(first), let separator = separators.last {
      if words.isEmpty {
        if separators == ["-"] { words.append(Word(text: "Minus", isAcronym: false)) }
      } else if words.last?.text.unicodeScalars.last.map(Words.isDigit) ?? false {
        // Without a word between them, `1.5` would be read as `15`.
        let link =
          switch separator {
          case ".": "Point"
          case "-", "~": "To"
          case "_" where keepsUnderscores: "_"
          default: "And"
          }
        words.append(Word(text: link, isAcronym: false))
      }
    }
    var rest = chunk[...]
    while let start = rest.first {
      let length: Int
      if let mixed = acronyms.mixed.first(where: { Words.begins(rest, with: $0) }) {
        length = mixed.unicodeScalars.count
      } else if Words.isDigit(start) {
        let digits = rest.prefix(while: Words.isDigit).count
        length = digits + rest.dropFirst(digits).prefix(while: Words.isSmall).count
      } else if Words.isSmall(start) {
        length = rest.prefix(while: Words.isSmall).count
      } else {
        length = Words.lengthOfCapitalized(rest)
      }
      add(word: String(String.UnicodeScalarView(rest.prefix(length))), isShouted: isShouted)
      rest = rest.dropFirst(length)
    }
    chunk = []
    separators = []
  }

  /// Whether an acronym stands at the beginning of a text, and is more than the beginning of a longer word.
  private static func begins(_ text: ArraySlice<Unicode.Scalar>, with acronym: String) -> Bool {
    guard text.starts(with: acronym.unicodeScalars) else { return false }
    return text.dropFirst(acronym.unicodeScalars.count).first.map { !isSmall($0) } ?? true
  }

  /// How much of a text that begins with a capital is one word.
  private static func lengthOfCapitalized(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let capitals = text.prefix(while: isCapital).count
    let small = text.dropFirst(capitals).prefix(while: isSmall)
    if capitals == 1 { return 1 + small.count }
    if small.isEmpty || small == ["s"] { return capitals + small.count }
    return capitals - 1
  }

  private mutating func add(word: String, isShouted: Bool) {
    if let spelling = acronyms.spelling(of: word) {
      words.append(Word(text: spelling, isAcronym: true))
    } else if word.unicodeScalars.allSatisfy({ !Words.isSmall($0) }) {
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
  private static func isShouted(_ text: some Collection<Unicode.Scalar>) -> Bool {
    guard !text.contains(where: isSmall) else { return false }
    return text.split { !isPart($0) }.filter { $0.contains(where: isCapital) }.count > 1
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isCapital(scalar) || isSmall(scalar) || isDigit(scalar)
  }
}

/// The words that a run of characters between letters and digits is read as.
///
/// A hyphen is a sign where nothing but it can separate anything: at the beginning or the end of a name (`-id`, `A-`), after another mark and
/// before a word (`(-1`), and before the digits of an offset or an exponent (`UTC-8`, `1e-5`). Between two words it separates them.
struct MarkReading {
  /// The words in small letters, each of them once.
  private(set) var words: [String] = []

  private let marks: [Unicode.Scalar]
  private let previous: UInt8?
  private let next: UInt8?
  private let isBeforeOffset: Bool

  /// Reads marks.
  ///
  /// - Parameters:
  ///   - marks: The characters, none of which is a letter or a digit of ASCII.
  ///   - before: The words in front of them.
  ///   - next: The letter or digit behind them, if there is one.
  ///   - reading: What becomes of them.
  init(_ marks: [Unicode.Scalar], after before: [Words.Word], before next: UInt8?, reading: Words.Marks) {
    self.marks = reading == .signs ? marks.map(Self.narrow) : marks
    previous = before.last?.text.utf8.last
    self.next = next
    isBeforeOffset = Self.isDigit(next) && Self.takesOffset(before)
    switch reading {
    case .separators: words = link()
    case .signs: words = signs()
    case .everything: words = everything()
    }
  }

  /// A name in which the brackets of placeholders (`<name>`) aren't signs.
  static func withoutPlaceholders(_ name: String) -> String {
    guard name.hasByte(UInt8(ascii: "<")) else { return name }
    var bytes = Array(name.utf8)
    var opening: Int?
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<") {
        opening = index
      } else if bytes[index] == UInt8(ascii: ">"), let start = opening {
        if isLetter(bytes[start + 1]), isLetter(bytes[index - 1]) || isDigit(bytes[index - 1]) {
          bytes[start] = UInt8(ascii: "(")
          bytes[index] = UInt8(ascii: ")")
        }
        opening = nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Readings

  /// The word between two digits, without which `1.5` would be read as `15`.
  private func link(keepingUnderscore: Bool = false) -> [String] {
    guard Self.isDigit(next) else { return [] }
    if previous == nil { return marks == ["-"] ? ["minus"] : [] }
    guard Self.isDigit(previous) else { return [] }
    switch marks.last(where: { $0 != " " }) {
    case ".": return ["point"]
    case "-", "~": return ["to"]
    case "_" where keepingUnderscore: return ["_"]
    default: return ["and"]
    }
  }

  private func signs() -> [String] {
    var words: [String] = []
    var index = 0
    while index < marks.count {
      if index + 1 < marks.count, let pair = Self.pairs[[marks[index], marks[index + 1]]] {
        words += pair
        index += 2
        continue
      }
      words += sign(at: index)
      index += 1
    }
    if words.isEmpty {
      return marks == ["."] && previous == nil && Self.isDigit(next) ? ["point"] : link(keepingUnderscore: true)
    }
    let isRange =
      Self.isDigit(previous) && Self.isDigit(next) && (marks[0] == "~" || marks[0] == "-" && !isSign(at: 0))
    return isRange ? ["to"] + words : words
  }

  private func sign(at index: Int) -> [String] {
    switch marks[index] {
    case "-": isSign(at: index) ? ["minus"] : []
    case "!": index > 0 || previous == nil ? (isBeforeWord(index) ? ["not"] : []) : []
    case "#":
      index == 0 && previous.map { !Self.isDigit($0) } ?? false && !isBeforeWord(index)
        ? ["sharp"] : ["number", "sign"]
    default: Self.signs[marks[index]] ?? []
    }
  }

  private func everything() -> [String] {
    marks.indices.flatMap { index -> [String] in
      switch marks[index] {
      case "-": [isSign(at: index) ? "minus" : "hyphen"]
      case "." where marks.count == 1 && Self.isDigit(previous) && Self.isDigit(next): ["point"]
      default: Self.names[marks[index]] ?? [Self.codePoint(marks[index])]
      }
    }
  }

  // MARK: Hyphens

  private func isSign(at index: Int) -> Bool {
    if previous == nil, marks[...index].allSatisfy({ $0 == "-" }) { return true }
    if next == nil, marks[index...].allSatisfy({ $0 == "-" }) { return true }
    guard index > 0 else { return marks.count == 1 && isBeforeOffset }
    guard isBeforeWord(index) else { return false }
    // In `5--1` the first hyphen leads from one number to the other.
    return marks[index - 1] != "-" || marks == ["-", "-"] && Self.isDigit(previous) && Self.isDigit(next)
  }

  private func isBeforeWord(_ index: Int) -> Bool { index == marks.count - 1 && next != nil }

  /// Whether a number behind these words has a sign: after the names of time zones, and in exponents.
  private static func takesOffset(_ words: [Words.Word]) -> Bool {
    guard let last = words.last?.text else { return false }
    if ["gmt", "utc"].contains(last.lowercased()) { return true }
    let number = words.suffix(2).map { $0.text.lowercased() }.joined()
    return number.utf8.last == UInt8(ascii: "e") && number.utf8.count > 1 && number.utf8.dropLast().allSatisfy(isDigit)
  }

  // MARK: Characters

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// What a full-width form is in ASCII.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// The name of a character that has no other one: `u00E9`.
  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static let pairs: [[Unicode.Scalar]: [String]] = [
    ["<", "="]: ["less", "than", "or", "equal", "to"], [">", "="]: ["greater", "than", "or", "equal", "to"],
    ["=", "="]: ["equal", "to"], ["!", "="]: ["not", "equal", "to"], ["<", ">"]: ["not", "equal", "to"],
    ["-", ">"]: ["to"], ["=", ">"]: ["to"], ["&", "&"]: ["and"], ["|", "|"]: ["or"],
  ]

  /// Marks that mean something wherever they are.
  private static let signs: [Unicode.Scalar: [String]] = [
    "+": ["plus"], "\u{2212}": ["minus"], "*": ["asterisk"], "%": ["percent"], "<": ["less", "than"],
    ">": ["greater", "than"],
    "=": ["equal", "to"], "&": ["and"], "|": ["or"], "@": ["at"], "^": ["caret"], "$": ["dollar"],
    "≤": ["less", "than", "or", "equal", "to"], "≥": ["greater", "than", "or", "equal", "to"],
    "≠": ["not", "equal", "to"],
    "±": ["plus", "or", "minus"], "×": ["times"], "÷": ["divided", "by"],
  ]

  private static let names: [Unicode.Scalar: [String]] = [
    " ": ["space"], "!": ["exclamation", "mark"], "\"": ["quotation", "mark"], "#": ["number", "sign"], "$": ["dollar"],
    "%": ["percent"], "&": ["ampersand"], "'": ["apostrophe"], "(": ["left", "parenthesis"],
    ")": ["right", "parenthesis"], "*": ["asterisk"], "+": ["plus"], ",": ["comma"], ".": ["dot"], "/": ["slash"],
    ":": ["colon"], ";": ["semicolon"], "<": ["less", "than"], "=": ["equals"], ">": ["greater", "than"],
    "?": ["question", "mark"], "@": ["at"], "[": ["left", "bracket"], "\\": ["backslash"], "]": ["right", "bracket"],
    "^": ["caret"], "_": ["underscore"], "`": ["backtick"], "{": ["left", "brace"], "|": ["bar"],
    "}": ["right", "brace"],
    "~": ["tilde"], "\t": ["tab"], "\n": ["newline"], "\r": ["return"],
  ]
}

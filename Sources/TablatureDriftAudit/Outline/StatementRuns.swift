/// Finds statements that go on and on. The parser calls itself for each `try`, `if`, `else` or `<` that something has to follow, so that
/// a line of them takes any stack; what people write has a comma, a closing bracket or a next statement long before.
struct StatementRuns {
  /// From the first token of such a statement to its end.
  private(set) var ranges: [Range<Int>] = []

  /// How many tokens stand in the statements that are open at a place, those around it included.
  private static let limit = 1_000
  /// How many words stand side by side at the most. Modifiers do, and the parser looks at all of them for each of them.
  private static let mostWords = 40
  /// What an `else` leaves of what stands before it, which is parsed by then.
  private static let tokensOfElse = 4

  /// What is known of a token.
  enum Token {
    /// A name, a keyword or a number.
    case word(ArraySlice<UInt8>)
    /// A text.
    case text
    /// A comma or a semicolon.
    case separator
    /// So many other characters.
    case signs(Int)
  }

  /// The statement that is open in a bracket, or at the top.
  private struct Level {
    var count = 0
    var start: Int?
    var elses = 0
    /// The words that the last tokens are, without anything between.
    var words = 0
    /// The last token; nil where a statement may begin anyhow.
    var last: Token?
  }

  private var levels = [Level()]
  private var total = 0
  /// The statement that is too long, and the level that it is on.
  private var excess: (level: Int, start: Int)?

  /// Takes a token in.
  mutating func add(_ token: Token, at offset: Int, onNewLine isOnNewLine: Bool) {
    let level = levels.count - 1
    if isOnNewLine ? isStatement(beginningWith: token, after: levels[level].last) : levels[level].last == nil {
      endStatement(at: offset)
    }
    if levels[level].start == nil { levels[level].start = offset }
    switch token {
    case .separator: levels[level].last = nil
    default: levels[level].last = token
    }
    if case .word = token { levels[level].words += 1 } else { levels[level].words = 0 }
    if levels[level].words > Self.mostWords {
      count(Self.limit)
    } else if case .word(let word) = token, word.elementsEqual("else".utf8) {
      levels[level].elses += 1
      count(Self.tokensOfElse * levels[level].elses - levels[level].count)
    } else if case .signs(let number) = token {
      count(number)
    } else {
      count(1)
    }
  }

  /// Opens a bracket, in which statements begin anew.
  mutating func open(at offset: Int, onNewLine isOnNewLine: Bool, isBrace: Bool) {
    let last = levels[levels.count - 1].last
    if last.map({ isOnNewLine && !isBrace && Self.canEndStatement($0) }) ?? true { endStatement(at: offset) }
    if levels[levels.count - 1].start == nil { levels[levels.count - 1].start = offset }
    count(1)
    levels.append(Level())
  }

  /// Closes brackets.
  mutating func close(_ number: Int, at offset: Int) {
    for _ in 0..<min(number, levels.count - 1) {
      endStatement(at: offset)
      levels.removeLast()
    }
    levels[levels.count - 1].last = .text
  }

  /// Ends with the file.
  mutating func finish(at offset: Int) {
    close(levels.count - 1, at: offset)
    endStatement(at: offset)
  }

  private mutating func endStatement(at offset: Int) {
    let level = levels.count - 1
    if let excess, excess.level == level {
      ranges.append(excess.start..<offset)
      self.excess = nil
    }
    total -= levels[level].count
    levels[level] = Level()
  }

  private mutating func count(_ number: Int) {
    levels[levels.count - 1].count += number
    total += number
    guard total > Self.limit, excess == nil else { return }
    guard let longest = levels.indices.max(by: { levels[$0].count < levels[$1].count }) else { return }
    excess = levels[longest].start.map { (longest, $0) }
  }

  // MARK: - Lines

  /// Whether a token on a new line begins a statement.
  private func isStatement(beginningWith token: Token, after last: Token?) -> Bool {
    guard let last else { return true }
    guard Self.canEndStatement(last) else { return false }
    return switch token {
    case .word(let word): !Self.continuing.contains(String(decoding: word, as: UTF8.self))
    case .text: true
    case .separator, .signs: false
    }
  }

  private static func canEndStatement(_ token: Token) -> Bool {
    switch token {
    case .word(let word): !unfinished.contains(String(decoding: word, as: UTF8.self))
    case .text: true
    case .separator, .signs: false
    }
  }

  /// Keywords that go on with what stands on the line above.
  private static let continuing: Set<String> = [
    "as", "async", "catch", "else", "in", "is", "rethrows", "throws", "where",
  ]
  /// Keywords that something has to follow.
  private static let unfinished: Set<String> = [
    "any", "as", "async", "await", "borrowing", "case", "catch", "consume", "copy", "defer", "discard", "do", "each",
    "else", "for", "guard", "if", "import", "in", "inout", "is", "isolated", "let", "repeat", "rethrows", "return",
    "sending", "some", "switch", "then", "throw", "throws", "try", "unsafe", "var", "where", "while", "yield",
  ]
}

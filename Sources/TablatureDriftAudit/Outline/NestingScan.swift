/// Finds what is nested deeper than people nest it, before the parser meets it: looking ahead for what a bracket begins, it calls
/// itself for each bracket inside, and for `[` it does so twice, so that twenty of them take minutes.
///
/// Brackets are one kind of nesting, branches of `#if` and statements that do not end are others; see ``StatementRuns``.
struct NestingScan {
  /// What has to go: from an opening bracket to behind the one that closes it, or to the end of the text.
  private(set) var ranges: [Range<Int>] = []

  private static let limit = 64
  /// How many branches of `#if` are inside one another at the most.
  private static let mostConditions = 16
  private static let directives: Set<String> = ["if", "elseif", "else", "endif"]
  /// What is left of brackets that go too deep.
  private static let kept = 16
  private static let squareLimit = 10
  private static let keptSquares = 6
  /// What is left of brackets that are not closed.
  private static let keptOpen = 4

  /// What a position stands in.
  private enum Context {
    /// A bracket in code, where it opens.
    case bracket(Int)
    /// Text with as many `#` and quotation marks around it.
    case text(hashes: Int, quotes: Int)
  }

  private let bytes: [UInt8]
  private var open: [Context] = []
  /// How many of the open ones are `[`.
  private var squares = 0
  private var start: Int?
  private var runs = StatementRuns()
  /// Whether nothing but white space and comments stands between the position and the end of the line before.
  private var isOnNewLine = true
  /// How many `#if` are open, and where there were too many.
  private var conditions = 0
  private var directiveStart: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan()
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      if case .text(let hashes, let quotes) = open.last {
        index = textEnd(from: index, hashes, quotes)
      } else {
        index = code(at: index)
      }
    }
    if let start {
      ranges.append(min(start, unclosed(in: open[...]).dropFirst(Self.keptOpen).first ?? start)..<bytes.count)
    } else {
      leave(open[...], at: bytes.count)
    }
    if let directiveStart { ranges.append(directiveStart..<bytes.count) }
    runs.finish(at: bytes.count)
    ranges += runs.ranges
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Goes on in code, by one thing.
  private mutating func code(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      isOnNewLine = true
      return index + 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return index + 1
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): push(index)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): pop(index)
    case UInt8(ascii: "/") where byte(index + 1) == UInt8(ascii: "/"): return lineEnd(from: index)
    case UInt8(ascii: "/") where byte(index + 1) == UInt8(ascii: "*"): return commentEnd(from: index + 2)
    case UInt8(ascii: "#"), UInt8(ascii: "\""): return text(at: index)
    case UInt8(ascii: ","), UInt8(ascii: ";"): add(.separator, at: index)
    case let byte where Self.isPartOfWord(byte):
      let end = bytes[index...].firstIndex { !Self.isPartOfWord($0) } ?? bytes.count
      add(.word(bytes[index..<end]), at: index)
      return end
    default: add(.signs(1), at: index)
    }
    return index + 1
  }

  private mutating func add(_ token: StatementRuns.Token, at index: Int) {
    runs.add(token, at: index, onNewLine: isOnNewLine)
    isOnNewLine = false
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...0xFF: true
    default: false
    }
  }

  private mutating func push(_ index: Int) {
    open.append(.bracket(index))
    runs.open(at: index, onNewLine: isOnNewLine, isBrace: bytes[index] == UInt8(ascii: "{"))
    isOnNewLine = true
    if isSquare(index) { squares += 1 }
    guard start == nil else { return }
    if open.count > Self.limit {
      // The outermost of those that go; texts between them go with them.
      start = openings(in: open[Self.kept...]).first
    } else if squares > Self.squareLimit {
      start = openings(in: open[...]).filter(isSquare).dropFirst(Self.keptSquares).first
    }
  }

  private func isSquare(_ index: Int) -> Bool { bytes[index] == UInt8(ascii: "[") }

  private func openings(in contexts: ArraySlice<Context>) -> [Int] {
    contexts.compactMap { context in
      if case .bracket(let opening) = context { opening } else { nil }
    }
  }

  private mutating func pop(_ index: Int) {
    // What stands between is not closed.
    var position = open.count
    while position > max(0, open.count - Self.limit), case .bracket(let opening) = open[position - 1] {
      position -= 1
      guard Self.closing(bytes[opening]) == bytes[index] else { continue }
      if start == nil { leave(open[(position + 1)...], at: index) }
      let closed = openings(in: open[position...])
      squares -= closed.count(where: isSquare)
      runs.close(closed.count, at: index)
      isOnNewLine = false
      open.removeSubrange(position...)
      if let start, opening <= start {
        ranges.append(start..<(opening == start ? index + 1 : index))
        self.start = nil
      }
      return
    }
  }

  private static func closing(_ bracket: UInt8) -> UInt8 {
    switch bracket {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: UInt8(ascii: "}")
    }
  }

  /// Leaves brackets out that nobody closes before a position, where they are many.
  private mutating func leave(_ contexts: ArraySlice<Context>, at end: Int) {
    if let opening = unclosed(in: contexts).dropFirst(Self.keptOpen).first { ranges.append(opening..<end) }
  }

  private func unclosed(in contexts: ArraySlice<Context>) -> [Int] {
    openings(in: contexts).filter { bytes[$0] != UInt8(ascii: "{") }
  }

  // MARK: - Directives

  /// Looks at a name behind a `#`.
  private mutating func directive(at start: Int, named name: ArraySlice<UInt8>) {
    if name.elementsEqual("if".utf8) {
      conditions += 1
      if conditions > Self.mostConditions, directiveStart == nil { directiveStart = start }
    } else if name.elementsEqual("endif".utf8) {
      conditions -= 1
      if conditions == Self.mostConditions, let first = directiveStart {
        ranges.append(first..<(name.endIndex))
        directiveStart = nil
      }
    }
  }

  // MARK: - Texts and comments

  private func lineEnd(from index: Int) -> Int {
    bytes[index...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
  }

  private func commentEnd(from start: Int) -> Int {
    var (index, depth) = (start, 1)
    while index < bytes.count, depth > 0 {
      switch (bytes[index], byte(index + 1)) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")): (index, depth) = (index + 2, depth + 1)
      case (UInt8(ascii: "*"), UInt8(ascii: "/")): (index, depth) = (index + 2, depth - 1)
      default: index += 1
      }
    }
    return index
  }

  /// Opens a text, where one begins.
  private mutating func text(at start: Int) -> Int {
    var index = start
    while byte(index) == UInt8(ascii: "#") { index += 1 }
    let hashes = index - start
    guard byte(index) == UInt8(ascii: "\"") else {
      let name = bytes[index...].prefix { Self.isPartOfWord($0) }
      guard hashes == 1, Self.directives.contains(String(decoding: name, as: UTF8.self)) else {
        add(.signs(hashes), at: start)
        return index
      }
      directive(at: start, named: name)
      add(.separator, at: start)
      return name.endIndex
    }
    add(.text, at: start)
    let isLong = byte(index + 1) == UInt8(ascii: "\"") && byte(index + 2) == UInt8(ascii: "\"")
    open.append(.text(hashes: hashes, quotes: isLong ? 3 : 1))
    return index + (isLong ? 3 : 1)
  }

  /// Goes on in a text, by one thing: what is put in is code again.
  private mutating func textEnd(from index: Int, _ hashes: Int, _ quotes: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\") where repeats(UInt8(ascii: "#"), hashes, at: index + 1):
      let next = index + 1 + hashes
      guard byte(next) == UInt8(ascii: "(") else { return next + 1 }
      push(next)
      return next + 1
    case UInt8(ascii: "\"")
    where repeats(UInt8(ascii: "\""), quotes, at: index) && repeats(UInt8(ascii: "#"), hashes, at: index + quotes):
      open.removeLast()
      return index + quotes + hashes
    case UInt8(ascii: "\n") where quotes == 1:
      // A text that nobody closed ends with its line.
      open.removeLast()
      return index + 1
    default: return index + 1
    }
  }

  private func repeats(_ wanted: UInt8, _ count: Int, at index: Int) -> Bool {
    (0..<count).allSatisfy { byte(index + $0) == wanted }
  }
}

import TablatureAPIModel

/// What a documentation comment says, before it is wrapped and escaped.
struct DocComment: Hashable, Sendable {
  /// A piece of a line.
  enum Inline: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// Text that stands for itself.
    case code(String)
    /// Stressed text.
    case strong(String)
    /// The text of a link and where it leads.
    case link(String, destination: String)
    /// A link to a declaration, written as DocC wants it.
    case symbol(String)

    /// The characters without what marks them.
    var plainText: String {
      switch self {
      case .text(let text), .code(let text), .strong(let text), .link(let text, _), .symbol(let text): text
      }
    }
  }

  /// A paragraph or something that stands in the place of one.
  struct Block: Hashable, Sendable {
    /// The kinds of blocks.
    enum Kind: Hashable, Sendable {
      /// A paragraph.
      case paragraph
      /// An item of a list, 1 being the outermost, with its number in an ordered list.
      case item(level: Int, ordinal: Int?)
      /// A further paragraph of the item before it.
      case itemParagraph(level: Int)
      /// A box with a title: `Note`, `Warning`.
      case aside(String)
      /// `- Parameter request:`, `- Returns:`, `- Throws:`.
      case tag(String)
    }

    /// The kind.
    var kind: Kind
    /// The text.
    var content: [Inline]

    /// Makes a block.
    init(_ kind: Kind = .paragraph, _ content: [Inline]) {
      self.kind = kind
      self.content = content
    }
  }

  /// The first line.
  var summary: [Inline]
  /// What follows.
  var blocks: [Block] = []

  /// Makes a comment of one line.
  init(_ summary: Inline...) { self.summary = summary }

  /// Makes a comment from what a page says; its first sentence is the summary.
  init(_ prose: Prose, otherwise summary: [Inline]) {
    self.summary = summary
    var rest = prose.blocks.filter { !$0.content.allSatisfy(\.plainText.isWhitespace) }
    if let first = rest.first, first.level == 0, !first.isNote {
      let (sentence, remainder) = DocComment.split(first.content.map(Inline.init))
      self.summary = sentence
      rest.removeFirst()
      if !remainder.isEmpty { blocks.append(Block(.paragraph, remainder)) }
    }
    blocks += rest.map(Block.init)
  }

  /// Adds a paragraph of sentences, if there are any.
  mutating func addParagraph(_ sentences: [[Inline]]) {
    guard !sentences.isEmpty else { return }
    var content: [Inline] = []
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { content.append(.text(" ")) }
      content += sentence
    }
    blocks.append(Block(.paragraph, content))
  }

  /// Adds where the pages say it.
  mutating func addSource(_ locations: [SourceLocation]) {
    var places = locations
    if places.count > 1 {
      var seen: Set<SourceLocation> = []
      places = locations.filter { seen.insert(SourceLocation(file: $0.file, line: $0.line)).inserted }
    }
    guard !places.isEmpty else { return }
    var content: [Inline] = [.text("Source: ")]
    for (index, place) in places.enumerated() {
      if index > 0 { content.append(.text(", ")) }
      content.append(.code("\(place.file):\(place.line)"))
    }
    blocks.append(Block(.paragraph, content))
  }

  /// The first sentence, and what follows it.
  private static func split(_ content: [Inline]) -> (sentence: [Inline], rest: [Inline]) {
    for (index, inline) in content.enumerated() {
      guard case .text(let text) = inline else { continue }
      let next = index + 1 < content.count ? content[index + 1].plainText.first : nil
      guard let end = endOfSentence(in: text, before: next) else { continue }
      let rest = text[end...].drop(while: \.isWhitespace)
      let following = (rest.isEmpty ? [] : [Inline.text(String(rest))]) + content[(index + 1)...]
      return (content[..<index] + [.text(String(text[..<end]))], following)
    }
    return (content, [])
  }

  /// Words whose full stop ends no sentence; those with one inside, like `e.g.`, need no entry.
  private static let abbreviations: Set<String> = ["approx", "cf", "etc", "fig", "max", "min", "no", "nos", "vs"]

  private static func endOfSentence(in text: String, before following: Character?) -> String.Index? {
    var start = text.startIndex
    while let index = text.utf8[start...].firstIndex(where: mayEndSentence) {
      let next = text.index(after: index)
      switch text[index] {
      case "。", "！", "？": return next
      case ".", "!", "?":
        let after = text[next...].drop(while: \.isWhitespace)
        let isSeparated = next < text.endIndex && text[next].isWhitespace
        guard isSeparated, let letter = after.first ?? following, !letter.isLowercase else { break }
        let word = String(text[..<index].reversed().prefix { !$0.isWhitespace }.reversed())
        if word.contains(".") || word.count < 2 || abbreviations.contains(word.lowercased()) { break }
        return next
      default: break
      }
      start = next
    }
    return nil
  }

  /// Whether a byte begins a mark at the end of a sentence, or another character with the same first byte.
  private static func mayEndSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE3, 0xEF: true
    default: false
    }
  }
}

extension DocComment.Inline {
  /// A piece of a page's text.
  init(_ inline: Prose.Inline) {
    self =
      switch inline {
      case .text(let text): .text(text)
      case .code(let text): .code(text)
      case .strong(let text): .strong(text)
      case .link(let text, let destination): .link(text, destination: destination)
      }
  }
}

extension DocComment.Block {
  /// A block of a page's text.
  init(_ block: Prose.Block) {
    let content = block.content.map(DocComment.Inline.init)
    if block.isNote {
      self.init(.aside("Note"), content)
    } else if block.level <= 0 {
      self.init(.paragraph, content)
    } else if block.beginsItem {
      self.init(.item(level: block.level, ordinal: block.ordinal), content)
    } else {
      self.init(.itemParagraph(level: block.level), content)
    }
  }
}

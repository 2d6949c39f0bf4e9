/// Text of a page with the little structure that readers of documentation need.
///
/// It is neither Markdown nor a Swift comment: inline markup is resolved, escapes are gone.
public struct Prose: Hashable, Sendable {
  /// A piece of a line.
  public enum Inline: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// Text that stands for itself: a name, a value.
    case code(String)
    /// Text that a page stresses.
    case strong(String)
    /// The text of a link and where it leads.
    case link(String, destination: String)

    /// The characters without what marks them.
    public var plainText: String {
      switch self {
      case .text(let text), .code(let text), .strong(let text), .link(let text, _): text
      }
    }
  }

  /// A paragraph or an item of a list.
  public struct Block: Hashable, Sendable {
    /// 0 for a paragraph, 1 for an item of a list, 2 for an item of a list inside it, and so on.
    public var level: Int
    /// Whether it is the first block of an item of a list; others at that level go on with the item.
    public var beginsItem: Bool
    /// The number of an item in an ordered list.
    public var ordinal: Int?
    /// Whether the page marks the block as a note (`**Note:**`, `**说明：**`), a mark that its text then lacks.
    public var isNote: Bool
    /// The text.
    public var content: [Inline]
    /// The line of the page on which the block begins, counted from 1; 0 where it is not known.
    public var line: Int

    /// Makes a block.
    public init(
      level: Int = 0, beginsItem: Bool = false, ordinal: Int? = nil, isNote: Bool = false, content: [Inline],
      line: Int = 0
    ) {
      self.level = level
      self.beginsItem = beginsItem
      self.ordinal = ordinal
      self.isNote = isNote
      self.content = content
      self.line = line
    }

    /// The characters without what marks them.
    public var plainText: String {
      if content.count == 1 { return content[0].plainText }
      var text = ""
      for inline in content { text += inline.plainText }
      return text
    }
  }

  /// The paragraphs and items in their order.
  public var blocks: [Block]

  /// Makes prose from blocks.
  public init(blocks: [Block] = []) { self.blocks = blocks }

  /// Makes prose of one paragraph of plain text, or none where the text is empty.
  public init(_ text: String) { blocks = text.isEmpty ? [] : [Block(content: [.text(text)])] }

  /// Whether there is no text at all.
  public var isEmpty: Bool { blocks.allSatisfy { $0.plainText.isEmpty } }

  /// All text, blocks separated by line breaks.
  public var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }
}

import APIModel
import CCmark

/// CommonMark as libcmark reads it. The only file that knows the C library.
///
/// Trees are walked with an iterator, never recursively, so that deep nesting cannot exhaust the stack.
enum CommonMark {
  /// What a whole page is made of, as far as its reading needs it.
  struct Outline {
    /// A heading.
    struct Heading {
      var level: Int
      var text: String
      var line: Int
    }

    /// A code block, and the texts that introduce it, the nearest first.
    struct CodeBlock {
      var text: String
      /// The line of the opening fence, or of the first line where there is none.
      var line: Int
      /// The line of the closing fence, or the last line.
      var lastLine: Int
      var isFenced: Bool
      /// The column at which its lines begin.
      var column: Int
      var introductions: [String]
    }

    var headings: [Heading] = []
    var codeBlocks: [CodeBlock] = []
    var linkDestinations: [String] = []
    /// The paragraphs and lists between the first heading and the next.
    var lead = Prose()
  }

  /// Reads a whole page.
  static func outline(of bytes: some Collection<UInt8>) -> Outline {
    var outline = Outline()
    withDocument(bytes) { document in
      var node = cmark_node_first_child(document)
      while let block = node {
        if outline.headings.count == 1, isTextual(block) {
          outline.lead.blocks += prose(of: block, firstLine: 1).blocks
        }
        if cmark_node_get_type(block) == CMARK_NODE_HEADING {
          outline.headings.append(
            Outline.Heading(
              level: Int(cmark_node_get_heading_level(block)), text: plainText(of: block),
              line: Int(cmark_node_get_start_line(block))))
        }
        node = cmark_node_next(block)
      }
      walk(document) { node, entering in
        guard entering else { return }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LINK:
          outline.linkDestinations.append(string(cmark_node_get_url(node)))
        case CMARK_NODE_CODE_BLOCK:
          outline.codeBlocks.append(codeBlock(node))
        default:
          break
        }
      }
    }
    return outline
  }

  /// Reads a cell of a table, or another short text.
  ///
  /// - Parameters:
  ///   - text: The source of the cell.
  ///   - line: The line of the page on which it begins.
  static func prose(_ text: String, line: Int) -> Prose {
    if isPlain(text) {
      let trimmed = text.trimmingSpaces()
      return trimmed.isEmpty ? Prose() : Prose(blocks: [Prose.Block(content: [.text(trimmed)], line: line)])
    }
    let source = LinkMending.mayApply(to: text) ? LinkMending.mend(text) : text
    return withDocument(source.utf8) { prose(of: $0, firstLine: line) } ?? Prose()
  }

  /// Reads a text without block structure, like a name or an example: `1.` is no list there.
  static func inlineText(_ text: String) -> String {
    let trimmed = text.trimmingSpaces()
    guard trimmed.utf8.contains(where: isInlineMarkup) else { return trimmed }
    // A word joiner before the text keeps libcmark from taking its first characters for the mark of a block.
    let joiner = "\u{2060}"
    let source = LinkMending.mayApply(to: trimmed) ? LinkMending.mend(trimmed) : trimmed
    let plain = withDocument((joiner + source).utf8) { plainText(of: $0) } ?? trimmed
    return plain.replacing(joiner, with: "", maxReplacements: 1).trimmingSpaces()
  }

  // MARK: - Shortcuts for text without markup

  private static func isInlineMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// Whether libcmark would make one paragraph of plain text of it.
  private static func isPlain(_ text: String) -> Bool {
    var isLeading = true
    for byte in text.utf8 {
      if isInlineMarkup(byte) || byte == UInt8(ascii: "\t") || byte == 0 { return false }
      if isLeading, byte != UInt8(ascii: " ") {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "#"),
          UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"):
          return false
        default: isLeading = false
        }
      }
    }
    // An indented cell is text here, although a page-wide reading would call it code.
    return true
  }

  // MARK: - The tree

  private static func withDocument<Result>(
    _ bytes: some Collection<UInt8>, _ body: (OpaquePointer) -> Result
  ) -> Result? {
    func parse(_ buffer: UnsafeBufferPointer<UInt8>) -> Result? {
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard
          let document = cmark_parse_document(
            characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
        else { return nil }
        defer { cmark_node_free(document) }
        return body(document)
      }
    }
    if let result = bytes.withContiguousStorageIfAvailable(parse) { return result }
    return Array(bytes).withUnsafeBufferPointer(parse)
  }

  private static func walk(_ root: OpaquePointer, _ visit: (OpaquePointer, _ entering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      if let node = cmark_iter_get_node(iterator) { visit(node, event == CMARK_EVENT_ENTER) }
    }
  }

  private static func isTextual(_ block: OpaquePointer) -> Bool {
    switch cmark_node_get_type(block) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE: true
    default: false
    }
  }

  private static func codeBlock(_ node: OpaquePointer) -> Outline.CodeBlock {
    var introductions: [String] = []
    var sibling = cmark_node_previous(node)
    while let current = sibling, introductions.count < 3 {
      let type = cmark_node_get_type(current)
      guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { break }
      introductions.append(plainText(of: current))
      if type == CMARK_NODE_HEADING { break }
      sibling = cmark_node_previous(current)
    }
    let literal = string(cmark_node_get_literal(node))
    let line = Int(cmark_node_get_start_line(node))
    // libcmark reports the closing fence as the end of a fenced block; the number of its lines tells the two apart.
    let lastLine = max(line, Int(cmark_node_get_end_line(node)))
    let contentLines = literal.utf8.reduce(into: 0) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
    return Outline.CodeBlock(
      text: literal, line: line, lastLine: lastLine, isFenced: lastLine - line + 1 > contentLines,
      column: max(1, Int(cmark_node_get_start_column(node))), introductions: introductions)
  }

  private static func plainText(of root: OpaquePointer) -> String {
    var text = ""
    walk(root) { node, entering in
      guard entering else { return }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK:
        text += string(cmark_node_get_literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        text += " "
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_ITEM:
        if !text.isEmpty, text.last != "\n" { text += "\n" }
      default:
        break
      }
    }
    return text.trimmingSpaces()
  }

  private static func prose(of root: OpaquePointer, firstLine: Int) -> Prose {
    var builder = ProseBuilder(firstLine: firstLine)
    walk(root) { node, entering in
      let type = cmark_node_get_type(node)
      switch (type, entering) {
      case (CMARK_NODE_LIST, true):
        builder.enterList(
          ordinal: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil)
      case (CMARK_NODE_LIST, false): builder.leaveList()
      case (CMARK_NODE_ITEM, true): builder.enterItem()
      case (CMARK_NODE_PARAGRAPH, true), (CMARK_NODE_HEADING, true):
        builder.beginBlock(line: Int(cmark_node_get_start_line(node)))
      case (CMARK_NODE_PARAGRAPH, false), (CMARK_NODE_HEADING, false): builder.endBlock()
      case (CMARK_NODE_TEXT, true): builder.append(string(cmark_node_get_literal(node)))
      case (CMARK_NODE_CODE, true): builder.appendCode(string(cmark_node_get_literal(node)))
      case (CMARK_NODE_HTML_INLINE, true):
        let literal = string(cmark_node_get_literal(node))
        if literal.lowercased().hasPrefix("<br") { builder.breakBlock() } else { builder.append(literal) }
      case (CMARK_NODE_SOFTBREAK, true), (CMARK_NODE_LINEBREAK, true): builder.append(" ")
      case (CMARK_NODE_STRONG, _): builder.strong(entering)
      case (CMARK_NODE_LINK, true): builder.enterLink(string(cmark_node_get_url(node)))
      case (CMARK_NODE_LINK, false): builder.leaveLink()
      case (CMARK_NODE_CODE_BLOCK, true), (CMARK_NODE_HTML_BLOCK, true):
        builder.beginBlock(line: Int(cmark_node_get_start_line(node)))
        builder.append(
          string(cmark_node_get_literal(node)).split(whereSeparator: \.isNewline)
            .map { $0.trimmingSpaces() }.joined(separator: " "))
        builder.endBlock()
      default: break
      }
    }
    return builder.prose
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

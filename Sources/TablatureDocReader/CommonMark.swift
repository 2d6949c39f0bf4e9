import CTablatureCmark
import TablatureAPIModel

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
  ///
  /// - Parameter isLastLink: Whether links behind one with a destination are not needed.
  static func outline(
    of bytes: some Collection<UInt8>, isLastLink: (String) -> Bool = { _ in false }
  ) -> Outline {
    var outline = Outline()
    withDocument(bytes) { document in
      var node = cmark_node_first_child(document)
      while let block = node {
        if outline.headings.count == 1, isTextual(block) {
          outline.lead.blocks += prose(of: block, firstLine: 1).blocks
        }
        switch cmark_node_get_type(block) {
        case CMARK_NODE_HEADING:
          outline.headings.append(
            Outline.Heading(
              level: Int(cmark_node_get_heading_level(block)), text: labelText(of: block),
              line: Int(cmark_node_get_start_line(block))))
        case CMARK_NODE_HTML_BLOCK:
          if let heading = heading(inHTML: block) { outline.headings.append(heading) }
        default: break
        }
        node = cmark_node_next(block)
      }
      collectCodeAndLinks(below: document, into: &outline, isLastLink: isLastLink)
    }
    return outline
  }

  /// The heading that a block of HTML begins with: `<h2 id="errors">Error codes</h2>`.
  private static func heading(inHTML block: OpaquePointer) -> Outline.Heading? {
    let literal = bytes(cmark_node_get_literal(block))
    guard let start = literal.firstIndex(where: { $0 > 0x20 }), let opening = HTMLTag(in: literal, at: start),
      !opening.isClosing, opening.name.utf8.count == 2, opening.name.utf8.first == UInt8(ascii: "h"),
      let digit = opening.name.utf8.last, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    var end = opening.range.upperBound
    while end < literal.count {
      if literal[end] == UInt8(ascii: "<"), let tag = HTMLTag(in: literal, at: end), tag.isClosing,
        tag.name == opening.name
      {
        let text = labelText(ArraySlice(literal[opening.range.upperBound..<end]))
        return Outline.Heading(
          level: Int(digit - UInt8(ascii: "0")), text: text, line: Int(cmark_node_get_start_line(block)))
      }
      end += 1
    }
    return nil
  }

  /// Takes down code blocks, and links up to the last that is needed; behind it no text is looked at.
  private static func collectCodeAndLinks(
    below document: OpaquePointer, into outline: inout Outline, isLastLink: (String) -> Bool
  ) {
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    var needsLinks = true
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LINK:
        let destination = string(cmark_node_get_url(node))
        outline.linkDestinations.append(destination)
        if isLastLink(destination) { needsLinks = false }
      case CMARK_NODE_CODE_BLOCK: outline.codeBlocks.append(codeBlock(node))
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if !needsLinks { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
      default: break
      }
    }
  }

  /// Reads a cell of a table, or another short text.
  ///
  /// - Parameters:
  ///   - text: The source of the cell.
  ///   - line: The line of the page on which it begins.
  static func prose(_ text: ArraySlice<UInt8>, line: Int) -> Prose {
    if PlainText.isParagraph(text) {
      let trimmed = text.droppingOuterSpaces()
      if trimmed.isEmpty { return Prose() }
      return Prose(blocks: [Prose.Block(content: [.text(String(decoding: trimmed, as: UTF8.self))], line: line)])
    }
    return parsedProse(text, line: line)
  }

  /// Reads a cell with libcmark, whatever it holds.
  static func parsedProse(_ text: ArraySlice<UInt8>, line: Int) -> Prose {
    withDocument(LinkMending.mend(text)) { prose(of: $0, firstLine: line) } ?? Prose()
  }

  static func prose(_ text: String, line: Int) -> Prose { prose(ArraySlice(text.utf8), line: line) }

  /// Reads a text without block structure, like a name or an example: `1.` is no list there.
  static func inlineText(_ text: ArraySlice<UInt8>) -> String {
    let trimmed = text.droppingOuterSpaces()
    return PlainText.hasInlineMarkup(trimmed) ? parsedInlineText(trimmed) : String(decoding: trimmed, as: UTF8.self)
  }

  /// Reads a text without block structure with libcmark, whatever it holds.
  static func parsedInlineText(_ text: ArraySlice<UInt8>) -> String {
    let trimmed = text.droppingOuterSpaces()
    // A word joiner before the text keeps libcmark from taking its first characters for the mark of a block.
    var joined = wordJoiner
    joined.append(contentsOf: LinkMending.mend(trimmed))
    let plain = withDocument(joined) { plainBytes(of: $0) } ?? joined
    let kept = plain.starts(with: wordJoiner) ? plain.dropFirst(wordJoiner.count) : plain[...]
    return String(decoding: kept.droppingOuterSpaces(), as: UTF8.self)
  }

  /// Reads a text that names something: a title, the name of a parameter, a type. Tags that only shape it are left out, and
  /// characters that nobody sees.
  ///
  /// - Parameter keepsIndentation: Whether white space at the beginning stays.
  static func labelText(_ text: ArraySlice<UInt8>, keepsIndentation: Bool = false) -> String {
    guard PlainText.hasInlineMarkup(text) else {
      return InvisibleCharacters.removing(from: keepsIndentation ? text : text.droppingOuterSpaces())
    }
    var joined = wordJoiner
    joined.append(contentsOf: LinkMending.mend(text))
    let plain = withDocument(joined) { plainBytes(of: $0, asLabel: true) } ?? joined
    return InvisibleCharacters.removing(from: keepsIndentation ? plain[...] : plain.droppingOuterSpaces())
  }

  private static let wordJoiner = Array("\u{2060}".utf8)

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
    let bytes = bytes(cmark_node_get_literal(node))
    let literal = String(decoding: bytes, as: UTF8.self)
    let line = Int(cmark_node_get_start_line(node))
    // libcmark reports the closing fence as the end of a fenced block; the number of its lines tells the two apart.
    let lastLine = max(line, Int(cmark_node_get_end_line(node)))
    let contentLines = ByteSearch.count(UInt8(ascii: "\n"), in: bytes)
    return Outline.CodeBlock(
      text: literal, line: line, lastLine: lastLine, isFenced: lastLine - line + 1 > contentLines,
      column: max(1, Int(cmark_node_get_start_column(node))), introductions: introductions)
  }

  private static func plainText(of root: OpaquePointer) -> String {
    String(decoding: plainBytes(of: root).droppingOuterSpaces(), as: UTF8.self)
  }

  private static func labelText(of root: OpaquePointer) -> String {
    InvisibleCharacters.removing(from: plainBytes(of: root, asLabel: true).droppingOuterSpaces())
  }

  /// - Parameter asLabel: Whether tags that only shape the text are left out.
  private static func plainBytes(of root: OpaquePointer, asLabel: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    walk(root) { node, entering in
      guard entering else { return }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_INLINE where asLabel:
        let literal = bytes(cmark_node_get_literal(node))
        if isLineBreak(literal) {
          text.append(UInt8(ascii: " "))
        } else if HTMLTag(in: literal, at: 0)?.isFormatting != true {
          text.append(contentsOf: literal)
        }
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK:
        text.append(contentsOf: bytes(cmark_node_get_literal(node)))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        text.append(UInt8(ascii: " "))
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_ITEM:
        if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
      default:
        break
      }
    }
    return text
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
      case (CMARK_NODE_TEXT, true): builder.append(bytes(cmark_node_get_literal(node)))
      case (CMARK_NODE_CODE, true): builder.appendCode(bytes(cmark_node_get_literal(node)))
      case (CMARK_NODE_HTML_INLINE, true):
        let literal = bytes(cmark_node_get_literal(node))
        if isLineBreak(literal) { builder.breakBlock() } else { builder.append(literal) }
      case (CMARK_NODE_SOFTBREAK, true), (CMARK_NODE_LINEBREAK, true): builder.appendSpace()
      case (CMARK_NODE_STRONG, _): builder.strong(entering)
      case (CMARK_NODE_LINK, true): builder.enterLink(string(cmark_node_get_url(node)))
      case (CMARK_NODE_LINK, false): builder.leaveLink()
      case (CMARK_NODE_CODE_BLOCK, true), (CMARK_NODE_HTML_BLOCK, true):
        builder.beginBlock(line: Int(cmark_node_get_start_line(node)))
        builder.appendLines(bytes(cmark_node_get_literal(node)))
        builder.endBlock()
      default: break
      }
    }
    return builder.prose
  }

  /// Whether a tag is a `<br>`.
  private static func isLineBreak(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    tag.count >= 3 && tag[0] == UInt8(ascii: "<") && tag[1] | 0x20 == UInt8(ascii: "b")
      && tag[2] | 0x20 == UInt8(ascii: "r")
  }

  /// The bytes of a text of libcmark, which live as long as its tree.
  private static func bytes(_ characters: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let characters else { return UnsafeBufferPointer(start: nil, count: 0) }
    let raw = UnsafeRawPointer(characters)
    var count = 0
    while characters[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: raw.assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    String(decoding: bytes(characters), as: UTF8.self)
  }
}

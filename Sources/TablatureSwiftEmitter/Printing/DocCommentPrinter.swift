/// Writes documentation comments, wrapped to the width of the file.
struct DocCommentPrinter {
  private let width: Int

  /// The lines of a comment at an indentation, without that indentation.
  static func lines(of comment: DocComment, indentation: Int) -> [String] {
    var writer = SourceWriter()
    write(comment, indentation: indentation, to: &writer)
    return writer.text.split(separator: "\n").map(String.init)
  }

  /// Writes a comment as wide as there is room at an indentation.
  static func write(_ comment: DocComment, indentation: Int, to writer: inout SourceWriter) {
    var printer = DocCommentPrinter(width: max(SourceWriter.width - indentation - 4, 40))
    printer.print(comment, to: &writer)
  }

  /// The columns at which the text of open items begins, outermost first.
  private var itemColumns: [Int] = []

  /// Fills the lines of one block after the other.
  private var wrapping: TextWrapping

  private init(width: Int) {
    self.width = width
    wrapping = TextWrapping(width: width)
  }

  private mutating func print(_ comment: DocComment, to writer: inout SourceWriter) {
    // Something has to stand there, so that whatever follows is not taken for the summary.
    let isBlank = DocCommentPrinter.isBlank(comment.summary)
    add(isBlank ? [.text("Undocumented.")] : comment.summary, first: "", rest: "", to: &writer)
    var previous: DocComment.Block.Kind?
    for block in comment.blocks where !DocCommentPrinter.isBlank(block.content) {
      if !DocCommentPrinter.isTight(previous, block.kind) { writer.write("///") }
      switch block.kind {
      case .paragraph:
        itemColumns = []
        add(block.content, first: "", rest: "", to: &writer)
      case .item(let level, let ordinal):
        itemColumns = Array(itemColumns.prefix(max(level, 1) - 1))
        let column = itemColumns.last ?? 0
        let mark = ordinal.map { "\(min(max($0, 0), 999_999_999)). " } ?? "- "
        itemColumns.append(column + mark.utf8.count)
        add(
          DocCommentPrinter.withoutFieldName(block.content), first: String(repeating: " ", count: column) + mark,
          rest: String(repeating: " ", count: column + mark.utf8.count), to: &writer)
      case .itemParagraph(let level):
        itemColumns = Array(itemColumns.prefix(max(level, 1)))
        let indent = String(repeating: " ", count: itemColumns.last ?? 0)
        add(block.content, first: indent, rest: indent, to: &writer)
      case .aside(let title):
        itemColumns = []
        add(block.content, first: "> \(title): ", rest: "> ", to: &writer)
      case .tag(let name):
        itemColumns = []
        add(block.content, first: "- \(name): ", rest: "  ", to: &writer)
      }
      previous = block.kind
    }
  }

  /// Whether two blocks follow each other without an empty line.
  private static func isTight(_ previous: DocComment.Block.Kind?, _ next: DocComment.Block.Kind) -> Bool {
    switch (previous, next) {
    case (.item, .item), (.itemParagraph, .item), (.tag, .tag): true
    default: false
    }
  }

  /// An item that begins with what DocC takes for a field (`Returns:`) begins with the same word, stressed.
  private static func withoutFieldName(_ content: [DocComment.Inline]) -> [DocComment.Inline] {
    guard case .text(let text) = content.first, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return content
    }
    let name = text[..<colon]
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }), name.count <= 40 else {
      return content
    }
    return [.strong(String(name)), .text(String(text[colon...]))] + content.dropFirst()
  }

  private mutating func add(
    _ content: [DocComment.Inline], first: String, rest: String, to writer: inout SourceWriter
  ) {
    wrapping.begin(width: width - rest.utf8.count)
    for inline in content { DocCommentPrinter.write(inline, to: &wrapping) }
    var isFirst = true
    wrapping.finish { line in
      writer.write(commentLine: line, after: isFirst ? first : rest)
      isFirst = false
    }
  }

  /// Whether nothing of a text can be seen.
  private static func isBlank(_ content: [DocComment.Inline]) -> Bool {
    content.allSatisfy { inline in
      switch inline {
      case .code, .symbol: false
      case .text(let text), .strong(let text): Escaping.isBlank(text)
      case .link(let text, let destination): Escaping.isBlank(text) && Escaping.address(destination) == nil
      }
    }
  }

  private static func write(_ inline: DocComment.Inline, to wrapping: inout TextWrapping) {
    switch inline {
    case .text(let text): wrapping.add(Escaping.markdown(text))
    case .code(let text): wrapping.add(solid: Escaping.code(text))
    case .symbol(let name): wrapping.add(solid: "``\(name)``")
    case .strong(let text):
      // Stars next to punctuation or white space are not always taken for stress.
      let isStressed = text.first?.isLetter ?? false && text.last.map { $0.isLetter || $0.isNumber } ?? false
      if isStressed { wrapping.add(solid: "**") }
      wrapping.add(Escaping.markdown(text))
      if isStressed { wrapping.add(solid: "**") }
    case .link(let text, let destination):
      let address = Escaping.address(destination)
      if address != nil { wrapping.add(solid: "[") }
      wrapping.add(Escaping.markdown(text))
      if let address { wrapping.add(solid: "](\(address))") }
    }
  }
}

extension SourceWriter {
  /// Writes a documentation comment.
  mutating func document(_ comment: DocComment) {
    DocCommentPrinter.write(comment, indentation: indentation, to: &self)
  }
}

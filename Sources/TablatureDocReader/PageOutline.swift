import TablatureAPIModel

/// A page cut into the parts that its headings make.
struct PageOutline {
  /// A part of a page under a heading that a dialect knows.
  struct Section {
    var kind: Dialect.SectionKind
    /// The lines below the heading, up to the next part.
    var lines: Range<Int>
  }

  /// A heading of any kind.
  struct Heading {
    /// The text without attributes, folded.
    var folded: String
    var text: String
    var level: Int
    var line: Int
  }

  /// All headings, in their order.
  let headings: [Heading]
  /// The first heading, without attributes.
  let title: String
  let titleLine: Int
  let lead: Prose
  let dialect: CompiledDialect
  let sections: [Section]
  let codeBlocks: [CommonMark.Outline.CodeBlock]
  let linkDestinations: [String]
  /// Lines that belong to fenced code.
  let fencedLines: [ClosedRange<Int>]
  /// What labels of links refer to.
  let linkDefinitions: LinkDefinitions

  init(_ source: SourceText, profile: CompiledProfile, likelyDialect: CompiledDialect? = nil) {
    let keys = profile.conventions.operationLink
    let outline = CommonMark.outline(of: source.bytesForBlocks) { destination in
      keys.map { OperationLink.first(in: [destination], keys: $0) != nil } ?? true
    }
    let headings = outline.headings.map { heading in
      var heading = heading
      heading.text = SectionTitle.withoutAttributes(heading.text)
      return heading
    }
    let folded = headings.map { SectionTitle.words(of: $0.text).foldedTitle() }
    let dialect = profile.dialect(ofSectionTitles: folded, likely: likelyDialect)
    self.dialect = dialect
    self.headings = zip(headings, folded).map { Heading(folded: $1, text: $0.text, level: $0.level, line: $0.line) }
    title = headings.first?.text ?? ""
    titleLine = headings.first?.line ?? 1
    lead = outline.lead
    codeBlocks = outline.codeBlocks
    linkDestinations = outline.linkDestinations
    fencedLines = outline.codeBlocks.filter(\.isFenced).map { $0.line...$0.lastLine }
    linkDefinitions = LinkDefinitions(in: source, outside: fencedLines)

    var sections: [Section] = []
    var open: (kind: Dialect.SectionKind, level: Int, line: Int)?
    func close(at line: Int) {
      if let current = open {
        sections.append(Section(kind: current.kind, lines: current.line + 1..<max(line, current.line + 1)))
      }
      open = nil
    }
    for (heading, title) in zip(headings, folded) {
      if let kind = dialect.sectionKind(titled: title) {
        close(at: heading.line)
        open = (kind, heading.level, heading.line)
      } else if let current = open, heading.level <= current.level {
        close(at: heading.line)
      }
    }
    close(at: source.lineCount + 1)
    self.sections = sections
  }

  /// The sections of a kind.
  func sections(_ kind: Dialect.SectionKind) -> [Section] { sections.filter { $0.kind == kind } }

  /// The code blocks in the sections of a kind.
  func codeBlocks(in kind: Dialect.SectionKind) -> [CommonMark.Outline.CodeBlock] {
    let ranges = sections(kind).map(\.lines)
    return codeBlocks.filter { block in ranges.contains { $0.contains(block.line) } }
  }
}

import TablatureAPIModel

/// The sections of a page about the body of the request.
struct BodySections {
  /// One section, with the lines below its heading.
  private struct Section {
    var title: String
    /// The line of the heading.
    var line: Int
    var lines: Range<Int>
    /// The lines down to the next heading.
    var ownLines: Range<Int>
    /// Whether it documents that requests have no body.
    var isNone: Bool
  }

  private let source: SourceText
  private let page: PageOutline
  /// The sections in their order, those without content left out.
  private let sections: [Section]

  init(source: SourceText, page: PageOutline) {
    self.source = source
    self.page = page
    let words = page.dialect.binding
    var sections: [Section] = []
    for (index, heading) in page.headings.enumerated()
    where words.requestBodyTitles.contains(where: { CompiledDialect.title(heading.folded, beginsWith: $0) }) {
      func lines(to end: Int?) -> Range<Int> {
        heading.line + 1..<max(end ?? source.lineCount + 1, heading.line + 1)
      }
      let following = page.headings[(index + 1)...]
      let section = lines(to: following.first { $0.level <= heading.level }?.line)
      let text = source.lines(section).droppingOuterSpaces()
      guard !text.isEmpty else { continue }
      sections.append(
        Section(
          title: heading.text, line: heading.line, lines: section, ownLines: lines(to: following.first?.line),
          isNone: words.nothing.contains(String(decoding: text.prefix(64), as: UTF8.self).foldedTitle())))
    }
    self.sections = sections
  }

  /// The first section that documents a body.
  private var first: Section? { sections.first { !$0.isNone } }

  /// The sign that requests have a body.
  var sign: Documented<UnsupportedBinding>? {
    first.map { Documented(.requestBody(title: $0.title), at: location(ofLine: $0.line)) }
  }

  /// The form of the body; nil without a section about it.
  var form: Documented<RequestBodyForm>? {
    if let first { return form(of: first) }
    return sections.first.map { Documented(.empty, at: location(ofLine: $0.line)) }
  }

  /// The lines of sections that document a body, in their order and without overlaps.
  var lines: [Range<Int>] {
    sections.filter { !$0.isNone }.reduce(into: []) { ranges, section in
      let start = max(section.lines.lowerBound, ranges.last?.upperBound ?? 0)
      if start < section.lines.upperBound { ranges.append(start..<section.lines.upperBound) }
    }
  }

  private func location(ofLine line: Int) -> SourceLocation { SourceLocation(file: source.path, line: line) }

  /// The form that a section shows: in a sample, or in the name of the media type. Without either, a body is most likely JSON.
  private func form(of section: Section) -> Documented<RequestBodyForm> {
    for block in page.codeBlocks where section.ownLines.contains(block.line) {
      guard let isList = Self.isList(block.text.utf8) else { continue }
      return Documented(.json(isList: isList), at: location(ofLine: block.line))
    }
    var fences = page.fencedLines[...]
    for line in section.ownLines {
      fences = fences.drop { $0.upperBound < line }
      if let fence = fences.first, fence.contains(line) { continue }
      let text = source.line(line)
      // Code in a table shows a member, not the body.
      if text.first == UInt8(ascii: "|") || text.first == UInt8(ascii: "<") { break }
      if Self.holds(Self.formMediaType, text) { return Documented(.form, at: location(ofLine: line)) }
      guard let code = text.firstIndex(of: UInt8(ascii: "`")), let isList = Self.isList(text[(code + 1)...]) else {
        continue
      }
      return Documented(.json(isList: isList), at: location(ofLine: line), confidence: .likely)
    }
    return Documented(.json(isList: false), at: location(ofLine: section.line), confidence: .likely)
  }

  /// Whether JSON that begins here is a list; nil for anything else than a list or an object.
  private static func isList(_ text: some Collection<UInt8>) -> Bool? {
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "["): true
    case UInt8(ascii: "{"): false
    default: nil
    }
  }

  private static let formMediaType = Array("x-www-form-urlencoded".utf8)

  /// Whether bytes occur in a line.
  private static func holds(_ text: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let start = rest.firstIndex(of: text[0]) {
      rest = rest[start...]
      if rest.starts(with: text) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

import TablatureAPIModel

/// Blanks out HTML comments, so that nothing in them is read and everything else keeps its line and column.
enum CommentBlanking {
  /// A page without its comments.
  struct Result {
    var source: SourceText
    /// Where a comment begins that never ends; the rest of the page is blank then.
    var unclosed: SourceLocation?
  }

  /// Blanks out each comment outside of code.
  ///
  /// Unlike CommonMark, which ends a comment inside a paragraph at a blank line, a comment extends to its `-->`: rows of tables
  /// contain blank lines.
  static func blank(_ source: SourceText) -> Result {
    guard ByteSearch.first(opening, in: source.bytes, from: 0) != nil else { return Result(source: source) }
    var blanking = Blanking(source)
    return blanking.run()
  }

  fileprivate static let opening = Array("<!--".utf8)
  fileprivate static let closing = Array("-->".utf8)
}

private struct Blanking {
  private let source: SourceText
  /// The lines of code blocks, in order.
  private let code: [ClosedRange<Int>]
  private var nextCode = 0
  private var bytes: [UInt8]
  private var line = 1
  /// The code spans of a line that don't end before the place that was asked for last.
  private var spans: (line: Int, ranges: ArraySlice<Range<Int>>) = (0, [])

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    code = CommonMark.outline(of: source.bytesForBlocks, isLastLink: { _ in true }).codeBlocks.map {
      $0.line...$0.lastLine
    }
  }

  mutating func run() -> CommentBlanking.Result {
    var index = 0
    var unclosed: SourceLocation?
    var mayEnd = true
    while let start = ByteSearch.first(CommentBlanking.opening, in: source.bytes, from: index) {
      while source.range(ofLine: line).upperBound < start { line += 1 }
      while nextCode < code.count, code[nextCode].upperBound < line { nextCode += 1 }
      if nextCode < code.count, code[nextCode].contains(line) {
        index = source.range(ofLine: code[nextCode].upperBound).upperBound
        continue
      }
      if let span = codeSpan(at: start) {
        index = span.upperBound
        continue
      }
      guard !isEscaped(start) else {
        index = start + 1
        continue
      }
      let end = mayEnd ? ByteSearch.first(CommentBlanking.closing, in: source.bytes, from: start + 4) : nil
      if let end {
        blank(start..<end + CommentBlanking.closing.count)
        index = end + CommentBlanking.closing.count
      } else {
        mayEnd = false
        // Inside a paragraph, what never ends is text.
        guard beginsBlock(start) else {
          index = start + 1
          continue
        }
        unclosed = source.location(line: line, offset: start - source.range(ofLine: line).lowerBound)
        blank(start..<bytes.count)
        index = bytes.count
      }
    }
    return CommentBlanking.Result(source: source.replacing(bytes), unclosed: unclosed)
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
  }

  /// Whether an odd number of backslashes precedes a byte.
  private func isEscaped(_ index: Int) -> Bool {
    var first = index
    while first > 0, source.bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (index - first) % 2 == 1
  }

  /// Whether nothing but a few spaces precedes a byte on its line.
  private func beginsBlock(_ index: Int) -> Bool {
    let start = source.range(ofLine: line).lowerBound
    return index - start <= 3 && source.bytes[start..<index].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The code between backticks that holds a byte of the current line; bytes are asked for in rising order.
  private mutating func codeSpan(at index: Int) -> Range<Int>? {
    if spans.line != line { spans = (line, CodeSpans.ranges(in: source.bytes, source.range(ofLine: line))[...]) }
    while let first = spans.ranges.first, first.upperBound <= index { spans.ranges.removeFirst() }
    return spans.ranges.first.flatMap { $0.contains(index) ? $0 : nil }
  }
}

import TablatureAPIModel

/// Splits the lines of one row into cells, at each `|` that no backslash escapes.
///
/// The lines of a row follow one another, so that a cell is a stretch of the page's bytes; nothing is copied.
struct RowBuilder {
  /// Where a cell begins.
  private struct Start {
    var index: Int
    var line: Int
  }

  private let source: SourceText
  private var closed: [SourceTable.Cell] = []
  private var open: Start?
  /// Whether anything but white space follows the last `|`, as far as was looked.
  private var hasOpenText = false
  private var blankUntil = 0
  /// The beginning of the last column.
  private var rest: Start?
  /// The end of the lines so far.
  private var end = 0
  private let width: Int?
  /// Whether the first cell may begin without a `|`.
  private let isBare: Bool
  /// Whether a backslash precedes a `|` somewhere.
  private(set) var hasEscapedPipe = false
  /// The number of bytes before the first `|`, or before the first cell where no `|` precedes it.
  private(set) var indentation = 0
  /// Columns are counted on from the last place that was asked for, so that a long line costs no more than its length.
  private var counted: (line: Int, index: Int, column: Int) = (0, 0, 1)

  /// - Parameters:
  ///   - width: The number of columns of the table, where it is known.
  ///   - isBare: Whether the first cell may begin without a `|`.
  init(source: SourceText, width: Int? = nil, isBare: Bool = false) {
    self.source = source
    self.width = width
    self.isBare = isBare
    if let width { closed.reserveCapacity(min(width, 16)) }
  }

  /// How many cells a `|` has closed.
  var closedCells: Int { closed.count }

  /// How many cells there are; text after the last `|` is one, white space is none.
  var cellCount: Int { mutating get { closed.count + (closesCleanly ? 0 : 1) } }

  /// Whether nothing but white space follows the last `|`.
  var closesCleanly: Bool {
    mutating get {
      guard !hasOpenText, let open else { return !hasOpenText }
      let bytes = source.bytes
      // What is known to be blank is not looked at again, however many lines the row has.
      var index = max(open.index, blankUntil)
      while index < end, RowBuilder.isSpace(bytes[index]) { index += 1 }
      blankUntil = index
      hasOpenText = index < end
      return !hasOpenText
    }
  }

  /// The cells; text after the last `|` is one, white space is none.
  var cells: [SourceTable.Cell] {
    mutating get {
      guard let open, !closesCleanly else { return closed }
      return closed + [cell(open, to: end)]
    }
  }

  /// The last column with all that stands in it, of a row that has more cells than the table has columns.
  var overflowingCell: SourceTable.Cell? {
    guard let rest else { return nil }
    let bytes = source.bytes
    var end = end
    while end > rest.index, RowBuilder.isSpace(bytes[end - 1]) { end -= 1 }
    if end > rest.index, bytes[end - 1] == UInt8(ascii: "|") { end -= 1 }
    var counting = self
    counting.counted = (0, 0, 1)
    return counting.cell(rest, to: end)
  }

  /// Takes the next line of the row.
  mutating func append(_ number: Int) {
    let range = source.range(ofLine: number)
    let (pipe, backslash) = (UInt8(ascii: "|"), UInt8(ascii: "\\"))
    var index = range.lowerBound
    if isBare, open == nil, closed.isEmpty {
      while index < range.upperBound, RowBuilder.isSpace(source.bytes[index]) { index += 1 }
      indentation = index - range.lowerBound
      if index < range.upperBound, source.bytes[index] != pipe {
        open = Start(index: range.lowerBound, line: number)
        if width == 1 { rest = open }
      }
    }
    while true {
      let found = source.bytes.withUnsafeBufferPointer {
        ByteSearch.first(pipe, or: backslash, in: $0, from: index, to: range.upperBound)
      }
      guard found < range.upperBound else { break }
      index = found + 1
      if source.bytes[found] == backslash {
        // Whatever follows a backslash doesn't belong to the table.
        if index < range.upperBound, source.bytes[index] == pipe { hasEscapedPipe = true }
        index += 1
        continue
      }
      if let finished = open {
        closed.append(cell(finished, to: found))
      } else if !isBare {
        indentation = found - range.lowerBound
      }
      open = Start(index: index, line: number)
      hasOpenText = false
      if rest == nil, closed.count + 1 == width { rest = open }
    }
    end = range.upperBound
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }

  /// A finished cell. Its location is that of its first visible character; leading spaces of its first line go, since
  /// they say nothing, and those of later lines stay, since they nest lists.
  private mutating func cell(_ open: Start, to limit: Int) -> SourceTable.Cell {
    let bytes = source.bytes
    var line = open.line
    var start = open.index
    var lineStart = start
    while start < limit, RowBuilder.isSpace(bytes[start]) {
      if bytes[start] == UInt8(ascii: "\n") {
        line += 1
        lineStart = start + 1
      }
      start += 1
    }
    var end = limit
    while end > start, RowBuilder.isSpace(bytes[end - 1]) { end -= 1 }
    if line != counted.line { counted = (line, source.range(ofLine: line).lowerBound, 1) }
    while counted.index < start {
      if bytes[counted.index] & 0xC0 != 0x80 { counted.column += 1 }
      counted.index += 1
    }
    return SourceTable.Cell(
      bytes: bytes[start..<end],
      location: SourceLocation(file: source.path, line: line, column: counted.column),
      indentation: start - lineStart)
  }
}

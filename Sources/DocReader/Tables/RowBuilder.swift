import APIModel

/// Splits the lines of one row into cells, at each `|` that no backslash escapes.
struct RowBuilder {
  private let source: SourceText
  private var closed: [SourceTable.Cell] = []
  private var open: (bytes: [UInt8], line: Int, offset: Int)?
  /// Everything from the beginning of the last column on, each `|` included.
  private var rest: (bytes: [UInt8], line: Int, offset: Int)?
  private let width: Int?
  /// The number of bytes before the first `|`.
  private(set) var indentation = 0

  /// - Parameter width: The number of columns of the table, where it is known.
  init(source: SourceText, width: Int? = nil) {
    self.source = source
    self.width = width
  }

  /// How many cells a `|` has closed.
  var closedCells: Int { closed.count }

  /// Whether nothing but white space follows the last `|`.
  var closesCleanly: Bool { open?.bytes.allSatisfy(RowBuilder.isSpace) ?? true }

  /// The cells; text after the last `|` is one, white space is none.
  var cells: [SourceTable.Cell] {
    guard let open, !closesCleanly else { return closed }
    return closed + [cell(open)]
  }

  /// The last column with all that stands in it, of a row that has more cells than the table has columns.
  var overflowingCell: SourceTable.Cell? {
    guard var rest else { return nil }
    while let last = rest.bytes.last, RowBuilder.isSpace(last) { rest.bytes.removeLast() }
    if rest.bytes.last == UInt8(ascii: "|") { rest.bytes.removeLast() }
    return cell(rest)
  }

  /// Takes a line of the row.
  mutating func append(_ number: Int) {
    let line = source.line(number)
    var isEscaped = false
    var hasBegun = open != nil
    if hasBegun { open?.bytes.append(UInt8(ascii: "\n")) }
    rest?.bytes.append(UInt8(ascii: "\n"))
    for (offset, byte) in line.enumerated() {
      rest?.bytes.append(byte)
      if byte == UInt8(ascii: "|"), !isEscaped {
        if hasBegun {
          if let finished = open { closed.append(cell(finished)) }
        } else {
          indentation = offset
          hasBegun = true
        }
        open = ([], number, offset + 1)
        if rest == nil, closed.count + 1 == width { rest = ([], number, offset + 1) }
      } else {
        open?.bytes.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }

  /// A finished cell. Its location is that of its first visible character; leading spaces of its first line go, since
  /// they say nothing, and those of later lines stay, since they nest lists.
  private func cell(_ raw: (bytes: [UInt8], line: Int, offset: Int)) -> SourceTable.Cell {
    var line = raw.line
    var offset = raw.offset
    var start = raw.bytes.startIndex
    while start < raw.bytes.endIndex, RowBuilder.isSpace(raw.bytes[start]) {
      if raw.bytes[start] == UInt8(ascii: "\n") { (line, offset) = (line + 1, 0) } else { offset += 1 }
      start += 1
    }
    let end = raw.bytes.lastIndex { !RowBuilder.isSpace($0) }.map { $0 + 1 } ?? start
    let text = String(decoding: raw.bytes[start..<max(start, end)], as: UTF8.self)
    return SourceTable.Cell(source: text, location: source.location(line: line, offset: offset))
  }
}

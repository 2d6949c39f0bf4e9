import APIModel

/// A table as its source lines have it.
struct SourceTable {
  /// A cell: its source without the white space around it, and where that begins.
  struct Cell {
    var bytes: ArraySlice<UInt8>
    var location: SourceLocation

    var source: String {
      get { String(decoding: bytes, as: UTF8.self) }
      set { bytes = ArraySlice(newValue.utf8) }
    }
  }

  /// A row that has as many cells as the header, or fewer, where cells are missing.
  struct Row {
    var cells: [Cell]
    var location: SourceLocation

    /// The cell of a column; one that is missing is empty.
    func cell(_ column: Int) -> Cell { column < cells.count ? cells[column] : Cell(bytes: [], location: location) }
  }

  var header: [Cell]
  var rows: [Row]
  var location: SourceLocation
  /// Whether rows end in `|`, as the header does.
  var endsRowsWithPipe = true
  /// The last lines between the table before this one, or the heading, and this one.
  var caption: ArraySlice<UInt8> = []
}

/// Finds tables in source lines.
///
/// The tables of the reference are not those of GitHub's Markdown: a cell may hold paragraphs, lists and blank lines, so
/// that a row spans lines until it has as many cells as the header.
struct TableScanner {
  private let source: SourceText
  private let fences: [ClosedRange<Int>]
  private let isHeader: ([SourceTable.Cell]) -> Bool
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - fences: Lines that belong to code, in order; they hold no tables.
  ///   - isHeader: Whether cells are the titles of a table that lacks the line of dashes below them.
  init(_ source: SourceText, outside fences: [ClosedRange<Int>], isHeader: @escaping ([SourceTable.Cell]) -> Bool) {
    self.source = source
    self.fences = fences
    self.isHeader = isHeader
  }

  /// The tables between two lines, and what is wrong with them.
  static func tables(
    in source: SourceText, lines: Range<Int>, outside fences: [ClosedRange<Int>],
    isHeader: @escaping ([SourceTable.Cell]) -> Bool = { _ in false }
  ) -> (tables: [SourceTable], diagnostics: [Diagnostic]) {
    var scanner = TableScanner(source, outside: fences, isHeader: isHeader)
    return (scanner.scan(lines), scanner.diagnostics)
  }

  private mutating func scan(_ range: Range<Int>) -> [SourceTable] {
    var tables: [SourceTable] = []
    var line = range.lowerBound
    var captionStart = line
    let fences = fences.filter { $0.upperBound >= range.lowerBound && $0.lowerBound < range.upperBound }
    var nextFence = 0
    while line < range.upperBound {
      while nextFence < fences.count, fences[nextFence].upperBound < line { nextFence += 1 }
      if nextFence < fences.count, fences[nextFence].contains(line) {
        line = fences[nextFence].upperBound + 1
        continue
      }
      guard beginsRow(line) else { line += 1; continue }
      if let header = header(at: line, before: range.upperBound) {
        var table = SourceTable(
          header: header.cells, rows: [], location: source.location(line: line), endsRowsWithPipe: header.isClosed)
        table.caption = caption(captionStart..<line)
        // Code may stand inside a cell, so a table does not end where code begins.
        line = readRows(into: &table, from: header.next, before: range.upperBound)
        captionStart = line
        tables.append(table)
      } else if let last = tables.indices.last {
        // Rows that go on after text or a blank line belong to the table before them.
        line = readRows(into: &tables[last], from: line, before: range.upperBound)
        captionStart = line
      } else {
        diagnostics.append(
          Diagnostic(
            "table.no-header", .warning, "this row belongs to no table, since no header stands above it",
            at: source.location(line: line)))
        line += 1
      }
    }
    return tables
  }

  /// The text of a few lines before a table.
  private func caption(_ lines: Range<Int>) -> ArraySlice<UInt8> { source.lines(lines.suffix(8)) }

  // MARK: - Header

  private func beginsRow(_ line: Int) -> Bool {
    let bytes = source.bytes
    for index in source.range(ofLine: line) where bytes[index] != UInt8(ascii: " ") {
      return bytes[index] == UInt8(ascii: "|")
    }
    return false
  }

  private func isBlank(_ line: Int) -> Bool {
    source.line(line).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// A line like `|--|:-:|`.
  private func isDelimiter(_ line: Int) -> Bool {
    var dashes = 0
    for byte in source.line(line) {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return dashes > 0 && beginsRow(line)
  }

  /// The header that begins at a line: everything up to a line of dashes, or a row that a dialect knows for one.
  private func header(at first: Int, before end: Int) -> (cells: [SourceTable.Cell], isClosed: Bool, next: Int)? {
    /// Titles may stand on lines of their own, with blank lines between: more lines than this are no header.
    let mostLines = 24
    var row = RowBuilder(source: source)
    var line = first
    while line < min(end, first + mostLines) {
      if isDelimiter(line) {
        let cells = row.cells
        return cells.isEmpty ? nil : (cells, row.closesCleanly, line + 1)
      }
      if line > first, !isBlank(line), beginsRow(line), row.closesCleanly, source.range(ofLine: line).count > 1,
        row.cellCount > 1
      {
        break
      }
      row.append(line)
      line += 1
    }
    var single = RowBuilder(source: source)
    single.append(first)
    let titles = single.cells
    return isHeader(titles) ? (titles, single.closesCleanly, first + 1) : nil
  }

  // MARK: - Rows

  /// No real table has more columns; cells that are missing beyond are not made up.
  private static let mostFilledColumns = 32

  /// Reads rows until the table ends, and returns the line after it.
  private mutating func readRows(into table: inout SourceTable, from first: Int, before end: Int) -> Int {
    let width = table.header.count
    var line = first
    while line < end {
      if isDelimiter(line) || (isLonePipe(line) && beginsRow(line)) { line += 1; continue }
      guard beginsRow(line) else {
        if !table.rows.isEmpty, let last = closingLine(from: line, before: end) {
          appendStray(line...last, to: &table)
          line = last + 1
          continue
        }
        return line
      }
      if line > first, line + 1 < end, isDelimiter(line + 1) { return line }
      var row = RowBuilder(source: source, width: width)
      let start = line
      row.append(line)
      line += 1
      var closing = 0
      while line < end, !beginsRow(line) || isLonePipe(line) || isContinuation(line, of: row, width: width) {
        let closed = table.endsRowsWithPipe ? row.closedCells : row.cellCount
        if closed >= width {
          // A `|` in the text of the last cell closes the row too early; it goes on if a later line closes it.
          guard table.endsRowsWithPipe, !row.closesCleanly else { break }
          if closing < line {
            guard let found = closingLine(from: line, before: end) else { break }
            closing = found
          }
        }
        row.append(line)
        line += 1
      }
      table.rows.append(finish(&row, width: width, start: start))
    }
    return line
  }

  /// Whether a line that begins with a space and a `|` only closes a cell of a row that began without a space.
  private func isContinuation(_ line: Int, of row: borrowing RowBuilder, width: Int) -> Bool {
    let range = source.range(ofLine: line)
    guard row.indentation == 0, row.closedCells + 1 < width, let first = range.first else { return false }
    return source.bytes[first] == UInt8(ascii: " ")
  }

  private func isLonePipe(_ line: Int) -> Bool {
    let bytes = source.bytes
    for index in source.range(ofLine: line) {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return true
  }

  /// The line that closes the text which goes on here with a `|` at its end, if one does before the next row.
  private func closingLine(from first: Int, before end: Int) -> Int? {
    var line = first
    while line < end {
      let isLone = isLonePipe(line)
      if beginsRow(line), !isLone { return nil }
      if source.line(line).last(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "|") { return line }
      line += 1
    }
    return nil
  }

  private mutating func appendStray(_ lines: ClosedRange<Int>, to table: inout SourceTable) {
    diagnostics.append(
      Diagnostic(
        "table.stray-text", .warning, "text after the end of a row was taken for the rest of its last cell",
        at: source.location(line: lines.first { !isBlank($0) } ?? lines.lowerBound),
        notes: [Diagnostic.Note("write `\\|` where a `|` belongs to the text of a cell")]))
    var text = source.lines(lines.lowerBound..<lines.upperBound + 1).droppingOuterSpaces()
    if text.last == UInt8(ascii: "|") { text.removeLast() }
    let row = table.rows.count - 1
    // The text belongs to the last column, also where cells before it are missing.
    while table.rows[row].cells.count < min(table.header.count, Self.mostFilledColumns) {
      table.rows[row].cells.append(SourceTable.Cell(bytes: [], location: table.rows[row].location))
    }
    let cell = table.rows[row].cells.count - 1
    table.rows[row].cells[cell].bytes.append(UInt8(ascii: "\n"))
    table.rows[row].cells[cell].bytes.append(contentsOf: text)
  }

  private mutating func finish(_ row: inout RowBuilder, width: Int, start: Int) -> SourceTable.Row {
    var cells = row.cells
    let location = source.location(line: start, offset: row.indentation)
    if cells.count != width {
      diagnostics.append(
        Diagnostic(
          "table.row-width", .warning,
          cells.count < width
            ? "this row has \(cells.count) cells, the table has \(width) columns; the missing ones are taken for empty"
            : "this row has \(cells.count) cells, the table has \(width) columns; the last ones are taken for one",
          at: location,
          notes: cells.count < width ? [] : [Diagnostic.Note("write `\\|` where a `|` belongs to the text of a cell")]))
    }
    if cells.count > width, let last = row.overflowingCell {
      cells.removeSubrange((width - 1)...)
      cells.append(last)
    }
    return SourceTable.Row(cells: cells, location: location)
  }
}

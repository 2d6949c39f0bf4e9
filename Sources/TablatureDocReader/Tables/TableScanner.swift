import TablatureAPIModel

/// A table as its source lines have it.
struct SourceTable {
  /// A cell: its source without the white space around it, and where that begins.
  struct Cell {
    var bytes: ArraySlice<UInt8>
    var location: SourceLocation
    /// How many plain spaces precede it on its line, behind the `|`.
    var indentation = 0

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

  /// How a table is written.
  enum Origin {
    /// Each row begins with `|`, and spans lines.
    case pipes
    /// GitHub's Markdown without outer pipes: each row is a line.
    case bare
    /// HTML.
    case html
  }

  var header: [Cell]
  var rows: [Row] = []
  var location: SourceLocation
  /// Whether rows end in `|`, as the header does.
  var endsRowsWithPipe = true
  /// Whether each cell of the header has a line of its own, as cells of rows then have.
  var isTall = false
  /// How the table is written.
  var origin = Origin.pipes
  /// Whether no other table precedes it in its section.
  var beginsSection = false
  /// The last lines between the table before this one, or the heading, and this one.
  var caption: ArraySlice<UInt8> = []
}

/// Finds tables in source lines.
///
/// The tables of the reference are not those of GitHub's Markdown: a cell may hold paragraphs, lists and blank lines, so
/// that a row spans lines until it has as many cells as the header. Each cell may even have a line of its own. Tables of
/// GitHub's Markdown without outer pipes are read too, and tables in HTML.
struct TableScanner {
  private let source: SourceText
  private let fences: [ClosedRange<Int>]
  private let links: LinkDefinitions
  private let isHeader: ([SourceTable.Cell]) -> Bool
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - fences: Lines that belong to code, in order; they hold no tables.
  ///   - links: What labels of links in cells refer to.
  ///   - isHeader: Whether cells are the titles of a table that lacks the line of dashes below them.
  init(
    _ source: SourceText, outside fences: [ClosedRange<Int>], links: LinkDefinitions,
    isHeader: @escaping ([SourceTable.Cell]) -> Bool
  ) {
    self.source = source
    self.fences = fences
    self.links = links
    self.isHeader = isHeader
  }

  /// The tables between two lines, and what is wrong with them.
  static func tables(
    in source: SourceText, lines: Range<Int>, outside fences: [ClosedRange<Int>],
    links: LinkDefinitions = LinkDefinitions(),
    isHeader: @escaping ([SourceTable.Cell]) -> Bool = { _ in false }
  ) -> (tables: [SourceTable], diagnostics: [Diagnostic]) {
    var scanner = TableScanner(source, outside: fences, links: links, isHeader: isHeader)
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
      guard beginsRow(line) else {
        if var found = otherTables(at: line, before: range.upperBound) {
          if !found.tables.isEmpty { found.tables[0].caption = caption(captionStart..<line) }
          line = found.next
          captionStart = line
          tables += found.tables
        } else {
          line += 1
        }
        continue
      }
      if let header = header(at: line, before: range.upperBound) {
        var table = SourceTable(
          header: header.cells, location: source.location(line: line), endsRowsWithPipe: header.isClosed)
        table.isTall = header.isTall
        table.caption = caption(captionStart..<line)
        // Code may stand inside a cell, so a table does not end where code begins.
        line = readRows(into: &table, from: header.next, before: range.upperBound)
        captionStart = line
        tables.append(table)
      } else if let last = tables.indices.last, tables[last].origin == .pipes {
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
    if !tables.isEmpty { tables[0].beginsSection = true }
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

  /// A line like `|--|:-:|` or `--|--`.
  private func isDelimiter(_ line: Int) -> Bool { delimiterColumns(line) != nil }

  /// How many columns a line of dashes separates from their titles; nil for other lines.
  private func delimiterColumns(_ line: Int) -> Int? {
    var (dashes, pipes) = (0, 0)
    for byte in source.line(line) {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return nil
      }
    }
    guard dashes > 0, pipes > 0 else { return nil }
    let text = source.line(line).droppingOuterSpaces()
    return pipes + 1 - (text.first == UInt8(ascii: "|") ? 1 : 0) - (text.last == UInt8(ascii: "|") ? 1 : 0)
  }

  private struct Header {
    var cells: [SourceTable.Cell]
    /// Whether it ends in `|`.
    var isClosed: Bool
    var isTall: Bool
    /// The line behind it, and behind the line of dashes.
    var next: Int
  }

  /// The header that begins at a line: everything up to a line of dashes, or a row that a dialect knows for one.
  private func header(at first: Int, before end: Int) -> Header? {
    /// Titles may stand on lines of their own, with blank lines between: more lines than this are no header.
    let mostLines = 24
    var row = RowBuilder(source: source)
    var line = first
    while line < min(end, first + mostLines) {
      if isDelimiter(line) {
        let cells = row.cells
        guard !cells.isEmpty else { return nil }
        let isTall = cells.count > 1 && Set(cells.map(\.location.line)).count == cells.count
        return Header(cells: resolved(cells, of: row), isClosed: row.closesCleanly, isTall: isTall, next: line + 1)
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
    let titles = resolved(single.cells, of: single)
    return isHeader(titles)
      ? Header(cells: titles, isClosed: single.closesCleanly, isTall: false, next: first + 1) : nil
  }

  // MARK: - Tables that no `|` begins

  /// Whether a table without outer pipes, or one in HTML, begins at a line.
  private func beginsOtherTable(_ line: Int, before end: Int) -> Bool {
    bareHeader(at: line, before: end) != nil || HTMLTable.begins(in: source, line: line)
  }

  private mutating func otherTables(at line: Int, before end: Int) -> (tables: [SourceTable], next: Int)? {
    if let header = bareHeader(at: line, before: end) {
      var table = SourceTable(header: header.cells, location: source.location(line: line), origin: .bare)
      let next = readBareRows(into: &table, from: header.next, before: end)
      return ([table], next)
    }
    guard HTMLTable.begins(in: source, line: line) else { return nil }
    let found = HTMLTable.read(in: source, line: line, before: end)
    diagnostics += found.diagnostics
    for table in found.tables {
      for row in table.rows { checkWidth(of: row.cells, in: table, at: row.location) }
    }
    return (found.tables, found.next)
  }

  /// The header of a table without outer pipes, where a line of dashes with as many columns follows.
  private func bareHeader(at line: Int, before end: Int) -> Header? {
    guard line + 1 < end, let columns = delimiterColumns(line + 1), source.line(line).contains(UInt8(ascii: "|")) else {
      return nil
    }
    var row = RowBuilder(source: source, isBare: true)
    row.append(line)
    let cells = row.cells
    guard cells.count == columns else { return nil }
    return Header(cells: resolved(cells, of: row), isClosed: false, isTall: false, next: line + 2)
  }

  /// Reads rows of one line each, up to the first blank line.
  private mutating func readBareRows(into table: inout SourceTable, from first: Int, before end: Int) -> Int {
    var line = first
    while line < end, !isBlank(line) {
      if line + 1 < end, isDelimiter(line + 1) { return line }
      var row = RowBuilder(source: source, width: table.header.count, isBare: true)
      row.append(line)
      table.rows.append(finish(&row, in: table, start: line))
      line += 1
    }
    return line
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
        if !table.rows.isEmpty, !beginsOtherTable(line, before: end), let last = closingLine(from: line, before: end) {
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
      if var tall = tallRow(row, in: table, from: line, before: end) {
        // The titles of a further table look like a row, until its line of dashes.
        if start > first, tall.last + 1 < end, isDelimiter(tall.last + 1) { return start }
        line = tall.last + 1
        table.rows.append(finish(&tall.row, in: table, start: start))
        continue
      }
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
      table.rows.append(finish(&row, in: table, start: start))
    }
    return line
  }

  /// A row each of whose cells has a line of its own, and its last line; nil for other rows.
  ///
  /// In a table whose titles are written that way, a row ends with the line that ends in `|`, whatever cells are missing. In
  /// others, only rows that come out as wide as the table are taken for such.
  private func tallRow(
    _ start: RowBuilder, in table: SourceTable, from first: Int, before end: Int
  ) -> (row: RowBuilder, last: Int)? {
    var row = start
    let width = table.header.count
    guard width <= Self.mostFilledColumns, row.closedCells < width,
      table.isTall || (table.endsRowsWithPipe && !row.closesCleanly)
    else { return nil }
    if table.isTall, row.closesCleanly, !isLonePipe(first - 1) { return (row, first - 1) }
    var line = first
    while line < end, !isDelimiter(line) {
      row.append(line)
      if row.closedCells >= width { return row.closedCells == width && row.closesCleanly ? (row, line) : nil }
      if table.isTall, row.closesCleanly, !isLonePipe(line), !isBlank(line) { return (row, line) }
      line += 1
    }
    return nil
  }

  /// Whether a line that begins with a space and a `|` only closes a cell of a row that began without a space.
  private func isContinuation(_ line: Int, of row: borrowing RowBuilder, width: Int) -> Bool {
    let range = source.range(ofLine: line)
    guard row.indentation == 0, row.closedCells + 1 < width, let first = range.first else { return false }
    return source.bytes[first] == UInt8(ascii: " ")
  }

  /// Whether a line has nothing but `|` and white space.
  private func isLonePipe(_ line: Int) -> Bool {
    let bytes = source.bytes
    for index in source.range(ofLine: line) {
      switch bytes[index] {
      // The last two are those of a no-break space.
      case UInt8(ascii: "|"), UInt8(ascii: " "), UInt8(ascii: "\t"), 0xC2, 0xA0: continue
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
      if (beginsRow(line) && !isLone) || beginsOtherTable(line, before: end) { return nil }
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
        notes: [Diagnostic.Note(Self.escapeAdvice)]))
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

  private mutating func finish(_ row: inout RowBuilder, in table: SourceTable, start: Int) -> SourceTable.Row {
    let width = table.header.count
    var cells = row.cells
    let location = source.location(line: start, offset: row.indentation)
    if cells.count > width, let joined = CellMending.joiningCode(cells, to: width, in: source) {
      diagnostics.append(
        Diagnostic(
          "table.pipe-in-code", .warning, "a `|` inside code is taken for text; in Markdown it separates cells",
          at: location, notes: [Diagnostic.Note(Self.escapeAdvice)]))
      return SourceTable.Row(cells: resolved(joined, of: row), location: location)
    }
    // Without outer pipes, an empty last cell leaves nothing behind the last `|`.
    let isPadded = table.origin == .bare && cells.count + 1 == width && row.closesCleanly
    if !isPadded { checkWidth(of: cells, in: table, at: location) }
    if cells.count > width, let last = row.overflowingCell {
      cells.removeSubrange((width - 1)...)
      cells.append(last)
    }
    return SourceTable.Row(cells: resolved(cells, of: row), location: location)
  }

  private mutating func checkWidth(of cells: [SourceTable.Cell], in table: SourceTable, at location: SourceLocation) {
    let width = table.header.count
    // Nothing is missing in columns without titles.
    guard
      cells.count > width || !table.header.dropFirst(cells.count).allSatisfy({ $0.bytes.droppingOuterSpaces().isEmpty })
    else { return }
    diagnostics.append(
      Diagnostic(
        "table.row-width", .warning,
        cells.count < width
          ? "this row has \(cells.count) cells, the table has \(width) columns; the missing ones are taken for empty"
          : "this row has \(cells.count) cells, the table has \(width) columns; the last ones are taken for one",
        at: location, notes: cells.count < width ? [] : [Diagnostic.Note(Self.escapeAdvice)]))
  }

  private static let escapeAdvice = "write `\\|` where a `|` belongs to the text of a cell"

  /// The cells with `|` in the place of `\|`, which is how tables write it, code included, and with links that need no
  /// definitions elsewhere on the page.
  private func resolved(_ cells: [SourceTable.Cell], of row: RowBuilder) -> [SourceTable.Cell] {
    guard row.hasEscapedPipe || !links.isEmpty else { return cells }
    return cells.map { cell in
      var cell = cell
      if row.hasEscapedPipe { cell.bytes = CellMending.unescapingPipes(cell.bytes) }
      cell.bytes = links.resolving(cell.bytes)
      return cell
    }
  }
}

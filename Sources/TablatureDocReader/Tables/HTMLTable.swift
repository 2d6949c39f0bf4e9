import TablatureAPIModel

/// Reads tables in HTML.
///
/// What a cell holds becomes Markdown, so that everything that reads cells reads these too: `<br>`, lists, code, links and
/// emphasis keep their meaning, other tags are left out, and text that only looks like Markdown is escaped.
struct HTMLTable {
  /// What was found from a line on.
  struct Found {
    var tables: [SourceTable]
    /// The line behind the last table.
    var next: Int
    var diagnostics: [Diagnostic]
  }

  /// Whether a line begins with a tag, and a table begins on it.
  static func begins(in source: SourceText, line: Int) -> Bool {
    let bytes = source.line(line)
    guard let first = bytes.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }),
      first == UInt8(ascii: "<")
    else { return false }
    return startOfTable(in: bytes) != nil
  }

  /// Reads the tables that begin on a line, up to the end of the section.
  static func read(in source: SourceText, line: Int, before end: Int) -> Found {
    var found = Found(tables: [], next: line + 1, diagnostics: [])
    var start = startOfTable(in: source.line(line))
    let limit = source.range(ofLine: end - 1).upperBound
    var place = Place(line: line, index: source.range(ofLine: line).lowerBound)
    while let opening = start {
      place.move(to: opening, in: source)
      var table = HTMLTable(source, at: place, limit: limit)
      table.read()
      if let read = table.table { found.tables.append(read) }
      found.diagnostics += table.diagnostics
      place = table.place
      found.next = place.line + 1
      // Another table may begin on the line on which this one ends.
      start = startOfTable(
        in: source.bytes[place.index..<max(place.index, source.range(ofLine: place.line).upperBound)])
    }
    return found
  }

  private static func startOfTable(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == UInt8(ascii: "<") && HTMLTag(in: bytes, at: $0)?.isOpening("table") == true }
  }

  /// A place among the bytes of a page.
  private struct Place {
    var line: Int
    var column = 1
    var index: Int

    /// Counts lines and columns on, so that each byte is looked at once.
    mutating func move(to target: Int, in source: SourceText) {
      while index < target {
        let byte = source.bytes[index]
        if byte == UInt8(ascii: "\n") {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
        index += 1
      }
    }

    func location(in source: SourceText) -> SourceLocation {
      SourceLocation(file: source.path, line: line, column: column)
    }
  }

  private struct Cell {
    var content: HTMLCellText
    var location: SourceLocation
    var columns: Int
    var rows: Int
  }

  private let source: SourceText
  private let limit: Int
  private let location: SourceLocation
  private var place: Place
  private var rows: [(cells: [Cell], location: SourceLocation)] = []
  private var row: (cells: [Cell], location: SourceLocation)?
  private var cell: Cell?
  /// How many tables are open, this one included.
  private var depth = 0
  private var reportsNesting = true
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ source: SourceText, at place: Place, limit: Int) {
    self.source = source
    self.place = place
    self.limit = limit
    location = place.location(in: source)
  }

  private mutating func read() {
    let bytes = source.bytes[..<limit]
    var text = place.index
    while place.index < limit {
      guard bytes[place.index] == UInt8(ascii: "<"), let tag = HTMLTag(in: bytes, at: place.index) else {
        place.move(to: place.index + 1, in: source)
        continue
      }
      cell?.content.append(bytes[text..<place.index])
      handle(tag)
      place.move(to: tag.range.upperBound, in: source)
      text = place.index
      if depth == 0 { return }
    }
    closeRow()
    diagnostics.append(
      Diagnostic(
        "table.html-open", .warning, "this table has no end; it is read up to the end of the section", at: location,
        notes: [Diagnostic.Note("close it with </table>")]))
  }

  private mutating func handle(_ tag: HTMLTag) {
    if tag.name == "table" {
      depth += tag.isClosing ? -1 : 1
      if depth == 0 { closeRow() }
      if depth > 1, !tag.isClosing, reportsNesting {
        reportsNesting = false
        diagnostics.append(
          Diagnostic(
            "table.html-nested", .warning, "a table inside a cell is read as text", at: here,
            notes: [Diagnostic.Note("put it below the table, under a text that names what it describes")]))
      }
      return
    }
    guard depth == 1 else {
      cell?.content.append(" "[...])
      return
    }
    switch tag.name {
    case "tr":
      closeRow()
      if !tag.isClosing { row = ([], here) }
    case "thead", "tbody", "tfoot": closeRow()
    case "td", "th":
      closeCell()
      guard !tag.isClosing else { return }
      func span(_ name: String) -> Int {
        max(1, min(tag.attribute(name).flatMap { Int($0) } ?? 1, FieldTable.mostColumns))
      }
      if row == nil { row = ([], here) }
      cell = Cell(content: HTMLCellText(), location: here, columns: span("colspan"), rows: span("rowspan"))
    default: cell?.content.append(tag)
    }
  }

  private var here: SourceLocation { place.location(in: source) }

  private mutating func closeCell() {
    if let cell { row?.cells.append(cell) }
    cell = nil
  }

  private mutating func closeRow() {
    closeCell()
    if let row, !row.cells.isEmpty { rows.append(row) }
    row = nil
  }

  /// The table; nil where it has no rows.
  private var table: SourceTable? {
    let grid = expanded
    guard let header = grid.first else { return nil }
    var table = SourceTable(header: header.cells, location: location, origin: .html)
    table.rows = Array(grid.dropFirst())
    return table
  }

  /// The rows with cells that span several columns or rows in each of these.
  private var expanded: [SourceTable.Row] {
    /// What cells of rows above leave to the rows below, by column.
    var pending: [Int: (cell: SourceTable.Cell, rows: Int)] = [:]
    return rows.map { row in
      var cells: [SourceTable.Cell] = []
      func takePending() {
        while let above = pending[cells.count] {
          pending[cells.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
          cells.append(above.cell)
        }
      }
      for cell in row.cells {
        takePending()
        let read = SourceTable.Cell(bytes: cell.content.markdown, location: cell.location)
        for _ in 0..<cell.columns where cells.count <= FieldTable.mostColumns {
          if cell.rows > 1 { pending[cells.count] = (read, cell.rows - 1) }
          cells.append(read)
        }
      }
      takePending()
      return SourceTable.Row(cells: cells, location: row.location)
    }
  }
}

extension HTMLTag {
  /// Whether the tag begins an element of that name.
  fileprivate func isOpening(_ name: String) -> Bool { !isClosing && self.name == name }
}

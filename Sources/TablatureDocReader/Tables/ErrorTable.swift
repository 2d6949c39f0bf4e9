import TablatureAPIModel

/// Reads the rows of tables of error codes.
struct ErrorTable {
  let dialect: CompiledDialect
  private(set) var codes: [ErrorCode] = []
  private(set) var skipped: [Operation.SkippedRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var indices: [String: Int] = [:]

  init(dialect: CompiledDialect) { self.dialect = dialect }

  /// Whether cells are titles of the columns of such a table.
  static func isHeader(_ cells: [SourceTable.Cell], dialect: CompiledDialect) -> Bool {
    let roles = cells.prefix(FieldTable.mostColumns + 1).compactMap {
      dialect.errorColumns[CommonMark.labelText($0.bytes).foldedTitle()]
    }
    return roles.count == cells.count && roles.contains(.code) && roles.contains(.status)
  }

  /// The column of each role: by its title, else by its cells. Statuses and codes look like nothing else.
  private func roles(of table: SourceTable) -> [Dialect.ColumnRole: Int] {
    var guess = ColumnGuess(table, titles: dialect.errorColumns)
    guess.take(.status) { Self.status($0) != nil }
    guess.take(.code, where: Self.isCode)
    return guess.columns
  }

  /// Whether a text looks like the code of an error: `InvalidParameter.NotFound`, `SYS_BUSY`.
  private static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isASCIILetter else { return false }
    return text.utf8.allSatisfy {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }

  mutating func read(_ table: SourceTable) {
    let columns = roles(of: table)
    let (codeColumn, statusColumn) = (columns[.code], columns[.status])
    let (messageColumn, documentationColumn) = (columns[.message], columns[.documentation])
    if codeColumn != nil, statusColumn == nil {
      diagnostics.append(
        Diagnostic(
          "error.no-status", .warning, "this table has no column of HTTP statuses; its codes have none",
          at: table.location,
          notes: [Diagnostic.Note("add a column titled 'HttpCode' or 'HTTP status code'")]))
    }
    for row in table.rows.lazy.map({ Self.realigned($0, columns) }) {
      func text(_ column: Int?) -> String? { column.map { CommonMark.inlineText(row.cell($0).bytes) } }
      guard let codeColumn else {
        skip(row, "table.columns", "the table has no column for error codes")
        continue
      }
      let code = CommonMark.labelText(row.cell(codeColumn).bytes)
      guard !code.isEmpty else {
        skip(row, "error.code", "this row has no error code")
        continue
      }
      let statusText = statusColumn.map { CommonMark.labelText(row.cell($0).bytes) }
      let status = statusText.flatMap(Self.status)
      if let statusText, status == nil {
        diagnostics.append(
          Diagnostic(
            "error.status", .warning,
            statusText.isEmpty
              ? "the error '\(code)' has no HTTP status here"
              : "'\(statusText)' isn't an HTTP status; the error '\(code)' has none here",
            at: row.location, notes: [Diagnostic.Note("write a number from 100 to 599")]))
      }
      let documentation = documentationColumn.map { column -> Prose in
        let cell = row.cell(column)
        return CommonMark.prose(cell.bytes, line: cell.location.line).markingNotes(dialect.noteMarks)
      }
      let meaning = ErrorCode.Meaning(
        status: status, message: text(messageColumn) ?? "", documentation: documentation ?? Prose(),
        location: row.location)
      if let index = indices[code] {
        codes[index].meanings.append(meaning)
      } else {
        indices[code] = codes.count
        codes.append(ErrorCode(code: code, meanings: [meaning]))
      }
    }
  }

  /// The status that a cell names: `404`, `404 Not Found`.
  private static func status(_ text: String) -> Int? {
    let digits = text.utf8.prefix { ByteText.isDigit($0) }
    guard digits.count == 3, let status = Int(String(decoding: digits, as: UTF8.self)), (100...599).contains(status),
      text.utf8.dropFirst(3).first.map({ $0 <= 0x20 }) ?? true
    else { return nil }
    return status
  }

  /// Whether a cell is certainly a status; cheap, since nearly all are.
  private static func isStatus(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count == 3 && status(String(decoding: cell, as: UTF8.self)) != nil
  }

  /// The row with a message that has a `|` in it put together again; the status behind it tells where it ends.
  private static func realigned(_ row: SourceTable.Row, _ columns: [Dialect.ColumnRole: Int]) -> SourceTable.Row {
    guard let message = columns[.message], let statusColumn = columns[.status], statusColumn == message + 1,
      statusColumn < row.cells.count, !isStatus(row.cells[statusColumn].bytes),
      status(row.cells[statusColumn].source.trimmingSpaces()) == nil
    else { return row }
    let parts = row.cells[message...].map(\.source).joined(separator: "|").split(
      separator: "|", omittingEmptySubsequences: false)
    guard let end = parts.firstIndex(where: { status($0.trimmingSpaces()) != nil }), end > 0 else { return row }
    var row = row
    row.cells[message].source = parts[..<end].joined(separator: "|")
    row.cells[statusColumn].source = parts[end].trimmingSpaces()
    if statusColumn + 1 < row.cells.count {
      row.cells[statusColumn + 1].source = parts[(end + 1)...].joined(separator: "|")
    }
    return row
  }

  private mutating func skip(_ row: SourceTable.Row, _ id: StaticString, _ summary: String) {
    diagnostics.append(
      Diagnostic(id, .warning, summary, at: row.location, notes: [Diagnostic.Note("the row is left out")]))
    skipped.append(
      Operation.SkippedRow(
        section: .error, name: row.cells.first.map { CommonMark.inlineText($0.bytes) } ?? "",
        diagnosticID: id.description, location: row.location))
  }
}

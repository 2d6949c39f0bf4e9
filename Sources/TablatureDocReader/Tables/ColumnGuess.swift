import TablatureAPIModel

/// Tells what columns hold whose titles no dialect knows, by their cells.
struct ColumnGuess {
  /// How many rows are looked at.
  private static let rowsLookedAt = 20

  private let rows: ArraySlice<SourceTable.Row>
  /// The columns that have no role so far.
  private(set) var free: [Int]
  /// The column of each role.
  private(set) var columns: [Dialect.ColumnRole: Int]

  /// Gives each column whose title a dialect knows its role.
  init(_ table: SourceTable, titles: [String: Dialect.ColumnRole]) {
    rows = table.rows.prefix(Self.rowsLookedAt)
    columns = [:]
    free = []
    for (index, cell) in table.header.prefix(FieldTable.mostColumns).enumerated() {
      guard let role = titles[CommonMark.labelText(cell.bytes).foldedTitle()] else {
        free.append(index)
        continue
      }
      if columns[role] == nil { columns[role] = index }
    }
  }

  /// The texts of a column.
  func texts(_ column: Int) -> [String] { rows.map { CommonMark.inlineText($0.cell(column).bytes) } }

  /// Gives a role to the first free column most of whose cells fit, if no column has it.
  mutating func take(_ role: Dialect.ColumnRole, where fits: (String) -> Bool) {
    // A cell or two may be odd, as in every column.
    guard !rows.isEmpty, columns[role] == nil,
      let position = free.firstIndex(where: { column in texts(column).count(where: fits) * 4 > rows.count * 3 })
    else { return }
    columns[role] = free.remove(at: position)
  }

  /// Gives a role to the free column with the longest texts, if no column has it.
  mutating func takeLongest(_ role: Dialect.ColumnRole) {
    guard !rows.isEmpty, columns[role] == nil else { return }
    func length(_ column: Int) -> Int { texts(column).reduce(0) { $0 + $1.utf8.count } }
    guard let longest = free.max(by: { length($0) < length($1) }) else { return }
    columns[role] = longest
    free.removeAll { $0 == longest }
  }
}

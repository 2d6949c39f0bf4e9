/// Tells what the columns of a table of fields hold.
enum FieldColumns {
  /// The column of each role: by its title, else by what stands in it.
  static func roles(of table: SourceTable, dialect: Dialect) -> [Dialect.ColumnRole: Int] {
    var columns: [Dialect.ColumnRole: Int] = [:]
    let header = table.header.prefix(FieldTable.mostColumns)
    var isTitled = [Bool](repeating: false, count: header.count)
    for (index, cell) in header.enumerated() {
      guard let role = dialect.fieldColumns[CommonMark.inlineText(cell.bytes).foldedTitle()] else { continue }
      isTitled[index] = true
      if columns[role] == nil { columns[role] = index }
    }
    if columns[.name] != nil, columns[.type] != nil { return columns }
    guessRoles(of: table, untitled: isTitled.indices.filter { !isTitled[$0] }, dialect: dialect, &columns)
    return columns
  }

  /// How many rows are looked at for what a column holds.
  private static let rowsLookedAt = 20

  /// Columns whose titles no dialect knows: names and types look like nothing else, and the longest texts are descriptions.
  private static func guessRoles(
    of table: SourceTable, untitled: [Int], dialect: Dialect, _ columns: inout [Dialect.ColumnRole: Int]
  ) {
    let rows = table.rows.prefix(rowsLookedAt)
    guard !rows.isEmpty else { return }
    var free = untitled
    func texts(_ column: Int) -> [String] { rows.map { CommonMark.inlineText($0.cell(column).bytes) } }
    func take(_ role: Dialect.ColumnRole, where fits: (String) -> Bool) {
      // A cell or two may be odd, as in every column.
      guard columns[role] == nil,
        let position = free.firstIndex(where: { column in texts(column).count(where: fits) * 4 > rows.count * 3 })
      else { return }
      columns[role] = free.remove(at: position)
    }
    take(.type) { text in
      if case .unknown = WrittenType.read(text, words: dialect.typeWords) { return false }
      return !text.isEmpty
    }
    // Without a column of types a table of names and texts could be anything.
    guard columns[.type] != nil else { return }
    take(.name) { FieldTable.isName(String($0.drop { !$0.isASCIIAlphanumeric && $0 != "_" })) }
    take(.presence) {
      let word = $0.foldedTitle()
      return dialect.required.contains(word) || dialect.optional.contains(word) || dialect.conditional.contains(word)
    }
    if columns[.documentation] == nil {
      columns[.documentation] = free.max { column, other in
        texts(column).reduce(0) { $0 + $1.utf8.count } < texts(other).reduce(0) { $0 + $1.utf8.count }
      }
    }
  }
}

/// Brings the tables of request parameters into one.
///
/// A page may describe the type of a parameter in a table of its own, below the main one, that the text above it names. Its
/// rows are then members of that parameter: `Scope` in the table of `Configuration` is `Configuration.N.Scope`.
enum RequestRows {
  /// The rows of all tables, those of types with the full names of their parameters.
  static func flatten(_ tables: [FieldRows]) -> [FieldRow] {
    guard tables.count > 1 else { return tables.first?.rows ?? [] }
    guard tables.count <= FieldRows.mostTables else { return tables.flatMap(\.rows) }
    var rows: [FieldRow] = []
    for (index, table) in tables.enumerated() {
      let words = Set(table.caption.split { !$0.isASCIIAlphanumeric && $0 != "_" }.map(String.init))
      guard index > 0, let parameter = rows.first(where: { !words.isDisjoint(with: typeNames($0)) }) else {
        rows += table.rows
        continue
      }
      rows += table.rows.map { row in
        var row = row
        row.name = "\(parameter.name).\(row.name)"
        return row
      }
    }
    return rows
  }

  /// The names under which a table may describe the members of a parameter.
  private static func typeNames(_ row: FieldRow) -> Set<String> {
    let name = row.name.split(separator: ".").last { $0 != "N" && $0 != "n" }.map(String.init)
    return switch row.type {
    case .list(let element?): [element]
    case .reference(let type), .unknown(let type): [type]
    case .structure, .list(nil), .repeated, .none: name.map { [$0] } ?? []
    case .scalar, .scalarList: []
    }
  }
}

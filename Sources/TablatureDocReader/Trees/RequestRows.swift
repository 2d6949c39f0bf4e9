import TablatureAPIModel

/// Brings the tables of request parameters into one.
///
/// A page may describe the type of a parameter in a table of its own, below the main one, that the text above it names. Its
/// rows are then members of that parameter: `Scope` in the table of `Configuration` is `Configuration.N.Scope`.
enum RequestRows {
  /// The rows of all tables, those of types with the full names of their parameters.
  ///
  /// A further table of a section that nothing names describes the first list above it that no `N` follows: such a list is a text in
  /// JSON, whose members have no names of their own on the wire.
  static func flatten(_ tables: [FieldRows], samples: [RequestSample]) -> [FieldRow] {
    let isMain = tables.indices.map { $0 == 0 || tables[$0].beginsSection }
    var rows: [FieldRow] = []
    for (table, isMain) in zip(tables, isMain) where isMain { rows += nested(table.rows) }
    let embedded = EmbeddedRows(samples: samples)
    embedded.assign(&rows)
    var described: Set<String> = []
    let further = zip(tables, isMain).filter { !$0.1 }.map(\.0)
    guard tables.count <= FieldRows.mostTables else { return rows + further.flatMap(\.rows) }
    for table in further {
      let words = Set(table.caption.split { !$0.isASCIIAlphanumeric && $0 != "_" }.map(String.init))
      let named = rows.first { !words.isDisjoint(with: typeNames($0)) }
      let unnamed = rows.first { isTextOfList($0) && !described.contains($0.name) }
      guard let parameter = named ?? unnamed else {
        rows += nested(table.rows)
        continue
      }
      described.insert(parameter.name)
      let isEmbedded = named == nil || embedded.isEmbedded(parameter.name)
      rows += nested(table.rows).map { row in
        var row = row
        row.nameInTable = row.nameInTable ?? row.name
        row.name = "\(parameter.name).\(row.name)"
        row.isEmbedded = isEmbedded
        return row
      }
    }
    return rows
  }

  /// Gives rows with marks for nesting the names that dots would give them: `└Key` below `Tag` is `Tag.N.Key`, where the
  /// type of `Tag` is a list.
  private static func nested(_ rows: [FieldRow]) -> [FieldRow] {
    guard rows.contains(where: { $0.nesting > 0 }) else { return rows }
    var rows = rows
    var open: [(nesting: Int, prefix: String)] = []
    for index in rows.indices {
      while let last = open.last, last.nesting >= rows[index].nesting { open.removeLast() }
      if let parent = open.last, !rows[index].name.hasPrefix(parent.prefix) {
        rows[index].nameInTable = rows[index].name
        rows[index].name = parent.prefix + rows[index].name
      }
      let isNumbered = rows[index].isListType && ListIndex.list(ofElement: rows[index].name) == nil
      open.append((rows[index].nesting, rows[index].name + (isNumbered ? ".N." : ".")))
    }
    return rows
  }

  /// Whether a row is a list that goes over the wire as one text.
  private static func isTextOfList(_ row: FieldRow) -> Bool {
    guard case .list = row.type else { return false }
    return !row.name.contains(".") && !row.isEmbedded
  }

  /// The names under which a table may describe the members of a parameter.
  private static func typeNames(_ row: FieldRow) -> Set<String> {
    let name = DottedName.parts(of: row.name).last { !ListIndex.isIndex($0) }
    return switch row.type {
    case .list(let element?): [element]
    case .reference(let type), .unknown(let type): [type]
    case .structure, .list(nil), .repeated, .none: name.map { [$0] } ?? []
    case .scalar, .scalarList: []
    }
  }
}

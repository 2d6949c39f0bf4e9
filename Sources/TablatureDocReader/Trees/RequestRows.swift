import TablatureAPIModel

/// Brings the tables of request parameters into one.
///
/// A page may describe the type of a parameter in a table of its own, below the main one, that the text above it names. Its
/// rows are then members of that parameter: `Scope` in the table of `Configuration` is `Configuration.N.Scope`.
enum RequestRows {
  /// The rows of all tables, those of types with the full paths of their parameters.
  ///
  /// A further table of a section that nothing names describes the first list above it that no `N` follows: such a list is a text in
  /// JSON, whose members have no names of their own on the wire.
  static func flatten(_ tables: [FieldRows], samples: [RequestSample]) -> [FieldRow] {
    let isMain = tables.indices.map { $0 == 0 || tables[$0].beginsSection }
    var rows: [FieldRow] = []
    for (table, isMain) in zip(tables, isMain) where isMain { rows += nested(table.rows) }
    let embedded = EmbeddedRows(samples: samples)
    embedded.assign(&rows)
    var described: Set<[String]> = []
    let further = zip(tables, isMain).filter { !$0.1 }.map(\.0)
    guard tables.count <= FieldRows.mostTables else { return rows + further.flatMap(\.rows) }
    for table in further {
      let words = Set(table.caption.split { !$0.isASCIIAlphanumeric && $0 != "_" }.map(String.init))
      let named = rows.first { !words.isDisjoint(with: typeNames($0)) }
      let unnamed = rows.first { isTextOfList($0) && !described.contains($0.path) }
      guard let parameter = named ?? unnamed else {
        rows += nested(table.rows)
        continue
      }
      described.insert(parameter.path)
      let isEmbedded = named == nil || embedded.isEmbedded(parameter.name)
      rows += nested(table.rows).map { row in
        var row = row
        row.nameInTable = row.nameInTable ?? row.name
        row.path = parameter.path + row.path
        row.isEmbedded = isEmbedded
        return row
      }
    }
    return rows
  }

  /// Gives rows with marks for nesting the paths that dots would give them: `└Key` below `Tag` is `Tag.N.Key`, where the
  /// type of `Tag` is a list.
  private static func nested(_ rows: [FieldRow]) -> [FieldRow] {
    guard rows.contains(where: { $0.nesting > 0 }) else { return rows }
    var rows = rows
    var open: [(nesting: Int, path: [String])] = []
    for index in rows.indices {
      while let last = open.last, last.nesting >= rows[index].nesting { open.removeLast() }
      var path = rows[index].path
      if let parent = open.last?.path, path.count <= parent.count || !path.starts(with: parent) {
        rows[index].nameInTable = rows[index].name
        path = parent + path
        rows[index].path = path
      }
      let isElement = path.count > 1 && path.last.map(ListIndex.isIndex) ?? false
      open.append((rows[index].nesting, rows[index].isListType && !isElement ? path + ["N"] : path))
    }
    return rows
  }

  /// Whether a row is a list that goes over the wire as one text.
  private static func isTextOfList(_ row: FieldRow) -> Bool {
    guard case .list = row.type else { return false }
    return row.path.count == 1 && !row.isEmbedded
  }

  /// The names under which a table may describe the members of a parameter.
  private static func typeNames(_ row: FieldRow) -> Set<String> {
    let name = row.path.last { !ListIndex.isIndex($0) }
    return switch row.type {
    case .list(let element?): [element]
    case .reference(let type), .unknown(let type): [type]
    case .structure, .list(nil), .repeated, .none: name.map { [$0] } ?? []
    case .scalar, .scalarList: []
    }
  }
}

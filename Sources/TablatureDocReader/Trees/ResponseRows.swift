import TablatureAPIModel

/// Brings the tables of return data into one depth-first order.
///
/// A page may describe a type in a table of its own, below the main one: the type column or the name of a row leads there
/// (`Array of EventType`), and the text above the table names it. Its rows then stand behind the row that uses the type.
/// Dotted names (`Status.Code`) get a row for the structure that they imply.
struct ResponseRows {
  /// What tables of the page say that a type or structure holds.
  private let definitions: [String: [FieldRow]]
  /// What other pages say that types hold.
  private let types: DataTypes
  /// The names of all rows of the page.
  private let names: Set<String>
  private var rows: [FieldRow] = []
  private var used: Set<String> = []
  private static let maximumDepth = 16
  /// Types that use one another many times over are no longer followed from here on.
  private static let maximumRows = 20_000

  /// The rows of all tables in one order; what no row leads to stands where its table stands.
  ///
  /// A table that nothing names describes the structure that the samples show with its names, else the first list or
  /// structure above it whose members no table gives.
  static func flatten(_ tables: [FieldRows], shape: SampleShape, types: DataTypes = DataTypes()) -> [FieldRow] {
    let definitions = definitions(in: tables, shape: shape)
    let defining = Set(definitions.values)
    var flattened = ResponseRows(
      definitions: definitions.mapValues { tables[$0].rows }, types: types,
      names: types.isEmpty ? [] : Set(tables.lazy.flatMap(\.rows).map(\.name)))
    flattened.add(
      tables.indices.filter { !defining.contains($0) }.flatMap { tables[$0].rows }, scope: nil, path: [])
    // A type that no row leads to after all stands for itself.
    for name in definitions.keys.sorted() where !flattened.used.contains(name) {
      flattened.add(flattened.definitions[name] ?? [], scope: nil, path: [name])
    }
    return flattened.rows
  }

  /// The tables that describe one type or one structure, by its name.
  private static func definitions(
    in tables: [FieldRows], shape: SampleShape
  ) -> [String: Int] {
    guard tables.count > 1, tables.count <= FieldRows.mostTables else { return [:] }
    var definitions: [String: Int] = [:]
    var unnamed: [Int] = []
    let wanted = Set(tables.flatMap(\.rows).flatMap(Self.definitionNames))
    for (index, table) in tables.enumerated().dropFirst() {
      if let name = words(of: table.caption).filter(wanted.contains).last, definitions[name] == nil {
        definitions[name] = index
      } else if let name = shape.structure(holding: table.rows.map(\.name), among: wanted), definitions[name] == nil {
        definitions[name] = index
      } else {
        unnamed.append(index)
      }
    }
    for index in unnamed {
      let names = tables[index].rows.map(\.name)
      guard !names.isEmpty else { continue }
      // Rows that the samples have at the root go on with the main table.
      if names.count(where: { shape.child(of: SampleShape.root, named: $0) != nil }) * 2 > names.count { continue }
      let above = tables[..<index].flatMap(\.rows)
      let row = above.first { row in
        isContainer(row) && definitionNames(row).allSatisfy { definitions[$0] == nil }
          && !shape.showsContent(of: row.name)
      }
      if let name = row?.name { definitions[name] = index }
    }
    return definitions
  }

  private init(definitions: [String: [FieldRow]], types: DataTypes, names: Set<String>) {
    self.definitions = definitions
    self.types = types
    self.names = names
  }

  private mutating func add(_ source: [FieldRow], scope: Int?, path: [String]) {
    var implied: (prefix: ArraySlice<String>, row: Int)?
    for row in source {
      let parts = row.path.filter { !ListIndex.isPlaceholder($0) }
      var row = row
      row.scope = scope
      if parts.count > 1, let last = parts.last {
        let prefix = parts.dropLast()
        if implied?.prefix != prefix { implied = (prefix, addImplied(prefix, from: row, scope: scope)) }
        row.path = [last]
        row.scope = implied?.row
      } else {
        implied = nil
      }
      guard path.count < Self.maximumDepth, rows.count < Self.maximumRows,
        let (name, members) = definition(of: row, outside: path)
      else {
        // A type inside itself has its members elsewhere: what follows is none of them.
        row.isDefined = !path.isEmpty && isOfType(row, among: path)
        rows.append(row)
        continue
      }
      used.insert(name)
      row.isDefined = true
      rows.append(row)
      add(members, scope: rows.count - 1, path: path + [name])
    }
  }

  /// What a table of the page, or else a page of its own, says that a row holds.
  private func definition(of row: FieldRow, outside path: [String]) -> (name: String, members: [FieldRow])? {
    for name in Self.definitionNames(row) where !path.contains(name) {
      if let members = definitions[name] { return (name, members) }
    }
    guard let type = types.type(of: row), !path.contains(type.name) else { return nil }
    // A page that lists the members itself needs no other.
    guard type.rows.count(where: { names.contains($0.name) }) * 2 <= type.rows.count else { return nil }
    return (type.name, type.rows)
  }

  /// Whether the type of a row is one of those whose rows stand around it.
  private func isOfType(_ row: FieldRow, among path: [String]) -> Bool {
    if let type = types.type(of: row), path.contains(type.name) { return true }
    return switch row.type {
    case .list(let name?), .reference(let name), .unknown(let name): path.contains(name)
    case .list(nil), .repeated, .structure, .none, .scalar, .scalarList: false
    }
  }

  /// Adds rows for the structures of a dotted name, and returns the innermost.
  private mutating func addImplied(_ names: ArraySlice<String>, from row: FieldRow, scope: Int?) -> Int {
    var scope = scope
    for name in names {
      rows.append(
        FieldRow(
          path: [name], nesting: row.nesting, type: .structure, writtenType: nil, presence: row.presence, example: nil,
          documentation: Prose(), location: row.location, scope: scope, isDefined: true, isImplied: true))
      scope = rows.count - 1
    }
    return rows.count - 1
  }

  /// The names under which a table may describe the members of a row.
  private static func definitionNames(_ row: FieldRow) -> [String] {
    switch row.type {
    case .list(let element?): [element, row.name]
    case .reference(let name), .unknown(let name): [name, row.name]
    case .list(nil), .repeated, .structure, .none: [row.name]
    case .scalar, .scalarList: []
    }
  }

  /// Whether the type cell says that a row has members.
  private static func isContainer(_ row: FieldRow) -> Bool {
    switch row.type {
    case .list, .structure, .reference: true
    case .repeated, .none, .unknown, .scalar, .scalarList: false
    }
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isASCIIAlphanumeric && $0 != "_" }.map(String.init)
  }
}

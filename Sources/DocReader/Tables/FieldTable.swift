import APIModel

/// A row of a table of parameters or members, its cells read but its place in the tree still open.
struct FieldRow {
  /// The name cell without markup and nesting marks: `Tag.N.Key`.
  var name: String
  /// How many nesting marks (`└`) stand before the name.
  var nesting: Int
  var type: WrittenType
  var writtenType: String?
  var presence: Field.Presence
  var example: String?
  var documentation: Prose
  var location: SourceLocation
  /// The row whose members the row's table lists, if it is a table of its own for one type.
  var scope: Int?
  /// Whether a table of its own, or a dotted name, says what the members are.
  var isDefined = false
  /// Whether no row of the page stands for it, only dotted names.
  var isImplied = false
}

/// Reads the rows of tables of parameters and members.
struct FieldTable {
  let dialect: Dialect
  let section: Operation.Section
  /// The rows of each table.
  private(set) var tables: [(caption: String, rows: [FieldRow])] = []
  private(set) var skipped: [Operation.SkippedRow] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(dialect: Dialect, section: Operation.Section) {
    self.dialect = dialect
    self.section = section
  }

  /// Whether cells are titles of the columns of such a table.
  static func isHeader(_ cells: [String], dialect: Dialect) -> Bool {
    let roles = cells.compactMap { dialect.fieldColumns[CommonMark.inlineText($0).foldedTitle()] }
    return roles.count == cells.count && roles.contains(.name) && roles.contains(.type)
  }

  mutating func read(_ table: SourceTable) {
    var columns: [Dialect.ColumnRole: Int] = [:]
    for (index, cell) in table.header.enumerated() {
      if let role = dialect.fieldColumns[CommonMark.inlineText(cell.source).foldedTitle()], columns[role] == nil {
        columns[role] = index
      }
    }
    if columns[.name] == nil || (columns[.type] == nil && columns[.documentation] == nil) {
      diagnostics.append(
        Diagnostic(
          "table.columns", .warning,
          "the columns \(table.header.map { "'\(CommonMark.inlineText($0.source))'" }.joined(separator: ", ")) are not those of a table of fields",
          at: table.location, notes: [Diagnostic.Note("its rows are left out")]))
      for row in table.rows {
        skipped.append(
          Operation.SkippedRow(
            section: section, name: row.cells.first.map { CommonMark.inlineText($0.source) } ?? "",
            diagnosticID: "table.columns", location: row.location))
      }
      return
    }
    if !tables.isEmpty, let title = table.header.first {
      diagnostics.append(
        Diagnostic(
          "table.further", .note, "a further table of this section: its rows describe one type, or go on with the list",
          at: table.location))
      skipped.append(
        Operation.SkippedRow(
          section: section, name: CommonMark.inlineText(title.source), diagnosticID: "table.further",
          location: table.location))
    }
    tables.append((table.caption, table.rows.compactMap { read($0, columns: columns) }))
  }

  /// The rows of all tables.
  var rows: [FieldRow] { tables.flatMap(\.rows) }

  private mutating func read(_ row: SourceTable.Row, columns: [Dialect.ColumnRole: Int]) -> FieldRow? {
    func source(_ role: Dialect.ColumnRole) -> SourceTable.Cell? { columns[role].map { row.cells[$0] } }
    guard let nameCell = source(.name) else { return nil }
    let cell = CommonMark.inlineText(nameCell.source)
    let name = String(cell.drop { Self.nestingMarks.contains($0) || $0.isWhitespace })
    guard Self.isName(name) else {
      skip(
        row, name: cell, "table.name",
        name.isEmpty ? "this row has no name" : "'\(name)' cannot be the name of a parameter")
      return nil
    }
    let typeText = source(.type).map { CommonMark.inlineText($0.source) }
    var type = WrittenType.read(typeText ?? "", words: dialect.typeWords)
    if case .unknown(let word) = type, let cell = source(.type), cell.source.contains("](") { type = .reference(word) }
    if case .unknown(let word) = type {
      diagnostics.append(
        Diagnostic(
          "type.unknown", .warning,
          "'\(word)' is no type that is known; '\(name)' is taken for text, or for a structure if it has members",
          at: source(.type)?.location ?? row.location))
    }
    let documentation = source(.documentation).map {
      CommonMark.prose($0.source, line: $0.location.line).separatingItems().markingNotes(dialect.noteMarks)
    }
    return FieldRow(
      name: name, nesting: cell.count { $0 == "└" }, type: type,
      writtenType: typeText.flatMap { $0.isEmpty ? nil : $0 }, presence: presence(source(.presence), name: name),
      example: source(.example).map { CommonMark.inlineText($0.source) }.flatMap { $0.isEmpty ? nil : $0 },
      documentation: documentation ?? Prose(), location: row.location)
  }

  private mutating func presence(_ cell: SourceTable.Cell?, name: String) -> Field.Presence {
    guard section == .request, let cell else { return .unspecified }
    let word = CommonMark.inlineText(cell.source).foldedTitle()
    if dialect.required.contains(word) { return .required }
    if dialect.optional.contains(word) { return .optional }
    if dialect.conditional.contains(word) { return .conditional }
    diagnostics.append(
      Diagnostic(
        "table.presence", .warning,
        "'\(word)' does not say whether '\(name)' is required; it is taken for optional", at: cell.location))
    return .optional
  }

  private mutating func skip(_ row: SourceTable.Row, name: String, _ id: StaticString, _ summary: String) {
    diagnostics.append(
      Diagnostic(id, .warning, summary, at: row.location, notes: [Diagnostic.Note("the row is left out")]))
    skipped.append(
      Operation.SkippedRow(section: section, name: name, diagnosticID: id.description, location: row.location))
  }

  private static let nestingMarks: Set<Character> = ["└", "─", "├", "│", "-", "|"]
  /// A deeper name is no name but an attack.
  private static let maximumDepth = 32

  /// Whether a text can be a name on the wire: letters, digits and `_-.`, with `[]` behind a list.
  static func isName(_ text: String) -> Bool {
    var name = Substring(text)
    if name.hasSuffix("[]") { name = name.dropLast(2) }
    guard let first = name.first, first.isASCIIAlphanumeric || first == "_", name.utf8.count <= 256 else {
      return false
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= maximumDepth
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" || $0 == "-" }
      }
  }
}

import TablatureAPIModel

/// A row of a table of parameters or members, its cells read but its place in the tree still open.
struct FieldRow: Hashable, Sendable {
  /// The components of the name: `Tag`, `N` and `Key` for `Tag.N.Key`.
  var path: [String]
  /// The name in the table, where another one counts.
  var nameInTable: String?
  /// How deep marks like `└`, or spaces, show the row to be; 0 at the root.
  var nesting: Int
  var type: WrittenType
  var writtenType: String?
  var presence: Field.Presence
  var example: String?
  var exampleLocation: SourceLocation?
  var documentation: Prose
  var location: SourceLocation
  /// The row whose members the row's table lists, if it is a table of its own for one type.
  var scope: Int?
  /// Whether a table of its own, or a dotted name, says what the members are.
  var isDefined = false
  /// Whether it describes a part of a text in JSON.
  var isEmbedded = false
  /// Whether no row of the page stands for it, only dotted names.
  var isImplied = false
  /// Where the value travels, as the page writes it, if a column says so.
  var place: String?

  /// The name, as in the name cell without markup and nesting marks.
  var name: String { path.count == 1 ? path[0] : path.joined(separator: ".") }

  /// Whether rows below it may be its members.
  var mayHaveMembers: Bool {
    switch type {
    case .list, .reference, .unknown, .structure, .none, .repeated: true
    case .scalar(let scalar): scalar == .map || scalar == .any
    case .scalarList: false
    }
  }

  /// Whether the type cell says that it is a list.
  var isListType: Bool {
    switch type {
    case .list, .repeated, .scalarList: true
    default: false
    }
  }
}

/// The rows of one table.
struct FieldRows: Hashable, Sendable {
  /// The text above the table.
  var caption: String
  /// Whether the table is the first of its section, so that it goes on with the list instead of describing a row of it.
  var beginsSection = false
  var rows: [FieldRow]

  /// No page that a person wrote has more tables in a section; which one describes what is then not asked.
  static let mostTables = 256
}

/// Reads the rows of tables of parameters and members.
struct FieldTable {
  let dialect: CompiledDialect
  let section: Operation.Section
  /// The rows of each table.
  private(set) var tables: [FieldRows] = []
  private(set) var skipped: [Operation.SkippedRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var unknownTypes: [UnknownType] = []

  init(dialect: CompiledDialect, section: Operation.Section) {
    self.dialect = dialect
    self.section = section
  }

  /// Whether cells are titles of the columns of such a table.
  static func isHeader(_ cells: [SourceTable.Cell], dialect: CompiledDialect) -> Bool {
    let roles = cells.prefix(mostColumns + 1).compactMap {
      dialect.fieldColumns[CommonMark.inlineText($0.bytes).foldedTitle()]
    }
    return roles.count == cells.count && roles.contains(.name) && roles.contains(.type)
  }

  /// The columns of a table by what they hold.
  private struct Columns {
    var name: Int?
    var type: Int?
    var position: Int?
    var presence: Int?
    var example: Int?
    var documentation: Int?

    init(_ columns: [Dialect.ColumnRole: Int]) {
      name = columns[.name]
      type = columns[.type]
      position = columns[.position]
      presence = columns[.presence]
      example = columns[.example]
      documentation = columns[.documentation]
    }
  }

  mutating func read(_ table: SourceTable) {
    let columns = Columns(FieldColumns.roles(of: table, dialect: dialect))
    if columns.name == nil || (columns.type == nil && columns.documentation == nil) {
      let titles = table.header.prefix(Self.mostNamedColumns).map { "'\(CommonMark.inlineText($0.bytes))'" }
      diagnostics.append(
        Diagnostic(
          "table.columns", .warning,
          "the columns \(titles.joined(separator: ", ")) are not those of a table of fields",
          at: table.location, notes: [Diagnostic.Note("its rows are left out")]))
      for row in table.rows {
        skipped.append(
          Operation.SkippedRow(
            section: section, name: row.cells.first.map { CommonMark.inlineText($0.bytes) } ?? "",
            diagnosticID: "table.columns", location: row.location))
      }
      return
    }
    if !tables.isEmpty, !table.beginsSection, let title = table.header.first {
      diagnostics.append(
        Diagnostic(
          "table.further", .note, "a further table of this section: its rows describe one type, or go on with the list",
          at: table.location))
      skipped.append(
        Operation.SkippedRow(
          section: section, name: CommonMark.inlineText(title.bytes), diagnosticID: "table.further",
          location: table.location))
    }
    var rows: [FieldRow] = []
    var marks: [NestingMarks] = []
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let (read, nesting) = read(row, columns: columns) else { continue }
      rows.append(read)
      marks.append(nesting)
    }
    nest(&rows, marks: marks, at: table.location)
    tables.append(
      FieldRows(
        caption: String(decoding: table.caption, as: UTF8.self), beginsSection: table.beginsSection, rows: rows))
  }

  /// The rows of all tables.
  var rows: [FieldRow] { tables.flatMap(\.rows) }

  /// Gives the rows of a table their depths.
  private mutating func nest(_ rows: inout [FieldRow], marks: [NestingMarks], at location: SourceLocation) {
    let (depths, ignoresSpace) = NestingMarks.depths(of: marks) { rows[$0].mayHaveMembers }
    for index in rows.indices { rows[index].nesting = depths[index] }
    if ignoresSpace {
      diagnostics.append(
        Diagnostic(
          "table.indentation", .note,
          "names in this table are indented below rows that can't have members; the indentation is ignored",
          at: location, notes: [Diagnostic.Note("indent the members of a structure or list, and nothing else")]))
    }
  }

  private mutating func read(_ row: SourceTable.Row, columns: Columns) -> (row: FieldRow, marks: NestingMarks)? {
    guard let nameColumn = columns.name else { return nil }
    let nameCell = row.cell(nameColumn)
    let cell = label(nameCell, keepsIndentation: true)
    var (marks, name) = NestingMarks.split(cell, spaces: nameCell.indentation)
    if !Self.isName(name) { name = Self.joiningDots(name) }
    guard Self.isName(name) else {
      skip(
        row, name: cell.trimmingSpaces(), "table.name",
        name.isEmpty ? "this row has no name" : "'\(name)' cannot be the name of a parameter")
      return nil
    }
    let typeCell = columns.type.map { row.cell($0) }
    let typeText = typeCell.map { label($0) } ?? ""
    var type = WrittenType.read(typeText, words: dialect.typeWords)
    if case .unknown(let word) = type, let typeCell, typeCell.source.contains("](") { type = .reference(word) }
    if case .unknown(let word) = type {
      unknownTypes.append(
        UnknownType(
          name: word,
          diagnostic: Diagnostic(
            "type.unknown", .warning,
            "'\(word)' is no type that is known; '\(name)' is taken for text, or for a structure if it has members",
            at: typeCell?.location ?? row.location)))
    }
    let documentation = columns.documentation.map { column -> Prose in
      let cell = row.cell(column)
      return CommonMark.prose(cell.bytes, line: cell.location.line).separatingItems().markingNotes(dialect.noteMarks)
    }
    let exampleCell = columns.example.map { row.cell($0) }
    let example = exampleCell.map { CommonMark.inlineText($0.bytes) } ?? ""
    let read = FieldRow(
      path: DottedName.components(of: name), nesting: 0, type: type, writtenType: typeText.isEmpty ? nil : typeText,
      presence: presence(columns.presence.map { row.cell($0) }, name: name), example: example.isEmpty ? nil : example,
      exampleLocation: exampleCell?.location, documentation: documentation ?? Prose(), location: row.location,
      place: columns.position.map { CommonMark.labelText(row.cell($0).bytes) })
    return (read, marks)
  }

  /// The text of a cell that names something, without characters that nobody sees.
  private mutating func label(_ cell: SourceTable.Cell, keepsIndentation: Bool = false) -> String {
    if PlainText.isLabel(cell.bytes) { return String(decoding: cell.bytes, as: UTF8.self) }
    let label = CommonMark.labelText(cell.bytes, keepsIndentation: keepsIndentation)
    if InvisibleCharacters.occur(in: cell.source) {
      diagnostics.append(
        Diagnostic(
          "table.invisible-character", .note,
          "'\(label.trimmingSpaces())' is written with invisible characters, which are ignored",
          at: cell.location, notes: [Diagnostic.Note("delete zero-width spaces and the like")]))
    }
    return label
  }

  private mutating func presence(_ cell: SourceTable.Cell?, name: String) -> Field.Presence {
    guard section == .request, let cell else { return .unspecified }
    let word = CommonMark.inlineText(cell.bytes).foldedTitle()
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

  /// No table of the reference has more columns.
  static let mostColumns = 32
  /// A message names no more columns than this.
  private static let mostNamedColumns = 12
  /// A deeper name is no name but an attack.
  private static let maximumDepth = 32

  /// The name without spaces around its dots: `Status. Code` is `Status.Code`.
  private static func joiningDots(_ name: String) -> String {
    guard name.utf8.count <= 256, name.utf8.contains(UInt8(ascii: ".")) else { return name }
    return name.split(separator: ".", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
      .joined(separator: ".")
  }

  /// Whether a text can be a name on the wire: letters, digits and `_-.`, with `[]` behind a list.
  static func isName(_ text: String) -> Bool {
    isName(Substring(text).utf8)
  }

  private static func isName(_ text: Substring.UTF8View) -> Bool {
    text.withContiguousStorageIfAvailable { bytes in
      guard bytes.count <= 256 else { return false }
      var end = bytes.count
      if end >= 2, bytes[end - 2] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]") { end -= 2 }
      guard end > 0, bytes[0].isASCIIAlphanumeric || bytes[0] == UInt8(ascii: "_") else { return false }
      var parts = 1
      for index in 0..<end {
        switch bytes[index] {
        case UInt8(ascii: "."):
          // A part between dots is never empty.
          if index + 1 == end || bytes[index + 1] == UInt8(ascii: ".") { return false }
          parts += 1
        case UInt8(ascii: "_"), UInt8(ascii: "-"): break
        default: if !bytes[index].isASCIIAlphanumeric { return false }
        }
      }
      return parts <= maximumDepth
    } ?? false
  }
}

import TablatureAPIModel

/// Reads one page.
struct PageParser {
  private let source: SourceText
  private let page: PageOutline
  private let profile: CompiledProfile
  private var diagnostics: [Diagnostic] = []
  private var unknownTypes: [UnknownType] = []

  /// Reads a page.
  static func read(_ text: SourceText, likelyDialect: String?, profile: CompiledProfile) -> PageReading {
    var parser = PageParser(text, likelyDialect: likelyDialect, profile: profile)
    let outcome = parser.read()
    var reading = PageReading(
      path: text.path, outcome: outcome, diagnostics: parser.diagnostics.inOrderOfPlace(),
      common: parser.commonMembers)
    if outcome != .otherPage { reading.unknownTypes = parser.unknownTypes }
    return reading
  }

  private init(_ text: SourceText, likelyDialect: String?, profile: CompiledProfile) {
    self.profile = profile
    let blanked = CommentBlanking.blank(text)
    source = blanked.source
    if let unclosed = blanked.unclosed {
      diagnostics.append(
        Diagnostic(
          "page.comment", .warning, "this comment has no end, so the rest of the page is not read", at: unclosed,
          notes: [Diagnostic.Note("close it with `-->`")]))
    }
    page = PageOutline(
      source, profile: profile, likelyDialect: likelyDialect.flatMap { profile.dialect(named: $0) })
  }

  private mutating func read() -> PageReading.Outcome {
    let start = SourceLocation(file: source.path, line: 1)
    guard source.bytes.contains(where: { $0 > 0x20 }) else {
      diagnostics.append(Diagnostic("page.empty", .warning, "the page is empty and was skipped", at: start))
      return .otherPage
    }
    let request = fieldTable(.request, section: .request)
    let response = fieldTable(.response, section: .response)
    let errors = errorTable()
    let link = profile.conventions.operationLink.flatMap { OperationLink.first(in: page.linkDestinations, keys: $0) }
    let hasTables =
      [request.hasTable, response.hasTable, errors.hasTable].contains(true) || hasUnreadFields
    if !request.hasTable, !response.hasTable, link == nil, let type = dataType() { return .dataType(type) }
    guard hasTables, link != nil || request.hasTable || response.hasTable || hasUnreadFields else {
      // Problems in the tables of a skipped page aren't reported.
      diagnostics = [
        Diagnostic(
          "page.not-an-operation", .note, "the page describes no operation and was skipped", at: start,
          notes: [Diagnostic.Note("an operation has a table of request parameters or of return data under its heading")]
        )
      ]
      return .otherPage
    }
    let samples = readSamples()
    let rows = request.table.rows
    let naming = OperationNaming(
      title: SectionTitle.words(of: page.title), link: link, parameter: profile.operationParameter,
      row: rows.first { $0.name == profile.operationParameter }, samples: samples.requests,
      dialect: page.dialect)
    guard let choice = naming.choice() else {
      diagnostics.append(
        Diagnostic(
          "page.no-operation-name", .error, "the page does not say which operation it describes", at: start,
          notes: [Diagnostic.Note("name it \(placesOfNames)")]))
      return .unreadable
    }
    let name = choice.name
    if let diagnostic = choice.diagnostic(at: titleLocation) { diagnostics.append(diagnostic) }
    if !request.hasTable {
      diagnostics.append(
        Diagnostic(
          "page.no-request-table", .warning, "'\(name)' has no table of request parameters; it is taken to have none",
          at: titleLocation))
    }
    if !response.hasTable {
      diagnostics.append(
        Diagnostic("page.no-response-table", .note, "'\(name)' has no table of return data", at: titleLocation))
    }
    if !errors.hasTable {
      diagnostics.append(
        Diagnostic("page.no-error-table", .note, "'\(name)' has no table of error codes", at: titleLocation))
    }
    var tables = PageTables(name: name, title: page.title, dialect: page.dialect.name, location: titleLocation)
    tables.summary = page.lead.markingNotes(page.dialect.noteMarks)
    (tables.product, tables.version, tables.style) = (link?.product, link?.version, link?.style)
    tables.hasForeignLink = choice.hasForeignLink
    (tables.requestSamples, tables.responseSamples) = samples
    (tables.request, tables.response) = (request.table.tables, response.table.tables)
    tables.errors = errors.table.codes
    tables.skippedRows = request.table.skipped + response.table.skipped + errors.table.skipped
    tables.binding = BindingScanner(source: source, page: page, conventions: profile.conventions)
      .evidence(style: link?.style, rows: rows)
    return .operation(tables)
  }

  /// The places in which a page can name its operation, as text for a diagnostic.
  private var placesOfNames: String {
    var places = ["in the title"]
    if let parameter = profile.operationParameter { places += ["in the row '\(parameter)'", "in a sample request"] }
    if profile.conventions.operationLink != nil { places.append("in the link of the section for debugging") }
    guard places.count > 2, let last = places.popLast() else { return places.joined(separator: " or ") }
    return places.joined(separator: ", ") + ", or \(last)"
  }

  private var titleLocation: SourceLocation { SourceLocation(file: source.path, line: page.titleLine) }

  /// Returns the data type that the page describes, if it has a table of members.
  private mutating func dataType() -> DataType? {
    let members = fieldTable(.members, section: .response)
    let name = page.title.prefix { $0.isASCIIAlphanumeric || $0 == "_" }
    guard members.hasTable, !name.isEmpty else { return nil }
    return DataType(name: String(name), location: titleLocation, dialect: page.dialect.name, rows: members.table.rows)
  }

  // MARK: - Tables

  private mutating func fieldTable(
    _ kind: Dialect.SectionKind, section: Operation.Section
  ) -> (table: FieldTable, hasTable: Bool) {
    let dialect = page.dialect
    var table = FieldTable(dialect: dialect, section: section)
    let found = tables(kind) { FieldTable.isHeader($0, dialect: dialect) }
    for source in found { table.read(source) }
    diagnostics += table.diagnostics
    unknownTypes += table.unknownTypes
    if let first = found.first, table.tables.isEmpty { reportUnread(.table, of: kind, at: first.location) }
    return (table, !found.isEmpty)
  }

  /// The names in tables of common parameters and members. Problems in such tables aren't reported.
  private var commonMembers: CommonMembers {
    func names(_ kind: Dialect.SectionKind, _ section: Operation.Section) -> Set<String> {
      let dialect = page.dialect
      var table = FieldTable(dialect: dialect, section: section)
      for part in page.sections(kind) {
        let found = TableScanner.tables(
          in: source, lines: part.lines, outside: page.fencedLines, links: page.linkDefinitions
        ) {
          FieldTable.isHeader($0, dialect: dialect)
        }
        for source in found.tables { table.read(source) }
      }
      return Set(table.rows.map(\.name))
    }
    return CommonMembers(
      request: names(.commonRequest, .request), response: names(.commonResponse, .response))
  }

  private mutating func errorTable() -> (table: ErrorTable, hasTable: Bool) {
    let dialect = page.dialect
    var table = ErrorTable(dialect: dialect)
    let found = tables(.errors) { ErrorTable.isHeader($0, dialect: dialect) }
    for source in found { table.read(source) }
    diagnostics += table.diagnostics
    return (table, !found.isEmpty)
  }

  private mutating func tables(
    _ kind: Dialect.SectionKind, isHeader: @escaping ([SourceTable.Cell]) -> Bool
  ) -> [SourceTable] {
    page.sections(kind).flatMap { section in
      let (tables, problems) = TableScanner.tables(
        in: source, lines: section.lines, outside: page.fencedLines, links: page.linkDefinitions, isHeader: isHeader)
      diagnostics += problems
      if tables.isEmpty,
        let unread = UnreadContent.first(in: source, lines: section.lines, outside: page.fencedLines)
      {
        reportUnread(unread.form, of: kind, at: unread.location)
      }
      return tables
    }
  }

  /// Whether a part of the page that seems to describe parameters or members couldn't be read.
  private var hasUnreadFields = false

  /// Reports content that seems to describe parameters, members, or error codes, but couldn't be interpreted.
  private mutating func reportUnread(
    _ form: UnreadContent.Form, of kind: Dialect.SectionKind, at location: SourceLocation
  ) {
    let subject: String
    switch kind {
    case .request: subject = "request parameters"
    case .response: subject = "return data"
    case .errors: subject = "error codes"
    case .members, .examples, .other, .commonRequest, .commonResponse: return
    }
    let thing: String
    let isLoss: Bool
    switch form {
    case .table: (thing, isLoss) = ("table", true)
    case .list: (thing, isLoss) = ("list", true)
    case .code: (thing, isLoss) = ("code", false)
    }
    if kind != .errors, isLoss { hasUnreadFields = true }
    let severity: Diagnostic.Severity = kind == .request && isLoss ? .error : .warning
    diagnostics.append(
      Diagnostic(
        "section.unread", severity,
        "this \(thing) could not be read; the section of \(subject) has no table that can", at: location,
        notes: [Diagnostic.Note("describe them in a table with the columns name, type and description")]))
  }

  // MARK: - Samples

  private mutating func readSamples() -> (requests: [RequestSample], responses: [ResponseSample]) {
    var samples: (requests: [RequestSample], responses: [ResponseSample]) = ([], [])
    for block in page.codeBlocks(in: .examples) {
      let head = HTTPHead(of: block.text)
      let text = head?.body ?? block.text
      let line = block.line + (block.isFenced ? 1 : 0) + (head?.lines ?? 0)
      let location = SourceLocation(file: source.path, line: line, column: block.column)
      let kinds = profile.conventions.sampleKinds
      switch text.first(where: { !$0.isWhitespace }) {
      case "h" where kinds.contains(.requestURL), "H" where kinds.contains(.requestURL):
        if let sample = URLSample.read(text, line: line, column: block.column, file: source.path) {
          samples.requests.append(sample)
        }
      case "{" where kinds.contains(.jsonResponse), "[" where kinds.contains(.jsonResponse):
        if !isFailure(block, head) { add(ResponseSample(reading: text, .json, at: location), to: &samples) }
      case "<" where kinds.contains(.xmlResponse):
        if !isFailure(block, head) { add(ResponseSample(reading: text, .xml, at: location), to: &samples) }
      default: continue
      }
    }
    return samples
  }

  private mutating func add(
    _ sample: ResponseSample?, to samples: inout (requests: [RequestSample], responses: [ResponseSample])
  ) {
    guard let sample else { return }
    samples.responses.append(sample)
    if sample.isWellFormed { return }
    diagnostics.append(
      Diagnostic(
        "sample.ill-formed", .note,
        "this sample is not well-formed \(sample.format.rawValue); it was read as well as can be", at: sample.location))
  }

  private func isFailure(_ block: CommonMark.Outline.CodeBlock, _ head: HTTPHead?) -> Bool {
    if let status = head?.status, status >= 300 { return true }
    return block.introductions.contains { introduction in
      let folded = ByteText(introduction.foldedTitle())
      return folded.start(of: page.dialect.failureSampleWords) != nil
    }
  }
}

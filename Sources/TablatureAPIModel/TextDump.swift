extension ServiceModel {
  /// Everything that the model holds, as indented text that stays the same from run to run.
  ///
  /// It is meant to be read and to be compared in tests. Text of pages stands between quotation marks or after `|`, with
  /// escapes for control characters. Places are `line:column`, with the file where it is not the operation's.
  public var textDump: String {
    let names = [product, version].compactMap { $0?.visible }
    let title = names.isEmpty ? "service" : "service " + names.joined(separator: " ")
    return ([title + "\n"] + operations.map(\.textDump)).joined(separator: "\n")
  }
}

extension Operation {
  /// Everything that the operation holds, as indented text; see ``ServiceModel/textDump``.
  public var textDump: String {
    var dump = TextDump(file: location.file)
    dump.line("operation \(name.visible) @ \(location.description.visible)")
    dump.indented {
      $0.line("title \(title.visiblyQuoted)")
      let origin = [
        product.map { "product \($0.visible)" }, version.map { "version \($0.visible)" },
        style.map { "style \($0.visible)" }, "dialect \(dialect.visible)",
      ]
      $0.line(origin.compactMap { $0 }.joined(separator: ", "))
      $0.line("binding \(binding.value.description.visible)\($0.place(binding))")
      if let requestBody { $0.line("body \(requestBody.value)\($0.place(requestBody))") }
      $0.group("unsupported", unsupported) { $0.line($1.value.description.visible + $0.place($1)) }
      $0.prose("summary", summary)
      if let paging { $0.line("paging \(paging.value.dumped)\($0.place(paging))") }
      if let idempotencyToken {
        $0.line("idempotency token \(idempotencyToken.value.visible)\($0.place(idempotencyToken))")
      }
      if let dryRun { $0.line("dry run \(dryRun.value.visible)\($0.place(dryRun))") }
      $0.group("request", request) { $0.field($1) }
      $0.group("response", response) { $0.field($1) }
      $0.group("errors", errors) { $0.errorCode($1) }
      $0.group("request samples", requestSamples) { $0.requestSample($1) }
      $0.group("response samples", responseSamples) { $0.responseSample($1) }
      $0.group("skipped rows", skippedRows) { dump, row in
        dump.line(
          "\(row.section.rawValue) \(row.name.visiblyQuoted) [\(row.diagnosticID.visible)]\(dump.place(row.location))")
      }
    }
    return dump.text
  }
}

/// Collects indented lines.
private struct TextDump {
  /// The file whose name places leave out.
  let file: String
  private(set) var text = ""
  private var indentation = ""

  init(file: String) { self.file = file }

  mutating func line(_ line: String) { text += indentation + line + "\n" }

  mutating func indented(_ body: (inout TextDump) -> Void) {
    let outer = indentation
    indentation += "  "
    body(&self)
    indentation = outer
  }

  mutating func group<Element>(_ title: String, _ elements: [Element], _ body: (inout TextDump, Element) -> Void) {
    guard !elements.isEmpty else { return }
    line(title)
    indented { dump in for element in elements { body(&dump, element) } }
  }

  func place(_ location: SourceLocation) -> String {
    " @ " + (location.file == file ? "\(location.line):\(location.column)" : location.description.visible)
  }

  func place<Value>(_ documented: Documented<Value>) -> String {
    place(documented.location, documented.confidence)
  }

  func place(_ location: SourceLocation, _ confidence: Confidence) -> String {
    place(location) + (confidence == .certain ? "" : " \(confidence.rawValue)")
  }

  mutating func prose(_ title: String, _ prose: Prose) {
    group(title, prose.blocks) { dump, block in
      var marks = String(repeating: "  ", count: block.level)
      if block.beginsItem { marks += block.ordinal.map { "\($0). " } ?? "- " }
      if block.isNote { marks += "(note) " }
      dump.line("| " + marks + block.content.map(\.dumped).joined())
    }
  }

  mutating func field(_ field: Field) {
    var heading = "\(field.pathComponent.visible): \(field.type.innermost.notation)"
    if field.presence != .unspecified { heading += ", \(field.presence.rawValue)" }
    if let location = field.parameterLocation, location != .query { heading += ", in \(location.rawValue)" }
    line(heading + place(field.location))
    indented { dump in
      if field.rows.isEmpty {
        dump.line("implied")
      } else if field.rows.count > 1 || field.rows.first?.name != field.name {
        for row in field.rows { dump.line("row \(row.name.visiblyQuoted)\(dump.place(row.location))") }
      }
      if let type = field.writtenType { dump.line("written \(type.visiblyQuoted)") }
      if let example = field.example { dump.line("example \(example.visiblyQuoted)") }
      for statement in field.limitStatements { dump.line(statement.text + dump.place(statement)) }
      for value in field.values {
        dump.line(value.dumped + dump.place(value.location, value.confidence))
        dump.indented { $0.prose("meaning", value.meaning) }
      }
      for statement in field.openStatements + field.relationStatements {
        dump.line(statement.text + dump.place(statement))
      }
      if let reason = field.unavailability { dump.prose("unavailable\(dump.place(reason))", reason.value) }
      if let deprecation = field.deprecation { dump.prose("deprecated\(dump.place(deprecation))", deprecation.value) }
      dump.prose("text", field.documentation)
      for correction in field.corrections {
        dump.line("corrected \((correction.name ?? "").visiblyQuoted)\(correction.location.map(dump.place) ?? "")")
      }
      dump.group("members", field.members) { $0.field($1) }
    }
  }

  private func place(_ statement: Statement) -> String { place(statement.location, statement.confidence) }

  mutating func errorCode(_ error: ErrorCode) {
    line(error.code.visible)
    indented { dump in
      for meaning in error.meanings {
        dump.line(
          "\(meaning.status.map(String.init) ?? "no status") \(meaning.message.visiblyQuoted)\(dump.place(meaning.location))"
        )
        dump.indented { $0.prose("text", meaning.documentation) }
      }
    }
  }

  mutating func requestSample(_ sample: RequestSample) {
    line("\(sample.endpoint.visiblyQuoted)\(place(sample.location))")
    indented { dump in
      for parameter in sample.parameters {
        dump.line("\(parameter.name.visible) = \(parameter.value.visiblyQuoted)\(dump.place(parameter.location))")
      }
    }
  }

  mutating func responseSample(_ sample: ResponseSample) {
    line("\(sample.format.rawValue)\(sample.isWellFormed ? "" : ", not well-formed")\(place(sample.location))")
    indented { $0.value(sample.value, after: "") }
  }

  private mutating func value(_ value: SampleValue, after prefix: String) {
    switch value {
    case .string(let text): line(prefix + text.visiblyQuoted)
    case .number(let text): line(prefix + text.visible)
    case .boolean(let value): line(prefix + String(value))
    case .null: line(prefix + "null")
    case .object(let members):
      line(prefix + "object")
      indented { dump in for member in members { dump.value(member.value, after: "\(member.name.visible) = ") } }
    case .array(let elements):
      line(prefix + "array")
      indented { dump in for element in elements { dump.value(element, after: "") } }
    }
  }
}

/// A fact that a description states, as a line of text.
public struct Statement: Hashable, Sendable {
  /// The fact: `default "10"`, `range 1...100`.
  public var text: String
  /// Where the page states it.
  public var location: SourceLocation
  /// How sure the reading is.
  public var confidence: Confidence

  fileprivate init<Value>(_ text: String, _ documented: Documented<Value>) {
    self.text = text
    location = documented.location
    confidence = documented.confidence
  }

  fileprivate init(_ text: String, _ value: DocumentedValue) {
    self.text = text
    location = value.location
    confidence = value.confidence
  }
}

extension Field {
  /// Everything that the description states, as lines of text.
  public var statements: [Statement] {
    limitStatements + values.map { Statement($0.dumped, $0) } + openStatements + relationStatements
  }

  fileprivate var limitStatements: [Statement] {
    var statements: [Statement] = []
    if let value = defaultValue { statements.append(Statement("default \(value.value.visiblyQuoted)", value)) }
    statements += constraints.map { Statement($0.value.dumped, $0) }
    if let format = timeFormat {
      statements.append(
        Statement("time \(format.value.pattern.visiblyQuoted), \(format.value.precision.rawValue)", format))
    }
    return statements
  }

  fileprivate var openStatements: [Statement] {
    hasOtherValues ? [Statement("other values", Documented(true, at: values.last?.location ?? location))] : []
  }

  fileprivate var relationStatements: [Statement] {
    var statements: [Statement] = []
    if let list = embeddedList { statements.append(Statement("holds \(list.value.dumped)", list)) }
    statements += conditions.map { Statement($0.value.dumped, $0) }
    statements += valueSources.map { Statement($0.value.dumped, $0) }
    if let secret { statements.append(Statement("secret \(secret.value.rawValue)", secret)) }
    return statements
  }
}

extension DocumentedValue {
  fileprivate var dumped: String { "value \(value.visiblyQuoted)\(isDefault ? ", default" : "")" }
}

extension Constraint {
  fileprivate var dumped: String {
    let (minimum, maximum) = bounds
    return kind == .ascii ? kind.rawValue : "\(kind.rawValue) \(Self.rangeNotation(minimum, maximum))"
  }
}

extension Condition {
  fileprivate var dumped: String {
    let others = requirements.map { requirement in
      switch requirement.state {
      case .equals(let values): "\(requirement.name.visible) = \(values.map(\.visiblyQuoted).joined(separator: " or "))"
      case .given where effect == .required || effect == .effective: "\(requirement.name.visible) is given"
      case .given: requirement.name.visible
      case .absent: "\(requirement.name.visible) is absent"
      }
    }
    return switch effect {
    case .required: "required where \(others.joined(separator: " and "))"
    case .effective: "effective where \(others.joined(separator: " and "))"
    case .exclusive: "not together with \(others.joined(separator: ", "))"
    case .alternative: "this or \(others.joined(separator: ", "))"
    }
  }
}

extension ValueSource {
  fileprivate var dumped: String {
    "values from \(kind.rawValue) \(name.visiblyQuoted)" + (destination.map { " (\($0.visible))" } ?? "")
  }
}

extension EmbeddedList {
  fileprivate var dumped: String {
    let counts =
      minimumCount == nil && maximumCount == nil
      ? "" : ", count \(Constraint.rangeNotation(minimumCount, maximumCount))"
    return "\(notation.rawValue) of \(element.innermost.notation)\(counts)"
  }
}

extension Paging {
  fileprivate var dumped: String {
    let parts = [
      ("number", pageNumber), ("size", pageSize), ("token", token), ("maximum", maximumResults), ("next", nextToken),
      ("offset", offset), ("next offset", nextOffset), ("total", totalCount), ("entries", entries),
    ]
    return ([style.rawValue] + parts.compactMap { title, name in name.map { "\(title) \($0.visible)" } })
      .joined(separator: ", ")
  }
}

extension Prose.Inline {
  fileprivate var dumped: String {
    switch self {
    case .text(let text): text.visible
    case .code(let text): "`\(text.visible)`"
    case .strong(let text): "**\(text.visible)**"
    case .link(let text, let destination): "[\(text.visible)](\(destination.visible))"
    }
  }
}

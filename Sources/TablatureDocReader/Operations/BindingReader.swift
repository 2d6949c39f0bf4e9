import TablatureAPIModel

/// Reads how requests of an operation travel: its binding, the form of the body, and the location of each parameter.
struct BindingReader {
  private let source: SourceText
  private let page: PageOutline
  /// The sections that document a body of the request.
  private let bodies: [BindingEvidence.BodySection]
  /// The lines of these sections, in their order and without overlaps.
  private let bodyLines: [Range<Int>]
  /// Where a section documents that requests have no body.
  private let noBody: SourceLocation?
  /// The locations in the column of rows of parameters.
  private var statedLocations: [SourceLocation: Field.ParameterLocation] = [:]

  /// Makes a reader.
  ///
  /// - Parameter rows: The rows of the tables of request parameters.
  init(_ evidence: BindingEvidence, rows: [FieldRow]) {
    source = evidence.source
    page = evidence.page
    let sections = evidence.bodySections
    bodies = sections.filter { !$0.isNone }
    bodyLines = bodies.reduce(into: []) { ranges, section in
      let start = max(section.lines.lowerBound, ranges.last?.upperBound ?? 0)
      if start < section.lines.upperBound { ranges.append(start..<section.lines.upperBound) }
    }
    noBody = sections.first(where: \.isNone).map { SourceLocation(file: evidence.source.path, line: $0.line) }
    for index in rows.indices {
      guard let place = rows[index].place else { continue }
      statedLocations[rows[index].location] = page.dialect.locations[place.foldedTitle()]
    }
  }

  /// Adds these facts to an operation whose name, parameters and signs of an HTTP binding are known.
  func read(into operation: inout Operation) {
    operation.binding = binding(of: operation)
    operation.requestBody = body(of: operation)
    let usual = operation.usualParameterLocation
    let inPath = Set(operation.binding.value.pathParameters.map(Self.folded))
    for index in operation.request.indices {
      operation.request[index].parameterLocation = usual ?? location(of: operation.request[index], inPath: inPath)
    }
  }

  // MARK: - Binding

  private func binding(of operation: Operation) -> Documented<OperationBinding> {
    for sign in operation.unsupported {
      guard case .requestLine(let methods, let path) = sign.value else { continue }
      return Documented(.http(method: Self.method(of: methods), path: Self.template(of: path)), at: sign.location)
    }
    // A page with other signs doesn't show the method and the path that requests need.
    return Documented(
      .action(operation.name), at: operation.location, confidence: operation.isSupported ? .certain : .likely)
  }

  /// The method to call of those that a page offers: `POST` where it is among them, else the first one.
  static func method(of methods: [String]) -> String {
    methods.contains("POST") ? "POST" : methods.first ?? "POST"
  }

  /// A path with its parameters in braces: `/instances/{InstanceId}` for `/instances/[InstanceId]`.
  ///
  /// Only what brackets, braces or angle brackets enclose is a parameter. A bracket that is never closed is text.
  static func template(of path: String) -> String {
    let bytes = Array(path.utf8)
    var template: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let closing = closings[bytes[index]] {
        let name = bytes[(index + 1)...].prefix { $0 != closing && $0 != UInt8(ascii: "/") && closings[$0] == nil }
        if !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == closing {
          template += [UInt8(ascii: "{")] + name + [UInt8(ascii: "}")]
          index = name.endIndex + 1
          continue
        }
      }
      template.append(bytes[index])
      index += 1
    }
    return String(decoding: template, as: UTF8.self)
  }

  private static let closings = [
    UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "<"): UInt8(ascii: ">"),
  ]

  // MARK: - Body

  private func body(of operation: Operation) -> Documented<RequestBodyForm>? {
    if operation.usualParameterLocation != nil { return Documented(.empty, at: operation.location) }
    guard let section = bodies.first else { return noBody.map { Documented(.empty, at: $0) } }
    return form(of: section)
  }

  /// The form that a section about the body shows: in a sample, or in the name of the media type. Without either, a body is most
  /// likely JSON.
  private func form(of section: BindingEvidence.BodySection) -> Documented<RequestBodyForm> {
    for block in page.codeBlocks where section.ownLines.contains(block.line) {
      guard let isList = Self.isList(block.text.utf8) else { continue }
      return Documented(.json(isList: isList), at: SourceLocation(file: source.path, line: block.line))
    }
    var fences = page.fencedLines[...]
    for line in section.ownLines {
      fences = fences.drop { $0.upperBound < line }
      if let fence = fences.first, fence.contains(line) { continue }
      let text = source.line(line)
      // Code in a table shows a member, not the body.
      if text.first == UInt8(ascii: "|") || text.first == UInt8(ascii: "<") { break }
      if Self.holds(Self.formMediaType, text) {
        return Documented(.form, at: SourceLocation(file: source.path, line: line))
      }
      guard let code = text.firstIndex(of: UInt8(ascii: "`")), let isList = Self.isList(text[(code + 1)...]) else {
        continue
      }
      return Documented(
        .json(isList: isList), at: SourceLocation(file: source.path, line: line), confidence: .likely)
    }
    return Documented(
      .json(isList: false), at: SourceLocation(file: source.path, line: section.line), confidence: .likely)
  }

  /// Whether JSON that begins here is a list; nil for anything else than a list or an object.
  private static func isList(_ text: some Collection<UInt8>) -> Bool? {
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "["): true
    case UInt8(ascii: "{"): false
    default: nil
    }
  }

  private static let formMediaType = Array("x-www-form-urlencoded".utf8)

  /// Whether bytes occur in a line.
  private static func holds(_ text: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let start = rest.firstIndex(of: text[0]) {
      rest = rest[start...]
      if rest.starts(with: text) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  // MARK: - Locations

  /// The location of a parameter: what the page states for its first row, else that of the section or the path that has it.
  private func location(of field: Field, inPath names: Set<String>) -> Field.ParameterLocation? {
    if let row = Self.firstRow(of: field) {
      if let stated = statedLocations[row.location] { return stated }
      if isInBodySection(row.location.line) { return .body }
    }
    return names.contains(Self.folded(field.name)) ? .path : nil
  }

  private func isInBodySection(_ line: Int) -> Bool {
    var (low, high) = (0, bodyLines.count)
    while low < high {
      let middle = (low + high) / 2
      if bodyLines[middle].upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < bodyLines.count && bodyLines[low].contains(line)
  }

  private static func firstRow(of field: Field) -> Field.Row? {
    if let row = field.rows.first { return row }
    for member in field.members {
      if let row = firstRow(of: member) { return row }
    }
    return nil
  }

  /// A name without the marks between words and the case of letters, in which paths and tables differ.
  private static func folded(_ name: String) -> String {
    name.filter { $0 != "_" && $0 != "-" }.lowercased()
  }
}

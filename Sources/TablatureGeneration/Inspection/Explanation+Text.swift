internal import TablatureAPIModel

extension Explanation {
  /// The explanation for people: the fact first, then what it stands in, then what other pages say.
  public var text: String {
    accounts.map(text).joined(separator: "\n")
  }

  private func text(_ account: Account) -> String {
    let operation = account.operation
    guard !account.isEmpty else { return "\(operation.location): says nothing of '\(path)'".visible + "\n" }
    let names = [operation.product, operation.version].compactMap { $0?.visible }.joined(separator: " ")
    let service = hasSeveralServices && !names.isEmpty ? " of \(names)" : ""
    var text = "\(operation.name) \(account.section.rawValue)\(service)\n"
    text += Self.lines(
      "binding",
      [Self.shown(operation.binding)]
        + operation.unsupported.map { "unsupported: \($0.value) (\($0.location.file):\($0.location.line))" })
    if let body = operation.requestBody, body.value != .empty { text += Self.line("body", Self.shown(body)) }
    if account.isOutvoted { text = "left out, since a fuller page counts: " + text }
    if let error = account.error {
      text += error.code.visible + "\n"
      for meaning in error.meanings {
        text += Self.line(
          "stands at", "\(meaning.location): \(meaning.status.map(String.init) ?? "no status") \"\(meaning.message)\"")
      }
      return text
    }
    for (path, field) in account.fields.reversed() { text += Self.text(path, field) }
    return text
  }

  /// A fact of the operation, where the page shows it, and how sure the reading is, where it is less than sure.
  private static func shown<Value: CustomStringConvertible>(_ documented: Documented<Value>) -> String {
    let confidence = documented.confidence == .certain ? "" : ", \(documented.confidence.rawValue)"
    return "\(documented.value) (\(documented.location.file):\(documented.location.line)\(confidence))"
  }

  private static func text(_ path: String, _ field: Field) -> String {
    var text = "\(path): \(field.type.name)\n"
    for (index, row) in field.rows.enumerated() {
      // The type is that of the first row, which counts.
      let type = index > 0 ? "" : field.writtenType.map { ", type '\($0)'" } ?? ", no type"
      text += line("stands at", "\(row.location): row '\(row.name)'\(type)")
    }
    if field.rows.isEmpty { text += line("stands at", "no row; near \(field.location)") }
    if let location = field.parameterLocation { text += line("location", location.rawValue) }
    text += lines("because", field.evidence.filter { !$0.reason.isContradiction }.map(\.text))
    text += lines("against", field.evidence.filter(\.reason.isContradiction).map(\.text))
    text += lines("says", field.statements.map(\.shown))
    return text
  }

  private static func lines(_ title: String, _ lines: [String]) -> String {
    lines.enumerated().map { index, text in line(index == 0 ? title : "", text) }.joined()
  }

  /// A line of its own, whatever the page put into the text.
  private static func line(_ title: String, _ text: String) -> String {
    "  " + title.padding(to: 11) + text.visible + "\n"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension TypeReference {
  /// `[String]`, `structure`.
  fileprivate var name: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .structure: "structure"
    case .list(let element): "[\(element.name)]"
    }
  }
}

extension Statement {
  /// The fact, where it stands, and how sure the reading is, where it is less than sure.
  fileprivate var shown: String {
    "\(text) (\(location.file):\(location.line)\(confidence == .certain ? "" : ", \(confidence.rawValue)"))"
  }
}

extension Evidence {
  /// What the page shows, and where.
  fileprivate var text: String { sentence + (location.map { " (\($0.file):\($0.line))" } ?? "") }

  /// What the page shows, in words.
  fileprivate var sentence: String {
    let other = name.map { "'\($0)'" } ?? "the response"
    return switch reason {
    case .dottedName: "the name has the path: \(other)"
    case .embedded: "it is a part of the text in JSON that \(other) is"
    case .numberedName: "a number stands behind the name: \(other)"
    case .numberedInSample: "a sample request has a number behind the name \(other)"
    case .listType: "the type cell says that it is a list: \(other)"
    case .typeTable: "the table describes what \(other) holds"
    case .typePage: "the page describes the type of \(other)"
    case .sample: "the sample in \(name ?? "") shows it there"
    case .sampleList: "a sample shows several of it"
    case .onlyInSample: "only samples show it, in \(other)"
    case .elementOfList: "lists name their elements; neither row nor sample does for \(other)"
    case .position: "its row follows those of \(other), which was still open"
    case .root: "nothing leads further in"
    case .sampleSpelling: "the table calls it \(other), the samples do not"
    case .correction: "it is corrected: \(name ?? "")"
    case .sampleElsewhere: "the samples have the name elsewhere, in \(other)"
    case .missingInSample: "the samples show \(other) without it"
    case .levelMissingInSample: "the samples leave this level out and show its members right inside \(other)"
    case .parentHasExample: "\(other) has an example, as only single values have"
    case .nestingMark: "the marks for nesting say otherwise"
    case .usuallyRoot: "members of this name mostly stand at the root"
    case .alphabet: "it breaks the alphabetical order of the members beside it"
    case .duplicate: "the name stands twice in one structure"
    case .besideElements: "\(other) is a list of elements, and this is none"
    case .noType: "the type cell is empty, as if it were the element of a list"
    case .noMembers: "the type cell says that it has members, and none were found"
    case .sampleType: "a sample shows a value of another type: \(name ?? "")"
    }
  }
}

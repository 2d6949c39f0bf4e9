/// One thing that a table row says, in the flat form that can be compared with other sources.
public struct Fact: Hashable, Sendable {
  /// The operation.
  public var operation: String
  /// `request`, `response`, `error` or `skipped`; `operation` for an operation that generated clients can't express.
  public var section: String
  /// The members joined by `.`, lists marked `[]`; for an error its code, for a skipped row its name cell, for an operation
  /// the request line, `GET /openapi/instances/{InstanceId}`, if its page has one.
  public var path: String
  /// The type; for an error its HTTP status, empty where the page gives none, for a skipped row the id of the diagnostic.
  public var type: String
  /// Whether a parameter is required; for an error its message, for an operation `unsupported`.
  public var presence: String
  /// Where the row begins.
  public var location: SourceLocation

  /// The fact as a line of tab-separated values, its source as `file:line`.
  public var tabSeparated: String {
    [operation, section, path, type, presence, "\(location.file):\(location.line)"]
      .map { String(String.UnicodeScalarView($0.unicodeScalars.map { Fact.breaks.contains($0) ? " " : $0 })) }
      .joined(separator: "\t")
  }

  private static let breaks: Set<Unicode.Scalar> = [
    "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]
}

extension Operation {
  /// A fact for each row of the page's tables, in the order of the tables; before them one for an operation that generated
  /// clients can't express.
  public var facts: [Fact] {
    var facts: [Fact] = []
    if let sign = unsupported.first {
      facts.append(
        Fact(
          operation: name, section: "operation", path: sign.value.route, type: "", presence: "unsupported",
          location: sign.location))
    }
    func add(_ fields: [Field], below parent: String, section: Section) {
      for field in fields {
        let path = parent.isEmpty ? field.pathComponent : "\(parent).\(field.pathComponent)"
        for row in field.rows {
          facts.append(
            Fact(
              operation: name, section: section.rawValue, path: path, type: field.type.factName,
              presence: section == .request ? field.presence.rawValue : "", location: row.location))
        }
        add(field.members, below: path, section: section)
      }
    }
    add(request, below: "", section: .request)
    add(response, below: "", section: .response)
    for error in errors {
      for meaning in error.meanings {
        facts.append(
          Fact(
            operation: name, section: Section.error.rawValue, path: error.code,
            type: meaning.status.map(String.init) ?? "",
            presence: meaning.message, location: meaning.location))
      }
    }
    for row in skippedRows {
      facts.append(
        Fact(
          operation: name, section: "skipped", path: row.name, type: row.diagnosticID, presence: "",
          location: row.location))
    }
    return facts
  }
}

extension UnsupportedBinding {
  /// The request line with its parameters in braces: `GET /openapi/instances/{InstanceId}`; empty for other signs.
  fileprivate var route: String {
    guard case .requestLine(let methods, let path) = self else { return "" }
    let route = path.map { $0 == "[" || $0 == "<" ? "{" : $0 == "]" || $0 == ">" ? "}" : $0 }
    return "\(methods.joined(separator: "|")) \(String(route))"
  }
}

extension Operation {
  /// The number of rows of the page's tables that give ``facts``.
  public var factCount: Int {
    // Fields are large: they are looked at where they stand.
    func count(_ fields: [Field]) -> Int {
      fields.indices.reduce(0) { $0 + fields[$1].rows.count + count(fields[$1].members) }
    }
    return count(request) + count(response) + errors.reduce(0) { $0 + $1.meanings.count } + skippedRows.count
  }
}

extension TypeReference {
  /// The name of the innermost type in a fact: a scalar's name, `Struct`, or `List` for a list of structures.
  fileprivate var factName: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .structure: "Struct"
    case .list(let element): element.holdsMembers ? "List" : element.factName
    }
  }
}

/// One thing that a table row says, in the flat form that can be compared with other sources.
public struct Fact: Hashable, Sendable {
  /// The operation.
  public var operation: String
  /// `request`, `response`, `error` or `skipped`; `operation` for the operation itself.
  public var section: String
  /// The members joined by `.`, lists marked `[]`; for an error its code, for a skipped row its name cell, for an operation
  /// the method and the path template, `GET /openapi/instances/{InstanceId}`, empty where the page doesn't show them.
  public var path: String
  /// The type; for an error its HTTP status, empty where the page gives none, for a skipped row the id of the diagnostic, for an
  /// operation the form of the request's body: `json`, `form`, `none`, or empty where the page doesn't specify it.
  public var type: String
  /// Whether a parameter is required; for an error its message, for an operation `unsupported` if generated clients can't express it.
  public var presence: String
  /// Where the row begins.
  public var location: SourceLocation
  /// Where a request parameter, or the one that a member belongs to, travels; nil where the page doesn't specify it.
  public var parameterLocation: Field.ParameterLocation?

  /// The fact as a line of tab-separated values, its source as `file:line`, the location of a parameter in the last column.
  public var tabSeparated: String {
    [
      operation, section, path, type, presence, "\(location.file):\(location.line)", parameterLocation?.rawValue ?? "",
    ]
    .map { String(String.UnicodeScalarView($0.unicodeScalars.map { Fact.breaks.contains($0) ? " " : $0 })) }
    .joined(separator: "\t")
  }

  private static let breaks: Set<Unicode.Scalar> = [
    "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]
}

extension Operation {
  /// A fact for the operation itself, then one for each row of the page's tables, in the order of the tables.
  public var facts: [Fact] {
    var facts = [
      Fact(
        operation: name, section: "operation",
        path: isBindingKnown ? "\(binding.value.method) \(binding.value.path)" : "",
        type: requestBody?.value.name ?? "",
        presence: isSupported ? "" : "unsupported",
        location: isBindingKnown ? binding.location : unsupported.first?.location ?? binding.location)
    ]
    func add(
      _ fields: [Field], below parent: String, section: Section, parameterLocation: Field.ParameterLocation? = nil
    ) {
      for field in fields {
        let parameterLocation = field.parameterLocation ?? parameterLocation
        let path = parent.isEmpty ? field.pathComponent : "\(parent).\(field.pathComponent)"
        for row in field.rows {
          facts.append(
            Fact(
              operation: name, section: section.rawValue, path: path, type: field.type.factName,
              presence: section == .request ? field.presence.rawValue : "", location: row.location,
              parameterLocation: parameterLocation))
        }
        add(field.members, below: path, section: section, parameterLocation: parameterLocation)
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
    isList && holdsMembers ? "List" : innermost.notation
  }
}

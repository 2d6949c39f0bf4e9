internal import TablatureSwiftEmitter

// Messages of the API diff and of lint name types of the wire as tables do (`TypeReference.described`). Code has types of its own, such as
// secrets and JSON values.
extension SurfaceField {
  /// What it holds, with its article: `a string`, `a list of structures`.
  var kindName: String {
    if isList ?? false { return "a list of \(kind.plural)" }
    return kind == .integer ? "an integer" : "a \(kind.name)"
  }

  /// What it is in a few words, for messages: `a list of strings, required`.
  var summary: String { kindName + presence }

  /// What it is in fixed terms, for documents that programs read: `list of string, required`.
  var notation: String {
    (kind.map { (isList ?? false) ? "list of \($0.rawValue)" : $0.rawValue } ?? "of unknown type") + presence
  }

  private var presence: String { (isRequired ?? false) ? ", required" : "" }
}

extension SurfaceField.Kind? {
  fileprivate var name: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .timestamp: "point in time"
    case .secret: "secret"
    case .json: "JSON value"
    case .structure: "structure"
    case nil: "value"
    }
  }

  fileprivate var plural: String { self == .timestamp ? "points in time" : name + "s" }
}

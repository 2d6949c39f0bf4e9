internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension AuditCheck {
  /// Sample responses that the code cannot read.
  static let sample = [
    fields(
      .response, "sample.decode", .breaking,
      meaning: "the response that the page shows as a sample cannot be read any more"
    ) { field, findings in
      guard field.isShared, !field.hasMatchingKind, field.contradictsSample, let documented = field.documented,
        let coded = field.coded
      else { return }
      findings.add(
        "the member \(field.path.quoted) is \(coded.kindName) in the code, which the sample on the page is not",
        of: field,
        documented: documented.kindName, coded: coded.type ?? coded.kindName, remedy: "make it \(documented.kindName)")
    }
  ]
}

extension FieldComparison {
  /// Whether the sample responses of the page hold a value that the code's type cannot.
  var contradictsSample: Bool {
    guard section == .response, let coded, let kind = coded.kind else { return false }
    return operation.samples.contains { sample in
      SampleReading.values(at: coded.path, in: sample.value).contains {
        !SampleReading.fits($0, kind, coded.isList ?? false)
      }
    }
  }
}

/// Looks into sample responses.
enum SampleReading {
  /// Whether samples have something at one path, and none of them at the other.
  static func show(_ path: String, ratherThan other: String, _ samples: [SampleValue]) -> Bool {
    func isShown(_ path: String) -> Bool {
      samples.contains { sample in
        // Some samples have the whole response below the name of the operation.
        if case .object(let members) = sample, members.count == 1, !values(at: path, in: members[0].value).isEmpty {
          return true
        }
        return !values(at: path, in: sample).isEmpty
      }
    }
    return isShown(path) && !isShown(other)
  }

  /// The values at a path; a list on the way gives those of its elements.
  static func values(at path: String, in value: SampleValue) -> [SampleValue] {
    var values = [value]
    for name in path.split(separator: ".") {
      values = values.flatMap { elements(of: $0) }.compactMap { $0[String(name)] }
    }
    return values
  }

  private static func elements(of value: SampleValue) -> [SampleValue] {
    if case .array(let elements) = value { elements } else { [value] }
  }

  /// Whether a value can be read as a type, as leniently as clients do: numbers and truth values may be text.
  static func fits(_ value: SampleValue, _ kind: SurfaceField.Kind, _ isList: Bool) -> Bool {
    switch value {
    case .null: true
    case .array(let elements): isList && elements.allSatisfy { fits($0, kind, false) }
    case .object: kind == .structure || kind == .json
    case .string(let text):
      switch kind {
      case .integer: text.isEmpty || Int(text) != nil
      case .number: text.isEmpty || Double(text) != nil
      case .boolean: ["", "true", "false"].contains(text.lowercased())
      case .structure: text.isEmpty
      case .string, .timestamp, .secret, .json: true
      }
    case .number(let text):
      switch kind {
      case .integer: Int(text) != nil
      case .boolean, .structure: false
      case .number, .string, .timestamp, .secret, .json: true
      }
    case .boolean: kind == .boolean || kind == .string || kind == .json
    }
  }
}

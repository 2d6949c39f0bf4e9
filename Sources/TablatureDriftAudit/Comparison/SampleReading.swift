internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Looks into sample responses for what code reads.
///
/// Lint compares samples with what tables specify of the wire. Here it matters what a Swift type can hold, and each value by itself:
/// clients read numbers as text, `null` as nothing and an empty object as a structure, and lint's tree of a sample has one form for these.
///
/// Wrappers are treated leniently: a sample is evidence that a name in code is right, so ``show(_:ratherThan:_:)`` looks into any single
/// member, whereas `SampleValue.response(isMember:)` requires the name of a wrapper.
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

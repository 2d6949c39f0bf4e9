internal import APIModel

/// Where names of operations and versions stand in hand-written code.
struct WrittenNames {
  /// The first place of each text that can be one of them.
  private var places: [String: Place] = [:]

  init(_ code: CodeIndex) {
    for type in code.types {
      for item in type.cases { if let text = item.rawValue, Self.isVersion(text) { note(text, item.location) } }
      for value in type.properties.compactMap(\.value) { add(value) }
      for function in type.functions { add(function) }
    }
    for function in code.functions { add(function) }
  }

  private mutating func add(_ function: OutlineFunction) {
    for value in function.parameters.compactMap(\.defaultValue) { add(value) }
    for part in function.body { add(part) }
  }

  private mutating func add(_ expression: OutlineExpression) {
    for case .string(let text, let place) in expression.all where Self.isVersion(text) { note(text, place) }
  }

  private mutating func note(_ text: String, _ place: Place) { if places[text] == nil { places[text] = place } }

  /// Whether a text is a day, as versions of the API are: `2014-05-26`.
  private static func isVersion(_ text: String) -> Bool {
    text.utf8.count == 10 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
  }

  /// Where a version stands: in what belongs to the operation, or else in the code.
  func version(_ text: String?, of action: HandWrittenCalls.Action) -> Place? {
    guard let text else { return nil }
    return Self.text(text, in: action) ?? places[text]
  }

  /// Where the text stands in what belongs to an operation.
  static func text(_ text: String, in action: HandWrittenCalls.Action) -> Place? {
    let values = action.requests.flatMap(\.properties).compactMap(\.value)
    let bodies = action.requests.flatMap(\.functions).flatMap(\.body) + action.functions.flatMap(\.function.body)
    for case .string(text, let place) in (values + bodies).flatMap(\.all) { return place }
    return nil
  }
}

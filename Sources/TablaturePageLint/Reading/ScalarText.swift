import TablatureAPIModel

/// What a text can stand for.
enum ScalarText {
  /// Whether a text can be a value of a type.
  static func canBe(_ type: ScalarType, _ text: String) -> Bool {
    switch type {
    case .string, .timestamp, .map, .any: true
    case .integer: isInteger(text)
    case .float: Double(text) != nil
    case .boolean: ["true", "false"].contains(text.lowercased())
    }
  }

  /// Whether a text is a whole number of any size.
  static func isInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// Values that stand for others.
enum Placeholder {
  /// Whether a text is no value but shows where one goes: masked, shortened, or a name between angle brackets.
  static func isOne(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }) {
      return true
    }
    return ["*", "…", "...", "xxx", "XXX", "<", "{", "$"].contains(where: text.contains)
  }
}

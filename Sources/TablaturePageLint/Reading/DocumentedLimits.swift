import TablatureAPIModel

/// Checks values against documented limits.
enum DocumentedLimits {
  /// Whether a number is within a documented range of the field.
  static func isWithinRange(_ text: String, of field: Field) -> Bool {
    guard let number = Double(text) else { return false }
    return field.constraints.contains { $0.value.kind == .range && $0.value.contains(number) }
  }

  /// What forbids a value that the field should allow.
  static func contradiction(of value: String, with field: Field) -> (text: String, location: SourceLocation)? {
    if ListedValues.areJudged(field), let first = field.values.first {
      if ListedValues(field).allows(value) { return nil }
      return ("none of the \(field.values.count) values that the page lists", first.location)
    }
    for limit in field.constraints {
      switch limit.value.kind {
      case .range:
        guard Double(value) != nil, !isWithinRange(value, of: field) else { continue }
        return ("outside of the documented limits, \(limit.value.described)", limit.location)
      case .length where !field.type.isList:
        guard !limit.value.contains(Double(value.count)) else { continue }
        return ("\(value.count) characters long; documented are \(limit.value.described)", limit.location)
      case .length, .count, .ascii: continue
      }
    }
    return nil
  }

  /// Whether a point in time is written as a pattern like `yyyy-MM-ddTHH:mm:ssZ` says.
  static func fits(_ text: String, pattern: String) -> Bool {
    let pattern = pattern.utf8.filter { $0 != UInt8(ascii: "'") }
    let text = Array(text.utf8)
    guard text.count == pattern.count else { return false }
    return zip(text, pattern).allSatisfy { byte, sign in
      switch sign {
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "M"), UInt8(ascii: "d"), UInt8(ascii: "D"),
        UInt8(ascii: "H"), UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "S"):
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      default: byte == sign
      }
    }
  }
}

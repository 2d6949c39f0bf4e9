import TablatureAPIModel

/// Holds values against documented limits, and puts limits into words.
enum LimitText {
  /// Limits for a message: `1 to 20`, `20 at the most`.
  static func bounds(_ minimum: Int?, _ maximum: Int?) -> String {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)"
    case (let minimum?, nil): "\(minimum) at the least"
    case (nil, let maximum?): "\(maximum) at the most"
    case (nil, nil): "any"
    }
  }

  /// Whether a number is within a documented range of the field.
  static func isWithinRange(_ text: String, of field: Field) -> Bool {
    guard let number = Double(text) else { return false }
    return field.constraints.contains {
      guard case .range(let minimum, let maximum) = $0.value else { return false }
      return number >= minimum.map(Double.init) ?? number && number <= maximum.map(Double.init) ?? number
    }
  }

  /// What forbids a value that the field should allow.
  static func contradiction(of value: String, with field: Field) -> (text: String, location: SourceLocation)? {
    if ListedValues.areJudged(field), let first = field.values.first {
      if ListedValues(field).allows(value) { return nil }
      return ("none of the \(field.values.count) values that the page lists", first.location)
    }
    for limit in field.constraints {
      switch limit.value {
      case .range(let minimum, let maximum):
        guard Double(value) != nil, !isWithinRange(value, of: field) else { continue }
        return ("outside of the documented limits, \(bounds(minimum, maximum))", limit.location)
      case .length(let minimum, let maximum) where !field.type.isList:
        guard value.count < minimum ?? 0 || value.count > maximum ?? .max else { continue }
        return ("\(value.count) characters long; documented are \(bounds(minimum, maximum))", limit.location)
      default: continue
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

import TablatureAPIModel

/// Finds the name that another one was most likely meant to be.
///
/// `NearestName` suggests a name to a user, who knows better if it's wrong. Here a likeness becomes a finding, so it has to be closer.
///
/// Comparing names letter by letter is slow, and pages may have more of them than a person would write; so no more than
/// a number of comparisons is made for a page.
struct NameSimilarity: Sendable {
  private var comparisonsLeft = 20_000

  /// The only candidate whose name is much like the one given; nil where there is none, or more than one.
  mutating func only(_ candidates: [Int], like name: String, name of: (Int) -> String) -> Int? {
    var found: Int?
    for candidate in candidates {
      guard comparisonsLeft > 0 else { return nil }
      comparisonsLeft -= 1
      guard Self.isSlip(name, of: of(candidate)) else { continue }
      if found != nil { return nil }
      found = candidate
    }
    return found
  }

  /// Whether a name is most likely another one with a slip of the pen: a letter or two too many, too few or wrong.
  static func isSlip(_ name: String, of right: String) -> Bool {
    let (left, right) = (folded(name), folded(right))
    let shortest = min(left.count, right.count)
    guard shortest >= 5, max(left.count, right.count) <= 64, abs(left.count - right.count) <= 2,
      left.first == right.first
    else { return false }
    // `Name1` and `Name2` are two names, and so are `Instance` and `InstanceId`.
    guard left.filter(isDigit) == right.filter(isDigit), left.count == right.count || !isEnding(left, right) else {
      return false
    }
    // Endings tell names apart: two slips at once that change the ending, too, are no slips.
    let limit = shortest >= 8 && left.last == right.last ? 2 : 1
    return EditDistance.between(left, right, limit: limit, allowsTranspositions: true) != nil
  }

  /// Whether one name is the other with an ending that makes it a name of something else.
  private static func isEnding(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return long.starts(with: short) && long.count - short.count == 2
  }

  /// The letters of a name, small, without spaces; a name with more than these is none.
  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.prefix(80).compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: " "): nil
      default: byte
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// Mends links whose destinations have spaces, which CommonMark takes for plain text.
enum LinkMending {
  /// The text with `<` and `>` around each link destination that has a space: `[a](API guide/a.md#)` becomes
  /// `[a](<API guide/a.md#>)`.
  static func mend(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var mended: [UInt8] = []
    var copied = 0
    var index = 1
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "("), bytes[index - 1] == UInt8(ascii: "]"),
        let end = endOfDestination(in: bytes, from: index + 1)
      else {
        index += 1
        continue
      }
      mended += bytes[copied...index]
      mended.append(UInt8(ascii: "<"))
      mended += bytes[(index + 1)..<end]
      mended.append(UInt8(ascii: ">"))
      copied = end
      index = end + 1
    }
    return copied == 0 ? text : String(decoding: mended + bytes[copied...], as: UTF8.self)
  }

  /// Whether a text may have such a link; cheap, since most texts have no link at all.
  static func mayApply(to text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]") { return true }
      previous = byte
    }
    return false
  }

  /// No path is longer.
  private static let longest = 512

  /// Where a destination with a space ends; nil for one that CommonMark reads itself, or that may be something else.
  private static func endOfDestination(in bytes: [UInt8], from start: Int) -> Int? {
    var hasSpace = false
    var depth = 0
    for index in start..<min(bytes.count, start + longest) {
      switch bytes[index] {
      case UInt8(ascii: " "): hasSpace = true
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return hasSpace ? index : nil }
        depth -= 1
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), 0..<0x20:
        return nil
      default: continue
      }
    }
    return nil
  }
}

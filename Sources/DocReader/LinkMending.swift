/// Mends links whose destinations have spaces, which CommonMark takes for plain text.
enum LinkMending {
  /// The text with `<` and `>` around each link destination that has a space: `[a](API guide/a.md#)` becomes
  /// `[a](<API guide/a.md#>)`.
  static func mend(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var mended: [UInt8] = []
    var copied = text.startIndex
    var index = text.startIndex + 1
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "("), text[index - 1] == UInt8(ascii: "]"),
        let end = endOfDestination(in: text, from: index + 1)
      else {
        index += 1
        continue
      }
      mended += text[copied...index]
      mended.append(UInt8(ascii: "<"))
      mended += text[(index + 1)..<end]
      mended.append(UInt8(ascii: ">"))
      copied = end
      index = end + 1
    }
    return mended.isEmpty ? text : mended + text[copied...]
  }

  /// No path is longer.
  private static let longest = 512

  /// Where a destination with a space ends; nil for one that CommonMark reads itself, or that may be something else.
  private static func endOfDestination(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var hasSpace = false
    var depth = 0
    for index in start..<min(bytes.endIndex, start + longest) {
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

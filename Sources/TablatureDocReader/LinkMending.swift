/// Mends links whose destinations have spaces, which CommonMark takes for plain text.
enum LinkMending {
  /// The text with `<` and `>` around each link destination that has a space: `[a](API guide/a.md#)` becomes
  /// `[a](<API guide/a.md#>)`.
  ///
  /// What CommonMark would not take for a link then stays as it is: code, an escaped bracket, a bracket that closes none.
  static func mend(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard mayHaveLink(bytes) else { return bytes }
    var mended: [UInt8] = []
    var copied = bytes.startIndex
    var index = bytes.startIndex
    var openBrackets = 0
    /// How many backticks began the code that is open; 0 outside of code.
    var code = 0
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\n"): code = 0
      case UInt8(ascii: "`"):
        let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        code = code == 0 ? run : code == run ? 0 : code
        index += run - 1
      case _ where code > 0: break
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): openBrackets += 1
      case UInt8(ascii: "]") where openBrackets > 0:
        openBrackets -= 1
        guard index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "(") else { break }
        // A link around a link is none.
        openBrackets = 0
        guard let end = endOfDestination(in: bytes, from: index + 2) else { break }
        let destination = bytes[(index + 2)..<end]
        if isPathWithSpace(destination) {
          mended += bytes[copied..<(index + 2)] + [UInt8(ascii: "<")] + destination + [UInt8(ascii: ">")]
          copied = end
          index = end
        } else if !destination.contains(UInt8(ascii: " ")) {
          index = end
        }
      default: break
      }
      index += 1
    }
    return mended.isEmpty ? bytes : mended + bytes[copied...]
  }

  /// Whether a link may begin somewhere; cheap, since most texts have none.
  private static func mayHaveLink(_ bytes: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]") { return true }
      previous = byte
    }
    return false
  }

  /// No path is longer.
  private static let longest = 512

  /// Where a destination ends; nil for one with marks around it or a title, and for what may be something else.
  private static func endOfDestination(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(bytes.endIndex, start + longest) {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), 0..<0x20:
        return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a text is a path with a space in it, and not words in parentheses behind a bracket.
  private static func isPathWithSpace(_ text: ArraySlice<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    // Spaces at the ends are none of the path.
    guard let first = text.firstIndex(where: { $0 != space }), let last = text.lastIndex(where: { $0 != space }) else {
      return false
    }
    let path = text[first...last]
    guard let gap = path.firstIndex(of: space), path.contains(where: { pathMarks.contains($0) }),
      !path.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") })
    else { return false }
    // `a.md (A title)` is a destination with a title.
    let rest = path[gap...].drop { $0 == space }
    return
      !(rest.first == UInt8(ascii: "(") && rest.firstIndex(of: UInt8(ascii: ")")) == last
      && !rest.dropFirst().contains(UInt8(ascii: "(")))
  }

  private static let pathMarks: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ".")]
}

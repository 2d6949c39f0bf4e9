/// Finds code between backticks in a text, as CommonMark does.
enum CodeSpans {
  /// The ranges of the code spans between two places, backticks included. A run of backticks that nothing closes is text.
  static func ranges(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let runs = runs(in: bytes, range)
    guard runs.count > 1 else { return [] }
    // The last run of each length: one that begins there or later is never closed.
    var last: [Int: Int] = [:]
    for (index, run) in runs.enumerated() { last[run.count] = index }
    var spans: [Range<Int>] = []
    var index = 0
    while index < runs.count {
      let opening = runs[index]
      index += 1
      // A backslash takes the first backtick of a run away, which then opens nothing.
      guard let lastOfLength = last[opening.count], lastOfLength >= index,
        !isEscaped(opening.lowerBound, in: bytes, range)
      else { continue }
      while runs[index].count != opening.count { index += 1 }
      spans.append(opening.lowerBound..<runs[index].upperBound)
      index += 1
    }
    return spans
  }

  private static func runs(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
      runs.append(start..<index)
    }
    return runs
  }

  private static func isEscaped(_ index: Int, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var first = index
    while first > range.lowerBound, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (index - first) % 2 == 1
  }
}

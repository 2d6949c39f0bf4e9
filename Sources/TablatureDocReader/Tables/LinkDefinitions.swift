/// What labels of links refer to: `[thing]: https://example.com/thing` defines what `[the thing][thing]` leads to.
///
/// Cells are read one by one, so that a definition elsewhere on the page is not in sight of CommonMark.
struct LinkDefinitions {
  /// Destinations by folded label.
  private var destinations: [String: [UInt8]] = [:]

  /// No definitions.
  init() {}

  /// The definitions of a page; of several of one label, the first, as in CommonMark.
  ///
  /// - Parameter code: Lines that belong to code, in order.
  init(in source: SourceText, outside code: [ClosedRange<Int>]) {
    guard ByteSearch.first(Array("]:".utf8), in: source.bytes, from: 0) != nil else { return }
    var nextCode = 0
    for line in 1..<max(source.lineCount + 1, 1) {
      while nextCode < code.count, code[nextCode].upperBound < line { nextCode += 1 }
      if nextCode < code.count, code[nextCode].contains(line) { continue }
      guard let (label, destination) = Self.definition(source.line(line)), destinations[label] == nil else { continue }
      destinations[label] = destination
    }
  }

  var isEmpty: Bool { destinations.isEmpty }

  /// No label is longer, in CommonMark either.
  private static let longestLabel = 999

  /// The label and destination that a line defines.
  private static func definition(_ line: ArraySlice<UInt8>) -> (label: String, destination: [UInt8])? {
    let text = line.droppingOuterSpaces()
    guard text.startIndex - line.startIndex <= 3, text.first == UInt8(ascii: "["),
      let close = endOfLabel(text, from: text.startIndex + 1), close + 1 < text.endIndex,
      text[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = folded(text[text.startIndex + 1..<close])
    var rest = text[(close + 2)...].droppingOuterSpaces()
    if rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[rest.startIndex + 1..<end]
    } else {
      rest = rest.prefix { $0 > 0x20 }
    }
    guard !label.isEmpty, !rest.isEmpty, !rest.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    else { return nil }
    return (label, Array(rest))
  }

  /// A text whose links need no definitions: `[the thing](<https://example.com/thing>)`.
  func resolving(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !isEmpty, bytes.contains(UInt8(ascii: "[")) else { return bytes }
    let text = Array(bytes)
    var spans = CodeSpans.ranges(in: text, 0..<text.count)[...]
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < text.count {
      while let span = spans.first, span.upperBound <= index { spans.removeFirst() }
      if let span = spans.first, span.contains(index) {
        index = span.upperBound
        continue
      }
      if text[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard text[index] == UInt8(ascii: "["), let close = Self.endOfLabel(text[...], from: index + 1) else {
        index += 1
        continue
      }
      let words = text[(index + 1)..<close]
      var end = close + 1
      var label = words
      if end < text.count, text[end] == UInt8(ascii: "(") {
        // A link with a destination of its own.
        index = end
        continue
      }
      if end < text.count, text[end] == UInt8(ascii: "["), let last = Self.endOfLabel(text[...], from: end + 1) {
        if last > end + 1 { label = text[(end + 1)..<last] }
        end = last + 1
      }
      if let destination = destinations[Self.folded(label)] {
        result +=
          text[copied..<index] + [UInt8(ascii: "[")] + words + Array("](<".utf8) + destination + Array(">)".utf8)
        copied = end
      }
      index = end
    }
    return copied == 0 ? bytes : (result + text[copied...])[...]
  }

  /// Where the `]` is that ends a label; labels hold no brackets.
  private static func endOfLabel(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    let end = min(text.endIndex, start + longestLabel)
    while index < end {
      switch text[index] {
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).foldedTitle()
  }
}

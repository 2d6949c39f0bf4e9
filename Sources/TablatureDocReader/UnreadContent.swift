import TablatureAPIModel

/// Finds what a section seems to describe fields or errors with, where no table of it could be read.
struct UnreadContent {
  /// What was found.
  enum Form {
    /// Rows or a table of which nothing could be made.
    case table
    /// A list whose items begin with names.
    case list
    /// Code.
    case code
  }

  var form: Form
  var location: SourceLocation

  /// The first of it between two lines; nil where there is nothing but text.
  static func first(in source: SourceText, lines: Range<Int>, outside code: [ClosedRange<Int>]) -> UnreadContent? {
    var block: Int?
    var line = lines.lowerBound
    var text: [Range<Int>] = []
    var start = line
    for fence in code where fence.upperBound >= lines.lowerBound && fence.lowerBound < lines.upperBound {
      block = block ?? fence.lowerBound
      text.append(start..<max(start, fence.lowerBound))
      start = fence.upperBound + 1
    }
    text.append(start..<max(start, lines.upperBound))
    for range in text {
      line = range.lowerBound
      while line < range.upperBound {
        let first = source.line(line).first { $0 > 0x20 }
        if first == UInt8(ascii: "|") || HTMLTable.begins(in: source, line: line) {
          return UnreadContent(form: .table, location: source.location(line: line))
        }
        line += 1
      }
    }
    for range in text {
      let prose = CommonMark.prose(source.lines(range), line: range.lowerBound)
      if let item = prose.blocks.first(where: beginsWithName) {
        return UnreadContent(form: .list, location: source.location(line: item.line))
      }
    }
    return block.map { UnreadContent(form: .code, location: source.location(line: $0)) }
  }

  /// Whether an item of a list describes something with a name, and is not just a sentence: `` `Size` (Integer): … ``.
  private static func beginsWithName(_ block: Prose.Block) -> Bool {
    guard block.beginsItem, let first = block.content.first else { return false }
    switch first {
    case .code(let text), .strong(let text), .link(let text, _):
      return FieldTable.isName(text.trimmingSpaces().trimmingColons())
    case .text(let text):
      let name = text.prefix { $0.isASCIIAlphanumeric || $0 == "_" || $0 == "-" || $0 == "." }
      guard FieldTable.isName(String(name)), let next = text[name.endIndex...].first(where: { $0 != " " }) else {
        return false
      }
      switch next {
      case "(", "（":
        let inside = text[name.endIndex...].drop { "(（ ".contains($0) }.prefix { !",，;；)）".contains($0) }
        if case .unknown = WrittenType.read(String(inside)) { return isCompound(name) }
        return true
      case ":", "：", "–", "—": return isCompound(name)
      default: return false
      }
    }
  }

  /// Whether a word is a name rather than a word of a language: it has a capital, a digit or a sign inside.
  private static func isCompound(_ name: Substring) -> Bool {
    name.dropFirst().contains { $0.isUppercase || $0.isNumber || $0 == "_" || $0 == "." }
      && name.contains { $0.isLowercase }
  }
}

extension String {
  fileprivate func trimmingColons() -> String {
    String(self[..<(lastIndex { $0 != ":" && $0 != "：" }.map(index(after:)) ?? startIndex)])
  }
}

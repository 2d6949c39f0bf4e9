import TablatureAPIModel

extension Prose {
  /// The same text, with items of lists that stand in the middle of a line (`取值范围：-   true：…`) as blocks of their own.
  ///
  /// A cell begins on the line of its row, so that a list whose first item stands there is none for CommonMark.
  func separatingItems() -> Prose {
    guard blocks.contains(where: { Self.mark(in: $0) != nil }) else { return self }
    var result: [Block] = []
    for block in blocks {
      var rest = block
      // An item may hold items of its own; those of a paragraph are the items of the list that follows it.
      let level = block.level + 1
      var pieces = 0
      while pieces < 64, let mark = Self.mark(in: rest) {
        let (head, tail) = rest.split(at: mark.lowerBound, dropping: mark.count)
        if !head.content.isEmpty { result.append(head) }
        rest = tail
        rest.level = level
        rest.beginsItem = true
        rest.ordinal = nil
        rest.isNote = false
        pieces += 1
      }
      if !rest.content.isEmpty { result.append(rest) }
    }
    return Prose(blocks: result)
  }

  /// A hyphen and three spaces behind text, as the converter writes items: the piece that holds it, counted in bytes.
  private static func mark(in block: Block) -> Range<Int>? {
    var offset = 0
    for inline in block.content {
      guard case .text(let text) = inline else {
        offset += inline.plainText.utf8.count
        continue
      }
      let bytes = Array(text.utf8)
      var index = bytes.firstIndex(of: UInt8(ascii: "-")) ?? bytes.count
      while index + 3 < bytes.count {
        if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: " "),
          bytes[index + 2] == UInt8(ascii: " "),
          bytes[index + 3] == UInt8(ascii: " "), offset + index > 0 || block.beginsItem == false
        {
          // A dash between two words has a space before it, too; one of a list follows text directly or begins the text.
          if index == 0 || bytes[index - 1] != UInt8(ascii: "-") { return offset + index..<offset + index + 4 }
        }
        index += 1
      }
      offset += bytes.count
    }
    return nil
  }
}

extension Prose.Block {
  /// The block up to a byte of its text, and the rest without its first bytes.
  fileprivate func split(at place: Int, dropping count: Int) -> (Prose.Block, Prose.Block) {
    var head = self
    var tail = self
    head.content = []
    tail.content = []
    var offset = 0
    for inline in content {
      let bytes = Array(inline.plainText.utf8)
      let end = offset + bytes.count
      if end <= place {
        head.content.append(inline)
      } else if offset >= place + count {
        tail.content.append(inline)
      } else {
        let before = String(decoding: bytes[..<max(0, min(place - offset, bytes.count))], as: UTF8.self)
        let after = String(decoding: bytes[min(max(place + count - offset, 0), bytes.count)...], as: UTF8.self)
        if !before.trimmingSpaces().isEmpty { head.content.append(.text(before.droppingTrailingSpaces())) }
        if !after.trimmingSpaces().isEmpty { tail.content.append(.text(String(after.drop { $0.isWhitespace }))) }
      }
      offset = end
    }
    return (head, tail)
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate func droppingTrailingSpaces() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[..<end])
  }
}

import TablatureAPIModel

extension Prose {
  /// The same text, with blocks that begin with one of the marks flagged as notes, and the mark gone.
  func markingNotes(_ marks: PhraseList) -> Prose {
    var prose = self
    for index in prose.blocks.indices where prose.blocks[index].mayBegin(with: marks) {
      let plain = prose.blocks[index].plainText
      // Where CommonMark's rules for emphasis meet Chinese punctuation, the asterisks stay in the text.
      let stars = plain.hasPrefix("**") ? 2 : 0
      let text = ByteText(String(plain.dropFirst(stars)))
      guard let end = text.end(of: marks, at: 0) else { continue }
      var mark = String(decoding: text.bytes[..<end], as: UTF8.self).count + stars
      if plain.dropFirst(mark).hasPrefix("**") { mark += 2 }
      prose.blocks[index].isNote = true
      prose.blocks[index].removeFirst(mark)
    }
    return prose
  }
}

extension Prose.Block {
  /// Whether the block may begin with one of the marks; cheap, since most do not.
  fileprivate func mayBegin(with marks: PhraseList) -> Bool {
    guard let first = content.first?.plainText.utf8 else { return false }
    let text = first.starts(with: "**".utf8) ? first.dropFirst(2) : first[...]
    if let head = text.first, !marks.mayBegin(with: head) { return false }
    // A mark may go on in the next piece.
    return marks.contains { mark in zip(text, mark).allSatisfy { $0 == $1 } }
  }

  /// Removes characters from the beginning, and the white space that follows them.
  fileprivate mutating func removeFirst(_ count: Int) {
    var count = count
    while count > 0, let first = content.first {
      let text = first.plainText
      if text.count <= count {
        count -= text.count
        content.removeFirst()
      } else {
        content[0] = .text(String(text.dropFirst(count)))
        count = 0
      }
    }
    while case .text(let text)? = content.first {
      let trimmed = String(text.drop { $0.isWhitespace })
      if trimmed.isEmpty { content.removeFirst() } else { content[0] = .text(trimmed); return }
    }
  }
}

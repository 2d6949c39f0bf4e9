import TablatureAPIModel

/// Reads that a text holds a list: a JSON array, or values with commas between them.
struct EmbeddedListReader {
  let phrases: DescriptionPhrases

  /// What a JSON array of texts begins with.
  private static let listOfTexts: PhraseList = ["[\""]

  func read(_ cells: [CellText], of subject: DescriptionReader.Subject) -> Documented<EmbeddedList>? {
    guard subject.type == .scalar(.string) else { return nil }
    let example = subject.example?.trimmingSpaces() ?? ""
    let looksLikeJSON = example.hasPrefix("[\"") || example.hasPrefix("[{") || example.hasPrefix("[“")
    let element: TypeReference = example.hasPrefix("[{") ? .structure : .scalar(.string)
    if let cell = cells.first(where: {
      !$0.block.isNote && ($0.holds(.jsonArray) || $0.text.start(of: Self.listOfTexts) != nil)
    }) {
      let maximum = maximumCount(in: cells)
      return Documented(
        EmbeddedList(.jsonArray, of: element, maximumCount: maximum), at: cell.location,
        confidence: cell.isMain && (example.isEmpty || example.hasPrefix("[")) ? .certain : .likely)
    }
    if looksLikeJSON, let first = cells.first {
      return Documented(
        EmbeddedList(.jsonArray, of: element, maximumCount: maximumCount(in: cells)), at: first.location,
        confidence: .likely)
    }
    guard let cell = cells.first(where: { $0.isMain && $0.holds(.commas) }) else { return nil }
    return Documented(
      EmbeddedList(.commaSeparated, maximumCount: maximumCount(in: cells)), at: cell.location, confidence: .likely)
  }

  /// The number of things in "最多支持100个ID" or "up to 100 instance IDs".
  private func maximumCount(in cells: [CellText]) -> Int? {
    for cell in cells where !cell.block.isNote {
      for match in cell.matches where match.keyword == .upTo {
        if let found = elementCount(after: match.range.upperBound, in: cell.text) { return found }
        // "A JSON array of up to 100, with commas in between": the list itself is what the number counts.
        if cell.holds(.jsonArray, inSentenceBefore: match.range.lowerBound),
          let number = cell.text.integer(at: cell.text.skippingSpaces(from: match.range.upperBound)),
          number.value > 0, cell.text.endsClause(at: cell.text.skippingSpaces(from: number.end))
        {
          return number.value
        }
      }
    }
    return nil
  }

  /// A number of elements: one that counts things, not characters or bytes.
  func elementCount(after start: Int, in text: ByteText) -> Int? {
    guard let number = text.integer(at: text.skippingSpaces(from: start)), number.value > 0 else { return nil }
    let end = text.skippingSpaces(from: number.end)
    if let counter = text.longestEnd(of: phrases.counters, at: end) {
      let noun = text.skippingSpaces(from: counter)
      let isThing =
        text.longestEnd(of: phrases.characterKinds, at: noun) == nil
        && text.longestEnd(of: phrases.notThings, at: noun) == nil
      return isThing ? number.value : nil
    }
    // English counts without a word for it: "100 instance IDs", with the thing in the plural.
    var word = end
    for _ in 0..<4 {
      var wordEnd = word
      while ByteText.isLetter(text.byte(at: wordEnd)) || text.byte(at: wordEnd) == UInt8(ascii: "-") { wordEnd += 1 }
      guard wordEnd > word else { return nil }
      if text.longestEnd(of: phrases.notThings, at: word) != nil { return nil }
      if wordEnd - word > 2, text.bytes[wordEnd - 1] == UInt8(ascii: "s") { return number.value }
      word = text.skippingSpaces(from: wordEnd)
    }
    return nil
  }
}

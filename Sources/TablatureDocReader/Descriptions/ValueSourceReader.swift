import TablatureAPIModel

/// Reads which operation or page gives the values of a parameter.
struct ValueSourceReader {
  let phrases: DescriptionPhrases

  /// No description leads to more places.
  private static let most = 16

  func read(_ cells: [CellText], names: Set<String>) -> [Documented<ValueSource>] {
    var sources: [Documented<ValueSource>] = []
    for cell in cells where cell.isMain && (cell.holds(.call) || cell.holds(.listedElsewhere)) {
      for source in operations(in: cell) + pages(in: cell)
      where !sources.contains(where: { $0.value.name == source.value.name }) {
        sources.append(source)
      }
    }
    return sources
  }

  /// Operations that a sentence says to call, if it says as well that the call tells something.
  private func operations(in cell: CellText) -> [Documented<ValueSource>] {
    var sources: [Documented<ValueSource>] = []
    for match in cell.matches where match.keyword == .call && sources.count < Self.most {
      let sentence = cell.range(ofSentence: cell.sentence(at: match.range.lowerBound))
      guard let found = operation(after: match.range.upperBound, in: cell, before: sentence.upperBound) else {
        continue
      }
      // "请调用X使修改生效" calls for something else, and "if there are more than 1,000, call X" is another way.
      guard !cell.isConditional(at: match.range.lowerBound), tells(found.end, in: cell, sentence: sentence) else {
        continue
      }
      sources.append(
        Documented(
          ValueSource(.operation, name: found.name, destination: destination(of: found.name, in: cell.block)),
          at: cell.location))
    }
    return sources
  }

  /// Whether a call whose name ends at a place tells something: "to query …" follows, or the sentence leads to a page as well:
  /// "see Instance families or call X".
  private func tells(_ end: Int, in cell: CellText, sentence: Range<Int>) -> Bool {
    let noun = cell.text.longestEnd(of: phrases.callNouns, at: cell.text.skippingSpaces(from: end))
    let next = cell.text.skippingSpaces(from: noun ?? end)
    if let query = cell.firstMatch(from: end), query.keyword == .query,
      query.range.lowerBound < sentence.upperBound, query.range.lowerBound - next <= 24
    {
      return true
    }
    return cell.text.endsClause(at: next)
      && cell.holds(.listedElsewhere, inSentence: cell.sentence(at: sentence.lowerBound))
  }

  /// The name of an operation that follows at once, in brackets of a link that CommonMark did not take for one or not.
  private func operation(after start: Int, in cell: CellText, before end: Int) -> (name: String, end: Int)? {
    let text = cell.text
    var index = text.skippingSpaces(from: start)
    if let the = text.longestEnd(of: phrases.callArticles, at: index) { index = text.skippingSpaces(from: the) }
    if text.byte(at: index) == UInt8(ascii: "[") { index += 1 }
    guard let nameEnd = Identifier.end(in: text, at: index), nameEnd <= end else { return nil }
    let name = text.string(index..<nameEnd)
    guard Identifier.isCamelCase(name) else { return nil }
    var after = nameEnd
    if text.byte(at: after) == UInt8(ascii: "]"), text.byte(at: after + 1) == UInt8(ascii: "("),
      let close = text.bytes[after...].prefix(1024).firstIndex(of: UInt8(ascii: ")"))
    {
      after = close + 1
    }
    return (name, after)
  }

  /// Pages to which a sentence about values leads.
  private func pages(in cell: CellText) -> [Documented<ValueSource>] {
    var sources: [Documented<ValueSource>] = []
    for match in cell.matches where match.keyword == .listedElsewhere && sources.count < Self.most {
      guard aboutValues(match, in: cell),
        let link = link(at: cell.text.skippingSpaces(from: match.range.upperBound), in: cell)
      else { continue }
      let kind: ValueSource.Kind = Identifier.isCamelCase(link.name) ? .operation : .page
      sources.append(
        Documented(ValueSource(kind, name: link.name, destination: link.destination), at: cell.location))
    }
    return sources
  }

  /// Whether a phrase that leads elsewhere says that the values are there, by itself or right behind one that announces
  /// values: "取值范围：请参见X".
  private func aboutValues(_ match: KeywordMatch, in cell: CellText) -> Bool {
    if cell.text.longestEnd(of: phrases.valuesElsewhere, at: match.range.lowerBound) != nil { return true }
    guard let before = cell.lastMatch(before: match.range.lowerBound), before.keyword == .values else { return false }
    return cell.text.skippingSpaces(from: before.range.upperBound) >= match.range.lowerBound
      || match.range.lowerBound - before.range.upperBound <= 6
  }

  /// The link that begins at a byte of the text.
  private func link(at place: Int, in cell: CellText) -> (name: String, destination: String)? {
    var offset = 0
    for inline in cell.block.content {
      if case .link(let text, let destination) = inline, offset == place || offset == place + 1 {
        return (text, destination)
      }
      offset += inline.plainText.utf8.count
      if offset > place + 1 { break }
    }
    return nil
  }

  private func destination(of name: String, in block: Prose.Block) -> String? {
    for case .link(let text, let destination) in block.content where text.trimmingSpaces() == name {
      return destination
    }
    return nil
  }
}

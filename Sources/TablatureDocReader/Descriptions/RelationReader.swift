import TablatureAPIModel

/// Reads which parameters exclude each other, and of which one has to be given.
struct RelationReader {
  let words: ConditionPhrases
  let names: Set<String>

  /// Conditions of a sentence that names the field, by its name or a word for it, and others of the page.
  func conditions(in cell: CellText, sentence: Int, own: Set<String>) -> [ConditionReader.Found] {
    let range = cell.range(ofSentence: sentence)
    let matches = cell.matches(inSentence: sentence)
    let isExclusive =
      matches.contains { $0.keyword == .exclusive }
      || matches.contains { $0.keyword == .together } && matches.contains { $0.keyword == .negation }
    let isAlternative = matches.contains { $0.keyword == .alternative || $0.keyword == .required }
    guard isExclusive || isAlternative, !cell.isConditional(at: range.lowerBound),
      // Names in brackets are grouped in a way that this does not understand.
      !cell.text.bytes[range].contains(UInt8(ascii: "(")), !holdsBracket(cell.text, range)
    else { return [] }
    let found = mentions(in: cell.text, range: range, own: own)
    guard found.count >= 2, found.count <= 4, found.contains(where: \.isOwn) else { return [] }
    let others = found.filter { !$0.isOwn }
    guard !others.isEmpty, Set(others.map(\.name)).count == others.count else { return [] }
    let requirements = others.map { Condition.Requirement($0.name, .given) }
    if isExclusive, joined(found, in: cell.text, by: words.allJoints) {
      return [(Condition(.exclusive, requirements), true)]
    }
    // "To use a template, you must specify A or B" and "使用模板时，您必须指定A或B" do not hold for every call.
    guard
      !matches.contains(where: {
        $0.keyword == .purpose && $0.range.lowerBound <= cell.text.skippingSpaces(from: range.lowerBound)
      }),
      !holdsCloser(cell.text, range.lowerBound..<found[0].range.lowerBound)
    else { return [] }
    let isOneOf = matches.contains { $0.keyword == .alternative }
    guard isAlternative, joined(found, in: cell.text, by: isOneOf ? words.allJoints : words.or),
      matches.contains(where: { match in
        (match.keyword == .alternative || match.keyword == .required)
          && (match.range.upperBound <= found[0].range.lowerBound
            || match.range.lowerBound >= found[found.count - 1].range.upperBound)
      })
    else { return [] }
    return [(Condition(.alternative, requirements), true)]
  }

  private typealias Mention = (name: String, isOwn: Bool, range: Range<Int>)

  /// The parameters that a sentence names.
  private func mentions(in text: ByteText, range: Range<Int>, own: Set<String>) -> [Mention] {
    var found: [Mention] = []
    var index = range.lowerBound
    while index < range.upperBound, found.count <= 4 {
      if !ByteText.isLetter(text.byte(at: index - 1)), let after = text.longestEnd(of: words.itself, at: index),
        !(ByteText.isLetter(text.byte(at: after - 1)) && ByteText.isLetter(text.byte(at: after)))
      {
        found.append(("", true, index..<after))
        index = after
        continue
      }
      guard let after = Identifier.end(in: text, at: index) else {
        index += 1
        continue
      }
      let name = text.string(index..<after)
      let forms = Identifier.forms(of: name)
      if forms.contains(where: own.contains) {
        found.append((name, true, index..<after))
      } else if forms.contains(where: names.contains), name.utf8.contains(where: ByteText.isUppercase) {
        found.append((name, false, index..<after))
      }
      index = after
    }
    return found
  }

  /// Whether nothing but words that join stands between names.
  private func joined(_ mentions: [Mention], in text: ByteText, by joints: PhraseList) -> Bool {
    zip(mentions, mentions.dropFirst()).allSatisfy { left, right in
      var index = left.range.upperBound
      var hasJoint = false
      while index < right.range.lowerBound {
        let start = index
        index = text.skippingSpaces(from: index)
        if let after = text.longestEnd(of: joints, at: index) {
          hasJoint = true
          index = after
        } else if let after = text.longestEnd(of: words.fillers, at: index) {
          index = after
        }
        if index == start { return false }
      }
      return hasJoint && index == right.range.lowerBound
    }
  }

  /// Whether a condition ends in a range; commas alone end none.
  private func holdsCloser(_ text: ByteText, _ range: Range<Int>) -> Bool {
    range.contains { text.longestEnd(of: words.closersBesideCommas, at: $0) != nil }
  }

  private func holdsBracket(_ text: ByteText, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if text.end(of: .wideParenthesis, at: index) != nil { return true }
      index += 1
    }
    return false
  }
}

extension PhraseList {
  fileprivate static let wideParenthesis: PhraseList = ["（"]
}

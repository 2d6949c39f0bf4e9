import TablatureAPIModel

/// Reads when a field is required or counts: "当参数A取值为B时，该参数必选", "This parameter is valid only when A is set to B".
///
/// A sentence counts only if every word of the clause is understood; otherwise it stays text.
struct ConditionReader {
  let words: ConditionPhrases
  let names: Set<String>

  /// Sentences longer than this say more than a condition.
  private static let longestSentence = 600
  private static let mostClauses = 12
  /// No description states more conditions.
  private static let most = 32

  func read(_ cells: [CellText], of subject: DescriptionReader.Subject, into description: inout Description) {
    guard cells.contains(where: { $0.holdsAny(Self.keywords) }) else { return }
    let own = Set(Identifier.forms(of: subject.path))
    let relations = RelationReader(words: words, names: names)
    for cell in cells where !cell.block.beginsItem && cell.holdsAny(Self.keywords) {
      var lastSentence = -1
      for match in cell.matches where Self.keywords.contains(match.keyword) {
        let sentence = cell.sentence(at: match.range.lowerBound)
        guard sentence != lastSentence, description.conditions.count < Self.most else { continue }
        lastSentence = sentence
        let range = cell.range(ofSentence: sentence)
        guard range.count <= Self.longestSentence else { continue }
        let found = conditions(in: cell.text, range: range, own: own)
        let others = found.isEmpty ? relations.conditions(in: cell, sentence: sentence, own: own) : found
        for condition in others where !description.conditions.contains(where: { $0.value == condition.value }) {
          let isSure = condition.isSure && cell.block.level == 0
          description.conditions.append(
            Documented(condition.value, at: cell.location, confidence: isSure ? .certain : .likely))
        }
      }
    }
  }

  private static let keywords: KeywordSet = [.required, .effective, .exclusive, .together, .alternative]

  typealias Found = (value: Condition, isSure: Bool)

  private func conditions(in text: ByteText, range: Range<Int>, own: Set<String>) -> [Found] {
    var start = range.lowerBound
    for _ in 0..<Self.mostClauses {
      let parser = ConditionParser(
        text: text, words: words, own: own, end: range.upperBound, isWhole: start == range.lowerBound)
      if let found = parser.parse(at: start) {
        let isSure = found.requirements.allSatisfy { Identifier.forms(of: $0.name).contains(where: names.contains) }
        guard isSure || found.requirements.allSatisfy({ Identifier.looksLikeName($0.name) }) else { return [] }
        return found.effects.map { (Condition($0, found.requirements), isSure) }
      }
      guard let next = nextClause(in: text, from: start, end: range.upperBound) else { return [] }
      start = next
    }
    return []
  }

  /// Where the next clause begins.
  private func nextClause(in text: ByteText, from start: Int, end: Int) -> Int? {
    var index = start
    while index < end {
      if let after = text.end(of: .clauseEnds, at: index) { return after < end ? after : nil }
      index += 1
    }
    return nil
  }
}

/// Reads one clause.
private struct ConditionParser {
  let text: ByteText
  let words: ConditionPhrases
  let own: Set<String>
  let end: Int
  /// Whether the clause begins the sentence, so that it may lack a subject: "Required if …".
  let isWhole: Bool

  typealias Clause = (requirements: [Condition.Requirement], effects: [Condition.Effect])

  func parse(at start: Int) -> Clause? { conditionFirst(at: start) ?? effectFirst(at: start) }

  /// "当A取值为B时，该参数必选", "If A is set to B, this parameter is required".
  private func conditionFirst(at start: Int) -> Clause? {
    var index = skip(words.fillers, from: start)
    if let after = itself(at: index) { index = after }
    let opened = skip(words.openers, from: index)
    guard let found = requirements(at: opened) else { return nil }
    let closed = skip(words.closers, from: found.end)
    guard opened > index || closed > found.end else { return nil }
    index = skip(words.fillers, from: closed)
    if let must = text.longestEnd(of: words.mustGive, at: index) {
      guard let after = itself(at: must), endsHere(after) else { return nil }
      return (found.requirements, [.required])
    }
    if let after = itself(at: index) { index = after }
    guard let effects = effects(at: index), endsHere(effects.end) else { return nil }
    return (found.requirements, effects.effects)
  }

  /// "This parameter is required only when A is set to B", "You must specify this parameter if …".
  private func effectFirst(at start: Int) -> Clause? {
    var index = text.skippingSpaces(from: start)
    var effects: [Condition.Effect]
    if let must = text.longestEnd(of: words.mustGive, at: index) {
      guard let after = itself(at: must) else { return nil }
      index = after
      effects = [.required]
    } else {
      guard let after = itself(at: skip(words.fillers, from: index)) ?? itself(at: index) ?? (isWhole ? index : nil),
        let found = self.effects(at: after)
      else { return nil }
      index = found.end
      effects = found.effects
    }
    let opened = skip(words.openers, from: index)
    guard opened > index, let found = requirements(at: opened),
      endsHere(skip(words.closers, from: found.end)) || endsHere(found.end)
    else { return nil }
    return (found.requirements, effects)
  }

  // MARK: - Parts

  /// The end of what stands for the field itself: a word for it, or its name.
  private func itself(at start: Int) -> Int? {
    let index = text.skippingSpaces(from: start)
    if let after = text.longestEnd(of: words.itself, at: index), !isInsideWord(after) {
      return skip(words.fillers, from: after)
    }
    let named = skip(words.fillers, from: index)
    guard let after = Identifier.end(in: text, at: named), after <= end,
      Identifier.forms(of: text.string(named..<after)).contains(where: own.contains)
    else { return nil }
    return skip(words.fillers, from: after)
  }

  private func effects(at start: Int) -> (effects: [Condition.Effect], end: Int)? {
    var effects: [Condition.Effect] = []
    var index = start
    var last = start
    while effects.count < 3 {
      index = skip(words.fillers, from: index)
      index = skip(words.equalsBeforeEffects, from: index)
      let required = text.longestEnd(of: words.required, at: index)
      let effective = text.longestEnd(of: words.effective, at: index)
      if let after = required, after >= effective ?? 0 {
        effects.append(.required)
        last = after
        if let this = itself(at: after) { last = this }
      } else if let after = effective {
        effects.append(.effective)
        last = after
      } else {
        break
      }
      guard !isInsideWord(last) else { return nil }
      let next = text.skippingSpaces(from: last)
      guard let and = text.longestEnd(of: words.andOrComma, at: next) else { break }
      index = and
    }
    return effects.isEmpty ? nil : (effects, last)
  }

  private func requirements(at start: Int) -> (requirements: [Condition.Requirement], end: Int)? {
    guard let first = requirement(at: start) else { return nil }
    var result = [first.requirement]
    var index = first.end
    while result.count < 4, let and = text.longestEnd(of: words.and, at: text.skippingSpaces(from: index)),
      let next = requirement(at: skip(words.openers, from: and))
    {
      result.append(next.requirement)
      index = next.end
    }
    return (result, index)
  }

  private func requirement(at start: Int) -> (requirement: Condition.Requirement, end: Int)? {
    let index = skip(words.fillers, from: start)
    let none = text.longestEnd(of: words.giveNone, at: index)
    let give = text.longestEnd(of: words.give, at: index)
    if let after = none, after >= give ?? 0 {
      return name(at: after).map { (Condition.Requirement($0.name, .absent), $0.end) }
    }
    if let after = give {
      guard let found = name(at: after) else { return nil }
      let to = text.longestEnd(of: words.to, at: text.skippingSpaces(from: found.end))
      if let to, let values = values(at: to) {
        return (Condition.Requirement(found.name, .equals(values.values)), values.end)
      }
      return (Condition.Requirement(found.name, .given), found.end)
    }
    guard let found = name(at: index) else { return nil }
    let place = text.skippingSpaces(from: found.end)
    let absent = text.longestEnd(of: words.isAbsent, at: place)
    let given = text.longestEnd(of: words.isGiven, at: place)
    let equals = text.longestEnd(of: words.equals, at: place)
    if let absent, absent >= given ?? 0, absent > equals ?? 0 {
      return (Condition.Requirement(found.name, .absent), absent)
    }
    if let given, given > equals ?? 0 { return (Condition.Requirement(found.name, .given), given) }
    guard let equals, let values = values(at: equals) else { return nil }
    return (Condition.Requirement(found.name, .equals(values.values)), values.end)
  }

  /// A name that is not the field's own, with the words behind it that say nothing.
  private func name(at start: Int) -> (name: String, end: Int)? {
    let index = skip(words.fillers, from: start)
    guard let after = Identifier.end(in: text, at: index), after <= end else { return nil }
    let name = text.string(index..<after)
    guard !Identifier.forms(of: name).contains(where: own.contains) else { return nil }
    // What says nothing may stand behind the name, but what begins with "值为" belongs to its value.
    var behind = text.skippingSpaces(from: after)
    while text.longestEnd(of: words.equals, at: behind) == nil, text.longestEnd(of: words.and, at: behind) == nil,
      text.longestEnd(of: words.closers, at: behind) == nil,
      let next = text.longestEnd(of: words.fillers, at: behind), !isInsideWord(next)
    { behind = text.skippingSpaces(from: next) }
    return (name, behind)
  }

  private func values(at start: Int) -> (values: [String], end: Int)? {
    var values: [String] = []
    var index = start
    while values.count < 8 {
      index = skip(.quotesBefore, from: index)
      var after = index
      while after < end, InlineValueReader.isValueByte(text.bytes[after]) { after += 1 }
      while after > index, text.bytes[after - 1] == UInt8(ascii: ".") || text.bytes[after - 1] == UInt8(ascii: ":") {
        after -= 1
      }
      guard after > index else { return nil }
      let value = text.string(index..<after)
      // "is not set to" and the like are no values.
      guard !["not", "the", "a", "an", "specified", "left", "empty"].contains(value.lowercased()) else { return nil }
      values.append(value)
      after = skip(.quotesBehind, from: after)
      guard let or = text.longestEnd(of: words.or, at: text.skippingSpaces(from: after)), !isInsideWord(or) else {
        return (values, after)
      }
      index = text.skippingSpaces(from: or)
    }
    return nil
  }

  /// Whether a clause ends at a place, and nothing goes on with it.
  private func endsHere(_ place: Int) -> Bool {
    let index = text.skippingSpaces(from: place)
    guard index < min(end, text.bytes.count) else { return true }
    // The comma may have been skipped as one of the words that say nothing.
    let isBehindMark = text.longestStart(of: .sentenceMarks, before: text.skippingSpacesBack(from: place)) != nil
    guard let after = text.end(of: .sentenceMarks, at: index) ?? (isBehindMark ? index : nil) else { return false }
    let next = text.skippingSpaces(from: after)
    return text.longestEnd(of: words.andOr, at: next).map(isInsideWord) ?? true
  }

  private func isInsideWord(_ place: Int) -> Bool {
    ByteText.isLetter(text.byte(at: place - 1)) && ByteText.isLetter(text.byte(at: place))
  }

  /// The place behind any number of phrases, and the spaces around them.
  private func skip(_ phrases: PhraseList, from start: Int) -> Int {
    var index = text.skippingSpaces(from: start)
    while index < end, let after = text.longestEnd(of: phrases, at: index), !isInsideWord(after) {
      index = text.skippingSpaces(from: after)
    }
    return index
  }
}

extension PhraseList {
  fileprivate static let clauseEnds: PhraseList = ["，", ",", "：", ":"]
  fileprivate static let sentenceMarks: PhraseList = ["。", "，", "；", ".", ",", ";", "（", "("]
  fileprivate static let quotesBefore: PhraseList = ["\"", "“", "`", "‘"]
  fileprivate static let quotesBehind: PhraseList = ["\"", "”", "`", "’"]
}

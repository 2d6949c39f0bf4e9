import TablatureAPIModel

/// Reads limits: ranges of numbers, numbers of characters, numbers of elements.
struct LimitReader {
  let phrases: DescriptionPhrases

  func read(_ cells: [CellText], of subject: DescriptionReader.Subject, into description: inout Description) {
    for cell in cells where cell.isMain && !cell.matches.isEmpty {
      readCount(cell, into: &description)
      switch subject.type.innermost {
      case .scalar(.integer), .scalar(.float): readRange(cell, confidence: .certain, into: &description)
      case .scalar(.string):
        readLength(cell, ofElements: subject.type.isList, into: &description)
        if isNumeric(subject), description.embeddedList == nil, description.values.isEmpty {
          readRange(cell, confidence: .likely, into: &description)
        }
      default: break
      }
    }
    if description.count == nil, subject.type.isList { readElementCount(cells, into: &description) }
    readItems(cells, of: subject, into: &description)
    description.mergeLengths()
  }

  /// Whether a text may hold a number.
  private func isNumeric(_ subject: DescriptionReader.Subject) -> Bool {
    guard let example = subject.example, !example.isEmpty else { return true }
    return Int(example) != nil
  }

  // MARK: - Numbers of elements

  private func readCount(_ cell: CellText, into description: inout Description) {
    guard description.count == nil else { return }
    for match in cell.matches where match.keyword == .count || match.keyword == .countMaximum {
      let start = cell.text.skippingSpaces(from: match.range.upperBound)
      let constraint: Constraint
      if match.keyword == .count {
        guard let span = cell.text.numberSpan(at: start, phrases: phrases), !span.isUnion else { continue }
        constraint = .count(minimum: span.minimum, maximum: span.maximum)
      } else {
        guard let number = cell.text.integer(at: start) else { continue }
        constraint = .count(minimum: nil, maximum: number.value)
      }
      guard !cell.isConditional(at: match.range.lowerBound) else { continue }
      description.count = Documented(constraint, at: cell.location)
      description.countedList = listName(before: match.range.lowerBound, in: cell.text)
      return
    }
  }

  /// The list that "X.N的N" names before the phrase.
  private func listName(before end: Int, in text: ByteText) -> String? {
    guard let link = text.longestStart(of: phrases.possessives, before: end) else { return nil }
    var start = link
    while start > 0, link - start < 128, Identifier.isNameByte(text.bytes[start - 1]) { start -= 1 }
    return ListIndex.list(ofElement: text.string(start..<link))
  }

  /// The largest number of elements of a list that no `N` counts: "最多支持100个", "up to 50 instance IDs".
  private func readElementCount(_ cells: [CellText], into description: inout Description) {
    for cell in cells where cell.isMain {
      for match in cell.matches where match.keyword == .upTo && !cell.isConditional(at: match.range.lowerBound) {
        guard !cell.holds(.part, inSentenceBefore: match.range.lowerBound),
          let count = EmbeddedListReader(phrases: phrases).elementCount(after: match.range.upperBound, in: cell.text)
        else { continue }
        description.count = Documented(.count(minimum: nil, maximum: count), at: cell.location, confidence: .likely)
        return
      }
    }
  }

  // MARK: - Ranges

  private func readRange(_ cell: CellText, confidence: Confidence, into description: inout Description) {
    let known = description.constraints.firstIndex { if case .range = $0.value { true } else { false } }
    if let known, case .range(_?, _?) = description.constraints[known].value { return }
    var minimum: Int?
    var maximum: Int?
    var weakest = confidence
    for match in cell.matches {
      let start = match.range.upperBound
      guard [.values, .valuesOfSubject, .maximum, .minimum].contains(match.keyword), !cell.isConditional(at: start)
      else {
        continue
      }
      switch match.keyword {
      case .values, .valuesOfSubject:
        if let positive = cell.firstMatch(from: start), positive.keyword == .positive,
          positive.range.lowerBound - start <= 2, cell.text.endsClause(at: positive.range.upperBound)
        {
          minimum = minimum ?? 1
          continue
        }
        guard let span = cell.text.numberSpan(at: start, phrases: phrases), goesNoFurther(span, in: cell) else {
          continue
        }
        let isWeak = match.keyword == .valuesOfSubject || span.isUnion
        let limit = Constraint.range(minimum: span.minimum, maximum: span.maximum)
        let stated = Documented(limit, at: cell.location, confidence: isWeak ? .likely : confidence)
        if let known { description.constraints[known] = stated } else { description.constraints.append(stated) }
        return
      case .maximum: maximum = maximum ?? soleNumber(at: start, in: cell)
      case .minimum:
        // "起始值：1" tells where numbers begin, which is a limit nearly always.
        minimum = minimum ?? soleNumber(at: start, in: cell)
        weakest = .likely
      default: continue
      }
    }
    guard minimum != nil || maximum != nil, (minimum ?? .min) <= (maximum ?? .max) else { return }
    if let known, case .range(let lower, let upper) = description.constraints[known].value {
      // A minimum in one paragraph and a maximum in another are one range.
      description.constraints[known].value = .range(minimum: lower ?? minimum, maximum: upper ?? maximum)
      if minimum != nil, weakest == .likely { description.constraints[known].confidence = .likely }
    } else {
      if maximum != nil, minimum != nil, weakest == .likely, confidence == .certain {
        // The two are as sure as each alone, so a sure one keeps its own place.
        description.constraints.append(
          Documented(.range(minimum: nil, maximum: maximum), at: cell.location, confidence: .certain))
        description.constraints.append(
          Documented(.range(minimum: minimum, maximum: nil), at: cell.location, confidence: .likely))
        return
      }
      description.constraints.append(
        Documented(
          .range(minimum: minimum, maximum: maximum), at: cell.location,
          confidence: minimum == nil ? confidence : weakest))
    }
  }

  /// A number that stands alone, not one to which others are compared.
  private func soleNumber(at start: Int, in cell: CellText) -> Int? {
    guard let number = cell.text.integer(at: cell.text.skippingSpaces(from: start)) else { return nil }
    let end = cell.text.skippingUnit(from: number.end, units: phrases.units)
    let next = cell.text.skippingSpaces(from: end)
    // "20 and greater than …", "20 or the size of …": more follows.
    return cell.text.endsClause(at: next) || next > end && ByteText.isUppercase(cell.text.byte(at: next))
      || cell.text.byte(at: next) == UInt8(ascii: "]") ? number.value : nil
  }

  /// Whether nothing follows a span that changes it.
  private func goesNoFurther(_ span: NumberSpan, in cell: CellText) -> Bool {
    [span.end, cell.text.skippingUnit(from: span.end, units: phrases.units)].contains { end in
      let next = cell.text.skippingSpaces(from: end)
      if cell.text.endsClause(at: next) { return true }
      let byte = cell.text.byte(at: next)
      // A sentence or an item begins without a full stop before it, or a clause goes on.
      return ByteText.isUppercase(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "[")
        || cell.text.longestEnd(of: phrases.conditions.and, at: next) != nil
    }
  }

  /// A list whose items are ranges or numbers: "取值：-   1-65535：端口。"
  private func readItems(
    _ cells: [CellText], of subject: DescriptionReader.Subject, into description: inout Description
  ) {
    guard case .scalar(.integer) = subject.type.innermost,
      !description.constraints.contains(where: { if case .range = $0.value { true } else { false } }),
      let lead = cells.indices.first(where: { cells[$0].isMain && ValueListReader.endsWithLead(cells[$0]) })
    else { return }
    let items = cells[(lead + 1)...].prefix { $0.block.level > 0 }.filter(\.block.beginsItem)
    var hull: NumberSpan?
    for item in items {
      // Whatever holds for one item, a number inside of all of them is not refused.
      guard !item.matches.contains(where: { $0.keyword == .condition }), item.block.level == 1,
        let span = item.text.numberSpan(at: 0, phrases: phrases) ?? number(of: item), !span.isUnion,
        goesNoFurther(span, in: item), let low = span.minimum, let high = span.maximum
      else { return }
      let known = hull ?? span
      hull = NumberSpan(minimum: min(known.minimum ?? low, low), maximum: max(known.maximum ?? high, high), end: 0)
    }
    guard let hull, let first = items.first, hull.minimum != hull.maximum, description.values.isEmpty else { return }
    description.constraints.append(
      Documented(.range(minimum: hull.minimum, maximum: hull.maximum), at: first.location, confidence: .likely))
  }

  /// The one number that an item begins with.
  private func number(of item: CellText) -> NumberSpan? {
    item.text.integer(at: 0).map { NumberSpan(minimum: $0.value, maximum: $0.value, end: $0.end) }
  }

  // MARK: - Lengths

  private static let lengthKeywords: KeywordSet = [.characters, .length, .ascii, .notEmpty]
  private static let asciiWord: PhraseList = ["ASCII"]
  /// No description states more limits.
  private static let most = 32

  private func readLength(_ cell: CellText, ofElements: Bool, into description: inout Description) {
    for match in cell.matches
    where Self.lengthKeywords.contains(match.keyword) && description.constraints.count < Self.most {
      guard isOfSubject(match.range.lowerBound, in: cell, orElements: ofElements) else { continue }
      switch match.keyword {
      case .characters: readLength(endingAt: match.range.lowerBound, in: cell, into: &description)
      case .length:
        guard
          let span = cell.text.numberSpan(at: match.range.upperBound, phrases: phrases), !span.isUnion,
          !countsBytes(at: span.end, in: cell.text)
        else { continue }
        description.constraints.append(
          Documented(.length(minimum: span.minimum, maximum: span.maximum), at: cell.location))
      case .ascii where !description.constraints.contains { $0.value == .ascii }:
        description.constraints.append(Documented(.ascii, at: cell.location))
      case .notEmpty:
        description.constraints.append(Documented(.length(minimum: 1, maximum: nil), at: cell.location))
      default: continue
      }
    }
  }

  /// Whether a number is one of bytes, or of something else than characters.
  private func countsBytes(at end: Int, in text: ByteText) -> Bool {
    let index = text.skippingSpaces(from: end)
    let noun = text.longestEnd(of: phrases.counters, at: index).map { text.skippingSpaces(from: $0) } ?? index
    guard let after = text.longestEnd(of: phrases.notThings, at: noun) else { return false }
    return text.longestEnd(of: phrases.characterWords, at: noun) != after
  }

  /// Reads a number or a span of characters backwards from the word for characters.
  private func readLength(endingAt place: Int, in cell: CellText, into description: inout Description) {
    let text = cell.text
    var end = text.skippingSpacesBack(from: place)
    var isASCII = false
    for _ in 0..<8 {
      guard let start = text.longestStart(of: phrases.characterKinds, before: end), start > 0 else { break }
      if end - start == 5, text.longestEnd(of: Self.asciiWord, at: start) == end { isASCII = true }
      end = text.skippingSpacesBack(from: start)
    }
    if text.byte(at: end - 1) == UInt8(ascii: "]") { end = text.skippingSpacesBack(from: end - 1) }
    guard let upper = text.integer(endingAt: end) else { return }
    let before = text.skippingSpacesBack(from: upper.start)
    let limit: Constraint
    if let separator = text.longestStart(of: phrases.lengthSeparators, before: upper.start)
      ?? text.longestStart(of: phrases.lengthSeparators, before: before),
      let lower = text.integer(endingAt: text.skippingSpacesBack(from: separator)), lower.value <= upper.value
    {
      limit = .length(minimum: lower.value, maximum: upper.value)
    } else if text.longestStart(of: phrases.lengthMaxima, before: before) != nil {
      limit = .length(minimum: nil, maximum: upper.value)
    } else {
      return
    }
    description.constraints.append(Documented(limit, at: cell.location))
    if isASCII, !description.constraints.contains(where: { $0.value == .ascii }) {
      description.constraints.append(Documented(.ascii, at: cell.location))
    }
  }

  /// Whether a sentence is about the whole value, whatever happens. What is said of each element of a list is said of the
  /// list's values.
  private func isOfSubject(_ place: Int, in cell: CellText, orElements: Bool) -> Bool {
    !cell.isConditional(at: place) && (orElements || !cell.holds(.part, inSentenceBefore: place))
  }
}

extension Description {
  /// Makes one of the lengths that a text states in several places; where they contradict each other, none is left.
  fileprivate mutating func mergeLengths() {
    var minimum: Int?
    var maximum: Int?
    var first: Int?
    var isContradiction = false
    var kept: [Documented<Constraint>] = []
    for constraint in constraints {
      guard case .length(let lower, let upper) = constraint.value else {
        kept.append(constraint)
        continue
      }
      if first == nil {
        first = kept.count
        kept.append(constraint)
      }
      if let upper {
        isContradiction = isContradiction || maximum.map { $0 != upper } ?? false
        maximum = upper
      }
      if let lower {
        // "不允许为空字符串" beside "2~128" says nothing new.
        isContradiction = isContradiction || minimum.map { $0 != lower && $0 != 1 && lower != 1 } ?? false
        minimum = max(minimum ?? lower, lower)
      }
    }
    // Lengths before the kinds of characters, wherever the text has them.
    kept = kept.filter { $0.value != .ascii } + kept.filter { $0.value == .ascii }
    guard let first = first.flatMap({ _ in kept.firstIndex { if case .length = $0.value { true } else { false } } })
    else {
      constraints = kept
      return
    }
    if isContradiction || (minimum ?? 0) > (maximum ?? .max) {
      kept.remove(at: first)
    } else {
      kept[first].value = .length(minimum: minimum, maximum: maximum)
    }
    constraints = kept
  }
}

import APIModel

/// What the description cell of a row says beyond its text.
struct Description {
  var defaultValue: Documented<String>?
  var constraints: [Documented<Constraint>] = []
  var values: [DocumentedValue] = []
  var timeFormat: Documented<TimeFormat>?
  var deprecation: Documented<Prose>?
  /// The number of elements that the list which the row's name has an `N` for may have.
  var count: Documented<Constraint>?
}

/// Reads limits, defaults, lists of values and formats from the text of a cell, with the phrases of a dialect.
///
/// What a page says under a condition, in the items of a list, is no limit and no default of the parameter.
struct DescriptionReader {
  let dialect: Dialect
  let file: String

  /// Reads a description of a value of a type; limits that make no sense for the type are left in the text.
  func read(_ prose: Prose, type: TypeReference) -> Description {
    var description = Description()
    for (index, block) in prose.blocks.enumerated() {
      let location = SourceLocation(file: file, line: block.line)
      let plain = block.plainText
      let text = ByteText(plain)
      if description.deprecation == nil, text.first(dialect.deprecationPhrases) != nil {
        description.deprecation = Documented(Prose(blocks: [block]), at: location)
      }
      if description.timeFormat == nil, let format = timeFormat(in: text) {
        description.timeFormat = Documented(format, at: location)
      }
      guard block.level == 0, !block.isNote else { continue }
      readLimits(text, type: type.innermost, at: location, into: &description)
      if description.defaultValue == nil, let value = defaultValue(in: text, type: type.innermost) {
        description.defaultValue = Documented(value, at: location)
      }
      if description.values.isEmpty, endsWithValueLead(text) {
        description.values = values(in: prose.blocks[(index + 1)...])
      }
    }
    if description.defaultValue == nil, let value = description.values.first(where: \.isDefault),
      isValue(value.value, of: type.innermost)
    {
      description.defaultValue = Documented(value.value, at: value.location)
    }
    return description
  }

  // MARK: - Limits

  private func readLimits(
    _ text: ByteText, type: TypeReference, at location: SourceLocation, into description: inout Description
  ) {
    func add(_ constraint: Constraint) {
      description.constraints.append(Documented(constraint, at: location))
    }
    if description.count == nil, let lead = text.first(dialect.countLeads),
      let found = text.integerRange(at: lead.upperBound, separators: dialect.rangeSeparators)
    {
      description.count = Documented(
        .count(minimum: found.range.lowerBound, maximum: found.range.upperBound), at: location)
    }
    switch type {
    case .scalar(.integer), .scalar(.float):
      let known = description.constraints.firstIndex { if case .range = $0.value { true } else { false } }
      if let known, case .range(_?, _?) = description.constraints[known].value { return }
      let counts = text.all(dialect.countLeads)
      for lead in text.all(dialect.valueLeads) where !counts.contains(where: { $0.overlaps(lead) }) {
        if let found = text.integerRange(at: lead.upperBound, separators: dialect.rangeSeparators) {
          add(.range(minimum: found.range.lowerBound, maximum: found.range.upperBound))
          return
        }
      }
      let maximum = number(after: dialect.maximumLeads, in: text)
      let minimum = number(after: dialect.minimumLeads, in: text)
      if let known, case .range(let lower, let upper) = description.constraints[known].value {
        // A minimum in one paragraph and a maximum in another are one range.
        description.constraints[known].value = .range(minimum: lower ?? minimum, maximum: upper ?? maximum)
      } else if maximum != nil || minimum != nil {
        add(.range(minimum: minimum, maximum: maximum))
      }
    case .scalar(.string):
      if let found = lengthRange(in: text) {
        add(.length(minimum: found.lowerBound, maximum: found.upperBound))
      } else if let maximum = maximumLength(in: text) {
        add(.length(minimum: nil, maximum: maximum))
      }
      if text.first(dialect.asciiPhrases) != nil { add(.ascii) }
    default: break
    }
  }

  private func number(after leads: [Phrase], in text: ByteText) -> Int? {
    for lead in text.all(leads) {
      if let found = text.integer(at: text.skippingSpaces(from: lead.upperBound)) { return found.value }
    }
    return nil
  }

  private func lengthRange(in text: ByteText) -> ClosedRange<Int>? {
    for phrase in dialect.lengthRange {
      for lead in text.all([phrase.lead]) {
        guard let found = text.integerRange(at: lead.upperBound, separators: dialect.rangeSeparators),
          text.end(of: [phrase.trail], at: text.skippingSpaces(from: found.end)) != nil
        else { continue }
        return found.range
      }
    }
    return nil
  }

  private func maximumLength(in text: ByteText) -> Int? {
    for phrase in dialect.maximumLength {
      for lead in text.all([phrase.lead]) {
        guard let found = text.integer(at: text.skippingSpaces(from: lead.upperBound)),
          text.end(of: [phrase.trail], at: text.skippingSpaces(from: found.end)) != nil
        else { continue }
        return found.value
      }
    }
    return nil
  }

  // MARK: - Defaults

  private func defaultValue(in text: ByteText, type: TypeReference) -> String? {
    for lead in text.all(dialect.defaultLeads) {
      let word = Self.word(in: text, at: text.skippingSpaces(from: lead.upperBound))
      if isValue(word, of: type) { return word }
    }
    return nil
  }

  /// The word at a place: up to white space, or a sign that ends a clause.
  private static func word(in text: ByteText, at start: Int) -> String {
    var end = start
    while end < text.bytes.count {
      let byte = text.bytes[end]
      // Everything beyond ASCII ends a value: full-width punctuation, or Chinese text that goes on.
      guard byte > 0x20, byte < 0x7F, !Array(",;()\"'`".utf8).contains(byte) || end == start else { break }
      end += 1
    }
    var word = String(decoding: text.bytes[start..<end], as: UTF8.self)
    while let last = word.last, ".:\"'`".contains(last) { word.removeLast() }
    while let first = word.first, "\"'`".contains(first) { word.removeFirst() }
    return word
  }

  private func isValue(_ word: String, of type: TypeReference) -> Bool {
    switch type {
    case .scalar(.integer): Int(word) != nil
    case .scalar(.float): Double(word) != nil
    case .scalar(.boolean): word == "true" || word == "false"
    default: !word.isEmpty
    }
  }

  // MARK: - Lists of values

  private func endsWithValueLead(_ text: ByteText) -> Bool {
    guard let lead = text.all(dialect.valueLeads).last else { return false }
    return text.skippingSpaces(from: lead.upperBound) == text.bytes.count
  }

  /// The values in the items of a list; notes may stand between the items. None where an item is something else.
  private func values(in blocks: ArraySlice<Prose.Block>) -> [DocumentedValue] {
    var values: [DocumentedValue] = []
    for block in blocks {
      if block.level == 1, block.beginsItem {
        guard let value = value(of: block) else { return [] }
        if !values.contains(where: { $0.value == value.value }) { values.append(value) }
      } else if block.level == 0, !block.isNote {
        break
      }
    }
    return values
  }

  private func value(of block: Prose.Block) -> DocumentedValue? {
    let plain = block.plainText
    let text = ByteText(plain)
    var end = 0
    while end < text.bytes.count, Self.isValueByte(text.bytes[end]) { end += 1 }
    // A colon that ends the word is the separator, and so is a full stop at the end.
    while end > 0, Array(":.".utf8).contains(text.bytes[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    let word = String(decoding: text.bytes[..<end], as: UTF8.self)
    var index = text.skippingSpaces(from: end)
    var isDefault = false
    if let afterMark = text.end(of: dialect.defaultMarks, at: index) {
      isDefault = true
      index = text.skippingSpaces(from: afterMark)
    }
    let rest = String(decoding: text.bytes[index...], as: UTF8.self)
    guard rest.isEmpty || rest.first.map({ ":：。.（(，,；;".contains($0) }) == true else { return nil }
    var prefix = plain.count - rest.count
    if let first = rest.first, ":：。.；;，,".contains(first) { prefix += 1 }
    let meaning = Self.dropping(prefix, from: block.content)
    return DocumentedValue(
      word, meaning: meaning.isEmpty ? Prose() : Prose(blocks: [Prose.Block(content: meaning, line: block.line)]),
      isDefault: isDefault, at: SourceLocation(file: file, line: block.line))
  }

  private static func isValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Pieces of a line without their first characters.
  private static func dropping(_ count: Int, from content: [Prose.Inline]) -> [Prose.Inline] {
    var count = count
    var result: [Prose.Inline] = []
    for inline in content {
      let text = inline.plainText
      if count >= text.count {
        count -= text.count
        continue
      }
      let rest = String(text.dropFirst(count))
      switch (count, inline) {
      case (0, _) where !result.isEmpty: result.append(inline)
      case (_, .code): result.append(.code(rest))
      default:
        let trimmed = result.isEmpty ? String(rest.drop { $0.isWhitespace }) : rest
        if !trimmed.isEmpty { result.append(count == 0 && trimmed == text ? inline : .text(trimmed)) }
      }
      count = 0
    }
    return result
  }

  // MARK: - Time formats

  private func timeFormat(in text: ByteText) -> TimeFormat? {
    guard let start = text.range(of: "yyyy-MM") ?? text.range(of: "YYYY-MM") else { return nil }
    var end = start.lowerBound
    while end < text.bytes.count, Array("yYMdDHhmsSTtZz:-.'".utf8).contains(text.bytes[end]) { end += 1 }
    var pattern = String(decoding: text.bytes[start.lowerBound..<end], as: UTF8.self)
    while let last = pattern.last, ".:-'".contains(last) { pattern.removeLast() }
    let precision: TimeFormat.Precision =
      if pattern.contains("SSS") {
        .millisecond
      } else if pattern.contains("ss") {
        .second
      } else if pattern.contains("mm") {
        .minute
      } else if pattern.contains("HH") || pattern.contains("hh") {
        .hour
      } else if pattern.contains("dd") || pattern.contains("DD") {
        .day
      } else {
        .month
      }
    return TimeFormat(pattern: pattern, precision: precision)
  }
}

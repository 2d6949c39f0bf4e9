import TablatureAPIModel

/// Reads lists of values: items of a list, or words inside a sentence.
struct ValueListReader {
  let phrases: DescriptionPhrases
  /// Names of other rows; an item that begins with one describes a member, not a value.
  let names: Set<String>

  private typealias Subject = DescriptionReader.Subject

  func read(_ cells: [CellText], of subject: DescriptionReader.Subject, into description: inout Description) {
    guard subject.type.innermost != .structure else { return }
    for (index, cell) in cells.enumerated() where cell.isMain && description.values.isEmpty {
      let items = cells[(index + 1)...]
      if Self.endsWithLead(cell) {
        let lead = cell.matches.last?.range.lowerBound ?? 0
        if !cell.isConditional(at: lead) {
          description.values = values(
            in: items, of: subject, isAnnounced: true, isEmbedded: description.embeddedList != nil)
        }
      } else {
        let words = InlineValueReader(phrases: phrases).read(cell, of: subject, names: names)
        description.values = words.isEmpty ? [] : explained(words, by: items, of: subject)
      }
    }
    description.weighValuesAgainstExample(subject)
    if description.values.isEmpty, description.embeddedList == nil {
      readUnannounced(cells, of: subject, into: &description)
    }
  }

  /// The values of a sentence with the meanings that a list behind it gives them, if it has the same values.
  private func explained(
    _ words: [DocumentedValue], by items: ArraySlice<CellText>, of subject: Subject
  ) -> [DocumentedValue] {
    guard items.first?.block.level == 1 else { return words }
    let listed = values(in: items, of: subject, isAnnounced: false, isEmbedded: false)
    guard Set(listed.map(\.value)) == Set(words.map(\.value)) else { return words }
    return words.map { word in
      var word = word
      if let item = listed.first(where: { $0.value == word.value }) {
        word.meaning = item.meaning
        word.isDefault = word.isDefault || item.isDefault
      }
      return word
    }
  }

  /// Whether a paragraph ends with what announces values.
  static func endsWithLead(_ cell: CellText) -> Bool {
    guard cell.holds(.values), let match = cell.matches.last(where: { $0.keyword != .nothing }),
      match.keyword == .values
    else {
      return false
    }
    var index = cell.text.skippingSpaces(from: match.range.upperBound)
    while let end = cell.text.end(of: .colons, at: index) { index = cell.text.skippingSpaces(from: end) }
    return index >= cell.text.bytes.count
  }

  /// A list that no phrase announces, whose items are values all the same: true and false, or words before a colon of which
  /// the example is one.
  private func readUnannounced(
    _ cells: [CellText], of subject: Subject, into description: inout Description
  ) {
    guard let first = cells.first, first.isMain, let begin = cells.indices.first(where: { cells[$0].block.level > 0 }),
      cells[..<begin].allSatisfy({ $0.isMain }), !cells[begin - 1].plain.isEmpty
    else { return }
    let lead = cells[begin - 1]
    let end = max(lead.text.bytes.count - 1, 0)
    guard !lead.isConditional(at: end), !lead.holds(.sample, inSentenceBefore: lead.text.bytes.count) else { return }
    let values = values(in: cells[begin...], of: subject, isAnnounced: false, isEmbedded: false)
    guard values.count >= 2 else { return }
    if subject.type.innermost == .scalar(.boolean) {
      description.values = values
      return
    }
    guard values.allSatisfy({ !$0.meaning.isEmpty && !names.contains($0.value.lowercased()) }) else { return }
    if let example = subject.example, !example.isEmpty {
      guard values.contains(where: { $0.value.lowercased() == example.lowercased() }) else { return }
    }
    description.values = values.map {
      var value = $0
      value.confidence = .likely
      return value
    }
  }

  /// The values in the items of a list; notes may stand between the items. None where an item is something else.
  private func values(
    in cells: ArraySlice<CellText>, of subject: Subject, isAnnounced: Bool, isEmbedded: Bool
  ) -> [DocumentedValue] {
    var values: [DocumentedValue] = []
    var numbers: [String: Int] = [:]
    var hasPhrases = false
    var isInterrupted = false
    for cell in cells {
      if cell.block.level == 1, cell.block.beginsItem {
        // "Default value: …", "If it is empty, …" and "空：…" are items, but no values.
        if saysNothing(cell) { continue }
        if let match = cell.matches.first(where: { $0.keyword != .nothing }), match.range.lowerBound == 0,
          match.keyword == .defaultValue || match.keyword == .condition, word(cell) == nil
        {
          continue
        }
        guard let items = items(cell, allowsPhrases: isAnnounced && subject.type.innermost == .scalar(.string)),
          items.values.allSatisfy({ DefaultReader.isValue($0.value, of: subject.type.innermost) && !isSpan($0.value) })
        else {
          if isInterrupted { break }
          return []
        }
        hasPhrases = hasPhrases || items.arePhrases
        for item in items.values {
          if let known = numbers[item.value] {
            if item.isDefault { values[known].isDefault = true }
          } else {
            numbers[item.value] = values.count
            values.append(item)
          }
        }
      } else if cell.block.level == 0, !cell.block.isNote {
        // Text that is not indented ends the list for CommonMark, but the page goes on with it, if the items do.
        guard !isInterrupted || !values.isEmpty, !cell.text.endsWithColon, cell.holds(.values) == false else { break }
        isInterrupted = true
      }
    }
    // Items of several words are values only where something confirms it.
    if hasPhrases {
      guard let example = subject.example, values.contains(where: { $0.value == example }) else { return [] }
      for index in values.indices { values[index].confidence = .likely }
    }
    return values
  }

  /// Whether an item is about there being no value.
  private func saysNothing(_ cell: CellText) -> Bool {
    var end = 0
    while end < cell.text.bytes.count, end <= 16, cell.text.end(of: .clauseMarks, at: end) == nil { end += 1 }
    return phrases.emptyValues.contains(cell.text.string(0..<end)) && cell.text.byte(at: 0) >= 0x80
  }

  /// Whether a word is a span of numbers, `1-65535`.
  private func isSpan(_ word: String) -> Bool {
    let text = ByteText(word)
    guard let lower = text.integer(at: 0), lower.end < text.bytes.count,
      let separator = text.longestEnd(of: phrases.rangeSeparators, at: lower.end)
    else { return false }
    return text.integer(at: separator).map { $0.end == text.bytes.count } ?? false
  }

  /// The values of an item: one, or several of one meaning.
  private func items(_ cell: CellText, allowsPhrases: Bool) -> (values: [DocumentedValue], arePhrases: Bool)? {
    if let word = word(cell) { return isOfCase(word, in: cell) ? nil : ([word], false) }
    guard allowsPhrases, let phrase = phrase(cell), !isOfCase(phrase, in: cell) else { return nil }
    let parts = phrase.value.split(separator: " ")
    // "auto or timer" is two values.
    guard parts.contains(where: { part in phrases.alternatives.contains { $0.elementsEqual(part.utf8) } }) else {
      return ([phrase], true)
    }
    guard parts.count == 3 else { return nil }
    return (
      [parts[0], parts[2]].map {
        var value = phrase
        value.value = String($0)
        return value
      }, false
    )
  }

  /// Whether what follows the word of an item is a limit or a list of its own: then the word names a case.
  private func isOfCase(_ value: DocumentedValue, in cell: CellText) -> Bool {
    let start = cell.text.skippingSpaces(from: value.value.utf8.count)
    let rest = cell.text.end(of: .meaningMarks, at: start).map { cell.text.skippingSpaces(from: $0) } ?? start
    if let span = cell.text.numberSpan(at: rest, phrases: phrases), rest > start {
      return cell.text.endsClause(at: cell.text.skippingUnit(from: span.end, units: phrases.units))
    }
    return cell.matches.contains {
      $0.keyword == .values && $0.range.lowerBound - rest <= 1 && $0.range.lowerBound >= rest
    }
  }

  /// An item that begins with one word, alone or before a separator.
  private func word(_ cell: CellText) -> DocumentedValue? {
    let text = cell.text
    var end = 0
    while end < text.bytes.count, InlineValueReader.isValueByte(text.bytes[end]) { end += 1 }
    // A colon that ends the word is the separator, and so is a full stop at the end.
    while end > 0, text.bytes[end - 1] == UInt8(ascii: ":") || text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return value(cell, endingAt: end)
  }

  /// An item that begins with a few words of ASCII, alone or before a colon.
  private func phrase(_ cell: CellText) -> DocumentedValue? {
    let text = cell.text
    var end = 0
    var words = 1
    while end < text.bytes.count, end < 80, text.bytes[end] >= 0x20, text.bytes[end] < 0x7F,
      !":(,;".utf8.contains(text.bytes[end])
    {
      if text.bytes[end] == UInt8(ascii: " ") { words += 1 }
      end += 1
    }
    guard words <= 9 else { return nil }
    end = text.skippingSpacesBack(from: end)
    if end == text.bytes.count, end > 0, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > 0, ByteText.isLetter(text.bytes[0]) || ByteText.isDigit(text.bytes[0]) else { return nil }
    return value(cell, endingAt: end)
  }

  /// The value that ends at a place, if nothing but a separator follows it.
  private func value(_ cell: CellText, endingAt end: Int) -> DocumentedValue? {
    let text = cell.text
    guard end > 0 else { return nil }
    var index = text.skippingSpaces(from: end)
    var isDefault = false
    if let afterMark = text.longestEnd(of: phrases.defaultMarks, at: index) {
      isDefault = true
      index = text.skippingSpaces(from: afterMark)
    }
    var rest = index
    if index < text.bytes.count {
      if let after = text.end(of: .valueSeparators, at: index) {
        rest = text.skippingSpaces(from: after)
      } else if text.end(of: .parentheses, at: index) == nil {
        // "Finished 已完成" separates with a space, where the languages differ; "TCP 协议：1~5" names a case.
        guard index > end, text.bytes[index] >= 0x80, !text.holdsColon(from: index) else { return nil }
      }
    }
    // "ecs：ECS实例（默认）"
    if !isDefault {
      let last = text.bytes.last == UInt8(ascii: ".") ? text.bytes.count - 1 : text.bytes.count
      isDefault = text.longestStart(of: phrases.defaultMarks, before: last) != nil
    }
    let meaning = cell.block.content.dropping(bytes: rest)
    return DocumentedValue(
      text.string(0..<end),
      meaning: meaning.isEmpty ? Prose() : Prose(blocks: [Prose.Block(content: meaning, line: cell.block.line)]),
      isDefault: isDefault, at: cell.location)
  }
}

extension Description {
  /// A list that the example is not on may say something else, or the example may be wrong.
  fileprivate mutating func weighValuesAgainstExample(_ subject: DescriptionReader.Subject) {
    guard !values.isEmpty, let example = subject.example, !example.isEmpty, !subject.type.isList,
      !values.contains(where: { $0.value.lowercased() == example.lowercased() })
    else { return }
    // "Chinese: zh-CN" with the example `zh-CN` lists names of values.
    if values.contains(where: { $0.meaning.plainText == example }) {
      values = []
      return
    }
    for index in values.indices { values[index].confidence = .likely }
  }
}

extension Array<Prose.Inline> {
  /// The pieces without their first bytes.
  fileprivate func dropping(bytes count: Int) -> [Prose.Inline] {
    var count = count
    var result: [Prose.Inline] = []
    for inline in self {
      let text = inline.plainText
      let length = text.utf8.count
      if count >= length {
        count -= length
        continue
      }
      if count == 0 {
        if result.isEmpty, case .text(let text) = inline {
          let trimmed = String(text.drop { $0.isWhitespace })
          if !trimmed.isEmpty { result.append(.text(trimmed)) }
        } else {
          result.append(inline)
        }
        continue
      }
      let rest = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
      count = 0
      if case .code = inline {
        result.append(.code(rest))
      } else {
        let trimmed = String(rest.drop { $0.isWhitespace })
        if !trimmed.isEmpty { result.append(.text(trimmed)) }
      }
    }
    return result
  }
}

extension PhraseList {
  /// What ends the words that an item begins with.
  fileprivate static let clauseMarks: PhraseList = [":", "：", "，", ",", "。"]
  /// What stands between a value and its meaning.
  fileprivate static let meaningMarks: PhraseList = [":", "：", "."]
  fileprivate static let valueSeparators: PhraseList = [":", "：", "。", ".", "；", ";", "，", ","]
  fileprivate static let parentheses: PhraseList = ["（", "("]
}

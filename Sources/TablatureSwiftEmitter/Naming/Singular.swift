import TablatureAPIModel

extension Words {
  /// The same words with the last one in the singular: `SecurityGroups` becomes `SecurityGroup`; nil where it is no plural.
  var singular: Words? {
    guard let last = words.last, let text = Words.singular(of: last) else { return nil }
    return replacingLast(with: Word(text: text, isAcronym: last.isAcronym))
  }

  private static func singular(of word: Word) -> String? {
    guard word.isAcronym else { return PluralNoun.singular(of: word.text) }
    // Acronyms are capitals, and only their plural ends in a small letter.
    return word.text.utf8.count > 2 && word.text.hasSuffix("s") ? String(word.text.dropLast()) : nil
  }
}

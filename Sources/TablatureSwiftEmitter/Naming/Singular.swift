extension Words {
  /// The same words with the last one in the singular: `SecurityGroups` becomes `SecurityGroup`; nil where it is no plural.
  var singular: Words? {
    guard let last = words.last, let text = Words.singular(of: last) else { return nil }
    return replacingLast(with: Word(text: text, isAcronym: last.isAcronym))
  }

  /// An English word without what makes it a plural. Words that only look like one stay: `Status`, `Address`, `DNS`.
  private static func singular(of word: Word) -> String? {
    let text = word.text
    // Acronyms are capitals, and only their plural ends in a small letter.
    guard text.utf8.count > 2, text.hasSuffix("s") else { return nil }
    if word.isAcronym { return String(text.dropLast()) }
    let small = text.lowercased()
    if noPlurals.contains(small) { return nil }
    if let count = irregular[small] { return String(text.dropLast(count)) }
    if ["ss", "us", "is"].contains(where: small.hasSuffix) { return nil }
    if small.hasSuffix("ies"), small.utf8.count > 4 { return text.dropLast(3) + "y" }
    let drops = ["sses", "shes", "ches", "xes"].contains(where: small.hasSuffix) ? 2 : 1
    return String(text.dropLast(drops))
  }

  /// Words in `s` that are the same in the singular, or are in the singular already.
  private static let noPlurals: Set<String> = [
    "alias", "always", "atlas", "bias", "canvas", "gas", "gps", "https", "kubernetes", "lens", "means", "news",
    "series",
    "species",
  ]

  /// How many letters the plural of a word adds, where the endings alone would mislead.
  private static let irregular: [String: Int] = [
    "aliases": 2, "axes": 1, "biases": 2, "buses": 2, "caches": 1, "canvases": 2, "cookies": 1, "movies": 1,
    "statuses": 2,
    "viruses": 2,
  ]
}

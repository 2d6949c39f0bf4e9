import TablatureAPIModel

/// A dialect in the form in which readers look for its words.
///
/// Titles are compared after `foldedTitle()`; phrases are looked for as they are. A class, since everything that reads a page holds it.
final class CompiledDialect: Sendable {
  /// The name, as it is in the model.
  let name: String
  let sections: [String: Dialect.SectionKind]
  let fieldColumns: [String: Dialect.ColumnRole]
  let errorColumns: [String: Dialect.ColumnRole]
  let required: Set<String>
  let optional: Set<String>
  let conditional: Set<String>
  /// Words of type cells that the common ones (`String`, `Array of X`) do not cover.
  let typeWords: [String: WrittenType]
  let noteMarks: PhraseList
  let descriptions: DescriptionPhrases
  let failureSampleWords: PhraseList
  /// What comes before the name of the operation in the row that names it, besides what announces any values.
  let operationKeywords: KeywordMatcher
  let binding: BindingWords
  /// The locations of parameters by their names.
  let locations: [String: Field.ParameterLocation]

  init(_ dialect: Dialect) {
    name = dialect.name
    sections = dialect.sections
    fieldColumns = dialect.fieldColumns
    errorColumns = dialect.errorColumns
    required = dialect.required
    optional = dialect.optional
    conditional = dialect.conditional
    // A word for something that isn't a common word stays unknown, so that pages with it are reported.
    typeWords = dialect.typeWords.compactMapValues {
      if case .unknown = WrittenType.read($0) { nil } else { WrittenType.read($0) }
    }
    noteMarks = PhraseList(dialect.noteMarks)
    descriptions = DescriptionPhrases(dialect.descriptions)
    failureSampleWords = PhraseList(dialect.failureSampleWords)
    operationKeywords = KeywordMatcher(dialect.operationKeywords)
    binding = dialect.binding
    var locations: [String: Field.ParameterLocation] = [:]
    for (location, names) in dialect.binding.locations {
      for name in names { locations[name] = location }
    }
    self.locations = locations
  }

  /// What a section with a title holds: one that the dialect knows, or one that begins with such a title and goes on
  /// with other words, like `Request parameters of the call`.
  func sectionKind(titled title: String) -> Dialect.SectionKind? {
    if let kind = sections[title] { return kind }
    var best: (length: Int, kind: Dialect.SectionKind)?
    let first = title.utf8.first
    for (known, kind) in sections where known.utf8.first == first && known.utf8.count > best?.length ?? 0 {
      if Self.title(title, beginsWith: known) { best = (known.utf8.count, kind) }
    }
    return best?.kind
  }

  /// Whether a title is a known one, or begins with it and goes on with other words.
  static func title(_ title: String, beginsWith known: String) -> Bool {
    title.utf8.starts(with: known.utf8) && isWordEnd(title, after: known)
  }

  /// Whether a word ends behind a prefix; words of scripts without spaces end anywhere.
  private static func isWordEnd(_ title: String, after prefix: String) -> Bool {
    guard let next = title.utf8.dropFirst(prefix.utf8.count).first, let last = prefix.utf8.last else { return true }
    return !next.isASCIIAlphanumeric || last >= 0x80
  }
}

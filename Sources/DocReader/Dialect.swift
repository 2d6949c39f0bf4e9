/// The words that a documentation dialect uses. Data only; a new dialect is one more value in ``registry``.
///
/// Titles are compared after `foldedTitle()`; phrases are looked for as they stand.
struct Dialect: Sendable {
  /// The parts of a page that the reader knows.
  enum SectionKind: Hashable, Sendable {
    case request, response, errors, examples, other
    /// What all operations have, on a page of its own.
    case commonRequest, commonResponse
    /// The members of a data type that a page of its own describes.
    case members
  }

  /// What a column of a table holds.
  enum ColumnRole: Hashable, Sendable {
    case name, type, position, presence, example, documentation, code, status, message
  }

  /// The name, as it stands in the model.
  let name: String
  /// Titles of sections.
  let sections: [String: SectionKind]
  /// Titles of columns in tables of parameters and members.
  let fieldColumns: [String: ColumnRole]
  /// Titles of columns in tables of error codes.
  let errorColumns: [String: ColumnRole]
  /// What a presence cell says.
  let required: Set<String>
  let optional: Set<String>
  let conditional: Set<String>
  /// Words of type cells that the common ones (`String`, `Array of X`) do not cover.
  let typeWords: [String: WrittenType]
  /// What stands before a note.
  let noteMarks: [Phrase]
  /// The words of descriptions.
  let descriptions: DescriptionPhrases
  /// What introduces a sample of a failed call.
  let failureSampleWords: [Phrase]
  /// What comes before the name of the operation in the row `Action`, besides what announces any values.
  let operationCues: CueIndex
  /// What a page says of how a request travels.
  let binding: BindingWords

  /// All dialects. The first one wins where a page gives no sign.
  static let registry: [Dialect] = [.english, .chinese]

  /// What a section with a title holds: one that the dialect knows, or one that begins with such a title and goes on
  /// with other words, like `Request parameters of the call`.
  func sectionKind(titled title: String) -> SectionKind? {
    if let kind = sections[title] { return kind }
    var best: (length: Int, kind: SectionKind)?
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

  /// The dialect of that name.
  static func named(_ name: String) -> Dialect? { registry.first { $0.name == name } }

  /// The dialect of a page: the likely one, where it knows a section title, else the one that knows most of them.
  static func recognize(sectionTitles: [String], likely: Dialect? = nil) -> Dialect {
    if let likely, sectionTitles.contains(where: { likely.sectionKind(titled: $0) != nil }) { return likely }
    var best = registry[0]
    var bestScore = -1
    for dialect in registry {
      let score = sectionTitles.count { dialect.sectionKind(titled: $0) != nil }
      if score > bestScore { (best, bestScore) = (dialect, score) }
    }
    return best
  }
}

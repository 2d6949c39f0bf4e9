/// The words that a documentation dialect uses. Data only; a new dialect is one more value in ``registry``.
///
/// Titles are compared after `foldedTitle()`; phrases are looked for as they stand.
struct Dialect: Sendable {
  /// The parts of a page that the reader knows.
  enum SectionKind: Hashable, Sendable {
    case request, response, errors, examples, other
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
  let failureSampleWords: [String]

  /// All dialects. The first one wins where a page gives no sign.
  static let registry: [Dialect] = [.english, .chinese]

  /// The dialect of a page: the one that knows most of its section titles.
  static func recognize(sectionTitles: [String]) -> Dialect {
    var best = registry[0]
    var bestScore = -1
    for dialect in registry {
      let score = sectionTitles.count { dialect.sections[$0] != nil }
      if score > bestScore { (best, bestScore) = (dialect, score) }
    }
    return best
  }
}

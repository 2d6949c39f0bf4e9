/// The words that the pages of a vendor use in one language. Data only.
///
/// Titles are in the form that page readers compare: lower case, single spaces, without marks at the end.
public struct Dialect: Hashable, Sendable {
  /// The parts of a page that the reader knows.
  public enum SectionKind: Hashable, Sendable, CaseIterable {
    case request, response, errors, examples, other
    /// What all operations have, on a page of its own.
    case commonRequest, commonResponse
    /// The members of a data type that a page of its own describes.
    case members
  }

  /// What a column of a table holds.
  public enum ColumnRole: Hashable, Sendable, CaseIterable {
    case name, type, position, presence, example, documentation, code, status, message
  }

  /// The name: `english`.
  public var name: String
  /// Titles of sections.
  public var sections: [String: SectionKind]
  /// Titles of columns in tables of parameters and members.
  public var fieldColumns: [String: ColumnRole]
  /// Titles of columns in tables of error codes.
  public var errorColumns: [String: ColumnRole]
  /// Texts of presence cells of required parameters.
  public var required: Set<String>
  /// Texts of presence cells of optional parameters.
  public var optional: Set<String>
  /// Texts of presence cells of parameters that are required under a condition.
  public var conditional: Set<String>
  /// Words of type cells, and the common words (`string`, `array`) that mean the same.
  public var typeWords: [String: String]
  /// What stands before a note.
  public var noteMarks: [String]
  /// The words of descriptions.
  public var descriptions: DescriptionWords
  /// What introduces a sample of a failed call.
  public var failureSampleWords: [String]
  /// What comes before the name of the operation in the row of the parameter that names it, besides what announces any values.
  public var operationKeywords: [Keyword: [String]]
  /// What a page says of how a request travels.
  public var binding: BindingWords

  /// Creates a dialect; by default one without words.
  public init(
    name: String,
    sections: [String: SectionKind] = [:],
    fieldColumns: [String: ColumnRole] = [:],
    errorColumns: [String: ColumnRole] = [:],
    required: Set<String> = [],
    optional: Set<String> = [],
    conditional: Set<String> = [],
    typeWords: [String: String] = [:],
    noteMarks: [String] = [],
    descriptions: DescriptionWords = DescriptionWords(),
    failureSampleWords: [String] = [],
    operationKeywords: [Keyword: [String]] = [:],
    binding: BindingWords = BindingWords()
  ) {
    self.name = name
    self.sections = sections
    self.fieldColumns = fieldColumns
    self.errorColumns = errorColumns
    self.required = required
    self.optional = optional
    self.conditional = conditional
    self.typeWords = typeWords
    self.noteMarks = noteMarks
    self.descriptions = descriptions
    self.failureSampleWords = failureSampleWords
    self.operationKeywords = operationKeywords
    self.binding = binding
  }
}

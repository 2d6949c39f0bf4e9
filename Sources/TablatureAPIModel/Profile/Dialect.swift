/// The words that the pages of a vendor use in one language. Data only.
///
/// Titles are in the form that page readers compare: lowercase, with single spaces, without punctuation at the end.
public struct Dialect: Hashable, Sendable {
  /// The kinds of sections that the reader recognizes.
  public enum SectionKind: Hashable, Sendable, CaseIterable {
    case request, response, errors, examples, other
    /// The parameters or members that all operations share, on a separate page.
    case commonRequest, commonResponse
    /// The members of a data type that a separate page describes.
    case members
  }

  /// The content of a table column.
  public enum ColumnRole: Hashable, Sendable, CaseIterable {
    case name, type, position, presence, example, documentation, code, status, message
  }

  /// The name, for example `english`.
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
  /// Words in type cells, with the common words (`string`, `array`) that have the same meaning.
  public var typeWords: [String: String]
  /// Marks before a note.
  public var noteMarks: [String]
  /// The words of descriptions.
  public var descriptions: DescriptionWords
  /// Words that introduce a sample of a failed call.
  public var failureSampleWords: [String]
  /// Phrases before the operation's name in the row of the parameter that names it, besides the phrases before any values.
  public var operationKeywords: [Keyword: [String]]
  /// The words that describe where and in which form a request carries its parameters.
  public var binding: BindingWords

  /// Creates a dialect, without words by default.
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

import TablatureAPIModel

/// Where a sample response and the table say different things.
struct Contradiction: Sendable {
  /// How they differ.
  enum Kind: Sendable {
    /// The value cannot be one of the type.
    case type(ScalarType, value: String)
    /// The value could be one of the type, but JSON writes such values with, or without, quotation marks.
    case quotes(ScalarType, value: String)
    /// One has a single value, a list or a structure where the other has something else.
    case nesting(table: String, sample: String)
    /// The names differ in letter case only; as the table has it.
    case letterCase(String)
    /// The names differ a little; as the table has it.
    case spelling(String)
    /// The table does not have the member.
    case undocumented
    /// The member stands twice in one object.
    case duplicate
  }

  var kind: Kind
  /// The path in the sample.
  var path: String
  var format: ResponseSample.Format
  /// Where in the sample.
  var location: SourceLocation
  /// Where the table says otherwise, if it says anything.
  var row: SourceLocation?
}

extension Contradiction {
  /// Where the table says otherwise.
  var rowNotes: [Diagnostic.Note] { row.map { [Diagnostic.Note("the row of the table", at: $0)] } ?? [] }
}

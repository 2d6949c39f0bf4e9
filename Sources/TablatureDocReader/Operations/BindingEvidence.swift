import TablatureAPIModel

/// What a page shows of how requests of its operation travel.
struct BindingEvidence: Hashable, Sendable {
  /// The signs that the operation isn't called with one `POST /` that has all parameters in the query: at most one of each kind, the
  /// strongest first.
  var signs: [Documented<UnsupportedBinding>] = []
  /// The form of the body that a section about it shows; nil without such a section.
  var body: Documented<RequestBodyForm>?
  /// The lines of sections that document a body, in their order and without overlaps.
  var bodyLines: [Range<Int>] = []
  /// The locations of parameters that a column of their table gives, by the locations of the rows.
  var statedLocations: [SourceLocation: Field.ParameterLocation] = [:]
}

public import TablatureAPIModel

/// The tables of a page that describes an operation, with everything else that the page documents about it.
///
/// Rows are in the order of the page. Where a row belongs in the tree of parameters or members may depend on types that other pages
/// describe, so a ``ServiceReader`` builds the trees.
public struct PageTables: Hashable, Sendable {
  /// The name of the operation.
  public var name: String
  /// The title of the page.
  public var title: String
  /// What the operation does.
  public var summary = Prose()
  /// The product code, if the page specifies one.
  public var product: String?
  /// The version of the API, if the page specifies one.
  public var version: String?
  /// The style of the API, if the page specifies one.
  public var style: String?
  /// The name of the documentation dialect of the page.
  public var dialect: String
  /// The location of the title.
  public var location: SourceLocation
  /// Whether the link for debugging, and with it the product and the version, was copied from another page.
  var hasForeignLink = false
  /// The tables of request parameters.
  var request: [FieldRows] = []
  /// The tables of return data.
  var response: [FieldRows] = []
  /// Sample requests.
  public var requestSamples: [RequestSample] = []
  /// Sample responses to calls that succeed.
  public var responseSamples: [ResponseSample] = []
  /// Error codes in the order in which the page first names them.
  public var errors: [ErrorCode] = []
  /// Rows of all tables that can't be interpreted.
  public var skippedRows: [Operation.SkippedRow] = []
  /// How requests travel.
  var binding = BindingEvidence()

  /// Creates a value without rows.
  package init(name: String, title: String, dialect: String, location: SourceLocation) {
    self.name = name
    self.title = title
    self.dialect = dialect
    self.location = location
  }
}

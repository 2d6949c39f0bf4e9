internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// An operation as code has it, and where findings about what the code lacks are shown.
struct CodedOperation: Hashable, Sendable {
  /// What a property is that neither goes to the service nor comes from it.
  struct Idle: Hashable, Sendable {
    /// The table that it would belong to.
    var section: Operation.Section
    /// The path of the structure that has it; empty at the root.
    var parent: String
    /// The property.
    var name: String
    /// Where it stands.
    var location: SourceLocation
  }

  /// What the code says.
  var surface: OperationSurface
  /// Whether names and types are those that the generator decides.
  var isGenerated: Bool
  /// Where structures are declared, by section and path; the request and the response themselves have an empty path.
  var structures: [Operation.Section: [String: SourceLocation]] = [:]
  /// Properties that nothing writes or reads.
  var idle: [Idle] = []
  /// Whether it is of the vendor's own kind, whose maps repeat each property, and whose lists go as numbered parameters.
  var isTeaModel = false
  /// The tables of which the code shows a part only.
  var open: Set<Operation.Section> = []
  /// Error codes that the code tells apart by their HTTP status, without a list of them.
  var handled: [SurfaceError] = []
  /// Where the list of error codes is declared.
  var errorList: SourceLocation?
  /// The type of the error codes.
  var errorType: String?
  /// The sample responses of its page.
  var samples: [ResponseSample] = []
  /// Parameters that stand in elements of lists, or in structures, which callers cannot make without them.
  var held: Set<String> = []
  /// Parameters that are sent even where callers give no value.
  var alwaysSent: Set<String> = []
  /// Whether parameters are sent that the code does not name.
  var isOpen = false
  /// The names of what stands in texts that the code makes of several values, as JSON is.
  var joined: Set<String> = []
  /// The kinds of the values of lists that go as one text in JSON, by the paths of the parameters.
  var jsonElements: [String: SurfaceField.Kind] = [:]
  /// Parameters that the client gives to all operations.
  var clientWide: Set<String> = []
  /// What the code calls the operation: the names of its requests, and of its method.
  var givenNames: [String] = []
  /// Where the name on the wire stands.
  var actionLocation: SourceLocation?
  /// Where the version stands, which operations can share.
  var versionLocation: SourceLocation?
  /// The types that it takes up, so that other readers leave them alone.
  var types: Set<String> = []

  /// Where something would stand that the code lacks: in the innermost structure that it has.
  func place(of path: String, in section: Operation.Section) -> SourceLocation? {
    var parent = path[...]
    while !parent.isEmpty {
      parent = parent.lastIndex(of: ".").map { parent[..<$0] } ?? ""
      if let place = structures[section]?[String(parent)] { return place }
    }
    return surface.location
  }
}

/// Leave for code to differ from pages, with a reason.
public struct Waiver: Hashable, Sendable {
  /// The id of the check, or a group of checks.
  public var check: String
  /// The operations, by their names on the wire; `*` stands for any characters, `?` for one.
  public var operation: String
  /// What it is about, as a pattern of the same kind: `request.Temporary.*`. Without one, anything.
  public var path: String?
  /// Why.
  public var reason: String
  /// The last day on which it counts; without one, it counts for good.
  public var expires: CalendarDate?
  /// Where it stands.
  public var location: SourceLocation?

  /// Makes a waiver.
  public init(
    check: String, operation: String, path: String? = nil, reason: String, expires: CalendarDate? = nil,
    at location: SourceLocation? = nil
  ) {
    self.check = check
    self.operation = operation
    self.path = path
    self.reason = reason
    self.expires = expires
    self.location = location
  }

  /// Whether what it names fits; case counts.
  package func names(operation name: String, path: String) -> Bool {
    Wildcards.match(operation, name) && (self.path.map { Wildcards.match($0, path) } ?? true)
  }
}

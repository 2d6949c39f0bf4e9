/// A structure inside the parameters of a request; its members become `Name.Member`.
public protocol QueryStructure: Sendable {
  /// Adds the members to a query, named without the name of the structure.
  func encode(to query: inout QueryEncoder)
}

/// Names that every operation of a service has, so that the pages of operations need not list them.
public struct CommonMembers: Hashable, Sendable {
  /// Request parameters.
  public var request: Set<String>
  /// Members of responses.
  public var response: Set<String>

  /// Makes a set of names.
  public init(request: Set<String> = [], response: Set<String> = []) {
    self.request = request
    self.response = response
  }

  /// The names of both.
  public func merging(_ other: CommonMembers) -> CommonMembers {
    CommonMembers(request: request.union(other.request), response: response.union(other.response))
  }
}

/// Where the parameters of a call travel.
///
/// What a signature in the query adds to it stays there in every case.
public enum ParameterLocation: Hashable, Sendable, CaseIterable {
  /// In the query, and in the body where the request target would be longer than 8 KiB, which servers and proxies refuse.
  case automatic
  /// In the query, however long it is.
  case query
  /// In a body of the type `application/x-www-form-urlencoded`.
  case body

  /// How many bytes a request target may have, for ``automatic``.
  static let longestTarget = 8 * 1024

  /// Whether the parameters travel in the query.
  ///
  /// - Parameter query: How many bytes the query would have, percent-encoded, with all that signing adds.
  package func isQuery(length query: Int) -> Bool {
    switch self {
    case .automatic: "/?".utf8.count + query <= Self.longestTarget
    case .query: true
    case .body: false
    }
  }
}

/// The parameters of one operation.
public protocol OperationRequest: Sendable {
  /// What the service answers.
  associatedtype Response: OperationResponse
  /// The error codes that the documentation of the operation lists.
  associatedtype ErrorCode: OperationErrorCode

  /// The operation that takes these parameters.
  static var operation: OperationDescriptor { get }

  /// Adds the parameters to a query.
  func encode(to query: inout QueryEncoder)
}

extension OperationRequest {
  /// The parameters as they go over the wire, without those that all operations share and what signing adds.
  ///
  /// - Parameters:
  ///   - defaultRegion: The region of a required region parameter that is not set.
  ///   - checksLimits: Whether documented limits are checked.
  /// - Throws: ``LimitError`` where a value breaks a documented limit.
  public func queryParameters(
    defaultRegion: String? = nil, checksLimits: Bool = true
  ) throws(LimitError) -> [String: String] {
    var query = QueryEncoder(defaultRegion: defaultRegion, checksLimits: checksLimits)
    encode(to: &query)
    if !query.violations.isEmpty { throw LimitError(violations: query.violations) }
    return Dictionary(query.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
  }
}

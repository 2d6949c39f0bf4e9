/// What every failed call throws, for code that makes calls to several operations.
public protocol CallError: Error, Sendable, CustomStringConvertible {
  /// The error code of the service, documented or not; nil where the service gave none.
  var rawCode: String? { get }
  /// What went wrong.
  var message: String { get }
  /// The id of the call, where the service gave it.
  var requestID: String? { get }
  /// The status of the HTTP response, where the service refused the call, or where the response does not come from the
  /// service.
  var httpStatus: Int? { get }
  /// Whether the same call may succeed later. Whether it is safe to make it again is another question: an operation that
  /// changes something may have done so although the call failed.
  var isRetryable: Bool { get }
  /// How many times the request was sent; 0 where the call failed before that.
  var tries: Int { get }
}

package import Foundation

/// What the service says about a call that it refused or that failed.
public struct ServiceFailure: Hashable, Sendable {
  /// The error code; empty where the answer names none, because something before the service gave it.
  public internal(set) var rawCode: String
  /// What the service says of it; where the answer is not in a known format, its beginning.
  public var message: String
  /// The status of the HTTP response.
  public var httpStatus: Int
  /// The kind of transient failure that the error code means; nil if it means none.
  public var condition: Condition?
  /// The id of the call.
  public var requestID: String?
  /// The host that answered.
  public var hostID: String?
  /// Where to read about a remedy.
  public var recommendation: String?
  /// How long the service asks to wait before the call is made again.
  public var retryAfter: Duration?

  /// A kind of transient failure.
  public enum Condition: Hashable, Sendable, CaseIterable {
    /// An earlier request with the same idempotency token, or an earlier order for the same resource, is still being processed.
    case inProgress
    /// The service refused the call because there were too many. Nothing has happened then.
    case throttling
    /// The service is busy, is carrying out an operation that conflicts with the call, or failed for a reason of its own. Whether
    /// something has happened is unknown.
    case busy
    /// The service takes the time of the request for wrong. Nothing has happened then. If the response has the header `Date`, the client
    /// corrects the time and sends the request again.
    case clockSkew
  }

  /// Creates a failure.
  ///
  /// - Parameters:
  ///   - rawCode: The error code; empty if there is none.
  ///   - message: What the service says of it.
  ///   - httpStatus: The status of the HTTP response.
  ///   - condition: The kind of transient failure that the error code means.
  ///   - requestID: The ID of the call.
  ///   - hostID: The host that answered.
  ///   - recommendation: Where to read about a remedy.
  ///   - retryAfter: How long the service asks to wait.
  public init(
    rawCode: String, message: String, httpStatus: Int, condition: Condition?, requestID: String? = nil,
    hostID: String? = nil, recommendation: String? = nil, retryAfter: Duration? = nil
  ) {
    self.rawCode = rawCode
    self.message = message
    self.httpStatus = httpStatus
    self.condition = condition
    self.requestID = requestID
    self.hostID = hostID
    self.recommendation = recommendation
    self.retryAfter = retryAfter
  }

  /// Whether the same call may succeed later: the service throttles, is busy, still processes an earlier request, or failed for a
  /// reason of its own.
  public var isRetryable: Bool {
    switch condition {
    case .inProgress, .throttling, .busy: true
    case .clockSkew, nil: [429, 502, 503, 504].contains(httpStatus)
    }
  }

  /// Whether the service still processes an earlier request with the same idempotency token. The same request, sent again later, gets
  /// the result of that request.
  public var isInProgress: Bool { condition == .inProgress }

  /// Whether the service refused the call because there were too many. Nothing has happened then.
  public var isThrottling: Bool { httpStatus == 429 || condition == .throttling }

  /// Whether the service takes the time of the request for wrong. Nothing has happened then.
  var isClockSkew: Bool { condition == .clockSkew }

  /// Returns the message for a response that has no error code.
  ///
  /// - Parameters:
  ///   - body: The body of the response.
  ///   - hide: Removes secrets from a text.
  package static func message(forBody body: Data, _ hide: (String) -> String) -> String {
    let line = BodyExcerpt.line(of: body, hide)
    return line.isEmpty ? "The answer is empty" : "The answer names no error code: \(line)"
  }
}

extension ServiceFailure: CustomStringConvertible {
  /// The code, the message, the status and the ids in one line.
  public var description: String {
    var text = rawCode.isEmpty ? message : "\(rawCode): \(message)"
    text += " (HTTP \(httpStatus)"
    if let requestID { text += ", request id \(requestID)" }
    if let hostID { text += ", host \(hostID)" }
    text += ")"
    if let recommendation { text += " See \(recommendation)" }
    return text
  }
}

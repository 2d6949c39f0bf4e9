/// What the service says about a call that it refused or that failed.
public struct ServiceFailure: Hashable, Sendable {
  /// The error code; empty where the answer names none, because something before the service gave it.
  public var rawCode: String
  /// What the service says of it; where the answer is not in a known format, its beginning.
  public var message: String
  /// The status of the HTTP response.
  public var httpStatus: Int
  /// The id of the call.
  public var requestID: String?
  /// The host that answered.
  public var hostID: String?
  /// Where to read about a remedy.
  public var recommendation: String?
  /// How long the service asks to wait before the call is made again.
  public var retryAfter: Duration?

  /// Makes a failure.
  public init(
    rawCode: String, message: String, httpStatus: Int, requestID: String? = nil, hostID: String? = nil,
    recommendation: String? = nil, retryAfter: Duration? = nil
  ) {
    self.rawCode = rawCode
    self.message = message
    self.httpStatus = httpStatus
    self.requestID = requestID
    self.hostID = hostID
    self.recommendation = recommendation
    self.retryAfter = retryAfter
  }

  /// Whether the same call may succeed later: the service throttles, is busy, still processes an earlier request, or failed for a
  /// reason of its own.
  public var isRetryable: Bool { TransientCode(rawCode) != nil || [429, 502, 503, 504].contains(httpStatus) }

  /// Whether the service still processes an earlier request with the same idempotency token (`LastTokenProcessing`,
  /// `IdempotentProcessing`, and alike). The same request, sent again later, gets the result of that request.
  public var isInProgress: Bool { TransientCode(rawCode) == .inProgress }

  /// Whether the service refused the call because there were too many: `Throttling`, `Throttling.User`, and alike. Nothing has
  /// happened then.
  public var isThrottling: Bool { httpStatus == 429 || TransientCode(rawCode) == .throttling }

  /// Whether the service takes the time of the request for wrong. Nothing has happened then.
  var isClockSkew: Bool {
    let code = rawCode.lowercased()
    return code == "illegaltimestamp" || code.hasPrefix("invalidtimestamp")
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

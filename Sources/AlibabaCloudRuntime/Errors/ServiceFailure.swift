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

  /// Makes a failure.
  public init(
    rawCode: String, message: String, httpStatus: Int, requestID: String? = nil, hostID: String? = nil,
    recommendation: String? = nil
  ) {
    self.rawCode = rawCode
    self.message = message
    self.httpStatus = httpStatus
    self.requestID = requestID
    self.hostID = hostID
    self.recommendation = recommendation
  }

  /// Whether the same call may succeed later: the service throttles, or it failed for a reason of its own.
  public var isRetryable: Bool {
    rawCode == "Throttling" || rawCode.hasPrefix("Throttling.") || rawCode == "ServiceUnavailable"
      || rawCode.hasPrefix("ServiceUnavailable.") || rawCode == "InternalError"
      || [429, 502, 503, 504].contains(httpStatus)
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

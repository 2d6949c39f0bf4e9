internal import Foundation

/// The body of a response to a call that failed: `RequestId`, `HostId`, `Code`, `Message`, `Recommend`, in JSON or XML.
///
/// Some services and the gateways before them write the names in other letter case, so no letter case matters.
struct ErrorBody: ResponseStructure {
  let code: String?
  let message: String?
  let requestID: String
  let hostID: String?
  let recommendation: String?

  init(from fields: ResponseFields) throws {
    // A member that cannot be read must not hide the others: the code decides what happens next.
    func text(_ name: String) -> String? { (try? fields.string(fields.spelling(of: name))) ?? nil }
    code = text("Code")
    message = text("Message")
    requestID = fields.requestID()
    hostID = text("HostId")
    recommendation = text("Recommend")
  }
}

extension ServiceFailure {
  /// Makes a failure of a service of Alibaba Cloud, whose error code determines its condition.
  public init(
    rawCode: String, message: String, httpStatus: Int, requestID: String? = nil, hostID: String? = nil,
    recommendation: String? = nil, retryAfter: Duration? = nil
  ) {
    self.init(
      rawCode: rawCode, message: message, httpStatus: httpStatus, condition: Condition(code: rawCode),
      requestID: requestID, hostID: hostID, recommendation: recommendation, retryAfter: retryAfter)
  }

  /// Reads a body. One that is in neither format, or names no code, gives its beginning as the message.
  ///
  /// - Parameters:
  ///   - httpStatus: The status of the response.
  ///   - body: The body of the response.
  ///   - requestID: The id of the call as the header of the response names it.
  ///   - hide: Takes secrets out of a text. What is cut off afterwards cannot leave a part of one.
  init(httpStatus: Int, body: Data, requestID: String?, hide: (String) -> String = { $0 }) {
    let decoder = ResponseDecoder(format: ResponseFormat(of: body), requestID: requestID)
    let error = try? decoder.decode(ErrorBody.self, from: body)
    let code = hide(error?.code ?? "")
    let id = hide(error?.requestID ?? requestID ?? "")
    self.init(
      rawCode: code, message: code.isEmpty ? Self.message(forBody: body, hide) : hide(error?.message ?? ""),
      httpStatus: httpStatus, requestID: id.isEmpty ? nil : id, hostID: error?.hostID.map(hide),
      recommendation: error?.recommendation.map(hide))
  }
}

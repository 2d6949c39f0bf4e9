internal import Foundation

/// The body of a response to a call that failed: `RequestId`, `HostId`, `Code`, `Message`, `Recommend`, in JSON or XML.
struct ErrorBody: ResponseStructure {
  let code: String?
  let message: String?
  let requestID: String
  let hostID: String?
  let recommendation: String?

  init(from fields: ResponseFields) throws {
    code = try fields.string("Code")
    message = try fields.string("Message")
    requestID = fields.requestID()
    hostID = try fields.string("HostId")
    recommendation = try fields.string("Recommend")
  }
}

extension ServiceFailure {
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
      rawCode: code, message: code.isEmpty ? Self.excerpt(of: body, hide) : hide(error?.message ?? ""),
      httpStatus: httpStatus, requestID: id.isEmpty ? nil : id, hostID: error?.hostID.map(hide),
      recommendation: error?.recommendation.map(hide))
  }

  /// The beginning of a body as one line.
  private static func excerpt(of body: Data, _ hide: (String) -> String) -> String {
    // Half a secret is not recognized, so the end of what was read of a long body is left out.
    let (read, unsure) = (256 * 1024, 64 * 1024)
    let text = hide(String(decoding: body.prefix(read), as: UTF8.self))
    let sure = String(decoding: text.utf8.prefix(body.count > read ? read - unsure : read), as: UTF8.self)
    // No more words than characters are shown.
    let words = sure.split(maxSplits: 202) {
      $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
    let line = words.prefix(201).joined(separator: " ")
    if line.isEmpty { return "The answer is empty" }
    return "The answer names no error code: \(line.prefix(200))\(line.count > 200 ? "…" : "")"
  }
}

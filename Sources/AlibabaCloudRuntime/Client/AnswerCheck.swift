internal import Foundation

/// Recognizes responses and errors of the service by their bodies.
enum AnswerCheck {
  /// Checks a body.
  ///
  /// The service names each call: a response has the member `RequestId`, or the header with the id. What has neither does not
  /// come from the service, nor does a web page.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - hasRequestID: Whether the header of the response has the id of the call.
  static func classify(_ body: Data, hasRequestID: Bool) -> ResponseClass {
    let envelope: ResponseEnvelope?
    var tree: ElementTree?
    switch ResponseFormat(of: body) {
    case .json:
      let root = JSONRoot(body, members: "requestid", "code")
      if let root, hasRequestID || root[0] != nil, ResponseEnvelope.isSuccess(root[1] ?? "") { return .response(nil) }
      envelope = try? ResponseDecoder(format: .json).decode(ResponseEnvelope.self, from: body)
    case .xml:
      if ResponseFormat.isWebPage(body) { return .foreign }
      tree = try? ElementTree(parsing: body)
      envelope = tree.flatMap { try? ResponseDecoder(format: .xml).decode(ResponseEnvelope.self, from: $0) }
    }
    let isKnown = hasRequestID || envelope?.requestID != nil
    if envelope?.isError(hasRequestID: isKnown) == true { return .error }
    return isKnown ? .response(tree) : .foreign
  }
}

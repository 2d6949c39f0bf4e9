internal import Foundation

/// What an answer with a status of success is.
enum AnswerCheck: Sendable {
  /// A response of the service, with its elements where it is in XML; whether it is a whole one shows when it is decoded.
  case response(ElementTree?)
  /// An error of the service.
  case error
  /// Something that does not come from the service: the page of a proxy, of a network that wants somebody to sign in.
  case foreign

  /// Checks a body.
  ///
  /// The service names each call: a response has the member `RequestId`, or the header with the id. What has neither does not
  /// come from the service, nor does a web page.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - hasRequestID: Whether the header of the response has the id of the call.
  init(_ body: Data, hasRequestID: Bool) {
    let envelope: ResponseEnvelope?
    var tree: ElementTree?
    switch ResponseFormat(of: body) {
    case .json:
      let root = JSONRoot(body)
      if let root, hasRequestID || root.hasRequestID, ResponseEnvelope.isSuccess(root.code ?? "") {
        self = .response(nil)
        return
      }
      envelope = try? ResponseDecoder(format: .json).decode(ResponseEnvelope.self, from: body)
    case .xml:
      if Self.isWebPage(body) {
        self = .foreign
        return
      }
      tree = try? ElementTree(parsing: body)
      envelope = tree.flatMap { try? ResponseDecoder(format: .xml).decode(ResponseEnvelope.self, from: $0) }
    }
    let isKnown = hasRequestID || envelope?.requestID != nil
    if envelope?.isError(hasRequestID: isKnown) == true {
      self = .error
    } else {
      self = isKnown ? .response(tree) : .foreign
    }
  }

  /// Whether a body that begins with a tag is HTML.
  private static func isWebPage(_ body: Data) -> Bool {
    let start = String(decoding: body.prefix(256), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .lowercased()
    return ["<!doctype html", "<html"].contains { start.hasPrefix($0) }
  }
}

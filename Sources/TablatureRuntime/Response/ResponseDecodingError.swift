public import Foundation
internal import HTTPTypes

/// A response that cannot be read, or that does not come from the service.
///
/// It holds no values of a response of the service: they may be secrets. Of what something else answered it holds the beginning.
public struct ResponseDecodingError: Error, Hashable, Sendable {
  /// The member that cannot be read: `Instances.Instance[3].CPU`; empty for the whole body.
  public internal(set) var path: String
  /// What is wrong.
  public internal(set) var reason: String
  /// The id of the call, where the header or the body of the response tells it.
  public internal(set) var requestID: String?
  /// The status of the HTTP response, where it does not come from the service; else nil.
  public private(set) var httpStatus: Int?

  /// Makes an error.
  public init(path: String, reason: String, requestID: String? = nil) {
    self.path = path
    self.reason = reason
    self.requestID = requestID
  }

  init(_ error: any Error, requestID: String?) {
    switch error {
    case let member as UnreadableMember: self.init(path: member.path, reason: member.reason, requestID: requestID)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      self.init(path: MemberPath.text(context.codingPath), reason: context.debugDescription, requestID: requestID)
    case DecodingError.keyNotFound(let key, let context):
      self.init(
        path: MemberPath.text(context.codingPath + [key]), reason: "the member is missing", requestID: requestID)
    case let error as JSONParser.ParsingError: self.init(path: "", reason: error.description, requestID: requestID)
    case let error as ElementTree.ParsingError: self.init(path: "", reason: error.description, requestID: requestID)
    default:
      self.init(path: "", reason: "\(type(of: error)) was thrown", requestID: requestID)
    }
  }

  /// Makes the error for an answer that does not come from the service.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - hide: Takes secrets out of a text.
  init(foreign response: RawResponse, hide: (String) -> String) {
    let httpStatus = response.head.status.code
    let line = BodyExcerpt.line(of: response.body, hide)
    let type = response.head.headerFields[.contentType].map { BodyExcerpt.line(of: Data($0.utf8), hide) } ?? ""
    self.init(
      path: "",
      reason:
        "it does not come from the service (HTTP \(httpStatus), \(type.isEmpty ? "no content type" : type)); check "
        + "the endpoint, and proxies on the way to it; \(line.isEmpty ? "the body is empty" : "the body begins with: \(line)")",
      requestID: response.requestID)
    self.httpStatus = httpStatus
  }
}

extension ResponseDecodingError: CustomStringConvertible, LocalizedError {
  /// One sentence with the path and the id of the call.
  public var description: String {
    let place = path.isEmpty ? "The response" : "The member \(path) of the response"
    return "\(place) cannot be read: \(reason)" + (requestID.map { " (request id \($0))" } ?? "")
  }

  /// The description.
  public var errorDescription: String? { description }
}

public import Foundation

/// A response that cannot be read. It holds no values of the response: they may be secrets.
public struct ResponseDecodingError: Error, Hashable, Sendable {
  /// The member that cannot be read: `Instances.Instance[3].CPU`; empty for the whole body.
  public let path: String
  /// What is wrong.
  public let reason: String
  /// The id of the call, where the header or the body of the response tells it.
  public let requestID: String?

  /// Makes an error.
  public init(path: String, reason: String, requestID: String? = nil) {
    self.path = path
    self.reason = reason
    self.requestID = requestID
  }

  /// Takes an error that reading a response threw.
  init(_ error: any Error, requestID: String? = nil) {
    switch error {
    case let error as ResponseDecodingError:
      self.init(path: error.path, reason: error.reason, requestID: requestID)
    case let error as JSONParser.Failure: self.init(path: "", reason: error.description, requestID: requestID)
    case let error as ElementTree.ParsingError: self.init(path: "", reason: error.description, requestID: requestID)
    default: self.init(path: "", reason: "\(type(of: error)) was thrown", requestID: requestID)
    }
  }

  /// Takes an error that reading a member threw, and puts where the member stands before its path.
  init(_ error: any Error, below place: String) {
    let inner = ResponseDecodingError(error)
    let isBeside = inner.path.isEmpty || inner.path.hasPrefix("[")
    self.init(path: isBeside ? place + inner.path : "\(place).\(inner.path)", reason: inner.reason)
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

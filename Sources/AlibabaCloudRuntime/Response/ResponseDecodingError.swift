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

  init(_ error: any Error, requestID: String?) {
    switch error {
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      self.init(path: Self.path(context.codingPath), reason: context.debugDescription, requestID: requestID)
    case DecodingError.keyNotFound(let key, let context):
      self.init(path: Self.path(context.codingPath + [key]), reason: "the member is missing", requestID: requestID)
    case DecodingError.dataCorrupted(let context):
      // The description of Foundation's own error quotes the body.
      let reason = context.underlyingError == nil ? context.debugDescription : "the body is not valid JSON"
      self.init(path: Self.path(context.codingPath), reason: reason, requestID: requestID)
    case let error as ElementTree.ParsingError:
      self.init(path: "", reason: error.description, requestID: requestID)
    default:
      self.init(path: "", reason: "\(type(of: error)) was thrown", requestID: requestID)
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
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

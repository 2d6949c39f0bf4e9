public import Foundation
public import HTTPTypes

/// An HTTP response before anything of its body has been read.
public struct RawResponse: Sendable {
  /// The status and the header.
  public var head: HTTPResponse
  /// The body.
  public var body: Data
  /// The request ID in the header, as ``ServiceProtocol/requestID(in:)`` found it.
  public var requestID: String?

  /// Creates a value.
  public init(head: HTTPResponse, body: Data, requestID: String? = nil) {
    (self.head, self.body, self.requestID) = (head, body, requestID)
  }
}

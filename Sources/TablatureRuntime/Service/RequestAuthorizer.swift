public import Foundation
public import HTTPTypes

/// Makes the HTTP request of one attempt, and authorizes it with the credentials that it holds.
public protocol RequestAuthorizer: Sendable {
  /// The secrets of the credentials. They appear in no error and no log, even if the service quotes them.
  ///
  /// Include every form in which they are sent, such as Base64 of a name and a password. Percent encoding and escapes of JSON are recognized.
  var secrets: [String] { get }

  /// Returns the HTTP request and its body, which is empty if there is none. A pure function.
  ///
  /// - Throws: ``TransportError`` if these parameters can't be sent. The client sends nothing then.
  func request(for request: UnsignedRequest) throws(TransportError) -> (HTTPRequest, Data)
}

/// What the HTTP request of one attempt is made from.
public struct UnsignedRequest: Hashable, Sendable {
  /// The operation that is called.
  public var operation: OperationDescriptor
  /// The parameters of the call, the idempotency token included.
  public var parameters: [QueryParameter]
  /// Where the request goes.
  public var endpoint: Endpoint
  /// The region of the client.
  public var region: String?
  /// The value of the header `User-Agent`; nil for the one of the vendor's runtime.
  public var userAgent: String?
  /// The time to sign with, according to the clock of the service.
  public var date: Date
  /// A text that no other attempt has.
  public var nonce: String

  /// Creates a value.
  public init(
    operation: OperationDescriptor, parameters: [QueryParameter], endpoint: Endpoint, region: String? = nil,
    userAgent: String? = nil, date: Date, nonce: String
  ) {
    (self.operation, self.parameters, self.endpoint, self.region) = (operation, parameters, endpoint, region)
    (self.userAgent, self.date, self.nonce) = (userAgent, date, nonce)
  }
}

extension UnsignedRequest: CustomReflectable {
  /// The operation, where the request goes, and the time; no parameters, which may hold secrets.
  public var customMirror: Mirror {
    Mirror(self, children: ["operation": operation, "endpoint": endpoint, "date": date], displayStyle: .struct)
  }
}

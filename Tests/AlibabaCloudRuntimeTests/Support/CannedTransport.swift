import AlibabaCloudRuntime
import Foundation
import HTTPTypes

/// A transport that does what a function says.
struct CannedTransport: HTTPTransport {
  var respond: @Sendable (HTTPRequest) async throws -> (HTTPResponse, Data)

  init(_ respond: @escaping @Sendable (HTTPRequest) async throws -> (HTTPResponse, Data)) { self.respond = respond }

  init(status: Int, body: String) {
    self.init { _ in (HTTPResponse(status: HTTPResponse.Status(code: status)), Data(body.utf8)) }
  }

  func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
    try await respond(request)
  }
}

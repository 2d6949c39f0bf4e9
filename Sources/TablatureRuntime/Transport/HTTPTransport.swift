public import Foundation
public import HTTPTypes

/// Sends HTTP requests: what a client stands on.
///
/// A transport sends method, path, query, headers and body exactly as they are, since they are signed, and follows no redirects.
public protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the whole response.
  ///
  /// - Parameters:
  ///   - request: The request, with scheme and authority.
  ///   - body: The body; empty for none.
  ///   - timeout: How long it may take, from the request to the last byte of the response. The client gives up then by
  ///     cancelling the task, which has to end the call soon.
  /// - Returns: The response, whatever its status, and its body.
  /// - Throws: ``TransportError``, `CancellationError`, or any other error.
  func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data)
}

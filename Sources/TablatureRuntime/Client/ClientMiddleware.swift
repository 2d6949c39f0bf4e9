public import Foundation
public import HTTPTypes

/// A part of the way of every try between client and transport: it sees the signed request and the answer, and may change,
/// delay or replace either.
///
/// ```swift
/// configuration.middleware = [
///   ClientMiddleware { request, context, next in
///     var request = request
///     if let name = HTTPField.Name("traceparent") { request.headerFields[name] = trace(of: context.operation) }
///     return try await next(request)
///   }
/// ]
/// ```
///
/// - The request is signed: headers may be added, but none that the signature covers or would have to cover, and neither method, path nor query may be
///   changed. It holds what credentials and parameters hold, so take care where you write it. Its body, where it has one, is
///   ``TryContext/body``.
/// - What it takes counts as time of the try; it is cancelled with it.
/// - A ``TransportError`` that it throws counts like one of the transport, also for a new try; any other error ends the call as
///   a ``TransportError`` with the reason ``TransportError/Reason/other``.
public struct ClientMiddleware: Sendable {
  /// The rest of the way: the next middleware, or the transport.
  public typealias Next = @Sendable (HTTPRequest) async throws -> (HTTPResponse, Data)

  private let handle: @Sendable (HTTPRequest, TryContext, Next) async throws -> (HTTPResponse, Data)

  /// Takes a function, which gets the signed request, what is known of the try, and the rest of the way.
  public init(
    _ handle: @escaping @Sendable (HTTPRequest, TryContext, Next) async throws -> (HTTPResponse, Data)
  ) {
    self.handle = handle
  }

  /// A way that goes through all of them, the first one first.
  static func chain(_ all: [ClientMiddleware], _ context: TryContext, _ last: @escaping Next) -> Next {
    all.reversed().reduce(last) { next, middleware in
      { request in try await middleware.handle(request, context, next) }
    }
  }
}

/// Which try of which call it is.
public struct TryContext: Sendable {
  /// The operation that is called.
  public let operation: OperationDescriptor
  /// The number of the try, from 1.
  public let number: Int
  /// The region of the client.
  public let region: String?
  /// Where the request goes.
  public let endpoint: Endpoint
  /// The body of the request, which is signed: the parameters as a form; empty where they are in the query.
  ///
  /// No description and no dump of the context shows it.
  public var body: Data { hiddenBody.value }

  private let hiddenBody: Hidden<Data>

  init(operation: OperationDescriptor, number: Int, region: String?, endpoint: Endpoint, body: Data) {
    (self.operation, self.number, self.region, self.endpoint) = (operation, number, region, endpoint)
    hiddenBody = Hidden(body)
  }
}

public import Foundation
public import HTTPTypes
internal import HTTPTypesFoundation

#if canImport(FoundationNetworking)
  public import FoundationNetworking
#endif

/// Sends requests through `URLSession`.
public struct URLSessionTransport: HTTPTransport {
  /// A transport that keeps no cookies, no cache and no credentials.
  public static let shared = URLSessionTransport(configuration: unsharedConfiguration())

  private let session: URLSession
  private let collector: ResponseCollector

  /// Makes a transport with a session of its own, which lives as long as the process: make one and keep it.
  ///
  /// - Parameters:
  ///   - configuration: How the session works. It is copied.
  ///   - maximumBodySize: How many bytes the body of a response may have, after decompression. Where there are more, the
  ///     call ends with a ``TransportError`` with the reason ``TransportError/Reason/tooLarge``.
  public init(configuration: URLSessionConfiguration, maximumBodySize: Int = 64 * 1024 * 1024) {
    collector = ResponseCollector(maximumBodySize: maximumBodySize)
    // On Linux only the delegate of a session is asked about redirects, never the one of a task.
    session = URLSession(configuration: configuration, delegate: collector, delegateQueue: nil)
  }

  /// Sends a request and waits for the whole response.
  ///
  /// - Throws: ``TransportError`` or `CancellationError`.
  public func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
    guard var urlRequest = URLRequest(httpRequest: request) else {
      throw TransportError(.invalidRequest, message: "The request has no valid URL")
    }
    urlRequest.timeoutInterval = timeout.timeInterval
    urlRequest.cachePolicy = .reloadIgnoringLocalAndRemoteCacheData
    urlRequest.httpShouldHandleCookies = false
    if !body.isEmpty { urlRequest.httpBody = body }
    let task = session.dataTask(with: urlRequest)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        collector.begin(task, continuation)
        // The task may have been cancelled before anybody could be told so.
        if Task.isCancelled { collector.end(task, .failure(CancellationError())) } else { task.resume() }
      }
    } onCancel: {
      collector.end(task, .failure(CancellationError()))
    }
  }

  private static func unsharedConfiguration() -> URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    // Calls are small and many. With six connections, which is the default, tasks wait for one another.
    configuration.httpMaximumConnectionsPerHost = 64
    return configuration
  }
}

extension Duration {
  /// Seconds, at least one millisecond and at most ten years: what timers can take.
  fileprivate var timeInterval: TimeInterval {
    let (seconds, attoseconds) = components
    return min(max(Double(seconds) + Double(attoseconds) / 1e18, 0.001), 315_360_000)
  }
}

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

  /// Makes a transport with a session of its own, which lives as long as the process: make one and keep it.
  ///
  /// - Parameter configuration: How the session works. It is copied.
  public init(configuration: URLSessionConfiguration) {
    // On Linux only the delegate of a session is asked about redirects, never the one of a task.
    session = URLSession(configuration: configuration, delegate: RedirectRefusal(), delegateQueue: nil)
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
    do {
      let (data, response) = try await session.data(for: urlRequest)
      guard let response = (response as? HTTPURLResponse)?.httpResponse else {
        throw TransportError(.invalidResponse, message: "The answer is no HTTP response")
      }
      return (response, data)
    } catch let error as URLError {
      throw Self.error(for: error)
    }
  }

  private static func unsharedConfiguration() -> URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    return configuration
  }

  private static func error(for error: URLError) -> any Error {
    let reason: TransportError.Reason
    let what: String
    switch error.code {
    case .cancelled: return CancellationError()
    case .timedOut: (reason, what) = (.timeout, "The time for the call ran out")
    case .cannotFindHost, .dnsLookupFailed: (reason, what) = (.unknownHost, "The host is not known")
    case .cannotConnectToHost, .notConnectedToInternet:
      (reason, what) = (.cannotConnect, "There is no connection to the host")
    // On Linux an answer that breaks off is unknown, and one that is no HTTP speaks an unsupported protocol.
    case .networkConnectionLost, .unknown: (reason, what) = (.connectionLost, "The connection broke")
    case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
      .serverCertificateNotYetValid, .serverCertificateUntrusted, .clientCertificateRejected,
      .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
      (reason, what) = (.security, "The connection could not be secured")
    case .badServerResponse, .unsupportedURL, .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData:
      (reason, what) = (.invalidResponse, "The answer is no HTTP response")
    case .badURL: (reason, what) = (.invalidRequest, "The URL cannot be used")
    default: (reason, what) = (.other, "The call failed")
    }
    return TransportError(reason, message: "\(what) (URLError \(error.code.rawValue))")
  }
}

/// Answers redirects with a no: a signed request is for one host.
private final class RedirectRefusal: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}

extension Duration {
  /// Seconds, at least one millisecond and at most ten years: what timers can take.
  var timeInterval: TimeInterval {
    let (seconds, attoseconds) = components
    return min(max(Double(seconds) + Double(attoseconds) / 1e18, 0.001), 315_360_000)
  }
}

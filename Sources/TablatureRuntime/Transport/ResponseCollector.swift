internal import Foundation
internal import HTTPTypes
internal import HTTPTypesFoundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Puts the parts of each response of a session together, and gives up on one that gets too large.
final class ResponseCollector: NSObject, URLSessionDataDelegate {
  typealias Whole = (HTTPResponse, Data)

  private struct Pending: Sendable {
    var continuation: CheckedContinuation<Whole, any Error>
    var response: HTTPResponse?
    var body = Data()
  }

  /// By the identifier of the task.
  private let pending = Lock<[Int: Pending]>([:])
  private let maximumBodySize: Int

  init(maximumBodySize: Int) { self.maximumBodySize = maximumBodySize }

  /// Waits for the response to a task.
  func begin(_ task: URLSessionTask, _ continuation: CheckedContinuation<Whole, any Error>) {
    pending.withLock { $0[task.taskIdentifier] = Pending(continuation: continuation) }
  }

  /// Ends the wait, and the task where it goes on. Whatever comes later is nobody's.
  func end(_ task: URLSessionTask, _ result: Result<Whole, any Error>) {
    let ended = pending.withLock { $0.removeValue(forKey: task.taskIdentifier) }
    if case .failure = result { task.cancel() }
    ended?.continuation.resume(with: result)
  }

  private var tooLarge: TransportError {
    TransportError(.tooLarge, message: "The response has more than the \(maximumBodySize) bytes that it may have")
  }

  // MARK: - URLSessionDataDelegate

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let head = (response as? HTTPURLResponse)?.httpResponse
    pending.withLock { $0[dataTask.taskIdentifier]?.response = head }
    if response.expectedContentLength > Int64(maximumBodySize) { end(dataTask, .failure(tooLarge)) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let size = pending.withLock { pending in
      pending[dataTask.taskIdentifier]?.body.append(data)
      return pending[dataTask.taskIdentifier]?.body.count ?? 0
    }
    if size > maximumBodySize { end(dataTask, .failure(tooLarge)) }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    if let error {
      let failure = (error as? URLError)?.transportError(for: task.originalRequest?.url?.host())
      end(task, .failure(failure ?? TransportError(.other, message: "The call failed")))
    } else if let part = pending.withLock({ $0[task.taskIdentifier] }),
      let response = part.response ?? (task.response as? HTTPURLResponse)?.httpResponse
    {
      end(task, .success((response, part.body)))
    } else {
      end(task, .failure(TransportError(.invalidResponse, message: "The answer is no HTTP response")))
    }
  }

  /// Answers redirects with a no: a signed request is for one host.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}

extension URLError {
  /// Whether a bad response is one without a single byte, as on Linux.
  private static var badResponsesAreEmpty: Bool {
    #if canImport(FoundationNetworking)
      true
    #else
      false
    #endif
  }

  /// What it means for a call to a host, without the URL that it quotes.
  fileprivate func transportError(for host: String?) -> any Error {
    let reason: TransportError.Reason
    let what: String
    switch code {
    case .cancelled: return CancellationError()
    case .timedOut: (reason, what) = (.timeout, "The time for the call ran out")
    case .cannotFindHost, .dnsLookupFailed:
      (reason, what) = (.unknownHost, "The host '\(host ?? "")' is not known")
    case .cannotConnectToHost, .notConnectedToInternet:
      (reason, what) = (.cannotConnect, "There is no connection to the host")
    // On Linux an answer that breaks off is unknown, and one that is no HTTP speaks an unsupported protocol.
    case .networkConnectionLost, .unknown: (reason, what) = (.connectionLost, "The connection broke")
    case .badServerResponse where Self.badResponsesAreEmpty: (reason, what) = (.connectionLost, "The connection broke")
    case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
      .serverCertificateNotYetValid, .serverCertificateUntrusted, .clientCertificateRejected,
      .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
      (reason, what) = (.security, "The connection could not be secured")
    case .badServerResponse, .unsupportedURL, .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData:
      (reason, what) = (.invalidResponse, "The answer is no HTTP response")
    case .badURL: (reason, what) = (.invalidRequest, "The URL cannot be used")
    default: (reason, what) = (.other, "The call failed")
    }
    return TransportError(reason, message: "\(what) (URLError \(code.rawValue))")
  }
}

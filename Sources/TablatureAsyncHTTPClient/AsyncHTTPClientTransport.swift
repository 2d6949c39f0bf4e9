#if AsyncHTTPClient
  public import TablatureRuntime
  public import AsyncHTTPClient
  public import Foundation
  public import HTTPTypes
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix

  /// Sends requests through AsyncHTTPClient.
  public struct AsyncHTTPClientTransport: HTTPTransport {
    /// A transport with a client of its own, which follows no redirects and lives as long as the process.
    public static let shared = AsyncHTTPClientTransport(client: HTTPClient(configuration: configuration))

    private let client: HTTPClient
    private let maximumBodySize: Int

    /// Sends through a client, which the caller shuts down.
    ///
    /// The configuration of the client has to disallow redirects: a signed request is for one host.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - maximumBodySize: How many bytes the body of a response may have. Where there are more, the call ends with a
    ///     `TransportError` with the reason `tooLarge`.
    public init(client: HTTPClient, maximumBodySize: Int = 64 * 1024 * 1024) {
      self.client = client
      self.maximumBodySize = maximumBodySize
    }

    /// A configuration that follows no redirects, and says at once where nobody listens instead of trying until the time
    /// has run out.
    public static var configuration: HTTPClient.Configuration {
      var configuration = HTTPClient.Configuration.singletonConfiguration
      configuration.redirectConfiguration = .disallow
      configuration.connectionPool.retryConnectionEstablishment = false
      return configuration
    }

    /// Sends a request and waits for the whole response.
    ///
    /// - Throws: ``TransportError`` or `CancellationError`.
    public func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
      guard let scheme = request.scheme, let authority = request.authority, let path = request.path else {
        throw TransportError(.invalidRequest, message: "The request has no scheme, authority or path")
      }
      var clientRequest = HTTPClientRequest(url: "\(scheme)://\(authority)\(path)")
      clientRequest.method = .RAW(value: request.method.rawValue)
      for field in request.headerFields {
        clientRequest.headers.add(name: field.name.rawName, value: field.value)
      }
      if !body.isEmpty { clientRequest.body = .bytes(body) }
      do {
        let answer = try await client.execute(clientRequest, timeout: .nanoseconds(timeout.nanoseconds))
        var response = HTTPResponse(status: HTTPResponse.Status(code: Int(answer.status.code)))
        for (name, value) in answer.headers {
          if let name = HTTPField.Name(name) { response.headerFields.append(HTTPField(name: name, value: value)) }
        }
        return (response, Data(try await answer.body.collect(upTo: maximumBodySize).readableBytesView))
      } catch {
        throw Self.error(for: error, host: authority)
      }
    }

    // The descriptions of most errors may hold more than their kind, so only their type is named.
    private static func error(for error: any Error, host: String) -> any Error {
      switch error {
      case is CancellationError: return error
      case let error as HTTPClientError: return transportError(for: error)
      case let error as NIOConnectionError:
        let isUnknown = error.connectionErrors.isEmpty && (error.dnsAError != nil || error.dnsAAAAError != nil)
        return isUnknown
          ? TransportError(.unknownHost, message: "The host '\(host)' is not known")
          : TransportError(.cannotConnect, message: "There is no connection to the host")
      // Other numbers also come from connections that were there, over which the request may have gone.
      case let error as IOError where error.errnoCode == ECONNREFUSED:
        return TransportError(.cannotConnect, message: "There is no connection to the host")
      case let error as IOError:
        return TransportError(.connectionLost, message: "The connection broke (errno \(error.errnoCode))")
      case HTTPParserError.invalidEOFState:
        return TransportError(.connectionLost, message: "The connection broke in the middle of the response")
      case is NIOTooManyBytesError:
        return TransportError(.tooLarge, message: "The response has more bytes than it may have")
      default:
        let name = String(describing: type(of: error))
        let reason: TransportError.Reason =
          switch name {
          case "NIOSSLError", "NIOSSLExtraError", "BoringSSLError": .security
          case "HTTPParserError": .invalidResponse
          default: .other
          }
        return TransportError(reason, message: "The call failed (\(name))")
      }
    }

    private static func transportError(for error: HTTPClientError) -> any Error {
      let reason: TransportError.Reason
      switch error {
      case .cancelled: return CancellationError()
      case .deadlineExceeded, .readTimeout, .writeTimeout: reason = .timeout
      // Nothing is sent before there is a connection.
      case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout: reason = .cannotConnect
      case .remoteConnectionClosed: reason = .connectionLost
      case .invalidURL, .emptyHost, .emptyScheme: reason = .invalidRequest
      default: reason = .other
      }
      return TransportError(reason, message: "The call failed (\(error.shortDescription))")
    }
  }

  extension AsyncHTTPClientTransport: CustomReflectable {
    /// Nothing of the client: it holds the requests under way.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }

  extension Duration {
    /// Nanoseconds, at least one and at most ten years: what deadlines can take.
    fileprivate var nanoseconds: Int64 {
      let (seconds, attoseconds) = components
      return max(1, min(seconds, 315_360_000) * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
  }
#endif

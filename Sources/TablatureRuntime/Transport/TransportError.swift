public import Foundation

/// A call that got no response.
///
/// It holds no error of the system below, because these quote the URL with all that stands in it.
public struct TransportError: Error, Hashable, Sendable {
  /// Why there is no response.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It took too long.
    case timeout
    /// The host is not known.
    case unknownHost
    /// There is no connection to be had: nobody listens, no network, no route.
    case cannotConnect
    /// The connection broke.
    case connectionLost
    /// TLS could not be set up: the certificate is not trusted, or the like.
    case security
    /// What came is no HTTP response.
    case invalidResponse
    /// The response has more bytes than the transport takes.
    case tooLarge
    /// The request cannot be sent: the endpoint is no host, or the like.
    case invalidRequest
    /// Something else.
    case other
  }

  /// Why there is no response.
  public let reason: Reason
  /// What is known of it.
  public let message: String

  /// Makes an error.
  public init(_ reason: Reason, message: String) {
    self.reason = reason
    self.message = message
  }

  /// Whether the same call may succeed later.
  public var isRetryable: Bool {
    switch reason {
    case .timeout, .unknownHost, .cannotConnect, .connectionLost: true
    case .security, .invalidResponse, .tooLarge, .invalidRequest, .other: false
    }
  }

  /// Whether the reason proves that no part of the request reached the service.
  public var nothingWasSent: Bool {
    switch reason {
    case .unknownHost, .cannotConnect, .invalidRequest: true
    case .timeout, .connectionLost, .security, .invalidResponse, .tooLarge, .other: false
    }
  }
}

extension TransportError {
  /// The error as a client reports it: an unknown host with its name and with what to change.
  func reported(for endpoint: Endpoint) -> TransportError {
    guard reason == .unknownHost else { return self }
    // Transports that are not part of this library may not name the host.
    let host = endpoint.authority.prefix { $0 != ":" }
    let what = message.contains(host) ? message : "\(message): '\(host)'"
    return TransportError(
      .unknownHost,
      message: """
        \(what); check the region, pass another host as 'endpoint:' to the initializer of the client, or set 'endpoint' in \
        tablature.yaml and generate the client again
        """)
  }
}

extension TransportError: CustomStringConvertible, LocalizedError {
  /// The message.
  public var description: String { message }

  /// The message.
  public var errorDescription: String? { message }
}

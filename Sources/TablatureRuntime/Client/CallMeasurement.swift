/// What there is to count of a call or of one of its tries, once it is over.
public struct CallMeasurement: Hashable, Sendable {
  /// What was measured.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// One try: from the request to the last byte of the response.
    case oneTry = "try"
    /// A whole call: credentials, all tries, the time between them, and the reading of the response.
    case call
  }

  /// What was measured.
  public let scope: Scope
  /// The operation that is called.
  public let operation: OperationDescriptor
  /// The region of the client.
  public let region: String?
  /// The number of the try, from 1; for a call, how many tries it made, which is none where nothing was sent.
  public let tries: Int
  /// How long it took.
  public let duration: Duration
  /// How it ended.
  public let outcome: CallOutcome
}

/// How a call or a try ended, without what it was about.
public enum CallOutcome: Hashable, Sendable {
  /// It succeeded.
  case success
  /// The service refused it or failed, with this code, which is empty where it gave none, and HTTP status.
  case service(code: String, status: Int)
  /// There was no response.
  case transport(TransportError.Reason)
  /// A parameter breaks a documented limit.
  case limits
  /// There are no credentials.
  case credentials
  /// The response cannot be read.
  case decoding
  /// The task was cancelled.
  case cancelled

  init(_ kind: OperationErrorKind) {
    self =
      switch kind {
      case .service(let failure): .service(code: failure.rawCode, status: failure.httpStatus)
      case .limits: .limits
      case .credentials: .credentials
      case .transport(let error): .transport(error.reason)
      case .decoding: .decoding
      case .cancelled: .cancelled
      }
  }
}

extension CallOutcome: CustomStringConvertible {
  /// A word for labels: `success`, `service`, `transport.timeout`, `limits`, and so on.
  public var description: String {
    switch self {
    case .success: "success"
    case .service: "service"
    case .transport(let reason): "transport.\(reason.rawValue)"
    case .limits: "limits"
    case .credentials: "credentials"
    case .decoding: "decoding"
    case .cancelled: "cancelled"
    }
  }
}

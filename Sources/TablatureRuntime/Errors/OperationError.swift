public import Foundation

/// A call that failed.
public struct OperationError<Code: OperationErrorCode>: CallError {
  /// What kind of failure it is, with the details.
  public typealias Kind = OperationErrorKind

  /// What kind of failure it is, with the details.
  public let kind: Kind
  /// How many times the request was sent; 0 where the call failed before that. The kind tells of the last one.
  public let tries: Int
  /// The idempotency token that all requests of the call carried; nil for an operation without one. A new request with this token
  /// and the same parameters can't have an effect a second time.
  public let idempotencyToken: String?
  /// Whether the first request may still be in progress: the service reported that it was, and no later answer says how it ended.
  /// Make the same call again, with ``idempotencyToken``, to get its result.
  public let mayBeInProgress: Bool

  /// Makes an error.
  public init(_ kind: Kind, tries: Int = 0, idempotencyToken: String? = nil, mayBeInProgress: Bool = false) {
    self.kind = kind
    self.tries = tries
    self.idempotencyToken = idempotencyToken
    self.mayBeInProgress = mayBeInProgress || kind.serviceFailure?.isInProgress == true
  }

  /// The error code, if the service gave one that the documentation of the operation lists.
  public var code: Code? { rawCode.flatMap(Code.init(rawValue:)) }
  /// The error code of the service, documented or not; nil where the service gave none.
  public var rawCode: String? { kind.serviceFailure.flatMap { $0.rawCode.isEmpty ? nil : $0.rawCode } }
  /// What went wrong; where the service refused the call, its own words.
  public var message: String { kind.message }
  /// The status of the HTTP response, where the service refused the call, or where the response does not come from the
  /// service.
  public var httpStatus: Int? { kind.httpStatus }
  /// The id of the call, where the service gave it.
  public var requestID: String? { kind.requestID }
  /// The host that refused the call.
  public var hostID: String? { kind.serviceFailure?.hostID }
  /// Where the service says to read about a remedy.
  public var recommendation: String? { kind.serviceFailure?.recommendation }
  /// Whether the same call may succeed later.
  public var isRetryable: Bool { kind.isRetryable || mayBeInProgress && kind != .cancelled }

  private static var inProgressNote: String { "the first request may still be in progress" }
}

extension OperationError: CustomStringConvertible, LocalizedError {
  /// One line with all that is known.
  public var description: String {
    let notes = (tries > 1 ? ["after \(tries) tries"] : []) + (mayBeInProgress ? [Self.inProgressNote] : [])
    return notes.isEmpty ? kind.description : "\(kind) (\(notes.joined(separator: "; ")))"
  }

  /// The description.
  public var errorDescription: String? { description }
}

// Indirect, so that an error is small wherever one can be thrown.
/// The ways in which a call fails.
public indirect enum OperationErrorKind: Hashable, Sendable {
  /// The service refused the call, or failed.
  case service(ServiceFailure)
  /// A parameter breaks a documented limit; nothing was sent.
  case limits(LimitError)
  /// There are no credentials; nothing was sent.
  case credentials(CredentialsError)
  /// There was no response.
  case transport(TransportError)
  /// The HTTP status says that the call succeeded, but the response cannot be read, or does not come from the service.
  case decoding(ResponseDecodingError)
  /// The task was cancelled.
  case cancelled

  /// What the service said, if it did.
  public var serviceFailure: ServiceFailure? {
    if case .service(let failure) = self { failure } else { nil }
  }

  var message: String {
    switch self {
    case .service(let failure): failure.message
    default: description
    }
  }

  var httpStatus: Int? {
    switch self {
    case .service(let failure): failure.httpStatus
    case .decoding(let error): error.httpStatus
    case .limits, .credentials, .transport, .cancelled: nil
    }
  }

  var requestID: String? {
    switch self {
    case .service(let failure): failure.requestID
    case .decoding(let error): error.requestID
    case .limits, .credentials, .transport, .cancelled: nil
    }
  }

  var isRetryable: Bool {
    switch self {
    case .service(let failure): failure.isRetryable
    case .transport(let error): error.isRetryable
    case .limits, .credentials, .decoding, .cancelled: false
    }
  }

  /// Whether the failure is how the call ended: an answer that a later one can't change.
  var isFinalAnswer: Bool {
    switch self {
    case .service(let failure): !failure.isRetryable && !failure.isClockSkew
    // What doesn't come from the service says nothing about an earlier request.
    case .decoding(let error): error.httpStatus == nil
    case .limits, .credentials, .transport, .cancelled: false
    }
  }

  /// Whether the failure proves that the call changed nothing.
  var provesNothingHappened: Bool {
    switch self {
    case .service(let failure): failure.isThrottling || failure.isClockSkew
    case .transport(let error): error.nothingWasSent
    case .limits, .credentials: true
    case .decoding, .cancelled: false
    }
  }

  /// The failure without the secrets, in every text that came from outside: services quote requests in messages, and so
  /// do the errors of transports and middleware.
  func hiding(_ secrets: [String]) -> OperationErrorKind {
    mapTexts { Redaction.redact(secrets, in: $0) }
  }

  /// The failure with every text that came from outside put through a function.
  private func mapTexts(_ change: (String) -> String) -> OperationErrorKind {
    switch self {
    case .service(var failure):
      failure.rawCode = change(failure.rawCode)
      failure.message = change(failure.message)
      failure.requestID = failure.requestID.map(change)
      failure.hostID = failure.hostID.map(change)
      failure.recommendation = failure.recommendation.map(change)
      return .service(failure)
    case .transport(let error): return .transport(TransportError(error.reason, message: change(error.message)))
    case .decoding(var error):
      error.path = change(error.path)
      error.reason = change(error.reason)
      error.requestID = error.requestID.map(change)
      return .decoding(error)
    case .limits, .credentials, .cancelled: return self
    }
  }
}

extension OperationErrorKind: CustomStringConvertible {
  /// One line with all that is known.
  public var description: String {
    switch self {
    case .service(let failure): failure.description
    case .limits(let error): error.description
    case .credentials(let error): error.description
    case .transport(let error): error.description
    case .decoding(let error): error.description
    case .cancelled: "The call was cancelled"
    }
  }
}

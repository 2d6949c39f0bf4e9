public import Foundation

/// A call that failed.
public struct OperationError<Code: OperationErrorCode>: AlibabaCloudError {
  /// What kind of failure it is, with the details.
  public typealias Kind = OperationErrorKind

  /// What kind of failure it is, with the details.
  public let kind: Kind

  /// Makes an error.
  public init(_ kind: Kind) { self.kind = kind }

  /// The error code, if the service gave one that the documentation of the operation lists.
  public var code: Code? { rawCode.flatMap(Code.init(rawValue:)) }
  /// The error code of the service, documented or not; nil where the service gave none.
  public var rawCode: String? { kind.serviceFailure.flatMap { $0.rawCode.isEmpty ? nil : $0.rawCode } }
  /// What went wrong.
  public var message: String { kind.message }
  /// The status of the HTTP response, where the service refused the call.
  public var httpStatus: Int? { kind.serviceFailure?.httpStatus }
  /// The id of the call, where the service gave it.
  public var requestID: String? { kind.requestID }
  /// The host that refused the call.
  public var hostID: String? { kind.serviceFailure?.hostID }
  /// Where the service says to read about a remedy.
  public var recommendation: String? { kind.serviceFailure?.recommendation }
  /// Whether the same call may succeed later.
  public var isRetryable: Bool { kind.isRetryable }
}

extension OperationError: CustomStringConvertible, LocalizedError {
  /// One line with all that is known.
  public var description: String { kind.description }

  /// The description.
  public var errorDescription: String? { description }
}

/// The ways in which a call fails.
public enum OperationErrorKind: Hashable, Sendable {
  /// The service refused the call, or failed.
  case service(ServiceFailure)
  /// A parameter breaks a documented limit; nothing was sent.
  case limits(LimitError)
  /// There are no credentials; nothing was sent.
  case credentials(CredentialsError)
  /// There was no response.
  case transport(TransportError)
  /// The call succeeded, but its response cannot be read.
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

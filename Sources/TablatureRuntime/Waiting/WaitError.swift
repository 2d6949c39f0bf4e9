public import Foundation

/// Waiting that did not come to what was waited for.
public indirect enum WaitError<Code: OperationErrorCode>: CallError {
  // Indirect, because Swift 6.3 without optimization crashes where an async function throws an enum of generic payloads
  // that is too large for registers.

  /// The time limit passed. The error is that of the last call, where that failed; it is one that may pass.
  case timedOut(after: Duration, lastFailure: OperationError<Code>?)
  /// What was waited for cannot come any more; the text tells what was seen.
  case failed(String)
  /// A call failed in a way that does not pass.
  case call(OperationError<Code>)
  /// The task was cancelled.
  case cancelled

  /// The error of the call that ended the waiting, or of the last one before the time limit passed.
  public var callError: OperationError<Code>? {
    switch self {
    case .timedOut(_, let failure): failure
    case .call(let error): error
    case .failed, .cancelled: nil
    }
  }

  /// The error code of the service, documented or not; nil where the service gave none.
  public var rawCode: String? { callError?.rawCode }
  /// What went wrong.
  public var message: String {
    switch self {
    case .timedOut(let time, nil): "What was waited for did not come within \(time)"
    case .timedOut(let time, let failure?):
      "What was waited for did not come within \(time); the last call failed: \(failure.message)"
    case .failed(let state): "What was waited for cannot come any more: \(state)"
    case .call(let error): error.message
    case .cancelled: "The waiting was cancelled"
    }
  }
  /// The id of the call, where the service gave it.
  public var requestID: String? { callError?.requestID }
  /// The status of the HTTP response, where the service refused the call.
  public var httpStatus: Int? { callError?.httpStatus }
  /// How many times the request of the call that failed was sent; 0 where no call failed.
  public var tries: Int { callError?.tries ?? 0 }
  /// Whether waiting again may come to something.
  public var isRetryable: Bool {
    switch self {
    case .timedOut: true
    case .call(let error): error.isRetryable
    case .failed, .cancelled: false
    }
  }
}

extension WaitError: CustomStringConvertible, LocalizedError {
  /// One line with all that is known.
  public var description: String {
    if case .call(let error) = self { error.description } else { message }
  }

  /// The description.
  public var errorDescription: String? { description }
}

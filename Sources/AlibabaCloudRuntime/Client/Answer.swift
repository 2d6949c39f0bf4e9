internal import Foundation

/// The answer to a call that succeeded.
struct Answer: Sendable {
  let body: Data
  let requestID: String?
  let tries: Int
  /// What the request held and must not be shown. A service may quote it in any member.
  let secrets: [String]

  func decode<R: OperationResponse>(_ type: R.Type) throws(CallFailure) -> R {
    do {
      return try ResponseDecoder(format: ResponseFormat(of: body), requestID: requestID).decode(type, from: body)
    } catch {
      throw CallFailure(kind: OperationErrorKind.decoding(error).hiding(secrets), tries: tries)
    }
  }
}

/// What went wrong with a call, before it becomes the error type of an operation.
struct CallFailure: Error {
  let kind: OperationErrorKind
  let tries: Int
  /// Whether the service reported that an earlier request was in progress, and nothing after that says how it ended.
  var mayBeInProgress = false
}

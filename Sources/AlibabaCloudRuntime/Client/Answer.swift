internal import Foundation

/// The answer to a call that succeeded.
struct Answer: Sendable {
  let body: Data
  /// The body, where it is XML that was parsed already.
  let elements: ElementTree?
  let requestID: String?
  let tries: Int
  /// What the request held and must not be shown. A service may quote it in any member.
  let secrets: [String]
  let log: CallLog

  func decode<R: OperationResponse>(_ type: R.Type) throws(CallFailure) -> R {
    let decoder = ResponseDecoder(format: ResponseFormat(of: body), requestID: requestID)
    do {
      if let elements { return try decoder.decode(type, from: elements) }
      return try decoder.decode(type, from: body)
    } catch {
      throw CallFailure(kind: OperationErrorKind.decoding(error).hiding(secrets), tries: tries)
    }
  }
}

/// What went wrong with a call, before it becomes the error type of an operation.
struct CallFailure: Error {
  let kind: OperationErrorKind
  let tries: Int
}

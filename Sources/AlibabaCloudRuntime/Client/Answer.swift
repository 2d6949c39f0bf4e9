internal import Foundation

/// The answer to a call that succeeded.
struct Answer: Sendable {
  let body: Data
  let requestID: String?
  let tries: Int
  /// Who made the call. A service may quote its secrets in any member.
  let credentials: Credentials

  func decode<R: OperationResponse>(_ type: R.Type) throws(CallFailure) -> R {
    do {
      return try ResponseDecoder(format: ResponseFormat(of: body), requestID: requestID).decode(type, from: body)
    } catch {
      throw CallFailure(kind: OperationErrorKind.decoding(error).mapTexts(credentials.redact), tries: tries)
    }
  }
}

/// What went wrong with a call, before it becomes the error type of an operation.
struct CallFailure: Error {
  let kind: OperationErrorKind
  let tries: Int
}

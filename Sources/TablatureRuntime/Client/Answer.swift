internal import Foundation

/// The answer to a call that succeeded.
struct Answer: Sendable {
  let body: Data
  /// The body, where it is XML that was parsed already.
  let elements: ElementTree?
  let requestID: String?
  /// The member of the body that holds the request ID.
  let requestIDMember: String?
  let tries: Int
  /// What the request held and must not be shown. A service may quote it in any member.
  let secrets: [String]
  let log: CallLog
  /// Reports how the answer differs from the documentation; nil if nothing is observed.
  let drift: DriftReporter?

  func decode<R: OperationResponse>(_ type: R.Type) throws(CallFailure) -> R {
    let unreadable = UnreadableMembers()
    let decoder = ResponseDecoder(
      format: ResponseFormat(of: body), requestIDMember: requestIDMember, requestID: requestID, unreadable: unreadable)
    let observation = drift?.observation()
    // Also where the response cannot be read: that is how it differs most.
    defer { if let drift, let observation { drift.report(observation, hiding: secrets) } }
    let response: R
    do {
      response =
        if let elements {
          try decoder.decode(type, from: .elements([elements]), observation)
        } else {
          try decoder.decode(type, from: body, observation)
        }
    } catch {
      throw CallFailure(kind: OperationErrorKind.decoding(error).hiding(secrets), tries: tries)
    }
    if unreadable.isAny { log.leftOut(unreadable, requestID: Redaction.redact(secrets, in: response.requestID)) }
    return response
  }
}

/// What went wrong with a call, before it becomes the error type of an operation.
struct CallFailure: Error {
  let kind: OperationErrorKind
  let tries: Int
  /// Whether the service reported that an earlier request was in progress, and nothing after that says how it ended.
  var mayBeInProgress = false
}

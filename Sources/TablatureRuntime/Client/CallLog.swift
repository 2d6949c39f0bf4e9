internal import Foundation
internal import Logging

/// Writes down what happens to a call: which operation, which try, how it ended; never parameters, queries or secrets, nor messages
/// of the service, which quote them.
struct CallLog: Sendable {
  private let logger: Logger

  init(_ logger: Logger, operation: OperationDescriptor, region: String?) {
    // The copy with metadata is made only where something is written.
    guard logger.logLevel <= .warning else {
      self.logger = logger
      return
    }
    var logger = logger
    logger[metadataKey: "operation"] = "\(operation.name)"
    logger[metadataKey: "product"] = "\(operation.product)"
    if let region { logger[metadataKey: "region"] = "\(region)" }
    self.logger = logger
  }

  func succeeded(try number: Int, status: Int, requestID: String?, after duration: Duration) {
    logger.debug(
      "The try succeeded",
      metadata: Self.metadata(number, duration, ["status": "\(status)"], requestID: requestID))
  }

  func failed(try number: Int, _ kind: OperationErrorKind, after duration: Duration) {
    logger.debug(
      "The try failed",
      metadata: Self.metadata(number, duration, Self.metadata(of: kind), requestID: kind.requestID))
  }

  func waits(_ delay: Duration, afterTry number: Int) {
    logger.debug("Waiting for a new try", metadata: ["try": "\(number)", "delay-ms": "\(Self.milliseconds(delay))"])
  }

  func correctsClock(by offset: TimeInterval) {
    logger.warning(
      "The clock of this machine differs from the service's; requests are signed with the service's time",
      metadata: ["offset-s": "\(Int(offset.rounded()))"])
  }

  func leftOut(_ unreadable: UnreadableMembers, requestID: String) {
    let id: Logger.Metadata = requestID.isEmpty ? [:] : ["request-id": "\(requestID)"]
    for member in unreadable.members {
      let found: Logger.Metadata = [
        "member": "\(member.path)", "expected": "\(member.expected)", "found": "\(member.found)",
      ]
      logger.warning("Left out a member of the response that cannot be read", metadata: found.merging(id) { $1 })
    }
    if unreadable.furtherCount > 0 {
      logger.warning(
        "Left out further members of the response that cannot be read",
        metadata: id.merging(["count": "\(unreadable.furtherCount)"]) { $1 })
    }
  }

  func differs(_ difference: ObservedDifference) {
    var metadata: Logger.Metadata = ["kind": "\(difference.kind.rawValue)"]
    metadata[difference.kind == .error ? "code" : "member"] = "\(difference.path)"
    if let type = difference.observedType { metadata["observed"] = "\(type)" }
    if let type = difference.documentedType { metadata["documented"] = "\(type)" }
    if let status = difference.httpStatus { metadata["status"] = "\(status)" }
    logger.debug("The response differs from the documentation", metadata: metadata)
  }

  func leavesOutDifferences() {
    logger.warning("Some differences between responses and the documentation are not reported")
  }

  private static func metadata(
    _ number: Int, _ duration: Duration, _ more: Logger.Metadata, requestID: String?
  ) -> Logger.Metadata {
    var metadata = more
    metadata["try"] = "\(number)"
    metadata["duration-ms"] = "\(milliseconds(duration))"
    if let requestID { metadata["request-id"] = "\(requestID)" }
    return metadata
  }

  private static func metadata(of kind: OperationErrorKind) -> Logger.Metadata {
    let outcome = CallOutcome(kind)
    guard case .service(let code, let status) = outcome else { return ["outcome": "\(outcome)"] }
    return ["outcome": "\(outcome)", "code": "\(code)", "status": "\(status)"]
  }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}

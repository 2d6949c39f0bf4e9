import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

/// What error codes say about failures that pass.
@Suite struct ErrorConditionTests {
  static let codes: [(code: String, meaning: ServiceFailure.Condition?)] = [
    ("LastTokenProcessing", .inProgress), ("IdempotentProcessing", .inProgress),
    ("Idempotence.Processing", .inProgress), ("LastOrderProcessing", .inProgress),
    ("ProcessingSameRequest", .inProgress), ("OperationFailed.LastTokenProcessing", .inProgress),
    ("LastTokenProcessing.Order", .inProgress), ("OperationFailed.IdempotentProcessing", .inProgress),

    ("Throttling", .throttling), ("Throttling.User", .throttling), ("Throttling.Api.Risk", .throttling),
    ("Flow.Throttling", .throttling),

    ("SystemBusy", .busy), ("ServiceBusy", .busy), ("OperationBusy", .busy), ("OperationConflict", .busy),
    ("Operation.Conflict", .busy), ("ServiceIsConfiguring", .busy),
    ("ServiceIsStopping", .busy), ("BackendServer.configuring", .busy), ("VServerGroupProcessing", .busy),
    ("NodeControllerUnavailable", .busy), ("ServiceUnavailable", .busy),
    ("ServiceUnavailable.RegionMaintaining", .busy), ("InternalError", .busy), ("InternalError.Dispatch", .busy),
    ("InternalInvokeError", .busy), ("UnknownError", .busy), ("RequestTimeout", .busy),

    // They contradict a token.
    ("IdempotentParameterMismatch", nil), ("IdempotenceParamNotMatch", nil), ("Idempotence.SignatureMismatch", nil),
    ("InvalidIdempotenceParameter.Mismatch", nil), ("InvalidClientToken.ValueNotSupported", nil),
    // They describe a state that lasts.
    ("IncorrectInstanceStatus", nil), ("IncorrectInstanceStatus.Initializing", nil),
    ("IncorrectDiskStatus.CreatingSnapshot", nil), ("InvalidStatus.Upgrading", nil),
    ("ScalingActivityInProgress", nil), ("DiskCreatingSnapshot", nil), ("OperationDenied.NoStock", nil),
    ("QuotaExceed.AutoScaling", nil), ("DependencyViolation.SLBConfiguring", nil),
    // They only resemble codes in the table.
    ("InvalidParameter.Conflict", nil), ("EncryptedOption.Conflict", nil), ("Operation", nil), ("Idempotence", nil),
    ("SystemBusyness", nil), ("OperationFailed.SystemBusy", nil), ("MyServiceUnavailable", nil), ("ThrottlingNot", nil),
    ("systembusy", nil),
    ("InvalidAccountStatus.SnapshotServiceUnavailable", nil), ("", nil), (".", nil), ("..SystemBusy", nil),
    ("SystemBusy.", .busy),
  ]

  @Test(arguments: codes) func meaning(code: String, meaning: ServiceFailure.Condition?) {
    #expect(ServiceFailure.Condition(code: code) == meaning)
    let failure = ServiceFailure(rawCode: code, message: "m", httpStatus: 403)
    #expect(failure.isRetryable == (meaning != nil))
    #expect(failure.isThrottling == (meaning == .throttling))
    #expect(failure.isInProgress == (meaning == .inProgress))
    #expect(OperationErrorKind.service(failure).provesNothingHappened == (meaning == .throttling))
  }

  @Test(arguments: [429, 502, 503, 504]) func statusesThatPass(status: Int) {
    let failure = ServiceFailure(rawCode: "Odd", message: "m", httpStatus: status)
    #expect(failure.isRetryable && failure.isThrottling == (status == 429) && !failure.isInProgress)
  }

  @Test func aLongCode() {
    #expect(ServiceFailure.Condition(code: "SystemBusy" + String(repeating: ".a", count: 100)) == .busy)
    #expect(ServiceFailure.Condition(code: "SystemBusy" + String(repeating: ".a", count: 1000)) == nil)
  }
}

/// What an error code of the service says about a failure that passes.
enum TransientCode: Hashable, Sendable {
  /// An earlier request with the same idempotency token, or an earlier order for the same resource, is still being processed.
  case inProgress
  /// The service refused the call because there were too many. Nothing has happened then.
  case throttling
  /// The service is busy, is carrying out an operation that conflicts with the call, or failed for a reason of its own. Whether
  /// something has happened is unknown.
  case busy

  /// Returns what a code says, or nil for a code that no later attempt can change: one that isn't in the table.
  ///
  /// A code means what the longest of its dotted prefixes means that is in the table: `InternalError.Dispatch` means what
  /// `InternalError` means. `Throttling` applies at every position: `Throttling.User`, `Flow.Throttling`.
  init?(_ code: String) {
    var prefix = code[...]
    while true {
      if let meaning = Self.meanings[String(prefix)] {
        self = meaning
        return
      }
      guard let dot = prefix.lastIndex(of: ".") else { break }
      prefix = prefix[..<dot]
    }
    guard code.split(separator: ".").contains("Throttling") else { return nil }
    self = .throttling
  }

  /// All codes.
  ///
  /// Left out on purpose are codes that describe the state of a resource (`IncorrectInstanceStatus`,
  /// `IncorrectDiskStatus.CreatingSnapshot`, `InvalidStatus.Upgrading`, `ScalingActivityInProgress`), which lasts for minutes or
  /// until somebody changes it, and codes that contradict an idempotency token (`IdempotentParameterMismatch`,
  /// `IdempotenceParamNotMatch`, `Idempotence.SignatureMismatch`).
  ///
  /// Source: the error codes of the references of ECS, SLB and VPC, and `RetryableNormalErrors` of `data/retry_config.json` in
  /// aliyun-python-sdk-core 2.16.0.
  private static let meanings: [String: TransientCode] = [
    "IdempotentProcessing": .inProgress,
    "Idempotence.Processing": .inProgress,
    "LastOrderProcessing": .inProgress,
    "LastTokenProcessing": .inProgress,
    "OperationFailed.LastTokenProcessing": .inProgress,
    "ProcessingSameRequest": .inProgress,

    "Throttling": .throttling,

    "BackendServer.configuring": .busy,
    "InternalError": .busy,
    "InternalInvokeError": .busy,
    "NodeControllerUnavailable": .busy,
    "Operation.Conflict": .busy,
    "OperationBusy": .busy,
    "OperationConflict": .busy,
    "RequestTimeout": .busy,
    "ServiceBusy": .busy,
    "ServiceIsConfiguring": .busy,
    "ServiceIsStopping": .busy,
    "ServiceUnavailable": .busy,
    "SystemBusy": .busy,
    "TaskConflict": .busy,
    "UnknownError": .busy,
    "VServerGroupProcessing": .busy,
  ]
}

extension ServiceFailure.Condition {
  /// Returns what a code says, or nil for a code that no later attempt can change: one that isn't in the table.
  ///
  /// A code means what the longest of its dotted prefixes means that is in the table: `InternalError.Dispatch` means what
  /// `InternalError` means. `Throttling` and the codes of requests in progress apply at every position: `Flow.Throttling`,
  /// `OperationFailed.LastTokenProcessing`.
  init?(code: String) {
    // Whatever answers can send a text of any length as its code.
    guard code.utf8.count <= 256 else { return nil }
    var prefix = code[...]
    while true {
      if let meaning = Self.meanings[String(prefix)] {
        self = meaning
        return
      }
      guard let dot = prefix.lastIndex(of: ".") else { break }
      prefix = prefix[..<dot]
    }
    let parts = code.split(separator: ".").compactMap { Self.meanings[String($0)] }
    if let meaning = parts.first(where: { $0 != .busy }) {
      self = meaning
    } else if Self.isClockSkew(code.lowercased()) {
      self = .clockSkew
    } else {
      return nil
    }
  }

  /// Whether a code in lowercase letters means that the service takes the time of the request for wrong.
  private static func isClockSkew(_ code: String) -> Bool {
    code == "illegaltimestamp" || code.hasPrefix("invalidtimestamp")
  }

  /// All codes.
  ///
  /// Left out on purpose are codes that describe the state of a resource (`IncorrectInstanceStatus`,
  /// `IncorrectDiskStatus.CreatingSnapshot`, `InvalidStatus.Upgrading`, `ScalingActivityInProgress`), which lasts for minutes or
  /// until somebody changes it, and codes that contradict an idempotency token (`IdempotentParameterMismatch`,
  /// `IdempotenceParamNotMatch`, `Idempotence.SignatureMismatch`).
  ///
  /// Source: the error codes of the references of ECS and SLB, and `RetryableNormalErrors` of `data/retry_config.json` in
  /// aliyun-python-sdk-core 2.16.0.
  private static let meanings: [String: ServiceFailure.Condition] = [
    "IdempotentProcessing": .inProgress,
    "Idempotence.Processing": .inProgress,
    "LastOrderProcessing": .inProgress,
    "LastTokenProcessing": .inProgress,
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
    "UnknownError": .busy,
    "VServerGroupProcessing": .busy,
  ]
}

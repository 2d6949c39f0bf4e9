/// What a look at the state of things says.
enum WaitOutcome<Value: Sendable>: Sendable {
  /// It is what was waited for.
  case done(Value)
  /// It is not yet.
  case notYet
  /// It will never be; the text tells what was seen.
  case failed(String)
}

/// Looks again and again, until something is the case.
struct Waiter<C: Clock>: Sendable where C.Duration == Duration {
  let schedule: WaitSchedule
  let clock: C

  /// Looks until the outcome is final, or the time is over. An error that may pass, and one that `ignores` knows, counts as
  /// “not yet”.
  func wait<Value: Sendable, Code: OperationErrorCode>(
    ignoring ignores: @Sendable (OperationError<Code>) -> Bool,
    _ look: @Sendable () async -> Result<WaitOutcome<Value>, OperationError<Code>>
  ) async throws(WaitError<Code>) -> Value {
    let start = clock.now
    let end = start.advanced(by: schedule.timeLimit)
    var interval: Duration?
    while true {
      let failure: OperationError<Code>?
      switch await look() {
      case .success(.done(let value)): return value
      case .success(.failed(let state)): throw .failed(state)
      case .success(.notYet): failure = nil
      case .failure(let error):
        if case .cancelled = error.kind { throw .cancelled }
        guard error.isRetryable || ignores(error) else { throw .call(error) }
        failure = error
      }
      let now = clock.now
      guard now < end else { throw .timedOut(after: start.duration(to: now), lastFailure: failure) }
      let next = schedule.interval(after: interval)
      interval = next
      do {
        try await clock.sleep(until: min(now.advanced(by: next), end), tolerance: nil)
      } catch {
        throw .cancelled
      }
    }
  }
}

extension ServiceClient {
  /// Makes the same call again and again, until its response says what is waited for.
  ///
  /// Calls that fail in a way that may pass, after the client's own retries, are made again like the others.
  ///
  /// - Parameters:
  ///   - request: The parameters of the call.
  ///   - isDone: Whether a response is the one that is waited for.
  ///   - hasFailed: Whether a response says that waiting is in vain.
  ///   - ignores: Whether a failed call stands for “not yet”, such as a code that says that something new is not there.
  ///   - schedule: How often to ask, and how long.
  ///   - clock: What measures time.
  /// - Returns: The response that was waited for.
  @discardableResult
  public func wait<R: OperationRequest>(
    for request: R,
    until isDone: @Sendable (R.Response) -> Bool,
    failsWhen hasFailed: @Sendable (R.Response) -> Bool = { _ in false },
    ignoring ignores: @Sendable (OperationError<R.ErrorCode>) -> Bool = { _ in false },
    schedule: WaitSchedule = WaitSchedule(),
    clock: some Clock<Duration> = ContinuousClock()
  ) async throws(WaitError<R.ErrorCode>) -> R.Response {
    try await Waiter(schedule: schedule, clock: clock).wait(ignoring: ignores) {
      () async -> Result<WaitOutcome<R.Response>, OperationError<R.ErrorCode>> in
      let response: R.Response
      do throws(OperationError<R.ErrorCode>) {
        response = try await send(request)
      } catch {
        return .failure(error)
      }
      if isDone(response) { return .success(.done(response)) }
      if hasFailed(response) {
        let call = response.requestID.isEmpty ? "" : " to call \(response.requestID)"
        return .success(.failed("the response\(call) says so"))
      }
      return .success(.notYet)
    }
  }
}

extension PagedOperation {
  /// Makes the same call again and again, until its response says what is waited for.
  ///
  /// Only one page is looked at, the one that the request asks for. Calls that fail in a way that may pass, after the
  /// client's own retries, are made again like the others.
  ///
  /// - Parameters:
  ///   - request: The parameters of the call.
  ///   - isDone: Whether a response is the one that is waited for.
  ///   - hasFailed: Whether a response says that waiting is in vain.
  ///   - ignores: Whether a failed call stands for “not yet”, such as a code that says that something new is not there.
  ///   - schedule: How often to ask, and how long.
  ///   - clock: What measures time.
  /// - Returns: The response that was waited for.
  @discardableResult
  public func wait(
    for request: Request,
    until isDone: @Sendable (Request.Response) -> Bool,
    failsWhen hasFailed: @Sendable (Request.Response) -> Bool = { _ in false },
    ignoring ignores: @Sendable (Failure) -> Bool = { _ in false },
    schedule: WaitSchedule = WaitSchedule(),
    clock: some Clock<Duration> = ContinuousClock()
  ) async throws(WaitError<Request.ErrorCode>) -> Request.Response {
    try await service.wait(
      for: request, until: isDone, failsWhen: hasFailed, ignoring: ignores, schedule: schedule, clock: clock)
  }

  /// Reads all pages again and again, until every entry has the state that is waited for.
  ///
  /// ```swift
  /// try await client.describeInstances.wait(
  ///   for: .init(instanceIDs: ["i-1", "i-2"]), until: \.status, is: "Running", failsOn: ["Stopped"], count: 2)
  /// ```
  ///
  /// Something new may not be listed at once: an entry that is not there is not in the state, so the waiting goes on until
  /// there are at least `count` entries.
  ///
  /// - Parameters:
  ///   - request: Which entries to look at.
  ///   - state: The state of an entry.
  ///   - goal: The state that is waited for.
  ///   - failures: States from which none comes to the goal; the first entry in one of them ends the waiting.
  ///   - count: How many entries there have to be at least.
  ///   - ignores: Whether a failed call stands for “not yet”, such as a code that says that something new is not there.
  ///   - schedule: How often to ask, and how long.
  ///   - clock: What measures time.
  /// - Returns: The entries, all of them in the state.
  @discardableResult
  public func wait<State: Equatable & Sendable>(
    for request: Request,
    until state: @Sendable (Request.PageEntry) -> State?,
    is goal: State,
    failsOn failures: [State] = [],
    count: Int = 1,
    ignoring ignores: @Sendable (Failure) -> Bool = { _ in false },
    schedule: WaitSchedule = WaitSchedule(),
    clock: some Clock<Duration> = ContinuousClock()
  ) async throws(WaitError<Request.ErrorCode>) -> [Request.PageEntry] {
    try await Waiter(schedule: schedule, clock: clock).wait(ignoring: ignores) {
      () async -> Result<WaitOutcome<[Request.PageEntry]>, OperationError<Request.ErrorCode>> in
      var entries: [Request.PageEntry] = []
      var isDone = true
      var iterator = items(request).makeAsyncIterator()
      do throws(OperationError<Request.ErrorCode>) {
        while let entry = try await iterator.next() {
          let found = state(entry)
          if let found, failures.contains(found) { return .success(.failed("the state is \(found)")) }
          isDone = isDone && found == goal
          entries.append(entry)
        }
      } catch {
        return .failure(error)
      }
      return .success(isDone && entries.count >= count ? .done(entries) : .notYet)
    }
  }
}

/// Work against time and cancellation: the caller goes on with whichever comes first.
///
/// A task group would wait for the work also where that takes no notice of being cancelled; this does not.
package final class Race<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting
    case running(CheckedContinuation<Value, any Error>, Task<Void, Never>?)
    case over(Result<Value, any Error>)
  }

  private let state = Lock(State.waiting)

  private init() {}

  /// Gives what the work gives.
  ///
  /// - Throws: What the work throws; ``TimeRanOut``; `CancellationError` as soon as the task is cancelled. The work is
  ///   cancelled then, and nobody waits for it.
  package static func run(
    within limit: Duration, by alarm: Alarm, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    guard limit > .zero else { throw TimeRanOut() }
    let race = Race()
    let bell = alarm.add(after: limit) { race.end(.failure(TimeRanOut())) }
    defer { alarm.remove(bell) }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { race.start($0, work) }
    } onCancel: {
      race.end(.failure(CancellationError()))
    }
  }

  private func start(
    _ continuation: CheckedContinuation<Value, any Error>, _ work: @escaping @Sendable () async throws -> Value
  ) {
    let endedEarly: Result<Value, any Error>? = state.withLock { state in
      if case .over(let result) = state { return result }
      state = .running(continuation, nil)
      return nil
    }
    if let endedEarly { return continuation.resume(with: endedEarly) }
    let task = Task {
      do { self.end(.success(try await work())) } catch { self.end(.failure(error)) }
    }
    let isOver = state.withLock { state in
      guard case .running(let continuation, _) = state else { return true }
      state = .running(continuation, task)
      return false
    }
    if isOver { task.cancel() }
  }

  private func end(_ result: Result<Value, any Error>) {
    let (continuation, task) = state.withLock { state in
      defer { if case .over = state {} else { state = .over(result) } }
      guard case .running(let continuation, let task) = state else {
        return (CheckedContinuation<Value, any Error>?.none, Task<Void, Never>?.none)
      }
      return (continuation, task)
    }
    task?.cancel()
    continuation?.resume(with: result)
  }
}

/// The work took longer than it may.
package struct TimeRanOut: Error {}

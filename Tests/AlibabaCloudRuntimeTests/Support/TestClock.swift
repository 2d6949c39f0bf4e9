import Synchronization

/// A clock whose time goes on when the test says so.
final class TestClock: Clock, Sendable {
  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private struct Sleeper {
    var deadline: Instant
    var continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now = Instant(offset: .zero)
    var slept: [Duration] = []
    var sleepers: [Int: Sleeper] = [:]
    var next = 0
    var watchers: [(length: Duration, continuation: CheckedContinuation<Void, Never>)] = []
    var begun: [Duration] = []
  }

  private let state = Mutex(State())
  private let rush: Duration

  /// Makes a clock at zero.
  ///
  /// - Parameter rush: Sleeps up to this length are over at once, and move the time by their length.
  init(rush: Duration = .zero) { self.rush = rush }

  var now: Instant { state.withLock { $0.now } }
  var minimumResolution: Duration { .nanoseconds(1) }
  /// The lengths of the sleeps that were over at once.
  var slept: [Duration] { state.withLock { $0.slept } }
  /// The lengths of the other sleeps, in the order in which they began.
  var begun: [Duration] { state.withLock { $0.begun } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        begin(number, deadline, continuation)
        if Task.isCancelled { end(number) }
      }
    } onCancel: {
      end(number)
    }
  }

  private func begin(_ number: Int, _ deadline: Instant, _ continuation: CheckedContinuation<Void, any Error>) {
    let (isOver, woken) = state.withLock { state in
      let length = state.now.duration(to: deadline)
      var woken: [CheckedContinuation<Void, Never>] = []
      guard length > rush else {
        state.slept.append(length)
        state.now = max(state.now, deadline)
        return (true, woken)
      }
      state.sleepers[number] = Sleeper(deadline: deadline, continuation: continuation)
      state.begun.append(length)
      woken = state.watchers.filter { $0.length == length }.map(\.continuation)
      state.watchers.removeAll { $0.length == length }
      return (false, woken)
    }
    if isOver { continuation.resume() }
    for continuation in woken { continuation.resume() }
  }

  private func end(_ number: Int) {
    let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
    sleeper?.continuation.resume(throwing: CancellationError())
  }

  /// Waits until somebody sleeps for this long, or has begun to before.
  func sleepBegins(_ length: Duration) async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.begun.contains(length) { return true }
        state.watchers.append((length, continuation))
        return false
      }
      if isOver { continuation.resume() }
    }
  }

  /// Moves the time on, and wakes all whose time has come.
  func advance(by duration: Duration) {
    let woken = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleepers.filter { $0.value.deadline <= state.now }
      for number in due.keys { state.sleepers[number] = nil }
      return due.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }
}

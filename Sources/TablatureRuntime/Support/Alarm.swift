/// Tells many waiters when their time is over, with one sleep for all of them.
///
/// A sleep that is cancelled stays in memory until its time would have come, and nearly every call is over long before its
/// limit: with a sleep for each, a busy client would hold those of all calls of the last half minute. So nothing is cancelled
/// here. A sleep begins only where none is under way that ends in time; whoever no longer waits is just not there when it ends.
package final class Alarm: Sendable {
  /// What a waiter is known by.
  struct Bell: Hashable, Sendable {
    fileprivate let number: Int
  }

  private struct Waiter: Sendable {
    var deadline: Duration
    var ring: @Sendable () -> Void
  }

  private struct State: Sendable {
    var lastNumber = 0
    var waiters: [Bell: Waiter] = [:]
    /// The sleeps under way by their ends. Each is earlier than those that began before it, so they are few.
    var sleeps: [Duration: Task<Void, Never>?] = [:]

    /// Notes a sleep until a time where none ends by then; false where it is not needed.
    mutating func needsSleep(until deadline: Duration) -> Bool {
      if sleeps.keys.contains(where: { $0 <= deadline }) { return false }
      sleeps.updateValue(nil, forKey: deadline)
      return true
    }
  }

  private let stopwatch: Stopwatch
  private let state = Lock(State())

  /// Makes an alarm that goes by a clock.
  package init(_ clock: some Clock<Duration>) { stopwatch = Stopwatch(clock) }

  /// With nobody left to wake, there is nothing to sleep for.
  deinit {
    for task in state.withLock({ Array($0.sleeps.values) }) { task?.cancel() }
  }

  /// How many wait.
  var count: Int { state.withLock { $0.waiters.count } }

  /// Rings once after some time, unless ``remove(_:)`` comes first.
  func add(after time: Duration, _ ring: @escaping @Sendable () -> Void) -> Bell {
    let deadline = stopwatch.elapsed() + min(time, Stopwatch.longest)
    let (bell, needsSleep) = state.withLock { state in
      state.lastNumber += 1
      let bell = Bell(number: state.lastNumber)
      state.waiters[bell] = Waiter(deadline: deadline, ring: ring)
      return (bell, state.needsSleep(until: deadline))
    }
    if needsSleep { sleep(until: deadline) }
    return bell
  }

  /// Takes one that does not wait any more.
  func remove(_ bell: Bell) {
    state.withLock { $0.waiters[bell] = nil }
  }

  private func sleep(until deadline: Duration) {
    // Not a part of the call that happens to need it first: neither its values nor its priority are meant for it.
    let task = Task.detached { [weak self, stopwatch] in
      do { try await stopwatch.sleep(until: deadline) } catch { return }
      self?.wake(deadline)
    }
    state.withLock { state in
      if state.sleeps.keys.contains(deadline) { state.sleeps.updateValue(task, forKey: deadline) }
    }
  }

  private func wake(_ end: Duration) {
    let now = max(stopwatch.elapsed(), end)
    let (due, next) = state.withLock { state in
      state.sleeps.removeValue(forKey: end)
      let due = state.waiters.filter { $0.value.deadline <= now }
      for bell in due.keys { state.waiters[bell] = nil }
      let first = state.waiters.values.map(\.deadline).min()
      return (due.values.map(\.ring), first.flatMap { state.needsSleep(until: $0) ? $0 : nil })
    }
    if let next { sleep(until: next) }
    for ring in due { ring() }
  }
}

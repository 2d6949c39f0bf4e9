/// The time since something began, on a clock that is never set.
struct Stopwatch: Sendable {
  /// How long it is since the beginning.
  let elapsed: @Sendable () -> Duration
  private let wait: @Sendable (Duration) async throws -> Void

  /// Begins to count.
  init(_ clock: some Clock<Duration>) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    wait = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
  }

  /// Waits, at most ten years, which clocks can count.
  ///
  /// - Throws: `CancellationError`.
  func sleep(_ duration: Duration) async throws { try await wait(min(duration, .seconds(315_360_000))) }
}

/// The time since something began, on a clock that is never set.
struct Stopwatch: Sendable {
  /// How long it is since the beginning.
  let elapsed: @Sendable () -> Duration
  private let wait: @Sendable (Duration) async throws -> Void

  /// Ten years, which clocks can count.
  static let longest = Duration.seconds(315_360_000)

  /// Begins to count.
  init(_ clock: some Clock<Duration>) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    wait = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
  }

  /// Waits, at most ten years.
  ///
  /// - Throws: `CancellationError`.
  func sleep(_ duration: Duration) async throws { try await sleep(until: elapsed() + min(duration, Self.longest)) }

  /// Waits until this long after the beginning.
  ///
  /// - Throws: `CancellationError`.
  func sleep(until time: Duration) async throws { try await wait(time) }
}

/// How often a waiter asks, and how long.
public struct WaitSchedule: Hashable, Sendable {
  /// The time between the first two calls.
  public var interval: Duration
  /// What each time between two calls is multiplied with to give the next; 1 keeps them equal.
  public var backoff: Double
  /// The longest time between two calls.
  public var longestInterval: Duration
  /// How long to wait in all. The last call is made when this time is over, not later; how long a call itself may take is
  /// up to the client's configuration.
  public var timeLimit: Duration

  /// Makes a schedule.
  public init(
    every interval: Duration = .seconds(2), backoff: Double = 1.5, upTo longestInterval: Duration = .seconds(15),
    timeLimit: Duration = .seconds(600)
  ) {
    self.interval = interval
    self.backoff = backoff
    self.longestInterval = longestInterval
    self.timeLimit = timeLimit
  }

  /// The time to wait before the next call, after a time that was waited before; nil before the first.
  func interval(after previous: Duration?) -> Duration {
    // Less than a millisecond is a burst of calls, not a wait.
    let longest = max(longestInterval, .milliseconds(1))
    var wanted = interval
    if let previous {
      let factor = max(backoff.isFinite ? backoff : 1, 1)
      // A product beyond what a duration holds would trap.
      wanted = previous / longest * factor < 1 ? previous * factor : longest
    }
    return max(min(wanted, longest), .milliseconds(1))
  }
}

/// How often, and after how much time, a call is tried again.
///
/// Calls are retried that the service throttled, for which it was busy, or that failed for a reason of its own – as their
/// ``ServiceFailure/condition`` or the HTTP status 429, 502, 503 or 504 shows –, that took too long, or whose connection was lost.
/// An operation that changes something is tried again only where nothing can happen twice: where the request carries an
/// idempotency token, or where the error proves that nothing happened.
///
/// Where the service reports that an earlier request with the same idempotency token is still in progress, the client waits for
/// that request and sends the same one again to get its result. This goes on until the time of the call runs out: neither
/// ``maximumTries`` nor ``budget`` limits it, unless the policy allows one try only.
///
/// Before each new try the client waits a random part of a time that doubles from try to try; where the service says when to come
/// back (`Retry-After`), at least that long, but never longer than ``maximumDelay``.
///
/// All calls of a client share a ``budget``, so that a service in trouble does not get several times the usual load.
public struct RetryPolicy: Hashable, Sendable {
  /// How many tries a call has, the first one included, and not including those that find an earlier request in progress. Less
  /// than one counts as one.
  public var maximumTries: Int
  /// The most that is waited before the second try; it doubles with every further one.
  public var baseDelay: Duration
  /// The most that is waited before any try, also where the service asks for more.
  public var maximumDelay: Duration
  /// How many tries after the first ones a client makes before calls succeed again. Each takes one; a call that succeeds
  /// after more than one try gives one back, a call that succeeds at once a tenth.
  public var budget: Int

  /// Makes a policy, with what is given in place of the defaults.
  public init(
    maximumTries: Int = 4, baseDelay: Duration = .milliseconds(400), maximumDelay: Duration = .seconds(20),
    budget: Int = 50
  ) {
    self.maximumTries = maximumTries
    self.baseDelay = baseDelay
    self.maximumDelay = maximumDelay
    self.budget = budget
  }

  /// Every call is tried once.
  public static let none = RetryPolicy(maximumTries: 1, budget: 0)

  /// How long to wait before the next try.
  ///
  /// - Parameters:
  ///   - number: The number of the try that failed, from 1.
  ///   - retryAfter: How long the service asks to wait.
  ///   - jitter: A number from 0 to 1.
  func delay(afterTry number: Int, retryAfter: Duration?, jitter: Double) -> Duration {
    // What no clock can count is not counted with either.
    let longest = Duration.seconds(315_360_000)
    let (base, cap) = (min(max(baseDelay, .zero), longest), min(max(maximumDelay, .zero), longest))
    let doubled = min(base * Double(1 << min(max(number - 1, 0), 30)), cap)
    let waited = doubled * (jitter > 0 ? min(jitter, 1) : 0)
    return min(max(waited, retryAfter ?? .zero), cap)
  }

  /// The least that is waited for an earlier request that is in progress.
  static let shortestProgressDelay = Duration.milliseconds(200)

  /// How long to wait for an earlier request that is in progress; nil where too little time is left.
  ///
  /// The delay is at least half of what it can be, because the number of tries does not limit it, and at most half of the time
  /// that is left, so that the last try comes near the end of it.
  ///
  /// - Parameters:
  ///   - number: How often the service reported that the request is in progress, from 1.
  ///   - retryAfter: How long the service asks to wait.
  ///   - jitter: A number from 0 to 1.
  ///   - timeLeft: The rest of the time of the call.
  func delayForProgress(number: Int, retryAfter: Duration?, jitter: Double, timeLeft: Duration) -> Duration? {
    let random = delay(afterTry: number, retryAfter: nil, jitter: 0.5 + (jitter > 0 ? min(jitter, 1) : 0) / 2)
    let asked = max(delay(afterTry: 1, retryAfter: retryAfter, jitter: 0), Self.shortestProgressDelay)
    let delay = max(min(random, timeLeft / 2), asked)
    return delay < timeLeft ? delay : nil
  }
}

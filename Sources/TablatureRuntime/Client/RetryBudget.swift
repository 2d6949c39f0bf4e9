/// How many more times a client tries calls again while they do not succeed: a bucket of tokens.
struct RetryBudget: Sendable {
  /// In tenths.
  private var tokens: Int
  private let capacity: Int

  /// A full bucket.
  init(capacity: Int) {
    self.capacity = min(max(capacity, 0), 1_000_000) * 10
    tokens = self.capacity
  }

  /// Takes what a new try costs; false where there is not enough.
  mutating func take() -> Bool {
    guard tokens >= 10 else { return false }
    tokens -= 10
    return true
  }

  /// Gives back for a call that succeeded.
  mutating func giveBack(tries: Int) { tokens = min(capacity, tokens + (tries > 1 ? 10 : 1)) }
}

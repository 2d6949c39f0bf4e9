internal import Foundation

/// What the calls of one client, and of its copies, know of one another.
final class ClientState: Sendable {
  private struct Content: Sendable {
    var budget: RetryBudget
    var clockOffset: TimeInterval = 0
  }

  private let content: Lock<Content>
  /// Ends what takes longer than it may.
  let alarm: Alarm
  /// The differences between responses and documentation that were reported.
  let drift = ReportedDifferences()

  init(_ configuration: ClientConfiguration) {
    content = Lock(Content(budget: RetryBudget(capacity: configuration.retryPolicy.budget)))
    alarm = Alarm(configuration.clock)
  }

  /// How far the clock of the service is ahead of this machine's.
  var clockOffset: TimeInterval { content.withLock { $0.clockOffset } }

  func setClockOffset(_ offset: TimeInterval) { content.withLock { $0.clockOffset = offset } }

  /// Takes from the budget what a new try costs; false where there is not enough.
  func mayTryAgain() -> Bool { content.withLock { $0.budget.take() } }

  /// Refills the budget.
  func callSucceeded(tries: Int) { content.withLock { $0.budget.giveBack(tries: tries) } }
}

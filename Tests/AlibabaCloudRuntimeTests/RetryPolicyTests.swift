import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct RetryPolicyTests {
  static let delays: [(number: Int, retryAfter: Duration?, jitter: Double, delay: Duration)] = [
    (1, nil, 1, .seconds(1)), (2, nil, 1, .seconds(2)), (3, nil, 1, .seconds(4)), (4, nil, 1, .seconds(5)),
    (1_000_000, nil, 1, .seconds(5)), (1, nil, 0, .zero), (2, nil, 0.25, .milliseconds(500)), (0, nil, 1, .seconds(1)),
    (1, nil, 7, .seconds(1)), (1, nil, -7, .zero), (1, nil, .nan, .zero), (1, .seconds(3), 1, .seconds(3)),
    (3, .seconds(3), 1, .seconds(4)), (1, .seconds(60), 1, .seconds(5)), (1, .seconds(-60), 0, .zero),
  ]

  @Test(arguments: delays)
  func delay(number: Int, retryAfter: Duration?, jitter: Double, delay: Duration) {
    let policy = RetryPolicy(baseDelay: .seconds(1), maximumDelay: .seconds(5))
    #expect(policy.delay(afterTry: number, retryAfter: retryAfter, jitter: jitter) == delay)
  }

  static let progressDelays: [(number: Int, retryAfter: Duration?, jitter: Double, left: Duration, delay: Duration?)] =
    [
      (1, nil, 1, .seconds(90), .seconds(1)), (2, nil, 1, .seconds(90), .seconds(2)),
      (9, nil, 1, .seconds(90), .seconds(5)),
      // Half of it is certain.
      (1, nil, 0, .seconds(90), .milliseconds(500)), (1, nil, .nan, .seconds(90), .milliseconds(500)),
      (1, .seconds(3), 1, .seconds(90), .seconds(3)), (1, .seconds(60), 1, .seconds(90), .seconds(5)),
      // At most half of the rest of the time, but what the service asks for.
      (9, nil, 1, .seconds(4), .seconds(2)), (9, .seconds(3), 1, .seconds(4), .seconds(3)),
      (9, .seconds(4), 1, .seconds(4), nil), (9, nil, 1, .milliseconds(300), .milliseconds(200)),
      (9, nil, 1, .milliseconds(200), nil), (1, nil, 1, .zero, nil), (1, nil, 1, .seconds(-1), nil),
    ]

  @Test(arguments: progressDelays)
  func progressDelay(number: Int, retryAfter: Duration?, jitter: Double, left: Duration, delay: Duration?) {
    let policy = RetryPolicy(baseDelay: .seconds(1), maximumDelay: .seconds(5))
    let found = policy.delayForProgress(number: number, retryAfter: retryAfter, jitter: jitter, timeLeft: left)
    #expect(found == delay)
  }

  @Test func oddPolicies() {
    #expect(RetryPolicy(baseDelay: .seconds(-1)).delay(afterTry: 1, retryAfter: nil, jitter: 1) == .zero)
    #expect(RetryPolicy(maximumDelay: .seconds(-1)).delay(afterTry: 1, retryAfter: .seconds(1), jitter: 1) == .zero)
    let long = RetryPolicy(baseDelay: .seconds(Int64.max), maximumDelay: .seconds(Int64.max))
    #expect(long.delay(afterTry: 40, retryAfter: nil, jitter: 0) == .zero)
    var negative = RetryBudget(capacity: -1)
    let taken = negative.take()
    #expect(!taken)
    var huge = RetryBudget(capacity: .max)
    huge.giveBack(tries: 1)
    let takenOfHuge = huge.take()
    #expect(takenOfHuge)
  }
}

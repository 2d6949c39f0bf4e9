import Testing

@testable import AlibabaCloudRuntime

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

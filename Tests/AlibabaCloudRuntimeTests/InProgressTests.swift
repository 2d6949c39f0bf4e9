import AlibabaCloudRuntime
import Foundation
import Testing

/// Calls whose first request is still in progress at the service.
@Suite(.timeLimit(.minutes(20))) struct InProgressTests {
  // Waits are over at once, and time limits are not.
  let clock = TestClock(rush: .seconds(15))

  /// A configuration in which waits are over at once, for calls of 20 seconds.
  func configuration(_ policy: RetryPolicy = RetryPolicy()) -> ClientConfiguration {
    var configuration = rushingConfiguration(clock, policy: policy)
    configuration.timeout = .seconds(20)
    return configuration
  }

  static let codes = [
    "LastTokenProcessing", "IdempotentProcessing", "Idempotence.Processing", "LastOrderProcessing",
    "ProcessingSameRequest",
  ]

  @Test(arguments: codes) func itsResultIsWaitedFor(code: String) async throws {
    let transport = ScriptedTransport([.failure(.timeout), .code(code, 403), .success])
    let response = try await probeClient(transport, configuration()).send(TokenProbe())
    #expect(response.requestID == "R-1")
    let tokens = transport.parameters("ClientToken")
    #expect(tokens.count == 3 && Set(tokens).count == 1 && tokens[0]?.isEmpty == false)
    #expect(clock.slept == [.milliseconds(400), .milliseconds(400)])
  }

  @Test func neitherTheNumberOfTriesNorTheBudgetLimitsIt() async throws {
    let waits = Array(repeating: Step.code("LastTokenProcessing", 403), count: 6)
    // The failures beside it have the tries that the policy allows.
    let transport = ScriptedTransport(
      [.failure(.timeout)] + waits + [
        .code("SystemBusy"), .success, .code("SystemBusy"), .code("SystemBusy"), .success,
      ])
    var configuration = configuration(RetryPolicy(maximumTries: 3, budget: 2))
    configuration.timeout = .seconds(100)
    let client = probeClient(transport, configuration)
    #expect(try await client.send(TokenProbe()).requestID == "R-1")
    #expect(
      clock.slept
        == [400, 400, 800, 1600, 3200, 6400, 12800, 800].map { Duration.milliseconds($0) })
    // The call gave one try back, as any that succeeds late, and no more.
    #expect(await failure(of: ReadProbe(), client)?.tries == 2)
  }

  @Test func theTimeOfTheCallLimitsIt() async throws {
    let transport = ScriptedTransport(Array(repeating: .code("LastTokenProcessing", 403), count: 100))
    let error = try #require(await failure(of: TokenProbe(token: "mine"), probeClient(transport, configuration())))
    // Half of what is left at most, so that there are tries until the end.
    let waits: [Duration] = [400, 800, 1600, 3200, 6400, 3800, 1900].map { Duration.milliseconds($0) }
    #expect(Array(clock.slept.prefix(7)) == waits)
    #expect(clock.now.offset > .milliseconds(19600) && clock.now.offset < .seconds(20))
    #expect(error.rawCode == "LastTokenProcessing" && error.isRetryable && error.mayBeInProgress)
    #expect(error.idempotencyToken == "mine")
    #expect(error.message == "m")
    #expect(
      error.description
        == "LastTokenProcessing: m (HTTP 403, request id R-1) (after \(error.tries) tries; the first request may still be in progress)"
    )
  }

  @Test func theTimeRunsOutDuringALaterTry() async throws {
    let clock = TestClock()
    var configuration = ClientConfiguration(timeout: .seconds(20), tryTimeout: .seconds(30))
    configuration.clock = clock
    configuration.jitter = { 1 }
    let steps = ScriptedTransport([.code("LastTokenProcessing", 403)])
    let transport = CannedTransport { request in
      if steps.requests.isEmpty { return try await steps.send(request, body: Data(), timeout: .seconds(1)) }
      clock.advance(by: .milliseconds(19600))
      await never()
      throw CancellationError()
    }
    async let result = failure(of: TokenProbe(), probeClient(transport, configuration))
    await clock.sleepBegins(.milliseconds(400))
    clock.advance(by: .milliseconds(400))
    let error = try #require(await result)
    #expect(error.kind == .transport(TransportError(.timeout, message: "The call took longer than 20.0 seconds")))
    #expect(error.isRetryable && error.mayBeInProgress && error.idempotencyToken?.isEmpty == false)
    #expect(error.description.hasSuffix("(after 2 tries; the first request may still be in progress)"))
  }

  static let endings: [(step: Step, mayBeInProgress: Bool)] = [
    (.code("IdempotentParameterMismatch"), false), (.code("IncorrectInstanceStatus", 403), false),
    (.answer(200, "garbage"), true), (.answer(200, #"{"RequestId": "r","#), false), (.code("Throttling"), true),
    (.code("SystemBusy"), true),
    (.failure(.timeout), true), (.failure(.tooLarge), true), (.code("IllegalTimestamp"), true),
  ]

  @Test(arguments: endings) func whatEndsTheWaiting(step: Step, mayBeInProgress: Bool) async throws {
    let transport = ScriptedTransport([.code("LastTokenProcessing", 403)] + Array(repeating: step, count: 9))
    let error = try #require(await failure(of: TokenProbe(), probeClient(transport, configuration())))
    #expect(error.mayBeInProgress == mayBeInProgress && error.isRetryable == mayBeInProgress, "\(error)")
    #expect(error.description.contains("may still be in progress") == mayBeInProgress)
  }

  @Test func withoutATokenAChangeIsTriedOnce() async throws {
    for probe in [ChangeProbe(), ChangeProbe(token: "mine")] {
      let transport = ScriptedTransport([.code("LastTokenProcessing", 403), .success])
      let error = try #require(await failure(of: probe, probeClient(transport, configuration())))
      #expect(error.tries == 1 && error.isRetryable && error.idempotencyToken == nil)
    }
  }

  @Test func onePolicyTriesOnce() async throws {
    let transport = ScriptedTransport([.code("LastTokenProcessing", 403), .success])
    let error = try #require(await failure(of: TokenProbe(), probeClient(transport, configuration(.none))))
    #expect(error.tries == 1 && error.isRetryable && error.mayBeInProgress)
  }

  @Test func noJitterAndNoDelayAreNoRush() async throws {
    let transport = ScriptedTransport(Array(repeating: .code("LastTokenProcessing", 403), count: 1000))
    var configuration = configuration(RetryPolicy(baseDelay: .zero, maximumDelay: .zero))
    configuration.jitter = { 0 }
    _ = await failure(of: TokenProbe(), probeClient(transport, configuration))
    #expect(Set(clock.slept) == [.milliseconds(200)] && transport.requests.count == 100)
  }

  @Test func otherErrorsTellTheToken() async throws {
    let transport = ScriptedTransport([.failure(.security)])
    let client = probeClient(transport, configuration())
    let error = try #require(await failure(of: TokenProbe(token: "mine"), client))
    #expect(error.idempotencyToken == "mine" && !error.mayBeInProgress && !error.isRetryable)
  }
}

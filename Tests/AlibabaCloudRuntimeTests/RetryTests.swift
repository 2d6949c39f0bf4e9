import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Testing

/// Which calls are tried again, when, and with what.
@Suite(.timeLimit(.minutes(20))) struct RetryTests {
  let clock = TestClock(rush: .seconds(500))

  /// Sends a probe to a transport that fails once.
  func tries<P: Probe>(_ probe: P, afterFailing step: Step) async -> Int {
    let transport = ScriptedTransport([step, .success])
    _ = await failure(of: probe, probeClient(transport, rushingConfiguration(clock)))
    return transport.requests.count
  }

  /// Failures, and whether they prove that nothing happened.
  static let passing: [(step: Step, provesNothingHappened: Bool)] = [
    (.code("Throttling"), true), (.code("Throttling.User"), true), (.code("Flow.Throttling"), true),
    (.code("Throttling.Api", 503), true), (.answer(429, "slow down"), true),
    (.code("ServiceUnavailable", 503), false), (.code("ServiceUnavailable.RegionMaintaining"), false),
    (.code("InternalError", 500), false), (.code("InternalError.Dispatch", 500), false),
    (.answer(502, "<html>"), false), (.answer(503, ""), false), (.answer(504, ""), false),
    (.code("SystemBusy"), false), (.code("SystemBusy", 449), false), (.code("ServiceBusy"), false),
    (.code("OperationConflict", 409), false), (.code("Operation.Conflict", 403), false),
    (.code("BackendServer.configuring", 409), false), (.code("UnknownError"), false),
    (.failure(.timeout), false), (.failure(.connectionLost), false), (.failure(.unknownHost), true),
    (.failure(.cannotConnect), true),
  ]

  @Test(arguments: passing) func failuresThatPass(step: Step, provesNothingHappened: Bool) async {
    #expect(await tries(ReadProbe(), afterFailing: step) == 2)
    #expect(await tries(TokenProbe(), afterFailing: step) == 2)
    #expect(await tries(TokenProbe(token: "mine"), afterFailing: step) == 2)
    #expect(await tries(ChangeProbe(), afterFailing: step) == (provesNothingHappened ? 2 : 1))
    // A parameter of this name says nothing where the operation does not take it for a token; an empty one is none.
    #expect(await tries(ChangeProbe(token: "mine"), afterFailing: step) == (provesNothingHappened ? 2 : 1))
    #expect(await tries(TokenProbe(token: ""), afterFailing: step) == (provesNothingHappened ? 2 : 1))
  }

  static let lasting: [Step] = [
    .code("Forbidden.RAM", 403), .code("ThrottlingNot"), .code("InternalErrors"), .code("MyServiceUnavailable"),
    .code("IncorrectInstanceStatus", 403), .code("IdempotentParameterMismatch"), .code("InvalidParameter.Conflict"),
    .answer(500, ""), .answer(404, ""), .answer(302, ""), .answer(200, "garbage"), .failure(.security),
    .failure(.invalidResponse), .failure(.tooLarge), .failure(.invalidRequest), .failure(.other),
  ]

  @Test(arguments: lasting) func failuresThatLast(step: Step) async {
    #expect(await tries(ReadProbe(), afterFailing: step) == 1)
    #expect(await tries(TokenProbe(), afterFailing: step) == 1)
  }

  @Test func theLastFailureIsThrown() async throws {
    let steps: [Step] = [
      .failure(.timeout), .code("Throttling"), .code("InternalError", 500), .code("Throttling.User"),
    ]
    let transport = ScriptedTransport(steps + [.success])
    let error = try #require(await failure(of: ReadProbe(), probeClient(transport, rushingConfiguration(clock))))
    #expect(error.rawCode == "Throttling.User")
    #expect(error.tries == 4)
    #expect(error.description == "Throttling.User: m (HTTP 400, request id R-1) (after 4 tries)")
    #expect((error as any CallError).tries == 4)
    #expect(transport.requests.count == 4)
    #expect(clock.slept == [.milliseconds(400), .milliseconds(800), .milliseconds(1600)])
  }

  @Test func aChangeIsTriedAgainOnlyWhileNothingHappened() async throws {
    let transport = ScriptedTransport([.code("Throttling"), .failure(.cannotConnect), .failure(.timeout), .success])
    let error = try #require(await failure(of: ChangeProbe(), probeClient(transport, rushingConfiguration(clock))))
    #expect(error.kind == .transport(TransportError(.timeout, message: "timeout")))
    #expect(error.tries == 3)
  }

  @Test func noPolicyNoSecondTry() async {
    let transport = ScriptedTransport([.code("Throttling"), .success])
    let client = probeClient(transport, rushingConfiguration(clock, policy: .none))
    #expect(await failure(of: ReadProbe(), client)?.tries == 1)
    #expect(transport.requests.count == 1)
  }

  @Test(arguments: SigningScheme.allCases) func whatChangesFromTryToTry(scheme: SigningScheme) async throws {
    let transport = ScriptedTransport([.code("Throttling"), .failure(.connectionLost), .success, .success])
    var configuration = rushingConfiguration(clock)
    configuration.signing = scheme
    configuration.now = { [clock] in Date(timeIntervalSince1970: 10 + Double(clock.now.offset.components.seconds)) }
    configuration.retryPolicy.baseDelay = .seconds(10)
    let client = probeClient(transport, configuration)
    _ = try await client.send(TokenProbe())
    _ = try await client.send(TokenProbe(token: "mine"))
    let tokens = transport.parameters("ClientToken")
    #expect(Set(tokens.prefix(3)).count == 1 && tokens[0]?.isEmpty == false)
    #expect(tokens[3] == "mine")
    let isQuery = scheme == .hmacSHA1
    let nonces = isQuery ? transport.parameters("SignatureNonce") : transport.headers("x-acs-signature-nonce")
    #expect(Set(nonces).count == 4 && !nonces.contains(nil))
    let dates = isQuery ? transport.parameters("Timestamp") : transport.headers("x-acs-date")
    #expect(dates.prefix(3) == ["1970-01-01T00:00:10Z", "1970-01-01T00:00:20Z", "1970-01-01T00:00:40Z"])
    for request in transport.requests {
      var headers = Dictionary(
        request.headerFields.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
      headers["host"] = request.authority
      try SignatureVerifier(accessKeyID: "id", accessKeySecret: "sEcReT")
        .verify(method: request.method.rawValue, target: request.path ?? "", headers: headers)
    }
  }

  @Test func tokensComeFromTheGenerator() async throws {
    let transport = ScriptedTransport([.success, .success])
    var configuration = rushingConfiguration(clock)
    configuration.idempotencyToken = { "made" }
    let client = probeClient(transport, configuration)
    _ = try await client.send(TokenProbe())
    _ = try await client.send(ChangeProbe())
    #expect(transport.parameters("ClientToken") == ["made", nil])
  }

  @Test func credentialsAreAskedForEachTry() async throws {
    let transport = ScriptedTransport([.code("Throttling"), .success])
    let provider = CountingProvider()
    _ = try await probeClient(transport, rushingConfiguration(clock), credentials: provider).send(ReadProbe())
    #expect(transport.headers("x-acs-security-token") == ["token 1", "token 2"])
  }

  // MARK: - Retry-After

  static let headers: [(value: String, delay: Duration)] = [
    ("3", .seconds(3)), ("0", .milliseconds(400)), ("3600", .seconds(20)), ("99999999999999999999999", .seconds(20)),
    ("Sun, 06 Nov 1994 08:49:44 GMT", .seconds(7)), ("Sun, 06 Nov 1994 08:49:30 GMT", .milliseconds(400)),
    ("Sun, 06 Nov 2094 08:49:30 GMT", .seconds(20)), ("-5", .milliseconds(400)), ("soon", .milliseconds(400)),
    ("", .milliseconds(400)),
  ]

  @Test(arguments: headers) func retryAfter(value: String, delay: Duration) async throws {
    let headers: HTTPFields = [.retryAfter: value, .date: "Sun, 06 Nov 1994 08:49:37 GMT"]
    let transport = ScriptedTransport([.code("Throttling", 429, headers), .success])
    _ = try await probeClient(transport, rushingConfiguration(clock)).send(ChangeProbe())
    #expect(clock.slept == [delay])
  }

  @Test func errorsTellWhenToComeBack() async throws {
    let transport = ScriptedTransport([.code("Throttling", 429, [.retryAfter: "7"])])
    let client = probeClient(transport, rushingConfiguration(clock, policy: .none))
    let error = try #require(await failure(of: ReadProbe(), client))
    #expect(error.kind.serviceFailure?.retryAfter == .seconds(7))
  }

  // MARK: - The budget

  @Test func aBudgetIsSharedByAClient() async throws {
    let transport = ScriptedTransport(Array(repeating: .code("Throttling"), count: 20))
    let client = probeClient(
      transport, rushingConfiguration(clock, policy: RetryPolicy(maximumTries: 3, budget: 5)))
    var tries: [Int] = []
    for _ in 0..<5 {
      let copy = client
      tries.append(try #require(await failure(of: ReadProbe(), copy)).tries)
    }
    #expect(tries == [3, 3, 2, 1, 1])
  }

  @Test func successRefillsTheBudget() async throws {
    let steps: [Step] = [.code("Throttling"), .code("Throttling")]
    let transport = ScriptedTransport(
      steps + Array(repeating: .success, count: 10) + [.code("Throttling"), .success, .code("Throttling"), .success])
    let client = probeClient(
      transport, rushingConfiguration(clock, policy: RetryPolicy(maximumTries: 2, budget: 1)))
    #expect(await failure(of: ReadProbe(), client)?.tries == 2)
    for _ in 0..<10 { _ = try await client.send(ReadProbe()) }
    // Ten calls that succeeded at once pay for one try; a call that succeeds by it pays for the next.
    _ = try await client.send(ReadProbe())
    _ = try await client.send(ReadProbe())
    #expect(transport.requests.count == 16)
  }
}

/// Gives other credentials each time.
actor CountingProvider: CredentialsProvider {
  private var count = 0

  func credentials() async throws(CredentialsError) -> Credentials {
    count += 1
    return Credentials(accessKeyID: "id", accessKeySecret: "sEcReT", securityToken: "token \(count)")
  }
}

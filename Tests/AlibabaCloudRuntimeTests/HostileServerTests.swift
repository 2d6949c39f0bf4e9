import AlibabaCloudRuntime
import Foundation
import Testing

/// Servers that break off, lie, stall and flood, over real sockets. Each verifies the signature of every try.
@Suite(.timeLimit(.minutes(20))) struct HostileServerTests {
  static let success = HostileServer.Act.answer(200, #"{"RequestId": "R-1"}"#)

  func client(_ location: URL, _ transport: any HTTPTransport, _ configuration: ClientConfiguration) throws
    -> ServiceClient
  {
    ServiceClient(
      endpoint: try Endpoint(url: location), region: "cn-hangzhou",
      credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: transport,
      configuration: configuration)
  }

  /// Time enough for any machine, and none between tries.
  static let patient = ClientConfiguration(
    timeout: .seconds(900), tryTimeout: .seconds(900), retryPolicy: RetryPolicy(baseDelay: .zero))

  static let passing: [HostileServer.Act] = [
    .answer(503, ""), .answer(503, "<html>busy</html>"), .answer(400, #"{"Code": "Throttling"}"#),
    .answer(500, #"{"Code": "InternalError"}"#), .reset, .bytes(""),
    .bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
    .bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{"),
  ]

  @Test(arguments: TransportUnderTest.allCases, passing)
  func succeedsAtTheSecondTry(transport: TransportUnderTest, act: HostileServer.Act) async throws {
    try await HostileServer.run([act, Self.success]) { server, location in
      let client = try client(location, transport.transport, Self.patient)
      #expect(try await client.send(ReadProbe()).requestID == "R-1")
      #expect(server.refusals.isEmpty)
      #expect(server.nonces.count == 2 && Set(server.nonces).count == 2)
    }
  }

  /// Where a head breaks off, Foundation on Linux ends the process (“Transfer completed, but there's no response”), so that this
  /// cannot be asked of its transport.
  @Test(arguments: TransportUnderTest.allCases.filter(\.survivesHalfAHead), ["HTTP/1.1 200 OK\r\nContent-Le"])
  func half(transport: TransportUnderTest, head: String) async throws {
    try await succeedsAtTheSecondTry(transport: transport, act: .bytes(head))
  }

  static let garbage = [
    "SSH-2.0-x\r\n", "HTTP/9.9 maybe\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n{}\r\n",
  ]

  @Test(arguments: TransportUnderTest.allCases, garbage)
  func garbageInPlaceOfHTTP(transport: TransportUnderTest, bytes: String) async throws {
    try await HostileServer.run(Array(repeating: .bytes(bytes), count: 4)) { server, location in
      let error = try #require(
        await failure(of: ReadProbe(), try client(location, transport.transport, Self.patient)))
      let reason = try #require(error.transportReason, "\(error)")
      #expect([.invalidResponse, .connectionLost].contains(reason), "\(error)")
      #expect(error.tries == (error.isRetryable ? 4 : 1))
    }
  }

  @Test(arguments: TransportUnderTest.allCases, ["", "{", "[1]", "<html>"])
  func garbageInPlaceOfAResponse(transport: TransportUnderTest, body: String) async throws {
    try await HostileServer.run([.answer(200, body), Self.success]) { server, location in
      let error = try #require(
        await failure(of: ReadProbe(), try client(location, transport.transport, Self.patient)))
      guard case .decoding = error.kind else {
        Issue.record("\(error)")
        return
      }
      #expect(server.nonces.count == 1)
    }
  }

  @Test(arguments: TransportUnderTest.allCases, ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
  func aStallEndsWithTheTry(transport: TransportUnderTest, bytes: String) async throws {
    try await HostileServer.run([.stall(bytes), Self.success]) { server, location in
      let clock = TestClock(rush: .seconds(20))
      var configuration = Self.patient
      configuration.tryTimeout = .seconds(200)
      configuration.clock = clock
      let client = try client(location, transport.transport, configuration)
      async let reply = client.send(ReadProbe())
      await clock.sleepBegins(.seconds(200))
      while server.nonces.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      clock.advance(by: .seconds(200))
      #expect(try await reply.requestID == "R-1")
      #expect(server.nonces.count == 2 && server.refusals.isEmpty)
    }
  }

  @Test(arguments: TransportUnderTest.allCases, [false, true])
  func aFloodIsRefused(transport: TransportUnderTest, isChunked: Bool) async throws {
    try await HostileServer.run([.megabytes(500, chunked: isChunked), Self.success]) { server, location in
      let error = try #require(
        await failure(of: ReadProbe(), try client(location, transport.transport, Self.patient)))
      #expect(error.transportReason == .tooLarge, "\(error)")
      #expect(!error.isRetryable)
      #expect(server.nonces.count == 1)
      // What comes before the refusal reaches the server, in buffers of the system and of Foundation, is far below that.
      #expect(server.megabytes < 500)
    }
  }

  @Test func theLargestSizeIsExact() async throws {
    let body = #"{"RequestId": "R-1"}"#
    for (limit, fits) in [(body.utf8.count, true), (body.utf8.count - 1, false)] {
      let transport = URLSessionTransport(configuration: .ephemeral, maximumBodySize: limit)
      try await HostileServer.run([.answer(200, body)]) { _, location in
        let error = await failure(of: ReadProbe(), try client(location, transport, Self.patient))
        #expect(error?.transportReason == (fits ? nil : .tooLarge))
      }
    }
  }

  @Test(arguments: TransportUnderTest.allCases)
  func changesAreNotSentTwice(transport: TransportUnderTest) async throws {
    try await HostileServer.run([.reset, Self.success]) { server, location in
      let error = try #require(
        await failure(of: ChangeProbe(), try client(location, transport.transport, Self.patient)))
      #expect(error.transportReason == .connectionLost, "\(error)")
      #expect(server.nonces.count == 1)
    }
  }

  @Test(arguments: TransportUnderTest.allCases)
  func aRefusedConnectionProvesThatNothingHappened(transport: TransportUnderTest) async throws {
    let location = try LoopbackServer.deadLocation()
    let error = try #require(
      await failure(of: ChangeProbe(), try client(location, transport.transport, Self.patient)))
    #expect(error.transportReason == .cannotConnect, "\(error)")
    #expect(error.tries == 4)
  }

  @Test(arguments: TransportUnderTest.allCases)
  func cancellationWhileTheServerStalls(transport: TransportUnderTest) async throws {
    try await HostileServer.run([.stall("")]) { server, location in
      let client = try client(location, transport.transport, Self.patient)
      let task = Task { await failure(of: ReadProbe(), client) }
      while server.nonces.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      task.cancel()
      #expect(await task.value?.kind == .cancelled)
    }
  }
}

extension OperationError {
  fileprivate var transportReason: TransportError.Reason? {
    if case .transport(let error) = kind { error.reason } else { nil }
  }
}

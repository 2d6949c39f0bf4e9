import AlibabaCloudRuntime
import Foundation
import Logging
import Testing

/// Which differences reach the handler or the log, and how often.
@Suite(.timeLimit(.minutes(20))) struct DriftReporterTests {
  // MARK: - Once

  @Test func onceForAClientAndItsCopies() async throws {
    let differences = Differences()
    let body = #"{"New": 1, "Number": "x"}"#
    let client = try differences.client([body, body, #"{"New": "a"}"#, body])
    let copy = client
    for client in [client, copy, client] { _ = try await client.send(DriftShapeRequest()) }
    #expect(differences.texts == ["type Number string integer", "member New integer -"])
    // Another operation has differences of its own.
    _ = await failure(of: DriftStrictRequest(), client)
    #expect(differences.all.last?.operation == "Strict")
  }

  @Test(arguments: ["null", "[]", "[null]"]) func onceMoreWithAType(first: String) async throws {
    let differences = Differences()
    let client = try differences.client([first, first, #""a""#, "1", first].map { #"{"New": \#($0)}"# })
    for _ in 0..<5 { _ = try await client.send(DriftShapeRequest()) }
    #expect(differences.texts == ["member New \(first == "null" ? "null" : "[]") -", "member New string -"])
    guard first != "null" else { return }
    let types = Differences()
    let other = try types.client([first, #"["a"]"#, first, "[1]"].map { #"{"Text": \#($0)}"# })
    for _ in 0..<4 { _ = try await other.send(DriftShapeRequest()) }
    #expect(types.texts == ["type Text [] string", "type Text [string] string"])
  }

  @Test func onceAmongManyTasks() async throws {
    let differences = Differences()
    let client = try differences.client(Array(repeating: #"{"New": 1}"#, count: 100))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = try await client.send(DriftShapeRequest()) } }
      try await group.waitForAll()
    }
    #expect(differences.texts == ["member New integer -"])
  }

  // MARK: - Where to

  @Test func theLogWithoutAHandler() async throws {
    let lines = Lines()
    var configuration = ClientConfiguration()
    configuration.logger = Logger(label: "test") { _ in lines.handler(.debug) }
    let transport = ScriptedTransport([
      .answer(200, #"{"RequestId": "r", "New": "vAlUe", "Number": "vAlUe"}"#), .code("InvalidNew", 403),
    ])
    let client = probeClient(transport, configuration)
    _ = try await client.send(DriftShapeRequest())
    _ = await failure(of: DriftShapeRequest(), client)
    let start = "debug The response differs from the documentation"
    #expect(
      lines.all.filter { $0.hasPrefix(start) } == [
        "\(start) documented=integer kind=type member=Number observed=string operation=Shape product=Probe "
          + "region=cn-hangzhou",
        "\(start) kind=member member=New observed=string operation=Shape product=Probe region=cn-hangzhou",
        "\(start) code=InvalidNew kind=error operation=Shape product=Probe region=cn-hangzhou status=403",
      ])
    #expect(!lines.all.joined().contains("vAlUe"))
  }

  @Test func notTheLogWithAHandler() async throws {
    let (lines, differences) = (Lines(), Differences())
    _ = try await differences.client([#"{"New": 1}"#], lines, level: .trace).send(DriftShapeRequest())
    #expect(differences.texts == ["member New integer -"])
    #expect(lines.all.count == 1 && lines.all.first?.hasPrefix("debug The try succeeded") == true)
  }

  @Test(arguments: [Logger.Level.info, .warning, .critical]) func nothingIsObserved(level: Logger.Level) async throws {
    let lines = Lines()
    var configuration = ClientConfiguration()
    configuration.logger = Logger(label: "test") { _ in lines.handler(level) }
    let client = probeClient(
      ScriptedTransport([.answer(200, #"{"RequestId": "r", "New": 1}"#), .code("InvalidNew")]), configuration)
    _ = try await client.send(DriftShapeRequest())
    _ = await failure(of: DriftShapeRequest(), client)
    #expect(lines.all == [])
  }

  /// No lock is held while the handler runs, so that it may copy the client and call it.
  @Test func aHandlerThatMakesACall() async throws {
    let differences = Differences()
    let tasks = Mutex<[Task<Void, any Error>]>([])
    let clients = Mutex<[ServiceClient]>([])
    var configuration = try differences.client([]).configuration
    let handler = configuration.driftHandler
    configuration.driftHandler = { difference in
      handler?(difference)
      guard let client = clients.withLock({ $0.first }), difference.path == "New" else { return }
      tasks.withLock { $0.append(Task { _ = try await client.send(DriftShapeRequest()) }) }
    }
    let transport = ScriptedTransport(["New", "Newer"].map { .answer(200, #"{"RequestId": "r", "\#($0)": 1}"#) })
    let client = probeClient(transport, configuration)
    clients.withLock { $0 = [client] }
    // The handler of a client holds the list, and the list the client.
    defer { clients.withLock { $0 = [] } }
    _ = try await client.send(DriftShapeRequest())
    for task in tasks.withLock({ $0 }) { try await task.value }
    #expect(differences.texts == ["member New integer -", "member Newer integer -"])
  }

  // MARK: - Errors

  static let codes: [(code: String, status: Int, isReported: Bool)] = [
    ("InvalidNew", 400, true), ("InvalidNew.NotFound", 404, true), ("new-code_1:a", 500, true),
    // The page lists it, or all operations share it.
    ("Throttling", 400, false), ("Throttling.User", 400, false), ("InternalError", 500, false),
    ("ServiceUnavailable", 503, false), ("SignatureDoesNotMatch", 400, false),
    ("InvalidAccessKeyId.NotFound", 404, false),
    ("InvalidSecurityToken.Expired", 400, false), ("Forbidden.RAM", 403, false), ("Forbidden.New", 403, true),
    ("LastTokenProcessing", 400, false), ("IllegalTimestamp", 400, false), ("Anything", 429, false),
    // No codes.
    ("", 400, false), ("Not a code", 400, false), ("<html>", 400, false), ("sEcReT", 400, false),
    ("Invalid.sEcReT", 400, false), (String(repeating: "a", count: 128), 400, true),
    (String(repeating: "a", count: 129), 400, false),
  ]

  @Test(arguments: codes) func errorCodes(row: (code: String, status: Int, isReported: Bool)) async throws {
    let differences = Differences()
    var configuration = try differences.client([]).configuration
    configuration.retryPolicy = .none
    let client = probeClient(ScriptedTransport([.code(row.code, row.status)]), configuration)
    let error = await failure(of: DriftStrictRequest(), client)
    #expect(error != nil)
    let difference = ObservedDifference(
      product: "Probe", version: "2020-01-01", operation: "Strict", path: row.code, kind: .error, httpStatus: row.status
    )
    #expect(differences.all == (row.isReported ? [difference] : []), "\(row.code)")
  }

  @Test func aDocumentedCode() async throws {
    let differences = Differences()
    let transport = ScriptedTransport([.code("Documented"), .code("Undocumented")])
    let client = probeClient(transport, try differences.client([]).configuration)
    for _ in 0..<2 { _ = await failure(of: CodeRequest(), client) }
    #expect(differences.texts == ["error Undocumented - -"])
  }

  // MARK: - Secrets and bounds

  @Test func namesWithSecretsAreLeftOut() async throws {
    let (lines, differences) = (Lines(), Differences())
    let body = #"""
      {"hUnTeR-2": 1, "a-hUnTeR-2-b": {"c": 1}, "hUnTeR%2D2": 1, "sEcReT": 1, "New": {"hUnTeR-2": [{"d": 1}]}}
      """#
    let client = try differences.client([body], lines)
    _ = try await client.send(LongProbe(text: "t", secret: "hUnTeR-2"))
    #expect(differences.texts == ["member New object -"])
    #expect(lines.all == [])
  }

  @Test func namesThatCannotBeShown() async throws {
    let (lines, differences) = (Lines(), Differences())
    let (long, longest) = (String(repeating: "n", count: 201), String(repeating: "n", count: 200))
    let body =
      #"{"\#(long)": {"a": 1}, "\#(longest)": 1, "a\nb": 1, "a\u0000": 1, "a\u009bb": 1, "a\u2028b": 1, "x\u202ey": 1, "Id\u200b": 1, "\ufffe": 1, "": {"X": 1}, "a.b": 1, "a[0]": 1, "{a": 1, "\ue000": 1}"#
    _ = try await differences.client([body], lines).send(DriftShapeRequest())
    #expect(differences.texts == ["member \(longest) integer -"])
    #expect(lines.all.count == 1)
  }

  @Test func aResponseHasSoMany() async throws {
    let (lines, differences) = (Lines(), Differences())
    let members = (0..<5000).map { "\"N\($0)\": 1" }.joined(separator: ",")
    let client = try differences.client(["{\(members)}", "{\(members)}"], lines)
    for _ in 0..<2 { _ = try await client.send(DriftShapeRequest()) }
    #expect(differences.texts == (0..<200).map { "member N\($0) integer -" })
    #expect(
      lines.all == [
        "warning Some differences between responses and the documentation are not reported "
          + "operation=Shape product=Probe region=cn-hangzhou"
      ])
  }

  @Test func aClientHasSoMany() async throws {
    let (lines, differences) = (Lines(), Differences())
    let bodies = (0..<8).map { call in
      "{" + (0..<150).map { "\"N\(call * 150 + $0)\": 1" }.joined(separator: ",") + "}"
    }
    let client = try differences.client(bodies, lines)
    for _ in bodies { _ = try await client.send(DriftShapeRequest()) }
    #expect(differences.all.count == 1000)
    #expect(lines.all.count == 1)
  }

  /// The keys of a map are data, which have no end, and leave room for other differences.
  @Test func aMapWithOtherKeysInEachResponse() async throws {
    let differences = Differences()
    let bodies = (0..<30).map { call in
      let keys = (0..<100).map { "\"k\(call * 100 + $0)\": {\"a\": 1}" }
      return "{\"Map\": {\(keys.joined(separator: ","))}, \"New\(call)\": 1}"
    }
    let client = try differences.client(bodies)
    for _ in bodies { _ = try await client.send(DriftShapeRequest()) }
    #expect(differences.all.count { $0.path.hasPrefix("Map.") } == 50)
    #expect(differences.all.count { $0.path.hasPrefix("New") } == 30)
    let elements = (0..<100).map { "{\"k\($0)\": 1}" }
    let list = Differences()
    _ = try await list.client(["{\"Parts\": [{\"Map\": [\(elements.joined(separator: ","))]}]}"]).send(
      DriftShapeRequest())
    #expect(list.all.count == 51)
  }

  /// Deep values, wide ones, and many of one name: the work is linear in the body.
  @Test(arguments: [
    #""New": \#(String(repeating: "[", count: 500))\#(String(repeating: "]", count: 500))"#,
    #""New": \#(String(repeating: #"{"a":"#, count: 500))1\#(String(repeating: "}", count: 500))"#,
    (0..<20_000).map { #""\#($0)": {"a": 1}"# }.joined(separator: ","),
    Array(repeating: #""Text": 1"#, count: 20_000).joined(separator: ","),
    Array(repeating: #""New": 1"#, count: 20_000).joined(separator: ","),
    #""Parts": [\#(Array(repeating: #"{"Name": 1, "Name": 2, "New": 3}"#, count: 20_000).joined(separator: ","))]"#,
  ])
  func hostileBodies(members: String) async throws {
    let differences = Differences()
    _ = try await differences.client(["{\(members)}"]).send(DriftShapeRequest())
    #expect(differences.all.count <= 200)
    #expect(differences.all.allSatisfy { $0.path.utf8.count < 250 && ($0.observedType?.utf8.count ?? 0) < 40 })
  }
}

private struct CodeRequest: OperationRequest {
  enum ErrorCode: String, OperationErrorCode { case documented = "Documented" }
  typealias Response = ProbeResponse

  static let operation = OperationDescriptor(name: "Code", product: "Probe", version: "2020-01-01", effect: .reads)

  func encode(to query: inout QueryEncoder) {}
}

import TablatureECS
import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Testing

/// What is a response of the service, what is its error although the status says success, and what is neither.
@Suite(.timeLimit(.minutes(20))) struct AnswerCheckTests {
  let clock = TestClock(rush: .seconds(500))

  /// Calls a service whose first answer is given; further ones are successes.
  func error(
    of probe: ReadProbe = ReadProbe(), _ body: String, _ headers: HTTPFields = [:]
  ) async -> (error: OperationError<ProbeErrorCode>?, tries: Int) {
    let transport = ScriptedTransport([.answer(200, body, headers), .success])
    let error = await failure(of: probe, probeClient(transport, rushingConfiguration(clock)))
    return (error, transport.requests.count)
  }

  static let html = "<html><head><title>Sign in</title></head><body><h1>Guest network</h1><p>Please.</p></body></html>"

  // MARK: - Not from the service

  static let foreign: [(body: String, contentType: String?, excerpt: String)] = [
    (html, "text/html", html),
    ("<!DOCTYPE html>\n<html>\n<body>Sign in</body></html>", "text/html; charset=utf-8", "<!DOCTYPE html> <html>"),
    ("\u{FEFF} <HTML><RequestId>r</RequestId></HTML>", nil, "<HTML>"),
    ("<p>not closed", "text/html", "<p>not closed"),
    (#"{"status":"error","detail":"proxy authentication required"}"#, "application/json", #"{"status":"error""#),
    ("{}", "application/json", "{}"), ("[1]", "application/json", "[1]"), ("null", nil, "null"),
    (#"{"RequestId": null, "A": 1}"#, nil, #"{"RequestId": null"#),
    (#"{"RequestId": ""}"#, nil, #"{"RequestId": ""}"#),
    (#"{"a": {"RequestId": "r"}, "b": "RequestId"}"#, nil, #"{"a": {"RequestId""#),
    (#"{"code": 511, "message": "sign in"}"#, nil, #"{"code": 511"#),
    (#"{"code": "ok", "message": "welcome"}"#, nil, #"{"code": "ok""#),
    (#"{"Code": "not a code", "Message": "m"}"#, nil, #"{"Code": "not a code""#),
    ("", nil, "the body is empty"), (" \n", "text/plain", "the body is empty"),
    ("welcome\u{1}\tguest", "text/plain", "welcome guest"),
    ("<status>error</status>", "text/xml", "<status>error</status>"),
    ("<R><RequestId/><A>1</A></R>", nil, "<R><RequestId/>"),
  ]

  @Test(arguments: foreign)
  func whatDoesNotComeFromTheService(row: (body: String, contentType: String?, excerpt: String)) async throws {
    let (error, tries) = await error(row.body, row.contentType.map { [.contentType: $0] } ?? [:])
    let found = try #require(error)
    guard case .decoding(let reason) = found.kind else {
      Issue.record("\(found)")
      return
    }
    #expect(found.httpStatus == 200 && reason.httpStatus == 200)
    #expect(found.rawCode == nil && !found.isRetryable && tries == 1)
    let start =
      "The response cannot be read: it does not come from the service (HTTP 200, \(row.contentType ?? "no content type"));"
    #expect(found.message.hasPrefix(start), "\(found)")
    #expect(found.message.contains(row.excerpt), "\(found)")
    #expect(!found.message.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  /// If each member were compared with all others, this would take several minutes.
  @Test(.timeLimit(.minutes(1))) func anyNumberOfEmptyMembers() async {
    let members = (0..<500_000).map { #""m\#($0)":"""# }.joined(separator: ",")
    let (error, _) = await error(#"{"RequestId":"r","Code":"Refused","Message":"m",\#(members)}"#)
    #expect(error?.rawCode == "Refused")
  }

  @Test func longBodiesAreCutOff() async throws {
    let (error, _) = await error(
      String(repeating: "x", count: 100_000), [.contentType: String(repeating: "t", count: 5000)])
    let message = try #require(error).message
    #expect(message.contains(String(repeating: "x", count: 200) + "…") && message.utf8.count < 700)
  }

  /// What stands in the way may quote the request.
  @Test func foreignAnswersShowNoSecrets() async throws {
    let quoted = String(repeating: "a", count: 190) + " sEcReT vAlUe"
    let probe = SecretProbe()
    let transport = ScriptedTransport([.answer(200, quoted, [.contentType: "text/sEcReT"])])
    let error = try #require(await failure(of: probe, probeClient(transport, rushingConfiguration(clock))))
    #expect(error.message.contains("<hidden>"))
    for secret in ["sEcR", "vAlU"] { #expect(!"\(error) \(error.localizedDescription)".contains(secret)) }
  }

  // MARK: - Errors with the status of success

  static let errors: [(body: String, code: String, message: String, requestID: String?)] = [
    (#"{"Code":"Forbidden.RAM","Message":"User not authorized"}"#, "Forbidden.RAM", "User not authorized", nil),
    (#"{"code":"Forbidden.RAM","message":"m"}"#, "Forbidden.RAM", "m", nil),
    (#"{"RequestId":"r","Code":"Forbidden.RAM","Message":"m"}"#, "Forbidden.RAM", "m", "r"),
    (
      #"{"requestId":"r","code":"A","message":"m","hostId":"h","recommend":"u","AccessDeniedDetail":{"a":1}}"#, "A",
      "m", "r"
    ),
    (#"{"RequestId":"r","Code":"400","Message":"m","Success":false,"Data":{"a":1}}"#, "400", "m", "r"),
    (#"{"RequestId":"r","Code":500,"Success":"false"}"#, "500", "", "r"),
    (
      #"{"RequestId":"r","Code":"A","Message":"m","Data":null,"List":[],"Part":{},"Text":"","Count":0,"Flag":false}"#,
      "A", "m", "r"
    ),
    ("<Error><RequestId>r</RequestId><Code>A.B</Code><Message>m</Message></Error>", "A.B", "m", "r"),
    ("<?xml version='1.0'?><Error><Code>A.B</Code><Message>m</Message></Error>", "A.B", "m", nil),
    ("<error><requestId>r</requestId><code>A</code><message>m</message><Data/></error>", "A", "m", "r"),
  ]

  @Test(arguments: errors)
  func errorsWithTheStatusOfSuccess(
    row: (body: String, code: String, message: String, requestID: String?)
  ) async throws {
    let found = try #require(await error(row.body).error)
    #expect(found.rawCode == row.code && found.message == row.message && found.requestID == row.requestID, "\(found)")
    #expect(found.httpStatus == 200)
  }

  @Test(arguments: [
    #"{"RequestId":"r","Code":"Throttling.User","Message":"m"}"#, #"{"Code":"InternalError","Message":"m"}"#,
  ])
  func theyAreTriedAgainAsTheirCodesSay(body: String) async {
    let (error, tries) = await error(body)
    #expect(error == nil && tries == 2)
  }

  // MARK: - Responses

  static let responses = [
    #"{"RequestId":"r","Code":"OK"}"#, #"{"Code":"OK","Message":"","RequestId":"r"}"#,
    #"{"RequestId":"r","Code":"200","Message":"Successful","HttpStatusCode":200,"Success":true}"#,
    #"{"RequestId":"r","Code":200,"Message":"m"}"#, #"{"RequestId":"r","Code":0,"Message":"m"}"#,
    #"{"RequestId":"r","Code":"success","Message":"m"}"#, #"{"RequestId":"r","Code":"","Message":"m"}"#,
    #"{"RequestId":"r","Code":null,"Message":"m"}"#, #"{"RequestId":"r","Code":"204","Message":"m"}"#,
    // Operations that document a member of this name.
    #"{"RequestId":"r","Code":"8812"}"#, #"{"RequestId":"r","Code":"A","Message":"m","Success":true}"#,
    #"{"RequestId":"r","Code":"A","Message":"m","Data":{"a":1}}"#,
    #"{"RequestId":"r","Code":{"a":1},"Message":"m"}"#, #"{"RequestId":"r","Data":{"Code":"A","Message":"m"}}"#,
    #"{"RequestId":"r","Success":false,"Message":"m"}"#,
    // However it is written.
    #"{"requestId":"r"}"#, #"{"REQUESTID":"r","A":"\"Code\":\"A\""}"#, "\u{FEFF}\n{ \"RequestId\" : \"r\" }",
    "<R><RequestId>r</RequestId></R>", "<R><requestId>r</requestId><Code>200</Code><Message>m</Message></R>",
    "<R><RequestId>r</RequestId><Code>A</Code><Message>m</Message><Data><A>1</A></Data></R>",
  ]

  @Test(arguments: responses) func whatIsAResponse(body: String) async throws {
    let client = probeClient(ScriptedTransport([.answer(200, body)]), rushingConfiguration(clock))
    #expect(try await client.send(ReadProbe()).requestID == "r")
  }

  @Test(arguments: ["{}", #"{"A": 1}"#, "<R/>"]) func theHeaderNamesTheCall(body: String) async throws {
    let name = try #require(HTTPField.Name("x-acs-request-id"))
    let client = probeClient(ScriptedTransport([.answer(200, body, [name: "head"])]), rushingConfiguration(clock))
    #expect(try await client.send(ReadProbe()).requestID == "head")
    // An empty one names nothing.
    #expect(await error(body, [name: ""]).error?.httpStatus == 200)
  }

  // MARK: - Over sockets

  func client(_ location: URL, _ transport: TransportUnderTest) throws -> ECSClient {
    var configuration = ClientConfiguration(timeout: .seconds(900), tryTimeout: .seconds(900))
    configuration.retryPolicy.baseDelay = .zero
    return ECSClient(
      endpoint: try Endpoint(url: location), region: "cn-hangzhou",
      credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: transport.transport,
      configuration: configuration)
  }

  @Test(arguments: TransportUnderTest.allCases, [html, "{}", ""])
  func calls(transport: TransportUnderTest, body: String) async throws {
    let answers = Array(repeating: HostileServer.Act.answer(200, body), count: 3)
    try await HostileServer.run(answers) { server, location in
      let client = try client(location, transport)
      await #expect(throws: OperationError<ModifyInstanceSpecErrorCode>.self) {
        try await client.modifyInstanceSpec(.init(instanceID: "i"))
      }
      await #expect(throws: OperationError<DescribeInstancesErrorCode>.self) {
        try await client.describeInstances(.init())
      }
      let error = await #expect(throws: OperationError<DescribeInstancesErrorCode>.self) {
        for try await _ in client.describeInstances.items(.init()) { Issue.record("there is no entry") }
      }
      #expect(error?.httpStatus == 200 && error?.tries == 1)
      #expect(server.refusals.isEmpty && server.nonces.count == 3)
    }
  }

  @Test(arguments: TransportUnderTest.allCases, [(400, "requestId"), (200, "requestId"), (400, "REQUESTID")])
  func errorsInSmallLetters(transport: TransportUnderTest, row: (status: Int, name: String)) async throws {
    let body = #"{"\#(row.name)":"r","code":"Throttling.User","message":"Too many requests"}"#
    let acts: [HostileServer.Act] = [.answer(row.status, body), .answer(200, #"{"RequestId":"R-1"}"#)]
    try await HostileServer.run(acts + [acts[0], acts[0], acts[0], acts[0]]) { server, location in
      let client = try client(location, transport)
      #expect(try await client.describeRegions(.init()).requestID == "R-1")
      #expect(server.refusals.isEmpty && server.nonces.count == 2)
      let error = await #expect(throws: OperationError<DescribeRegionsErrorCode>.self) {
        try await client.describeRegions(.init())
      }
      #expect(error?.rawCode == "Throttling.User" && error?.message == "Too many requests")
      #expect(error?.requestID == "r" && error?.httpStatus == row.status && error?.tries == 4)
    }
  }
}

/// A request with a secret in it.
private struct SecretProbe: OperationRequest {
  typealias Response = ProbeResponse
  typealias ErrorCode = ProbeErrorCode

  static let operation = ReadProbe.operation

  func encode(to query: inout QueryEncoder) { query.add("Password", SecretString("vAlUe")) }
}

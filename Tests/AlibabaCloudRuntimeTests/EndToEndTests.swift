import TablatureECS
import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Testing

/// Calls over a real socket, to a server that verifies what arrives.
@Suite(.timeLimit(.minutes(20))) struct EndToEndTests {
  static let credentials = Credentials(accessKeyID: "testid", accessKeySecret: "testsecret", securityToken: "sts+/=")

  static let request = ModifyInstanceSpecRequest(
    instanceID: "i-bp67acfmxazb4p****", async: false, clientToken: "a b&c=d/", instanceType: "ecs.g6.large 中",
    internetMaxBandwidthOut: 10, systemDisk: .init(category: .cloudSSD),
    temporary: .init(startTime: "2017-12-05T22:40:00Z"))

  static let parameters = [
    "InstanceId": "i-bp67acfmxazb4p****", "Async": "false", "ClientToken": "a b&c=d/", "InstanceType": "ecs.g6.large 中",
    "InternetMaxBandwidthOut": "10", "SystemDisk.Category": "cloud_ssd", "Temporary.StartTime": "2017-12-05T22:40:00Z",
  ]

  func client(
    _ location: URL, _ transport: TransportUnderTest, credentials: Credentials = credentials,
    configuration: ClientConfiguration = ClientConfiguration(
      timeout: .seconds(900), tryTimeout: .seconds(900), retryPolicy: .none)
  ) throws -> ECSClient {
    ECSClient(
      endpoint: try Endpoint(url: location), region: "cn-hangzhou", credentials: credentials,
      transport: transport.transport, configuration: configuration)
  }

  /// The answer of a service that knows one key: an error where the signature is wrong, else what is given.
  static func answer(
    to request: ReceivedRequest, scheme: SigningScheme, format: ResponseFormat,
    success: @Sendable () -> CannedAnswer
  ) -> CannedAnswer {
    func refusal(_ message: String) -> CannedAnswer {
      CannedAnswer(status: 400, body: #"{"Code": "SignatureDoesNotMatch", "Message": "\#(message)"}"#)
    }
    do {
      try SignatureVerifier(accessKeyID: "testid", accessKeySecret: "testsecret")
        .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
    } catch {
      return refusal("\(error)")
    }
    var query = request.query
    let isQuerySigned = request.headers["authorization"] == nil
    guard isQuerySigned == (scheme == .hmacSHA1) else { return refusal("another scheme") }
    let common = [
      "AccessKeyId", "Action", "Format", "SecurityToken", "Signature", "SignatureMethod", "SignatureNonce",
      "SignatureVersion", "Timestamp", "Version",
    ]
    let action = isQuerySigned ? query["Action"] : request.headers["x-acs-action"]
    let version = isQuerySigned ? query["Version"] : request.headers["x-acs-version"]
    let token = isQuerySigned ? query["SecurityToken"] : request.headers["x-acs-security-token"]
    guard action == "ModifyInstanceSpec", version == "2014-05-26", token == "sts+/=" else { return refusal("common") }
    guard request.headers["accept"] == "application/\(format.rawValue.lowercased())" else { return refusal("format") }
    for name in common { query[name] = nil }
    guard query == parameters else { return refusal("parameters") }
    return success()
  }

  @Test(
    arguments: TransportUnderTest.allCases,
    SigningScheme.allCases.flatMap { scheme in
      ResponseFormat.allCases.map { (scheme, $0) }
    })
  func success(transport: TransportUnderTest, style: (SigningScheme, ResponseFormat)) async throws {
    let (scheme, format) = style
    try await LoopbackServer.serve { request in
      Self.answer(to: request, scheme: scheme, format: format) {
        CannedAnswer(
          body: format == .json
            ? #"{"RequestId": "04F0F334"}"#
            : """
            <?xml version="1.0" encoding="UTF-8"?>
            <ModifyInstanceSpecResponse><RequestId>04F0F334</RequestId></ModifyInstanceSpecResponse>
            """)
      }
    } _: { location in
      let configuration = ClientConfiguration(
        signing: scheme, responseFormat: format, timeout: .seconds(900), tryTimeout: .seconds(900))
      let reply = try await client(location, transport, configuration: configuration).modifyInstanceSpec(Self.request)
      #expect(reply.requestID == "04F0F334")
    }
  }

  @Test(
    arguments: TransportUnderTest.allCases,
    SigningScheme.allCases.flatMap { scheme in
      ResponseFormat.allCases.map { (scheme, $0) }
    })
  func documentedError(transport: TransportUnderTest, style: (SigningScheme, ResponseFormat)) async throws {
    let (scheme, format) = style
    try await LoopbackServer.serve { request in
      Self.answer(to: request, scheme: scheme, format: format) {
        CannedAnswer(
          status: 404,
          body: format == .json
            ? """
            {"RequestId": "R-1", "HostId": "ecs.aliyuncs.com", "Code": "InvalidInstanceId.NotFound",
             "Message": "The specified InstanceId does not exist.", "Recommend": "https://example.com/?a"}
            """
            : """
            <?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R-1</RequestId><HostId>ecs.aliyuncs.com</HostId>
            <Code>InvalidInstanceId.NotFound</Code><Message>The specified InstanceId does not exist.</Message>
            <Recommend>https://example.com/?a</Recommend></Error>
            """)
      }
    } _: { location in
      let configuration = ClientConfiguration(
        signing: scheme, responseFormat: format, timeout: .seconds(900))
      do {
        _ = try await client(location, transport, configuration: configuration).modifyInstanceSpec(Self.request)
        Issue.record("the call should have failed")
      } catch let error as OperationError<ModifyInstanceSpecErrorCode> {
        #expect(error.code == .invalidInstanceIDNotFound, "\(error)")
        #expect(error.rawCode == "InvalidInstanceId.NotFound")
        #expect(error.message == "The specified InstanceId does not exist.")
        #expect(error.httpStatus == 404)
        #expect(error.requestID == "R-1")
        #expect(error.hostID == "ecs.aliyuncs.com")
        #expect(error.recommendation == "https://example.com/?a")
        #expect(!error.isRetryable)
      }
    }
  }

  @Test(arguments: TransportUnderTest.allCases, SigningScheme.allCases)
  func theServerRefusesAnotherSecret(transport: TransportUnderTest, scheme: SigningScheme) async throws {
    try await LoopbackServer.serve { request in
      Self.answer(to: request, scheme: scheme, format: .json) { CannedAnswer(body: "{}") }
    } _: { location in
      let other = Credentials(accessKeyID: "testid", accessKeySecret: "other", securityToken: "sts+/=")
      let error = await failure {
        try await client(location, transport, credentials: other, configuration: .init(signing: scheme))
          .modifyInstanceSpec(Self.request)
      }
      #expect(error?.rawCode == "SignatureDoesNotMatch")
      #expect(error?.code == nil)
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func connectionRefused(transport: TransportUnderTest) async throws {
    let location = try LoopbackServer.deadLocation()
    let error = await failure { try await client(location, transport).modifyInstanceSpec(Self.request) }
    #expect(error?.transportReason == .cannotConnect, "\(String(describing: error))")
    #expect(error?.isRetryable == true)
    #expect(error?.httpStatus == nil)
  }

  @Test(arguments: TransportUnderTest.allCases) func unknownHost(transport: TransportUnderTest) async throws {
    // Longer than a label may be, so that nobody has to be asked.
    let host = String(repeating: "nowhere-", count: 8) + "x.invalid"
    let location = try #require(URL(string: "https://\(host)"))
    let error = try #require(await failure { try await client(location, transport).modifyInstanceSpec(Self.request) })
    #expect(error.transportReason == .unknownHost, "\(error)")
    #expect(error.message.hasPrefix("The host '\(host)' is not known"), "\(error)")
    #expect(error.message.hasSuffix(Self.remedy), "\(error)")
    #expect(error.isRetryable)
  }

  private static let remedy = """
    ; check the region, pass another host as 'endpoint:' to the initializer of the client, or set 'endpoint' in tablature.yaml and \
    generate the client again
    """

  @Test func unknownHostOfATransportThatNamesNone() async throws {
    struct Nowhere: HTTPTransport {
      func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
        throw TransportError(.unknownHost, message: "No such name")
      }
    }
    let client = ECSClient(
      region: "cn-hangzou", credentials: Self.credentials, transport: Nowhere(),
      configuration: ClientConfiguration(retryPolicy: .none))
    let error = await failure { try await client.modifyInstanceSpec(Self.request) }
    #expect(error?.message == "No such name: 'ecs.cn-hangzou.aliyuncs.com'" + Self.remedy)
  }

  @Test(arguments: TransportUnderTest.allCases) func slowServer(transport: TransportUnderTest) async throws {
    try await LoopbackServer.serve { _ in
      CannedAnswer(body: "{}", delay: .seconds(600))
    } _: { location in
      let start = ContinuousClock.now
      let error = await failure {
        try await client(location, transport, configuration: .init(timeout: .milliseconds(300)))
          .modifyInstanceSpec(Self.request)
      }
      #expect(error?.transportReason == .timeout, "\(String(describing: error))")
      #expect(error?.isRetryable == true)
      #expect(ContinuousClock.now - start < .seconds(120))
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func cancellation(transport: TransportUnderTest) async throws {
    try await LoopbackServer.serve { _ in
      CannedAnswer(body: "{}", delay: .seconds(600))
    } _: { location in
      let start = ContinuousClock.now
      let client = try client(location, transport)
      let task = Task { await failure { try await client.modifyInstanceSpec(Self.request) } }
      try await Task.sleep(for: .milliseconds(200))
      task.cancel()
      #expect(await task.value?.kind == .cancelled)
      #expect(ContinuousClock.now - start < .seconds(120))
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func proxyPage(transport: TransportUnderTest) async throws {
    try await LoopbackServer.serve { _ in
      CannedAnswer(
        status: 502, headers: ["x-acs-request-id": "head"], body: "<html>\n<body>Bad <b>gateway\u{1}</body></html>")
    } _: { location in
      let error = await failure { try await client(location, transport).modifyInstanceSpec(Self.request) }
      #expect(error?.rawCode == nil)
      #expect(error?.httpStatus == 502)
      #expect(error?.requestID == "head")
      #expect(error?.isRetryable == true)
      #expect(error?.message == "The answer names no error code: <html> <body>Bad <b>gateway </body></html>")
    }
  }

  @Test(arguments: TransportUnderTest.allCases, ["", "no json", "<html>", "[1]", "{\"RequestId\":"])
  func garbageInPlaceOfAResponse(transport: TransportUnderTest, body: String) async throws {
    try await LoopbackServer.serve { _ in
      CannedAnswer(headers: ["x-acs-request-id": "head"], body: body)
    } _: { location in
      let error = await failure { try await client(location, transport).modifyInstanceSpec(Self.request) }
      #expect(error?.isDecodingError == true, "\(String(describing: error))")
      #expect(error?.requestID == "head")
    }
  }

  @Test(
    arguments: TransportUnderTest.allCases, ["", "SSH-2.0-x\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
  func garbageInPlaceOfHTTP(transport: TransportUnderTest, bytes: String) async throws {
    try await LoopbackServer.serve(bytes: bytes) { location in
      let error = await failure {
        try await client(
          location, transport,
          configuration: .init(timeout: .seconds(900), tryTimeout: .seconds(900), retryPolicy: .none)
        )
        .modifyInstanceSpec(Self.request)
      }
      let reason = try #require(error?.transportReason, "\(String(describing: error))")
      #expect([.connectionLost, .invalidResponse].contains(reason), "\(bytes): \(String(describing: error))")
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func redirectsAreNotFollowed(transport: TransportUnderTest) async throws
  {
    try await LoopbackServer.serve { request in
      request.target.hasPrefix("/elsewhere")
        ? CannedAnswer(body: #"{"RequestId": "elsewhere"}"#)
        : CannedAnswer(status: 307, headers: ["Location": "/elsewhere"], body: "")
    } _: { location in
      let error = await failure { try await client(location, transport).modifyInstanceSpec(Self.request) }
      #expect(error?.httpStatus == 307, "\(String(describing: error))")
    }
  }

  @Test(arguments: TransportUnderTest.allCases, SigningScheme.allCases)
  func errorsHoldNoSecrets(transport: TransportUnderTest, scheme: SigningScheme) async throws {
    let secret = Credentials(accessKeyID: "id", accessKeySecret: "sEcReT+", securityToken: "tOkEn+/=")
    let dead = try LoopbackServer.deadLocation()
    let refused = await failure {
      try await client(dead, transport, credentials: secret, configuration: .init(signing: scheme))
        .modifyInstanceSpec(Self.request)
    }
    let quoted = try await LoopbackServer.serve { request in
      // Services quote the string to sign, with the token in it once and twice encoded.
      let message = "\(request.target) tOkEn%252B%252F%253D tOkEn+/= \(request.headers)"
      let body = try JSONEncoder().encode(["Code": "X", "Message": message])
      return CannedAnswer(status: 400, body: String(decoding: body, as: UTF8.self))
    } _: { location in
      await failure {
        try await client(location, transport, credentials: secret, configuration: .init(signing: scheme))
          .modifyInstanceSpec(Self.request)
      }
    }
    #expect(quoted?.rawCode == "X" && quoted?.message.contains("<hidden>") == true, "\(String(describing: quoted))")
    for error in [try #require(refused), try #require(quoted)] {
      var text = "\(error) \(error.localizedDescription) \(String(reflecting: error)) "
      dump(error, to: &text)
      #expect(!text.contains("sEcReT") && !text.contains("tOkEn"), "\(text)")
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func manyCallsAtOnce(transport: TransportUnderTest) async throws {
    try await LoopbackServer.serve { request in
      CannedAnswer(body: #"{"RequestId": "\#(request.query["InstanceId"] ?? "")"}"#)
    } _: { location in
      let client = try client(location, transport)
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<100 {
          group.addTask {
            try await client.modifyInstanceSpec(.init(instanceID: "i-\(number)")).requestID == "i-\(number)"
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
    }
  }
}

/// The error of a call that should fail.
private func failure<Code: OperationErrorCode, Response>(
  _ call: () async throws -> Response,
  as type: OperationError<Code>.Type = OperationError<ModifyInstanceSpecErrorCode>.self
) async -> OperationError<Code>? {
  do {
    _ = try await call()
    Issue.record("the call should have failed")
    return nil
  } catch {
    if let error = error as? OperationError<Code> { return error }
    Issue.record(error)
    return nil
  }
}

extension OperationError {
  fileprivate var isDecodingError: Bool {
    if case .decoding = kind { true } else { false }
  }

  fileprivate var transportReason: TransportError.Reason? {
    if case .transport(let error) = kind { error.reason } else { nil }
  }
}

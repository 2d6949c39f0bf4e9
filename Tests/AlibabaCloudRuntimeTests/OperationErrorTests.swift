import TablatureECS
import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct OperationErrorTests {
  typealias Failure = OperationError<ModifyInstanceSpecErrorCode>

  static let credentials = Credentials(accessKeyID: "id", accessKeySecret: "secret")

  func call(
    _ transport: CannedTransport, credentials: any CredentialsProvider = credentials,
    request: ModifyInstanceSpecRequest = .init(instanceID: "i"),
    configuration: ClientConfiguration = ClientConfiguration(retryPolicy: .none)
  ) async throws(Failure) -> ModifyInstanceSpecResponse {
    try await ECSClient(
      region: "cn-hangzhou", credentials: credentials, transport: transport, configuration: configuration
    ).modifyInstanceSpec(request)
  }

  /// A transport that records a failure where it is used.
  static let unused = CannedTransport { _ in
    Issue.record("something was sent")
    throw CancellationError()
  }

  typealias Body = (body: String, code: String?, message: String, retryable: Bool, status: Int)

  static let bodies: [Body] = [
    (#"{"Code": "Throttling", "Message": "m"}"#, "Throttling", "m", true, 400),
    (#"{"Code": "Throttling.User", "Message": "m"}"#, "Throttling.User", "m", true, 400),
    (#"{"Code": "ThrottlingNot", "Message": "m"}"#, "ThrottlingNot", "m", false, 400),
    (
      #"{"Code": "ServiceUnavailable.RegionMaintaining", "Message": "m"}"#, "ServiceUnavailable.RegionMaintaining", "m",
      true, 503
    ),
    (#"{"Code": "InternalError", "Message": "m"}"#, "InternalError", "m", true, 500),
    (#"{"Code": "Forbidden.RAM"}"#, "Forbidden.RAM", "", false, 403),
    (#"{"Code": 42, "Message": null}"#, "42", "", false, 400),
    (#"{"code": "Throttling", "message": "m"}"#, "Throttling", "m", true, 400),
    (#"{"CODE": "X", "MESSAGE": "m", "Recommend": {"a": 1}}"#, "X", "m", false, 400),
    // The documented spelling goes first.
    (#"{"code": "Y", "Code": "X", "MESSAGE": "n", "message": "m"}"#, "X", "n", false, 400),
    ("<error><code>X</code><message>m</message></error>", "X", "m", false, 400),
    ("<Error><Code>Throttling</Code><Message>m</Message></Error>", "Throttling", "m", true, 400),
    ("\n<?xml version='1.0'?>\n<Error>\n<Code>X</Code>\n<Message>m</Message>\n</Error>", "X", "m", false, 400),
    ("", nil, "The answer is empty", true, 503),
    ("  \n ", nil, "The answer is empty", false, 500),
    ("oops\n\u{1}\tx", nil, "The answer names no error code: oops x", false, 400),
    (#"{"Message": "m"}"#, nil, #"The answer names no error code: {"Message": "m"}"#, false, 400),
    (
      String(repeating: "x", count: 5000), nil,
      "The answer names no error code: " + String(repeating: "x", count: 200) + "…", true, 429
    ),
  ]

  @Test(arguments: bodies) func errorBodies(row: Body) async {
    let error = await #expect(throws: Failure.self) {
      try await call(CannedTransport(status: row.status, body: row.body))
    }
    #expect(error?.rawCode == row.code)
    // The page lists these two of all the codes here.
    #expect(error?.code?.rawValue == (["Throttling", "InternalError"].contains(row.code) ? row.code : nil))
    #expect(error?.message == row.message)
    #expect(error?.isRetryable == row.retryable)
    #expect(error?.httpStatus == row.status)
    #expect(error?.kind.serviceFailure != nil)
  }

  @Test func reads() async {
    let failure = ServiceFailure(
      rawCode: "Throttling", message: "Too many.", httpStatus: 400, requestID: "R-1", hostID: "h",
      recommendation: "https://example.com")
    let error = Failure(.service(failure))
    #expect(
      error.description == "Throttling: Too many. (HTTP 400, request id R-1, host h) See https://example.com")
    #expect(error.localizedDescription == error.description)
    #expect((error as any CallError).rawCode == "Throttling")
    #expect(Failure(.cancelled).description == "The call was cancelled")
    #expect(Failure(.cancelled).rawCode == nil)
  }

  @Test func limitsAreCheckedBeforeAnythingElse() async {
    let request = ModifyInstanceSpecRequest(instanceID: "i", internetMaxBandwidthOut: 101)
    let error = await #expect(throws: Failure.self) {
      try await call(Self.unused, credentials: EnvironmentCredentials(environment: [:]), request: request)
    }
    #expect(error?.message == "InternetMaxBandwidthOut is 101, but has to be in 0...100")
    #expect(error?.isRetryable == false)
  }

  @Test func limitsThatAreNotChecked() async throws {
    let request = ModifyInstanceSpecRequest(instanceID: "i", internetMaxBandwidthOut: 101)
    let reply = try await call(
      CannedTransport { request in
        #expect(request.path?.contains("InternetMaxBandwidthOut=101") == true)
        return (.init(status: .ok), Data(#"{"RequestId": "r"}"#.utf8))
      }, request: request, configuration: ClientConfiguration(checksLimits: false))
    #expect(reply.requestID == "r")
  }

  @Test func missingCredentials() async {
    let error = await #expect(throws: Failure.self) {
      try await call(Self.unused, credentials: EnvironmentCredentials(environment: [:]))
    }
    #expect(error?.message.contains("ALIBABA_CLOUD_ACCESS_KEY_ID") == true)
  }

  @Test func cancelledBeforeTheCall() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await #expect(throws: Failure.self) { try await call(Self.unused) }
    }
    #expect(await task.value?.kind == .cancelled)
  }

  @Test func cancelledByTheTransport() async {
    let error = await #expect(throws: Failure.self) {
      try await call(CannedTransport { _ in throw CancellationError() })
    }
    #expect(error?.kind == .cancelled)
  }

  @Test func otherErrorsOfATransport() async {
    struct Odd: Error {}
    let error = await #expect(throws: Failure.self) { try await call(CannedTransport { _ in throw Odd() }) }
    #expect(error?.message == "The transport failed: Odd()")
    #expect(error?.isRetryable == false)
  }

  @Test func timeAndNonceAreGiven() async throws {
    var configuration = ClientConfiguration()
    configuration.now = { Date(timeIntervalSince1970: 0) }
    configuration.nonce = { "once" }
    _ = try await call(
      CannedTransport { request in
        let headers = Dictionary(
          request.headerFields.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(headers["x-acs-date"] == "1970-01-01T00:00:00Z")
        #expect(headers["x-acs-signature-nonce"] == "once")
        #expect(request.authority == "ecs.cn-hangzhou.aliyuncs.com")
        return (.init(status: .ok), Data(#"{"RequestId": "r"}"#.utf8))
      }, configuration: configuration)
  }
}

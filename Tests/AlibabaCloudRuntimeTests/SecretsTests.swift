import TablatureECS
import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Testing

/// Calls as somebody makes them who wants to see keys: errors and dumps must not show them, whatever server and transport do.
@Suite(.timeLimit(.minutes(20))) struct SecretsTests {
  static let credentials = Credentials(
    accessKeyID: "id", accessKeySecret: "sEcReT/+=" + String(repeating: "a", count: 60),
    securityToken: "tOkEn/+=" + String(repeating: "b", count: 60))

  func client(
    _ location: URL, _ transport: any HTTPTransport, _ scheme: SigningScheme = .hmacSHA1
  ) throws -> ECSClient {
    ECSClient(
      endpoint: try Endpoint(url: location), region: "cn-hangzhou", credentials: Self.credentials,
      transport: transport, configuration: ClientConfiguration(signing: scheme, timeout: .seconds(900)))
  }

  /// The texts of the error of a call that has to fail.
  func failure(_ client: ECSClient) async -> [String] {
    do {
      _ = try await client.modifyInstanceSpec(.init(instanceID: "i-1"))
      Issue.record("the call should have failed")
      return []
    } catch {
      return texts(of: error) + texts(of: error.kind) + texts(of: error as any Error)
    }
  }

  /// Servers that quote all that they know, in every place.
  static let echoes: [@Sendable (ReceivedRequest) throws -> CannedAnswer] = [
    { CannedAnswer(status: 400, body: try members(quote($0))) },
    { CannedAnswer(status: 400, body: "<html>\(quote($0))</html>") },
    { CannedAnswer(status: 200, body: "<html>\(quote($0))</html>") },
    { CannedAnswer(status: 200, body: #"{"RequestId": {"a": "\#($0.target)"}, "\#($0.target)": 1"#) },
    { CannedAnswer(status: 302, headers: ["Location": "http://127.0.0.1:9/\($0.target)"], body: "") },
    // What is cut must not be cut in the middle of a secret.
    { _ in CannedAnswer(status: 400, body: String(repeating: "x", count: 155) + credentials.accessKeySecret) },
    { _ in CannedAnswer(status: 400, body: String(repeating: "x", count: 155) + (credentials.securityToken ?? "")) },
    { CannedAnswer(status: 400, body: String(repeating: " ", count: 262_140) + quote($0)) },
    { CannedAnswer(status: 403, headers: ["x-acs-request-id": $0.target, "Server": $0.target], body: "") },
    { request in
      let quote = quote(request).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return CannedAnswer(status: 400, body: "<Error><Code>\(quote)</Code><Message>\(quote)</Message></Error>")
    },
  ]

  /// All of a request, in all forms.
  static func quote(_ request: ReceivedRequest) -> String {
    "\(request.target) \(request.headers) \(request.query) \(request.target.removingPercentEncoding ?? "")"
  }

  static func members(_ text: String) throws -> String {
    let names = ["Code", "Message", "RequestId", "HostId", "Recommend"]
    return String(
      decoding: try JSONEncoder().encode(Dictionary(uniqueKeysWithValues: names.map { ($0, text) })), as: UTF8.self)
  }

  @Test(arguments: TransportUnderTest.allCases, SigningScheme.allCases)
  func serversThatQuoteTheRequest(transport: TransportUnderTest, scheme: SigningScheme) async throws {
    for (index, echo) in Self.echoes.enumerated() {
      let texts = try await LoopbackServer.serve(echo) { location in
        await failure(try client(location, transport.transport, scheme))
      }
      #expect(!texts.isEmpty && hidesSecrets(texts), "\(index): \(texts.first ?? "")")
    }
  }

  @Test(arguments: TransportUnderTest.allCases, ["", "garbage", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"])
  func serversThatBreakOff(transport: TransportUnderTest, bytes: String) async throws {
    let texts = try await LoopbackServer.serve(bytes: bytes) { location in
      await failure(try client(location, transport.transport))
    }
    #expect(!texts.isEmpty && hidesSecrets(texts))
  }

  /// A transport whose errors hold the request.
  struct Talkative: HTTPTransport {
    struct Failure: Error { let request: HTTPRequest }

    func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
      throw Failure(request: request)
    }
  }

  @Test(arguments: SigningScheme.allCases) func transportsThatQuoteTheRequest(scheme: SigningScheme) async throws {
    let location = try #require(URL(string: "http://127.0.0.1:9"))
    let texts = await failure(try client(location, Talkative(), scheme))
    #expect(!texts.isEmpty && hidesSecrets(texts))
  }

  @Test(arguments: TransportUnderTest.allCases, SigningScheme.allCases)
  func dumpsWhileCallsAreUnderWay(transport: TransportUnderTest, scheme: SigningScheme) async throws {
    let arrived = Log<Int>()
    let isOver = TimeOfDay()
    let start = isOver.now
    try await LoopbackServer.serve { _ in
      arrived.append(1)
      while isOver.now == start { try await Task.sleep(for: .milliseconds(1)) }
      return CannedAnswer(body: #"{"RequestId": "r"}"#)
    } _: { location in
      let client = try client(location, transport.transport, scheme)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<4 {
          group.addTask { _ = try await client.modifyInstanceSpec(.init(instanceID: "i-\(number)")) }
        }
        while arrived.count < 4 { try await Task.sleep(for: .milliseconds(1)) }
        for _ in 0..<20 {
          #expect(hidesSecrets(texts(of: client) + texts(of: transport.transport) + texts(of: client.service)))
        }
        isOver.advance(1)
        try await group.waitForAll()
      }
    }
  }
}

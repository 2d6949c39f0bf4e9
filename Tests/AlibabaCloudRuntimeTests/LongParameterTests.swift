import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Testing

/// Parameters of any length, over a real socket, to a server that verifies the signature over query and form.
@Suite(.timeLimit(.minutes(20))) struct LongParameterTests {
  /// A way in which a call is made.
  struct Way: Sendable, CustomTestStringConvertible {
    var transport: TransportUnderTest
    var scheme: SigningScheme

    var testDescription: String { "\(transport), \(scheme.rawValue)" }

    static let all = TransportUnderTest.allCases.flatMap { transport in
      SigningScheme.allCases.map { Way(transport: transport, scheme: $0) }
    }
  }

  func client(_ location: URL, _ way: Way, _ parameters: ParameterLocation = .automatic) throws -> ServiceClient {
    ServiceClient(
      endpoint: try Endpoint(url: location), region: nil,
      credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT", securityToken: "tOkEn+/="),
      transport: way.transport.transport,
      configuration: ClientConfiguration(
        signing: way.scheme, parameterLocation: parameters, timeout: .seconds(600), tryTimeout: .seconds(900)))
  }

  /// What looks like Base64 text, with characters that need encoding.
  static func picture(_ length: Int) -> String {
    String(String(repeating: "iVBORw0KGgo/AAAA+NSUhEUgAA==\n", count: length / 29 + 1).prefix(length))
  }

  /// Answers as a service behind a gateway does that takes targets up to 64 KiB; the id of the call tells where its parameters were.
  static func answer(to request: ReceivedRequest, _ picture: String) -> CannedAnswer {
    guard request.target.utf8.count <= 64 * 1024 else {
      return CannedAnswer(status: 414, headers: ["Content-Type": "text/html"], body: "<html>URI Too Large</html>")
    }
    do {
      try SignatureVerifier(accessKeyID: "id", accessKeySecret: "sEcReT")
        .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
      let form = try SignatureVerifier.form(request.body)
      guard request.query.merging(form, uniquingKeysWith: { $1 })["Picture"] == picture else {
        return CannedAnswer(status: 400, body: #"{"Code": "OtherPicture"}"#)
      }
      return CannedAnswer(body: #"{"RequestId": "\#(form.isEmpty ? "query" : "form")"}"#)
    } catch {
      return CannedAnswer(status: 403, body: #"{"Code": "SignatureDoesNotMatch", "Message": "\#(error)"}"#)
    }
  }

  static let sizes = [(1000, "query"), (20_000, "form"), (100_000, "form"), (1_000_000, "form")]

  @Test(arguments: Way.all, sizes) func everySizeArrives(way: Way, row: (size: Int, location: String)) async throws {
    let picture = Self.picture(row.size)
    let found = try await LoopbackServer.serve {
      Self.answer(to: $0, picture)
    } _: { location in
      try await client(location, way).send(LongProbe(text: picture)).requestID
    }
    #expect(found == row.location)
  }

  @Test(arguments: Way.all, [(ParameterLocation.query, "query"), (.body, "form")])
  func theConfigurationChooses(way: Way, row: (parameters: ParameterLocation, location: String)) async throws {
    let picture = Self.picture(10)
    let found = try await LoopbackServer.serve {
      Self.answer(to: $0, picture)
    } _: { location in
      try await client(location, way, row.parameters).send(LongProbe(text: picture)).requestID
    }
    #expect(found == row.location)
  }

  @Test(arguments: SigningScheme.allCases) func aQueryMayBeForced(scheme: SigningScheme) async throws {
    let transport = ScriptedTransport([.success])
    var configuration = rushingConfiguration(TestClock(rush: .seconds(500)))
    (configuration.signing, configuration.parameterLocation) = (scheme, .query)
    _ = try await probeClient(transport, configuration).send(LongProbe(text: Self.picture(70_000)))
    #expect(transport.requests.first?.path.map { $0.utf8.count > 64 * 1024 } == true)
    #expect(transport.bodies == [Data()])
  }

  @Test(arguments: SigningScheme.allCases) func everyTrySendsTheSameBody(scheme: SigningScheme) async throws {
    let transport = ScriptedTransport([.code("Throttling"), .failure(.connectionLost), .success])
    var configuration = rushingConfiguration(TestClock(rush: .seconds(500)))
    configuration.signing = scheme
    _ = try await probeClient(transport, configuration).send(LongProbe(text: Self.picture(9000)))
    #expect(Set(transport.bodies).count == 1 && transport.bodies.count == 3)
    #expect(transport.bodies.first.map { $0.count > 9000 } == true)
    #expect(Set(transport.requests.map(\.path)).count == (scheme == .hmacSHA1 ? 3 : 1))
  }

  /// Servers that quote a form with a secret, whole or in part, in an error or in place of a response.
  static let echoes: [@Sendable (ReceivedRequest) -> CannedAnswer] = [
    { CannedAnswer(status: 400, body: String(decoding: $0.body, as: UTF8.self)) },
    { CannedAnswer(status: 400, body: "Password=\(decoded($0)) is wrong") },
    { CannedAnswer(status: 400, body: #"{"Code": "X", "Message": "\#(decoded($0))"}"#) },
    { CannedAnswer(status: 400, body: #"{"Code": "X", "Message": "\#(decoded($0).prefix(100))"}"#) },
    { CannedAnswer(status: 200, body: #"{"RequestId": "\#(decoded($0))", "#) },
  ]

  static func decoded(_ request: ReceivedRequest) -> String {
    (try? SignatureVerifier.form(request.body))?["Password"] ?? "nothing"
  }

  @Test(arguments: Way.all, [100, 300_000]) func secretsInABodyAreHidden(way: Way, length: Int) async throws {
    let secret = SecretString("sEcReT/+=".padded(to: length))
    for (index, echo) in Self.echoes.enumerated() {
      let thrown = try await LoopbackServer.serve(echo) { location in
        let client = try client(location, way, .body)
        return await failure(of: LongProbe(text: "x", secret: secret), client)
      }
      let error = try #require(thrown)
      let all = texts(of: error) + texts(of: error.kind)
      #expect(hidesSecrets(all), "\(index): \(all.first?.prefix(300) ?? "")")
      #expect(index == 4 || all.contains { $0.contains("<hidden>") }, "\(index)")
    }
  }
}

extension String {
  /// The text again and again, up to a length.
  fileprivate func padded(to length: Int) -> String {
    String(String(repeating: self, count: length / count + 1).prefix(length))
  }
}

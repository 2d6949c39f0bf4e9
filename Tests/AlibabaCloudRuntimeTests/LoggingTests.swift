import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Logging
import Testing

@Suite(.timeLimit(.minutes(20))) struct LoggingTests {
  let clock = TestClock(rush: .seconds(500))
  static let credentials = Credentials(accessKeyID: "kEyId", accessKeySecret: "sEcReT", securityToken: "tOkEn")

  @Test(arguments: SigningScheme.allCases) func everyTryIsWritten(scheme: SigningScheme) async throws {
    let lines = Lines()
    var configuration = rushingConfiguration(clock)
    configuration.signing = scheme
    configuration.now = { Date(timeIntervalSince1970: 0) }
    configuration.logger = Logger(label: "test") { _ in lines.handler(.trace) }
    let transport = ScriptedTransport([
      .code("Throttling"), .failure(.connectionLost),
      .answer(400, #"{"Code": "IllegalTimestamp", "Message": "vAlUe"}"#, [.date: "Thu, 01 Jan 1970 01:00:00 GMT"]),
      .success,
    ])
    _ = try await probeClient(transport, configuration, credentials: Self.credentials).send(ReadProbe())
    let expected = """
      debug The try failed code=Throttling duration-ms=0 operation=Read outcome=service product=Probe region=cn-hangzhou \
      request-id=R-1 status=400 try=1
      debug Waiting for a new try delay-ms=400 operation=Read product=Probe region=cn-hangzhou try=1
      debug The try failed duration-ms=0 operation=Read outcome=transport.connectionLost product=Probe region=cn-hangzhou try=2
      debug Waiting for a new try delay-ms=800 operation=Read product=Probe region=cn-hangzhou try=2
      debug The try failed code=IllegalTimestamp duration-ms=0 operation=Read outcome=service product=Probe \
      region=cn-hangzhou status=400 try=3
      warning The clock of this machine differs from the service's; requests are signed with the service's time \
      offset-s=3600 operation=Read product=Probe region=cn-hangzhou
      debug The try succeeded duration-ms=0 operation=Read product=Probe region=cn-hangzhou status=200 try=4
      """
    #expect(lines.all.joined(separator: "\n") == expected)
    let text = lines.all.joined()
    for secret in ["kEyId", "sEcReT", "tOkEn", "vAlUe", "?"] { #expect(!text.contains(secret)) }
  }

  @Test func theHeaderTellsTheID() async throws {
    let lines = Lines()
    var configuration = rushingConfiguration(clock)
    configuration.logger = Logger(label: "test") { _ in lines.handler(.debug) }
    let name = try #require(HTTPField.Name("x-acs-request-id"))
    _ = try await probeClient(ScriptedTransport([.answer(200, "{}", [name: "head"])]), configuration).send(ReadProbe())
    #expect(lines.all.count == 1 && lines.all.first?.contains("request-id=head") == true)
  }

  @Test func onlyWhatTheLevelAsksFor() async throws {
    let lines = Lines()
    var configuration = rushingConfiguration(clock)
    configuration.logger = Logger(label: "test") { _ in lines.handler(.info) }
    _ = try await probeClient(ScriptedTransport([.code("Throttling"), .success]), configuration).send(ReadProbe())
    #expect(lines.all.isEmpty)
  }
}

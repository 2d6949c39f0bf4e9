import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Logging
import Testing

/// A service that says that the time of the request is wrong, and what time it is.
@Suite(.timeLimit(.minutes(20))) struct ClockSkewTests {
  let clock = TestClock(rush: .seconds(500))
  static let date: HTTPFields = [.date: "Sun, 06 Nov 1994 08:49:37 GMT"]

  func client(_ transport: ScriptedTransport, policy: RetryPolicy = RetryPolicy()) -> ServiceClient {
    var configuration = rushingConfiguration(clock, policy: policy)
    configuration.now = { Date(timeIntervalSince1970: 0) }
    return probeClient(transport, configuration)
  }

  @Test(arguments: ["IllegalTimestamp", "InvalidTimeStamp.Expired", "InvalidTimestamp.Expired"])
  func theTimeIsPutRightAndRemembered(code: String) async throws {
    let transport = ScriptedTransport([.code(code, 400, Self.date), .success, .success])
    let client = client(transport)
    // Nothing has happened, so that this holds for changes, too.
    _ = try await client.send(ChangeProbe())
    let copy = client
    _ = try await copy.send(ReadProbe())
    #expect(
      transport.headers("x-acs-date") == ["1970-01-01T00:00:00Z", "1994-11-06T08:49:37Z", "1994-11-06T08:49:37Z"])
    #expect(clock.slept.isEmpty)
  }

  @Test func onlyOnceForACall() async throws {
    let other: HTTPFields = [.date: "Sun, 06 Nov 1994 09:49:37 GMT"]
    let transport = ScriptedTransport(
      [.code("IllegalTimestamp", 400, Self.date), .code("IllegalTimestamp", 400, other), .success])
    let error = try #require(await failure(of: ReadProbe(), client(transport)))
    #expect(error.rawCode == "IllegalTimestamp")
    #expect(error.tries == 2)
  }

  @Test func itIsNoRetryAfterAFailure() async throws {
    let transport = ScriptedTransport(
      [.code("Throttling"), .code("IllegalTimestamp", 400, Self.date), .code("Throttling"), .success])
    _ = try await client(transport).send(ChangeProbe())
    #expect(clock.slept == [.milliseconds(400), .milliseconds(1600)])
  }

  @Test func aTimeThatIsRightIsNotPutRight() async throws {
    let steps: [Step] = [
      .code("IllegalTimestamp"), .code("IllegalTimestamp", 400, [.date: "yesterday"]),
      .code("IllegalTimestamp", 400, [.date: "Thu, 01 Jan 1970 00:00:01 GMT"]), .code("Other", 400, Self.date),
    ]
    let transport = ScriptedTransport(steps + [.success])
    let client = client(transport)
    for _ in steps { #expect(await failure(of: ReadProbe(), client)?.tries == 1) }
    _ = try await client.send(ReadProbe())
    #expect(Set(transport.headers("x-acs-date")) == ["1970-01-01T00:00:00Z"])
  }

  @Test func whereCallsAreTriedOnceTheNextOneIsRight() async throws {
    let transport = ScriptedTransport([.code("IllegalTimestamp", 400, Self.date), .success])
    let client = client(transport, policy: .none)
    #expect(await failure(of: ReadProbe(), client)?.tries == 1)
    _ = try await client.send(ReadProbe())
    #expect(transport.headers("x-acs-date").last == "1994-11-06T08:49:37Z")
  }
}

import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Measuring
import TablatureECS

/// What it costs to observe how responses differ from the documentation.
enum Observing {
  /// Measures calls whose response is at hand at once, with a handler of differences and without, by turns.
  ///
  /// - Returns: The timings without and with a handler.
  static func measure(_ format: ResponseFormat, runs: Int) async throws -> (off: Timing, on: Timing) {
    let clients = [try client(format, observes: false), try client(format, observes: true)]
    var seconds: [[Double]] = [[], []]
    for run in -1..<runs {
      for (index, client) in clients.enumerated() {
        let start = clock()
        _ = try await client.describeInstances(.init())
        // The first turn only warms up.
        if run >= 0 { seconds[index].append(Double(clock() - start) / Double(CLOCKS_PER_SEC)) }
      }
    }
    return (Timing(runs: seconds[0]), Timing(runs: seconds[1]))
  }

  /// Makes calls with a handler or without, for a profiler.
  static func loop(_ format: ResponseFormat, observes: Bool, times: Int) async throws {
    let client = try client(format, observes: observes)
    for _ in 0..<times { _ = try await client.describeInstances(.init()) }
  }

  private static func client(_ format: ResponseFormat, observes: Bool) throws -> ECSClient {
    var configuration = ClientConfiguration()
    // The body has no differences, so that the handler is not expected to run.
    if observes { configuration.driftHandler = { print("a difference in the sample: \($0)") } }
    return ECSClient(
      region: "cn-hangzhou", credentials: Credentials(accessKeyID: "testid", accessKeySecret: "testsecret"),
      transport: Canned(body: try Sample.instances(format, count: 100)), configuration: configuration)
  }

  /// Answers each call with one body.
  private struct Canned: HTTPTransport {
    let body: Data

    func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
      (HTTPResponse(status: .ok), self.body)
    }
  }
}

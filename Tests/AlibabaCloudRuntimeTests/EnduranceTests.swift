import AlibabaCloudRuntime
import Foundation
import Synchronization
import Testing

/// Many calls at once, for long. Too slow for every run: `make endurance` asks for it.
@Suite(
  .serialized, .timeLimit(.minutes(30)),
  .enabled(if: ProcessInfo.processInfo.environment["TABLATURE_ENDURANCE"] != nil, "make endurance runs this"))
struct EnduranceTests {
  static let calls = 10_000
  static let warmUp = 2_000

  @Test(arguments: TransportUnderTest.allCases)
  func manyCallsKeepNothing(transport: TransportUnderTest) async throws {
    try await LoopbackServer.serve { request in
      do {
        try SignatureVerifier(accessKeyID: "id", accessKeySecret: "sEcReT")
          .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
      } catch {
        return CannedAnswer(status: 400, body: #"{"Code": "SignatureDoesNotMatch", "Message": "\#(error)"}"#)
      }
      return CannedAnswer(body: #"{"RequestId": "\#(request.query["ClientToken"] ?? "")"}"#)
    } _: { location in
      var configuration = ClientConfiguration(timeout: .seconds(600), tryTimeout: .seconds(600), retryPolicy: .none)
      configuration.metrics = { _ in }
      let client = ServiceClient(
        endpoint: try Endpoint(url: location), region: "cn-hangzhou",
        credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: transport.transport,
        configuration: configuration)
      try await Self.call(client, numbers: 0..<Self.warmUp)
      let before = Self.residentMegabytes
      let start = ContinuousClock.now
      try await Self.call(client, numbers: Self.warmUp..<Self.calls)
      let duration = ContinuousClock.now - start
      let after = Self.residentMegabytes
      print("\(transport): \(before) MB after \(Self.warmUp) calls, \(after) MB after \(Self.calls); \(duration)")
      // What allocators keep varies by some megabytes; a kilobyte kept of each call would be eight.
      #expect(after - before < 8)
    }
  }

  /// Makes calls in 64 tasks, and looks at every answer.
  private static func call(_ client: ServiceClient, numbers: Range<Int>) async throws {
    let next = Counter(numbers.lowerBound)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<64 {
        group.addTask { try await work(client, next, end: numbers.upperBound) }
      }
      try await group.waitForAll()
    }
  }

  private static func work(_ client: ServiceClient, _ next: Counter, end: Int) async throws {
    while true {
      let number = next.take()
      guard number < end else { return }
      let reply = try await client.send(TokenProbe(token: "call-\(number)"))
      #expect(reply.requestID == "call-\(number)")
    }
  }

  /// Counts for several tasks.
  private final class Counter: Sendable {
    private let next: Mutex<Int>

    init(_ first: Int) { next = Mutex(first) }

    func take() -> Int {
      next.withLock { next in
        next += 1
        return next - 1
      }
    }
  }

  /// The memory that the process holds; 0 where the system does not tell in this way.
  private static var residentMegabytes: Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kilobytes = Double(line.filter(\.isNumber))
    else { return 0 }
    return kilobytes / 1024
  }
}

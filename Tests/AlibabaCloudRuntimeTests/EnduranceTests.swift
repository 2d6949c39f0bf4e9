import Foundation
import TablatureTestSupport
import Testing

/// Many calls at once, for long. Too slow for every run: `make endurance` asks for it.
///
/// The calls are made by `tablature-endurance-client`, in a process of its own, so that what is measured is what a client holds, and
/// nothing of the server or of the tests.
@Suite(
  .serialized, .timeLimit(.minutes(30)),
  .enabled(if: ProcessInfo.processInfo.environment["TABLATURE_ENDURANCE"] != nil, "make endurance runs this"))
struct EnduranceTests {
  static let calls = 12_000
  static let parts = 24
  /// What the last third of the calls may add to what the second third holds, in kilobytes: half of one for each call.
  /// Foundation on Linux takes a third of that, for parts of URLs that it never frees, and allocators are not quite steady.
  static let allowance = calls / 3 / 2

  @Test(arguments: TransportUnderTest.allCases)
  func manyCallsKeepNothing(transport: TransportUnderTest) async throws {
    let (status, output) = try await LoopbackServer.serve { request in
      do {
        try SignatureVerifier(accessKeyID: "id", accessKeySecret: "sEcReT")
          .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
      } catch {
        return CannedAnswer(status: 400, body: #"{"Code": "SignatureDoesNotMatch", "Message": "\#(error)"}"#)
      }
      return CannedAnswer(body: #"{"RequestId": "\#(request.query["ClientToken"] ?? "")"}"#)
    } _: { location in
      try await Self.run([location.absoluteString, "\(transport)", "\(Self.calls)", "\(Self.parts)"])
    }
    #expect(status == 0, "a call failed, or got the answer to another one")
    let kilobytes = output.split(separator: "\n").compactMap { Int($0) }
    try #require(kilobytes.count == Self.parts)
    // The first third warms up: connections, caches, what allocators keep.
    let third = Self.parts / 3
    let (second, last) = (Self.mean(kilobytes[third..<2 * third]), Self.mean(kilobytes[(2 * third)...]))
    print("\(transport): \(kilobytes) kB, \(second) in the second third and \(last) in the last")
    #expect(last - second < Self.allowance)
  }

  private static func mean(_ numbers: some Collection<Int>) -> Int { numbers.reduce(0, +) / numbers.count }

  /// Runs the client to its end. What it has to say against a call goes where the tests write.
  private static func run(_ arguments: [String]) async throws -> (status: Int32, output: String) {
    let client = try #require(
      BuiltExecutable.location(of: "tablature-endurance-client"), "tablature-endurance-client is not beside the tests")
    let process = Process()
    process.executableURL = client
    process.arguments = arguments
    let folder = try TemporaryFolder()
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.write("output", "")))
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (process.terminationStatus, folder.text("output") ?? "")
  }
}

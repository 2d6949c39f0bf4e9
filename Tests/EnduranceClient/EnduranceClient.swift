import AlibabaCloudRuntime
import Foundation
import Synchronization

#if AsyncHTTPClient
  import TablatureAsyncHTTPClient
#endif

/// Makes many calls at once, and tells how much memory the process holds while it goes on.
///
///     tablature-endurance-client URL TRANSPORT CALLS PARTS
///
/// One line goes out after each part of the calls: the resident memory in kilobytes. Whatever is wrong with a call ends
/// the process with an error. `EnduranceTests` runs it.
///
///     tablature-endurance-client record FILE TIMES
///
/// Records two differences in a file as often as given, without end for 0, writing each time. `DriftRecorderTests` runs it.
@main
enum EnduranceClient {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "record" {
      return try record(into: URL(filePath: arguments[2]), times: Int(arguments[3]) ?? 0)
    }
    guard arguments.count == 5, let location = URL(string: arguments[1]), let calls = Int(arguments[3]),
      let parts = Int(arguments[4]), parts > 0
    else { throw Failure("give URL, TRANSPORT, CALLS and PARTS") }
    // The time for a call is long: what is asked is whether all of them come to a good end on a busy machine.
    let configuration = ClientConfiguration(timeout: .seconds(600), tryTimeout: .seconds(600), retryPolicy: .none)
    let client = ServiceClient(
      endpoint: try Endpoint(url: location), region: "cn-hangzhou",
      credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"),
      transport: try transport(named: arguments[2]), configuration: configuration)
    for part in 0..<parts {
      try await call(client, numbers: part * calls / parts..<(part + 1) * calls / parts)
      print(try residentKilobytes())
    }
  }

  private static func record(into file: URL, times: Int) throws {
    let recorder = DriftRecorder(file: file, interval: .seconds(3600))
    var turn = 0
    while times == 0 || turn < times {
      for path in ["A", "B"] {
        recorder.record(
          ObservedDifference(
            product: "Endurance", version: "2020-01-01", operation: "Echo", path: path, kind: .member,
            observedType: "string"))
      }
      try recorder.flush()
      turn += 1
    }
  }

  private static func transport(named name: String) throws -> any HTTPTransport {
    switch name {
    case "urlSession": return URLSessionTransport.shared
    #if AsyncHTTPClient
      case "asyncHTTPClient": return AsyncHTTPClientTransport.shared
    #endif
    default: throw Failure("there is no transport \(name)")
    }
  }

  /// Makes calls in 64 tasks, and looks at every answer.
  private static func call(_ client: ServiceClient, numbers: Range<Int>) async throws {
    let counter = Counter(numbers.lowerBound)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<64 {
        group.addTask {
          while true {
            let number = counter.take()
            guard number < numbers.upperBound else { return }
            let reply = try await client.send(Echo(token: "call-\(number)"))
            guard reply.requestID == "call-\(number)" else {
              throw Failure("call \(number) got the answer to \(reply.requestID)")
            }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Counts for several tasks.
  private final class Counter: Sendable {
    private let next: Atomic<Int>

    init(_ first: Int) { next = Atomic(first) }

    func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
  }

  /// The memory that the process holds.
  private static func residentKilobytes() throws -> Int {
    #if canImport(Darwin)
      var info = mach_task_basic_info()
      var count = mach_msg_type_number_t(MemoryLayout<mach_task_basic_info>.size / MemoryLayout<natural_t>.size)
      let status = withUnsafeMutablePointer(to: &info) { info in
        info.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
          task_info(mach_task_self_, task_flavor_t(MACH_TASK_BASIC_INFO), $0, &count)
        }
      }
      guard status == KERN_SUCCESS else { throw Failure("the system does not tell the memory of the process") }
      return Int(info.resident_size) / 1024
    #else
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
        let kilobytes = Int(line.filter(\.isNumber))
      else { throw Failure("the system does not tell the memory of the process") }
      return kilobytes
    #endif
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }
}

/// An operation whose answer carries the token of its request as the id of the call.
struct Echo: OperationRequest {
  typealias ErrorCode = NoDocumentedErrorCode

  struct Response: OperationResponse {
    let requestID: String

    init(from fields: ResponseFields) throws { requestID = fields.requestID() }
  }

  static let operation = OperationDescriptor(
    name: "Echo", product: "Endurance", version: "2020-01-01", idempotencyToken: "ClientToken")
  let token: String

  func encode(to query: inout QueryEncoder) { query.string("ClientToken", token) }
}

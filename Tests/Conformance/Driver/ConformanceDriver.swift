import Foundation
import TablatureAPIModel
import TablatureGeneration
import TablatureSwiftEmitter

/// Writes the calls of a plan in Swift, with the types that the emitted client has for them.
///
/// Usage: tablature-conformance-driver PAGES PLAN FOLDER [MODULE] – PLAN is what plan.py wrote; FOLDER gets the calls in files of some
/// operations each, and `calls.json` with what the types cannot hold and what they require beyond the plan. MODULE is that of the client,
/// `CorpusECS` by default.
@main
enum ConformanceDriver {
  /// How many calls stand in a file.
  private static let callsPerFile = 20

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard (3...4).contains(arguments.count) else {
      throw Failure(description: "usage: tablature-conformance-driver PAGES PLAN FOLDER [MODULE]")
    }
    let (pages, folder, module) = (arguments[0], arguments[2], arguments.count > 3 ? arguments[3] : "CorpusECS")
    let plan = try JSONDecoder().decode(CallPlan.self, from: Data(contentsOf: URL(filePath: arguments[1])))
    let service = await PageSetReader().read([pages]).model
    let calls = TypedCalls(service, options: EmitterOptions(Configuration()))
    let written = try plan.requests.enumerated().map { index, request in
      guard let call = calls.call(request.operation, with: request.orderedParameters) else {
        throw Failure(description: "the pages do not describe \(request.operation)")
      }
      return WrittenCall(index: index, id: request.id, call: call, client: calls.client)
    }
    let output = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    for start in stride(from: 0, to: written.count, by: callsPerFile) {
      let part = written[start..<min(start + callsPerFile, written.count)]
      let file = "import AlibabaCloudRuntime\nimport \(module)\n\n" + part.map(\.function).joined(separator: "\n")
      try Self.write(file, to: output.appending(path: "Calls\(start / callsPerFile).swift"))
    }
    let table = written.map { "  \($0.row),\n" }.joined()
    try Self.write(
      "/// All calls of the plan.\nlet plannedCalls: [PlannedCall] = [\n\(table)]\n",
      to: output.appending(path: "PlannedCalls.swift"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let remarks = Dictionary(uniqueKeysWithValues: written.map { ($0.id, $0.remark) })
    try encoder.encode(remarks).write(to: output.appending(path: "calls.json"))
  }

  /// Writes a file where its content changes, so that the compiler has nothing to do where it does not.
  private static func write(_ text: String, to url: URL) throws {
    let data = Data(text.utf8)
    if (try? Data(contentsOf: url)) != data { try data.write(to: url) }
  }
}

/// What went wrong.
struct Failure: Error, CustomStringConvertible {
  var description: String
}

/// The plan, as far as the driver needs it.
struct CallPlan: Decodable {
  /// A request.
  struct Request: Decodable {
    var id: String
    var operation: String
    var parameters: [String: String]

    /// The parameters by name, so that what is written does not change from run to run.
    var orderedParameters: [(name: String, value: String)] {
      parameters.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
  }

  var requests: [Request]
}

/// A call in Swift.
struct WrittenCall {
  /// What the comparison has to know of a call.
  struct Remark: Encodable {
    var leftOut: [String]
    var added: [String]
    var keepsLimits: Bool
  }

  var index: Int
  var id: String
  var call: TypedCalls.Call
  var client: String

  /// A function that makes the call.
  var function: String {
    let request = call.request.split(separator: "\n").joined(separator: "\n    ")
    return """
      @Sendable func call\(index)(_ client: \(client)) async throws {
        _ = try await client.\(call.method)(
          \(request))
      }

      """
  }

  /// The row in the table of calls.
  var row: String {
    let region = call.region.map(TypedCalls.literal) ?? "nil"
    let limits = call.keepsLimits ? "" : ", checksLimits: false"
    return "PlannedCall(id: \(TypedCalls.literal(id)), region: \(region)\(limits), make: call\(index))"
  }

  var remark: Remark { Remark(leftOut: call.leftOut, added: call.added, keepsLimits: call.keepsLimits) }
}

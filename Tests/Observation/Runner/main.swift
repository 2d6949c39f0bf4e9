import AlibabaCloudRuntime
import Foundation
import ObservedECS

/// A call that the plan has.
struct PlannedCall: Sendable {
  /// What the plan calls it.
  var id: String
  /// The region that the client has to have.
  var region: String?
  /// Whether the values keep the documented limits.
  var checksLimits = true
  /// Makes the call.
  var make: @Sendable (ECSClient) async throws -> Void
}

/// Makes each call three times, the last of which the service refuses, and records how the service differs from its pages.
///
/// Usage: observation ADDRESS ACCESS-KEY-ID FILE
let address = CommandLine.arguments[1]
let endpoint = try Endpoint(url: URL(string: "http://\(address)") ?? URL(filePath: address))
let recorder = DriftRecorder(file: URL(filePath: CommandLine.arguments[3]))
var outcomes: [String: Int] = [:]
for call in plannedCalls {
  var configuration = ClientConfiguration(signing: .hmacSHA1, checksLimits: call.checksLimits)
  configuration.driftHandler = recorder.record
  let client = ECSClient(
    endpoint: endpoint, region: call.region ?? "cn-hangzhou",
    credentials: Credentials(accessKeyID: CommandLine.arguments[2], accessKeySecret: "secret"),
    configuration: configuration)
  for _ in 0..<3 {
    do {
      try await call.make(client)
      outcomes["answered", default: 0] += 1
    } catch {
      let isPlanned = "\(error)".contains("TablatureUnlisted")
      outcomes[isPlanned ? "refused" : "failed", default: 0] += 1
      if !isPlanned { print("\(call.id): \(error)") }
    }
  }
}
try recorder.flush()
print("\(outcomes["answered", default: 0]) calls answered, \(outcomes["refused", default: 0]) refused")
guard outcomes == ["answered": 2 * plannedCalls.count, "refused": plannedCalls.count] else { exit(1) }

import AlibabaCloudRuntime
import CorpusECS
import Foundation

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

/// Makes all calls in both schemes of signing, and writes what went wrong to a file.
///
/// Usage: conformance ADDRESS FILE
let address = CommandLine.arguments[1]
let endpoint = try Endpoint(url: URL(string: "http://\(address)") ?? URL(filePath: address))
let schemes: [(name: String, scheme: SigningScheme)] = [("acs3", .acs3HMACSHA256), ("hmac", .hmacSHA1)]
var failures: [String: String] = [:]
for call in plannedCalls {
  for (name, scheme) in schemes {
    let key = "\(call.id).swift-\(name)"
    let client = ECSClient(
      endpoint: endpoint, region: call.region ?? "cn-hangzhou",
      credentials: Credentials(accessKeyID: key, accessKeySecret: "secret of \(key)"),
      configuration: ClientConfiguration(signing: scheme, checksLimits: call.checksLimits))
    do {
      try await call.make(client)
    } catch {
      failures[key] = "\(error)"
    }
  }
}
let encoder = JSONEncoder()
encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
try encoder.encode(failures).write(to: URL(filePath: CommandLine.arguments[2]))

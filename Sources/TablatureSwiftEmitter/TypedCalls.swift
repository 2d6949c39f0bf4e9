package import TablatureAPIModel

/// Writes calls of an emitted client from names and values on the wire, for programs that test one.
package struct TypedCalls: Sendable {
  /// A call.
  package struct Call: Hashable, Sendable {
    /// The method of the client: `describeInstances`.
    package var method: String
    /// The request, which may be several lines: `DescribeInstancesRequest(pageSize: 10)`.
    package var request: String
    /// The region that the client has to have, because the request leaves it to the client.
    package var region: String?
    /// Whether the values keep the limits that the client checks.
    package var keepsLimits: Bool
    /// Parameters that the types cannot hold.
    package var leftOut: [String]
    /// Parameters that were not asked for, which the types require.
    package var added: [String]
  }

  /// The type whose methods are called: `ECSClient`.
  package let client: String

  private let operations: [String: OperationPlan]
  private let commonParameters: CommonParameters

  /// Plans the client of a service.
  package init(_ service: ServiceModel, options: EmitterOptions) {
    let plan = SwiftPlanner.plan(service, options: options)
    client = plan.module.client
    commonParameters = service.wireProtocol.commonParameters
    operations = Dictionary(plan.operations.map { ($0.wireName, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes a call; `nil` where the service does not have the operation.
  package func call(_ operation: String, with parameters: [(name: String, value: String)]) -> Call? {
    guard let plan = operations[operation] else { return nil }
    let planner = RequestSamplePlanner(
      request: plan.request, parameters: parameters.map { .init(name: $0.name, value: $0.value) },
      common: commonParameters)
    var writer = SourceWriter()
    writer.write(planner.construction.layout)
    return Call(
      method: Escaping.identifier(plan.method), request: String(writer.text.dropLast()),
      region: planner.defaultRegion, keepsLimits: planner.keepsLimits, leftOut: planner.leftOut, added: planner.added)
  }

  /// A text as a literal of Swift.
  package static func literal(_ text: String) -> String { Escaping.literal(text) }
}

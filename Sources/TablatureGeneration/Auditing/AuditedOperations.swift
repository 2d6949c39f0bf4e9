public import TablatureAPIModel

/// The operations of a set of pages that code is compared with: those that a client is generated for.
public struct AuditedOperations: Sendable {
  /// The service with these operations.
  public var service: ServiceModel
  /// Names of operations that an error leaves out, so that nothing is known of the code that has them.
  public var leftOut: Set<String>
  /// An error for each operation and each service that is left out without anybody asking for it.
  public var diagnostics: [Diagnostic]

  /// Selects operations.
  ///
  /// - Parameters:
  ///   - pages: What the pages say.
  ///   - filter: The operations that a client is generated for.
  public init(_ pages: PageSet, filter: OperationFilter) {
    var chosen = pages.model
    chosen.operations.removeAll { !filter.lets($0.name) }
    service = chosen.supported
    diagnostics = chosen.refusals + pages.leftOutServices
    let others = pages.services.dropFirst().flatMap(\.model.operations)
    leftOut = Set((chosen.operations.filter { !$0.isSupported } + others).map(\.name))
      .subtracting(service.operations.map(\.name))
  }
}

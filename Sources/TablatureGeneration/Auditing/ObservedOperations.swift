public import TablatureAPIModel

/// Observed differences, sorted by whether the pages describe their operations.
public struct ObservedOperations: Sendable {
  /// The differences of operations that are compared.
  public private(set) var differences: [ObservedDifference] = []
  /// A warning for each operation that no page describes.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Sorts differences.
  ///
  /// - Parameters:
  ///   - observed: The differences.
  ///   - operations: The operations that are compared.
  ///   - services: All services that the pages describe: differences of those that aren't compared are ignored.
  public init(_ observed: ObservedDifferences, for operations: AuditedOperations, among services: [ServiceModel]) {
    let names = Set(operations.service.operations.map(\.name))
    let (compared, others) = (Self.Service(operations.service), services.map { (Self.Service($0), $0.operations) })
    var unknown: Set<[String]> = []
    for difference in observed.differences {
      if compared.includes(difference), names.contains(difference.operation) {
        differences.append(difference)
      } else if !others.contains(where: { service, operations in
        service.includes(difference) && operations.contains { $0.name == difference.operation }
      }) {
        unknown.insert([difference.product, difference.version, difference.operation])
      }
    }
    diagnostics = unknown.sorted { $0.lexicographicallyPrecedes($1) }.map { names in
      Diagnostic(
        "audit.observed-unknown", .warning,
        "no page describes \(names[2].visible.quoted) of \(names[0].visible.quoted), version \(names[1].visible.quoted), "
          + "which clients observed",
        notes: [Diagnostic.Note("pass the pages of that version, or remove the entries from the file")])
    }
  }

  /// A service by its product and version, each of which pages may leave open.
  private struct Service {
    let product: String?
    let version: String?

    init(_ model: ServiceModel) { (product, version) = (model.product?.lowercased(), model.version) }

    func includes(_ difference: ObservedDifference) -> Bool {
      (product.map { $0 == difference.product.lowercased() } ?? true)
        && (version.map { $0 == difference.version } ?? true)
    }
  }
}

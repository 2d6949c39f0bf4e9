public import TablatureAPIModel

/// Observed differences, sorted by whether their operations are compared.
public struct ObservedOperations: Sendable {
  /// The differences of operations that are compared.
  public private(set) var differences: [ObservedDifference] = []
  /// A warning for each operation that no page describes, and for each service that isn't compared.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Sorts differences.
  ///
  /// - Parameters:
  ///   - observed: The differences.
  ///   - operations: The operations that are compared. The differences of others of the same service are ignored.
  ///   - services: All services that the pages describe.
  public init(_ observed: ObservedDifferences, for operations: AuditedOperations, among services: [ServiceModel]) {
    let compared = Service(operations.service)
    let described = services.map(Service.init)
    var unknown: Set<[String]> = []
    var leftOut: [Int: Int] = [:]
    for difference in observed.differences {
      if compared.describes(difference) {
        differences.append(difference)
      } else if let index = described.firstIndex(where: { $0.describes(difference) }) {
        if index > 0 { leftOut[index, default: 0] += 1 }
      } else {
        unknown.insert([difference.product, difference.version, difference.operation])
      }
    }
    diagnostics = leftOut.sorted { $0.key < $1.key }.map { index, count in
      Diagnostic(
        "audit.observed-unknown", .warning,
        "\(count) observed difference\(count == 1 ? "" : "s") of \(services[index].title) \(count == 1 ? "isn't" : "aren't") compared",
        notes: [Diagnostic.Note("audit the pages of each service alone")])
    }
    let sorted = unknown.sorted { $0.lexicographicallyPrecedes($1) }
    diagnostics += sorted.prefix(Self.mostNamed).map { names in
      Diagnostic(
        "audit.observed-unknown", .warning,
        "no page describes \(names[2].visible.quoted) of \(names[0].visible.quoted), version \(names[1].visible.quoted), "
          + "which clients observed",
        notes: [Diagnostic.Note("pass the pages of that version, or remove the entries from the file")])
    }
    if sorted.count > Self.mostNamed {
      diagnostics.append(
        Diagnostic(
          "audit.observed-unknown", .warning,
          "no page describes \(sorted.count - Self.mostNamed) more of the observed operations"))
    }
  }

  private static let mostNamed = 20

  /// A service by its product and version, each of which pages may leave open.
  private struct Service {
    let product: String?
    let version: String?
    let operations: Set<String>

    init(_ model: ServiceModel) {
      (product, version) = (model.product?.lowercased(), model.version)
      operations = Set(model.operations.map(\.name))
    }

    func includes(_ difference: ObservedDifference) -> Bool {
      (product.map { $0 == difference.product.lowercased() } ?? true)
        && (version.map { $0 == difference.version } ?? true)
    }

    func describes(_ difference: ObservedDifference) -> Bool {
      operations.contains(difference.operation) && includes(difference)
    }
  }
}

public import APIModel

/// A service as a set of pages describes it.
public struct ServiceReading: Hashable, Sendable {
  /// The operations that count.
  public var model: ServiceModel
  /// What pages say that lost against another page of the same operation, ordered by name, then path.
  public var outvoted: [Operation]
  /// What the pages as a set have wrong. What is wrong inside a page is among that page's own diagnostics.
  public var diagnostics: [Diagnostic]

  /// Makes a reading.
  public init(model: ServiceModel, outvoted: [Operation], diagnostics: [Diagnostic]) {
    self.model = model
    self.outvoted = outvoted
    self.diagnostics = diagnostics
  }
}

/// Joins the readings of pages to a service.
public enum ServiceReader {
  /// Joins readings; the result does not depend on their order.
  public static func join(_ readings: [PageReading]) -> ServiceReading {
    ServiceReading(
      model: ServiceModel(product: nil, version: nil, operations: readings.compactMap(\.operation)), outvoted: [],
      diagnostics: [])
  }
}

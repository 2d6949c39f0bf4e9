public import TablatureAPIModel

/// Corrections that are drafted from differences which clients observed.
///
/// Each correction is made while it is drafted, on what those before it left, so that an overlay with all of them can be applied.
public struct OverlayDraft: Hashable, Sendable {
  /// A correction, and the place in the page that it is about.
  public struct Entry: Hashable, Sendable {
    /// The correction.
    public var correction: Correction
    /// The row that it corrects or, for an addition, a place close to where it belongs.
    public var place: SourceLocation
    /// Whether several services have an operation of that name, so that the page has to be named as well.
    public var needsPage: Bool
  }

  /// The corrections in the order in which they have to be made.
  public private(set) var entries: [Entry] = []
  /// The differences that no correction can express.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Drafts corrections of differences that services don't document yet.
  public init(_ differences: [ObservedDifference], for services: [ServiceModel]) {
    var holders: [String: Int] = [:]
    var places: [String: [(service: Int, operation: Int)]] = [:]
    for (index, service) in services.enumerated() {
      for (position, operation) in service.operations.enumerated() {
        holders[operation.name, default: 0] += 1
        places[operation.name, default: []].append((index, position))
      }
    }
    struct Target: Hashable {
      var product: String
      var version: String
      var operation: String
    }
    let groups = Dictionary(grouping: differences) {
      Target(product: $0.product.lowercased(), version: $0.version, operation: $0.operation)
    }
    let ordered = groups.sorted {
      [$0.key.product, $0.key.version, $0.key.operation].lexicographicallyPrecedes(
        [$1.key.product, $1.key.version, $1.key.operation])
    }
    for (target, group) in ordered {
      let place = places[target.operation]?.first { place in
        let service = services[place.service]
        return (service.product.map { $0.lowercased() == target.product } ?? true)
          && (service.version.map { $0 == target.version } ?? true)
      }
      guard let place else {
        diagnostics.append(
          Diagnostic(
            "overlay.undrafted", .warning,
            "no page describes \(target.operation.visible.quoted) of \(group[0].product.visible.quoted), version "
              + "\(target.version.visible.quoted); no correction for \(group.count) observed difference\(group.count == 1 ? "" : "s")",
            notes: [Diagnostic.Note("pass the pages of that version, or remove the entries from the file")]))
        continue
      }
      var drafting = OperationDrafting(
        services[place.service].operations[place.operation], needsPage: holders[target.operation, default: 0] > 1)
      drafting.draft(group)
      entries += drafting.entries
      diagnostics += drafting.diagnostics
    }
  }
}

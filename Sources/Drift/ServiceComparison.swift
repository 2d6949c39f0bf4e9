public import APIModel
public import SwiftEmitter

/// What changed from one version of a service to another: a pure function of both.
public struct ServiceComparison: Hashable, Sendable {
  /// The changes, ordered by operation, then by interface, check and path.
  public let changes: [Change]

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - old: The older one.
  ///   - new: The newer one.
  ///   - options: How the Swift client is made, for what changes in its source.
  public init(from old: ServiceModel, to new: ServiceModel, options: EmitterOptions = EmitterOptions()) {
    let before = Dictionary(old.operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let declarations = Dictionary(
      grouping: DeclarationPair.pairs(
        old: SwiftEmitter.declarations(of: old, options: options),
        new: SwiftEmitter.declarations(of: new, options: options)), by: \.operation)
    var changes: [Change] = []
    for name in Set(before.keys).union(after.keys).sorted() {
      let pair = OperationPair(name: name, old: before[name], new: after[name])
      for check in DriftCheck.all { changes += Self.changes(check, pair, declarations[name] ?? []) }
    }
    self.changes = changes.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
  }

  /// The part of a version that the changes raise together.
  public func step(_ interface: Change.Interface) -> VersionStep {
    changes.lazy.filter { $0.interface == interface }.map(\.step).max() ?? .none
  }

  private static func order(_ change: Change) -> [String] {
    [change.operation, change.interface == .wire ? "0" : "1", change.check, change.path, change.detail ?? ""]
  }

  private static func changes(
    _ check: DriftCheck, _ pair: OperationPair, _ declarations: [DeclarationPair]
  ) -> [Change] {
    var changes = Changes(check, in: pair.name)
    switch check.comparison {
    case .operation(let compare): compare(pair, &changes)
    case .field(let compare): for field in pair.fields { compare(field, &changes) }
    case .error(let compare): for error in pair.errors { compare(error.old, error.new, &changes) }
    case .declaration(let compare): for declaration in declarations { compare(declaration, pair, &changes) }
    }
    return changes.found
  }
}

public import TablatureAPIModel
public import TablatureSwiftEmitter

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
  public init(from old: ServiceModel, to new: ServiceModel, options: EmitterOptions) {
    self.init(Self.changes(from: old, to: new, options))
  }

  /// Compares two versions of several services, each with the one of the same product and API version. Where no service has that on
  /// the other side, the first ones are compared: a service may have got another API version.
  public init(from old: [ServiceModel], to new: [ServiceModel], options: EmitterOptions) {
    self.init(ServicePair.pairs(old, new).flatMap { Self.changes(from: $0.old, to: $0.new, options) })
  }

  private init(_ changes: [Change]) {
    self.changes = changes.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
  }

  private static func changes(from old: ServiceModel, to new: ServiceModel, _ options: EmitterOptions) -> [Change] {
    let declarations = Dictionary(
      grouping: DeclarationPair.pairs(
        old: SwiftEmitter.declarations(of: old.supported, options: options),
        new: SwiftEmitter.declarations(of: new.supported, options: options)), by: \.operation)
    let operations = Pairing(old.operations, by: \.name, new.operations, by: \.name)
    func changes(of name: String, _ old: Operation?, _ new: Operation?) -> [Change] {
      let pair = OperationPair(name: name, old: old, new: new)
      return DiffCheck.all.flatMap { Self.changes($0, pair, declarations[name] ?? []) }
    }
    return operations.pairs.flatMap { changes(of: $0.left.name, $0.left, $0.right) }
      + operations.onlyLeft.flatMap { changes(of: $0.name, $0, nil) }
      + operations.onlyRight.flatMap { changes(of: $0.name, nil, $0) }
  }

  /// The part of a version that the changes raise together.
  public func step(_ interface: Change.Interface) -> VersionStep {
    changes.lazy.filter { $0.interface == interface }.map(\.step).max() ?? .none
  }

  private static func order(_ change: Change) -> [String] {
    [change.operation, change.interface == .wire ? "0" : "1", change.check, change.path, change.detail ?? ""]
  }

  private static func changes(
    _ check: DiffCheck, _ pair: OperationPair, _ declarations: [DeclarationPair]
  ) -> [Change] {
    var changes = Changes(check, in: pair.name)
    switch check.comparison {
    case .operation(let compare): compare(pair, &changes)
    case .field(let compare): for field in pair.fields { compare(field, &changes) }
    case .error(let compare): for error in pair.errors.pairs { compare(error.left, error.right, &changes) }
    case .declaration(let compare): for declaration in declarations { compare(declaration, pair, &changes) }
    }
    return changes.found
  }
}

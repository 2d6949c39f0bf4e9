import APIModel

/// The names that an operation has outside of its own types.
struct OperationName: Hashable, Sendable {
  /// What the names of its types begin with.
  var base: String
  /// The method of the client.
  var method: String
  /// The name of its file without `.swift`.
  var fileStem: String
}

/// The names of all operations, apart from each other also where case does not count, as in file systems.
struct OperationNames: Sendable {
  private var bases: NameScope
  private var methods = NameScope()
  private var stems: NameScope

  /// The longest name of a file, so that `Tests.swift` still fits behind it everywhere.
  private static let longestStem = 150

  /// Makes the names of a module that has no operation yet.
  init(module: ModulePlan) {
    // `Operation` would make `OperationRequest`, which the runtime has.
    let prefixes = ReservedNames.types.flatMap { name in
      ["Request", "Response", "ErrorCode"].filter(name.hasSuffix).map { String(name.dropLast($0.count)) }
    }
    bases = NameScope(ignoresCase: true, taken: Set(prefixes))
    stems = NameScope(ignoresCase: true, taken: [module.client])
  }

  /// Names an operation.
  mutating func claim(_ operation: Operation, diagnostics: inout [Diagnostic]) -> OperationName {
    let base = bases.claim(operation.name, as: .operation, at: operation.location, diagnostics: &diagnostics)
    let wanted = NameRole.operation.name(for: operation.name).name
    var method = NameRole.method.name(for: operation.name).name
    if base != wanted, base.hasPrefix(wanted) { method += base.dropFirst(wanted.count) }
    return OperationName(
      base: base, method: methods.claim(method), fileStem: stems.claim(String(base.prefix(OperationNames.longestStem))))
  }
}

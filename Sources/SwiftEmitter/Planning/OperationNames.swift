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
  private let context: NamingContext

  /// The longest name of a file, so that `Tests.swift` still fits behind it everywhere.
  private static let longestStem = 150

  /// Makes the names of a module that has no operation yet.
  init(module: ModulePlan, naming: Naming) {
    context = NamingContext(naming: naming)
    // `Operation` would make `OperationRequest`, which the runtime has.
    let prefixes = ReservedNames.types.flatMap { name in
      ["Request", "Response", "ErrorCode"].filter(name.hasSuffix).map { String(name.dropLast($0.count)) }
    }
    bases = NameScope(ignoresCase: true, taken: Set(prefixes))
    stems = NameScope(ignoresCase: true, taken: [module.client])
  }

  /// Names an operation.
  mutating func claim(_ operation: Operation, diagnostics: inout [Diagnostic]) -> OperationName {
    let base = bases.claim(
      operation.name, as: .operation, in: context, at: operation.location, diagnostics: &diagnostics)
    return OperationName(
      base: base, method: method(of: operation, base: base, diagnostics: &diagnostics),
      fileStem: stems.claim(String(base.prefix(OperationNames.longestStem))))
  }

  /// The method has the number that the types have, if they have one.
  private mutating func method(of operation: Operation, base: String, diagnostics: inout [Diagnostic]) -> String {
    if context.naming.override(.methods, of: operation.name, in: []) != nil {
      return methods.claim(
        operation.name, as: .method, in: context, at: operation.location, diagnostics: &diagnostics)
    }
    let acronyms = context.naming.acronyms
    let wanted = NameRole.operation.name(for: operation.name, acronyms: acronyms).name
    var method = NameRole.method.name(for: operation.name, acronyms: acronyms).name
    if base != wanted, base.hasPrefix(wanted), base.dropFirst(wanted.count).allSatisfy(\.isNumber) {
      method += base.dropFirst(wanted.count)
    }
    return methods.claim(method, for: operation.name, at: operation.location, diagnostics: &diagnostics)
  }
}

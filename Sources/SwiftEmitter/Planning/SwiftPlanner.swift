import APIModel

/// Decides every name and every type of a client.
enum SwiftPlanner {
  /// Plans a client: a pure function of the service.
  static func plan(_ service: ServiceModel, options: EmitterOptions) -> SwiftPlan {
    var diagnostics: [Diagnostic] = []
    let module = planModule(service, options: options, diagnostics: &diagnostics)
    var names = OperationNames(module: module)
    var operations: [OperationPlan] = []
    for operation in service.operations {
      let name = names.claim(operation, diagnostics: &diagnostics)
      var planner = OperationPlanner(operation: operation, service: service, module: module, name: name)
      operations.append(planner.plan())
      diagnostics += planner.diagnostics
    }
    return SwiftPlan(module: module, operations: operations, diagnostics: diagnostics)
  }

  private static func planModule(
    _ service: ServiceModel, options: EmitterOptions, diagnostics: inout [Diagnostic]
  ) -> ModulePlan {
    let product = service.product ?? service.operations.lazy.compactMap(\.product).first ?? ""
    var serviceName = Words(product).upperCamel
    if serviceName.isEmpty || Words(product).beginsWithDigit { serviceName = "API" + serviceName }
    let moduleName = options.moduleName.map { wanted in
      let name = identifier(wanted, otherwise: "AlibabaCloud" + serviceName)
      if name != wanted {
        diagnostics.append(
          Diagnostic(
            "swift.module-name", .warning,
            "the module is named `\(name)`, because \(Escaping.quoted(wanted)) cannot be one"))
      }
      return name
    }
    var types = NameScope(taken: ReservedNames.types)
    let host = String(product.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    return ModulePlan(
      name: moduleName ?? "AlibabaCloud" + serviceName,
      service: serviceName,
      client: types.claim(serviceName + "Client"),
      endpointProduct: host.isEmpty ? "api" : host)
  }

  /// A module name that keeps everything of a wish that can stand in one.
  private static func identifier(_ wish: String, otherwise: String) -> String {
    let kept = wish.unicodeScalars.filter {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
    }
    var name = String(String.UnicodeScalarView(kept).prefix(100))
    if name.first?.isNumber ?? true { name = otherwise }
    if ReservedNames.types.contains(name) || ReservedNames.keywords.contains(name) || name == "_" { name += "Module" }
    return name
  }
}

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

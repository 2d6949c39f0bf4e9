import TablatureAPIModel

/// Decides every name and every type of a client.
enum SwiftPlanner {
  /// Plans a client: a pure function of the service.
  static func plan(_ service: ServiceModel, options: EmitterOptions) -> SwiftPlan {
    let beginning = Beginning(service, options: options)
    let operations = beginning.planners.map(planned)
    return SwiftPlan(
      module: beginning.module, operations: operations.map(\.plan),
      reported: beginning.diagnostics(with: operations.map(\.diagnostics)))
  }

  /// Plans an operation.
  static func planned(_ planner: OperationPlanner) -> (plan: OperationPlan, diagnostics: PlanDiagnostics) {
    var planner = planner
    let plan = planner.plan()
    return (plan, planner.diagnostics)
  }

  /// What has to be decided before the operations, each of which can then be planned for itself.
  struct Beginning {
    let module: ModulePlan
    private var diagnostics = PlanDiagnostics()
    let planners: [OperationPlanner]

    init(_ service: ServiceModel, options: EmitterOptions) {
      let naming = Naming(options.naming, runtime: options.runtime)
      let module = planModule(service, options: options, naming: naming, diagnostics: &diagnostics)
      self.module = module
      let names = OperationNames.names(
        of: service.operations, module: module, naming: naming, diagnostics: &diagnostics)
      planners = zip(service.operations, names).map { operation, name in
        OperationPlanner(operation: operation, service: service, module: module, name: name, naming: naming)
      }
      diagnostics += unversioned(service)
    }

    /// What was noticed here, and then with the operations.
    func diagnostics(with those: [PlanDiagnostics]) -> PlanDiagnostics { those.reduce(into: diagnostics) { $0 += $1 } }
  }

  /// The name of the module where nobody chooses one.
  static func moduleName(for service: ServiceModel, runtime: RuntimeDescription) -> String {
    var diagnostics = PlanDiagnostics()
    let options = EmitterOptions(runtime: runtime)
    return planModule(service, options: options, naming: Naming(runtime: runtime), diagnostics: &diagnostics).name
  }

  /// One warning for all operations that cannot say which API they belong to.
  private static func unversioned(_ service: ServiceModel) -> [Diagnostic] {
    let operations = service.operations.filter {
      ($0.product ?? service.product) == nil || ($0.version ?? service.version) == nil
    }
    guard let first = operations.first else { return [] }
    let rest = operations.dropFirst().map { Diagnostic.Note(Escaping.oneLine($0.name), at: $0.location) }
    return [
      Diagnostic(
        "swift.no-version", .warning,
        "no page tells which product and version \(Escaping.quoted(first.name))"
          + (rest.isEmpty ? " belongs" : " and \(rest.count) more belong") + " to, so calls go without them",
        at: first.location, notes: rest)
    ]
  }

  private static func planModule(
    _ service: ServiceModel, options: EmitterOptions, naming: Naming, diagnostics: inout PlanDiagnostics
  ) -> ModulePlan {
    let words = Words(service.productCode ?? "", acronyms: naming.acronyms)
    var serviceName = words.upperCamel
    if serviceName.isEmpty || words.beginsWithDigit { serviceName = "API" + serviceName }
    let usualName = options.runtime.modulePrefix + serviceName
    let moduleName = options.moduleName.map { wanted in
      let name = identifier(
        wanted, otherwise: usualName, reserved: naming.reservedTypes.union(options.runtime.moduleNames))
      if name != wanted {
        diagnostics.append(
          Diagnostic(
            "swift.module-name", .warning,
            "the module is named `\(name)`, because \(Escaping.quoted(wanted)) cannot be one"))
      }
      return name
    }
    var types = NameScope(taken: naming.reservedTypes)
    return ModulePlan(
      name: moduleName ?? usualName,
      service: serviceName,
      client: types.claim(serviceName + "Client"),
      endpointProduct: service.productInHosts,
      endpoint: options.endpoint?.naming(product: service.productInHosts),
      layout: options.layout,
      accessLevel: options.accessLevel,
      runtime: options.runtime,
      envelope: service.wireProtocol.envelope)
  }

  /// A module name that keeps everything of a wish that can stand in one.
  private static func identifier(_ wish: String, otherwise: String, reserved: Set<String>) -> String {
    let kept = wish.unicodeScalars.filter {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
    }
    var name = String(String.UnicodeScalarView(kept).prefix(100))
    if name.first?.isNumber ?? true { name = otherwise }
    if reserved.contains(name) || ReservedNames.keywords.contains(name) || name == "_" { name += "Module" }
    return name
  }
}

import TablatureAPIModel

/// The names that an operation has outside of its own types.
struct OperationName: Hashable, Sendable {
  /// What the names of its types begin with.
  var base: String
  /// The method of the client.
  var method: String
  /// The name of its file without `.swift`.
  var fileStem: String
}

/// The names of all operations.
enum OperationNames {
  /// The longest name of a file, so that `Tests.swift` still fits behind it everywhere.
  private static let longestStem = 150

  /// Names the operations of a module.
  static func names(
    of operations: [Operation], module: ModulePlan, naming: Naming, diagnostics: inout PlanDiagnostics
  ) -> [OperationName] {
    // `Operation` would make `OperationRequest`, which the runtime has.
    let prefixes = naming.reservedTypes.flatMap { name in
      ["Request", "Response", "ErrorCode"].filter(name.hasSuffix).map { String(name.dropLast($0.count)) }
    }
    let context = NamingContext(naming: naming)
    func subjects(_ role: NameRole) -> [NamedSubject] {
      operations.map { operation in
        let name = role.name(for: operation.name, acronyms: naming.acronyms).name
        return NamedSubject(
          wireName: operation.name, role: role, context: context, alternatives: [name + role.suffix],
          location: operation.location)
      }
    }
    let bases = NameAssignment.names(
      of: subjects(.operation(reserved: naming.reservedTypes)), taken: Set(prefixes), diagnostics: &diagnostics)
    // What is to be said of a name was said of the type, unless somebody chose the method.
    var ofMethods = PlanDiagnostics()
    let methods = NameAssignment.names(of: subjects(.method), diagnostics: &ofMethods)
    diagnostics.refuse(ofMethods)
    // Many file systems don't tell names apart that differ in case only.
    var stems = NameScope(ignoresCase: true, taken: [module.client])
    return zip(bases, methods).map { base, method in
      OperationName(base: base, method: method, fileStem: stems.claim(String(base.prefix(longestStem))))
    }
  }
}

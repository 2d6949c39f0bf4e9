internal import TablatureAPIModel

/// The names by which calls of a service are recognized in code.
///
/// All of them come from the service's wire protocol and the conventions of its vendor, except for words that any client may use.
struct CallNames: Hashable, Sendable {
  /// Parameters that mean the same in every operation.
  let common: CommonParameters
  /// The vendor's own library; nil where there is none.
  let library: CodeConventions.ModelLibrary?
  /// What properties, functions and arguments are called that hold the name of an operation, in lower case.
  let operations: Set<String>
  /// Parameters and header fields that hold the name of an operation, in lower case.
  let operationKeys: Set<String>
  /// What properties are called that hold the version of the API, in lower case.
  let versions: Set<String>
  /// Parameters, header fields and arguments that hold the version of the API, in lower case.
  let versionKeys: Set<String>

  /// Creates names.
  ///
  /// - Parameters:
  ///   - wireProtocol: How requests to the service travel.
  ///   - conventions: How hand-written code calls the services of its vendor.
  init(_ wireProtocol: WireProtocol, _ conventions: CodeConventions) {
    common = wireProtocol.commonParameters
    library = conventions.library
    let operation = common.operation?.lowercased()
    operations = Set(["operation", "operationname", "apiname", "api"] + (operation.map { [$0, "\($0)name"] } ?? []))
    operationKeys = conventions.operationHeaders.union(operation.map { [$0] } ?? [])
    versions = Set(["version", "apiversion"] + (common.version.map { [$0.lowercased()] } ?? []))
    versionKeys = conventions.versionHeaders.union(versions)
  }
}

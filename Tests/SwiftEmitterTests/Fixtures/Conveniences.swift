import TablatureAPIModel
import TablatureVendorProfiles

@testable import TablatureSwiftEmitter

extension EmitterOptions {
  /// Options with the runtime of the fixtures.
  init(
    moduleName: String? = nil, accessLevel: AccessLevel = .public, naming: NamingOptions = NamingOptions(),
    layout: OutputLayout = .targets, endpoint: EndpointHosts? = nil
  ) {
    self.init(
      runtime: .alibabaCloud, moduleName: moduleName, accessLevel: accessLevel, naming: naming, layout: layout,
      endpoint: endpoint)
  }
}

extension SwiftEmitter {
  static func emit(_ service: ServiceModel) -> Emission { emit(service, options: EmitterOptions()) }

  static func declarations(of service: ServiceModel) -> [SwiftDeclaration] {
    declarations(of: service, options: EmitterOptions())
  }

  static func surfaces(of service: ServiceModel) -> [OperationSurface] {
    surfaces(of: service, options: EmitterOptions())
  }
}

extension TypedCalls {
  init(_ service: ServiceModel) { self.init(service, options: EmitterOptions()) }
}

extension NameRole {
  /// The type of a structure.
  static let structureType = structureType(reserved: Naming(runtime: .alibabaCloud).reservedTypes)
}

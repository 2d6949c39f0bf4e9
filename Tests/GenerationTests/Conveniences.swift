import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureVendorProfiles

@testable import TablatureGeneration

extension EmitterOptions {
  /// Options with the runtime of the standard profile.
  init(moduleName: String? = nil, accessLevel: AccessLevel = .public, naming: NamingOptions = NamingOptions()) {
    self.init(
      runtime: VendorProfile.standard.runtime, moduleName: moduleName, accessLevel: accessLevel, naming: naming)
  }
}

extension GenerationOptions {
  init(output: String = "Generated", filter: OperationFilter = OperationFilter(), mode: Mode = .write) {
    self.init(output: output, emitter: EmitterOptions(), filter: filter, mode: mode)
  }
}

extension SwiftEmitter {
  static func emit(_ service: ServiceModel) -> Emission { emit(service, options: EmitterOptions()) }
}

extension ModuleName {
  init?(_ text: String) { self.init(text, runtime: VendorProfile.standard.runtime) }
}

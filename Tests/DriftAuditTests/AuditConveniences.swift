import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureVendorProfiles

@testable import TablatureDriftAudit

extension Audit {
  /// An audit with the conventions of the standard vendor.
  init(_ service: ServiceModel) {
    self.init(service, conventions: VendorProfile.standard.code, options: .standard)
  }

  /// The same, planning several operations at the same time.
  init(_ service: ServiceModel, leavingOut leftOut: Set<String> = [], atOnce limit: Int) async {
    await self.init(
      service, conventions: VendorProfile.standard.code, leavingOut: leftOut, options: .standard, atOnce: limit)
  }
}

extension EmitterOptions {
  /// The options of clients of the standard vendor.
  static let standard = EmitterOptions(runtime: VendorProfile.standard.runtime)
}

extension CallNames {
  /// The names in code that calls services of the standard vendor.
  static let standard = CallNames(VendorProfile.standard.wireProtocol, VendorProfile.standard.code)
}

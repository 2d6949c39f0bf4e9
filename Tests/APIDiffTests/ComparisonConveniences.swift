import TablatureAPIDiff
import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureVendorProfiles

extension ServiceComparison {
  /// A comparison of clients of the standard vendor.
  init(from old: ServiceModel, to new: ServiceModel) {
    self.init(from: old, to: new, options: .standard)
  }

  /// A comparison of clients of the standard vendor.
  init(from old: [ServiceModel], to new: [ServiceModel]) {
    self.init(from: old, to: new, options: .standard)
  }
}

extension EmitterOptions {
  /// The options of clients of the standard vendor.
  fileprivate static let standard = EmitterOptions(runtime: VendorProfile.standard.runtime)
}

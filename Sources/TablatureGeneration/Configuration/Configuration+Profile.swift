public import TablatureAPIModel
internal import TablatureVendorProfiles

extension Configuration {
  /// What is particular to the vendor of the pages.
  ///
  /// This is the one place that chooses a profile for a configuration; everything else receives it as a value.
  public var profile: VendorProfile { .standard }

  /// The names of the dialects that pages can be in.
  public static var dialects: [String] { VendorProfile.standard.dialects.map(\.name) }
}

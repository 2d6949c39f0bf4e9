public import TablatureAPIModel
internal import TablatureVendorProfiles

extension Configuration {
  /// The profile of every configuration, as long as none can choose another. Everything else receives a profile as a value.
  public static let standardProfile = VendorProfile.standard

  /// What is particular to the vendor of the pages.
  public var profile: VendorProfile { Self.standardProfile }

  /// The names of the dialects that pages can be in.
  public static var dialects: [String] { standardProfile.dialects.map(\.name) }
}

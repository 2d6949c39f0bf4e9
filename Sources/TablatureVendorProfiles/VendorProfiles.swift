public import TablatureAPIModel

extension VendorProfile {
  /// The profiles of all supported vendors.
  public static let all: [VendorProfile] = [.alibabaCloud]

  /// The default vendor profile.
  public static let standard = VendorProfile.alibabaCloud
}

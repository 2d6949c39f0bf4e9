public import TablatureAPIModel

extension VendorProfile {
  /// All vendors whose pages can be read.
  public static let all: [VendorProfile] = [.alibabaCloud]

  /// The vendor of pages for which nobody chooses one.
  public static let standard = VendorProfile.alibabaCloud
}

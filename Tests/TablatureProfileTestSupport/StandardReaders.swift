import TablatureAPIModel
public import TablatureDocReader
import TablatureVendorProfiles

extension PageReader {
  /// The reader of the standard profile, made once.
  public static let standard = PageReader(.standard)

  /// Reads a page as the standard profile describes it.
  public static func read(_ source: PageSource) -> PageReading { standard.read(source) }
}

extension ServiceReader {
  /// The reader of the standard profile, made once.
  public static let standard = ServiceReader(of: .standard)

  /// Joins readings of pages of the standard profile, and reads the traits of operations.
  public static func join(_ readings: [PageReading], preferring preferred: Set<String> = []) -> ServiceReading {
    standard.joinWithTraits(readings, preferring: preferred)
  }

  /// Joins readings, and reads the traits of operations.
  public func joinWithTraits(_ readings: [PageReading], preferring preferred: Set<String> = []) -> ServiceReading {
    var service = join(readings, preferring: preferred)
    readTraits(of: &service)
    return service
  }
}

public import TablatureAPIModel
public import TablatureDocReader

/// The stages between pages and services. Each is a pure function; tests replace them.
public struct PagePipeline: Sendable {
  /// Reads a page.
  public var read: @Sendable (PageSource) -> PageReading
  /// Joins pages into services, several operations at the same time; the paths are those of pages that the user prefers.
  public var join: @Sendable ([PageReading], _ preferred: Set<String>, _ atOnce: Int) async -> ServiceReading
  /// Reads what follows from the parameters and members of an operation, after corrections.
  public var readTraits: @Sendable (inout TablatureAPIModel.Operation) -> Void

  /// Makes a pipeline; without arguments, the one that the tool uses.
  ///
  /// - Parameters:
  ///   - profile: The vendor of the pages.
  ///   - read: Replaces the stage of this name, as do the parameters that follow.
  public init(
    profile: VendorProfile = Configuration.standardProfile,
    read: (@Sendable (PageSource) -> PageReading)? = nil,
    join: (@Sendable ([PageReading], _ preferred: Set<String>, _ atOnce: Int) async -> ServiceReading)? = nil,
    readTraits: (@Sendable (inout TablatureAPIModel.Operation) -> Void)? = nil
  ) {
    let pages = PageReader(profile)
    let services = ServiceReader(of: pages)
    self.read = read ?? { pages.read($0) }
    self.join = join ?? { await services.join($0, preferring: $1, atOnce: $2) }
    self.readTraits = readTraits ?? { services.readTraits(of: &$0) }
  }
}

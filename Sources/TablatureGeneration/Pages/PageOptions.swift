public import TablaturePageOverlay

/// What can be chosen about reading a set of pages.
public struct PageOptions: Hashable, Sendable {
  /// The dialect that the pages are most likely in.
  public var dialect: String?
  /// Pages that take precedence where several describe one operation.
  public var preferred: [Located<String>] = []
  /// The product that is meant, without regard to letter case.
  public var product: Located<String>?
  /// The version of the API that is meant.
  public var version: Located<String>?
  /// Corrections of the pages.
  public var corrections: Overlay?

  /// Makes options that choose nothing.
  public init() {}

  /// Makes the options that a configuration chooses.
  public init(_ configuration: Configuration) {
    dialect = configuration.dialect?.value
    preferred = configuration.prefer
    product = configuration.product
    version = configuration.version
    corrections = configuration.corrections
  }
}

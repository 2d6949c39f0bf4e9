/// How an operation hands out a long list.
public struct Paging: Hashable, Sendable {
  /// How the next page is asked for.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// With its number.
    case pageNumber
    /// With a token of the response before.
    case token
    /// With either.
    case both
  }

  /// How the next page is asked for.
  public var style: Style
  /// The parameter that holds the number of the page.
  public var pageNumber: String?
  /// The parameter that holds the number of entries of a page.
  public var pageSize: String?
  /// The parameter that holds the token.
  public var token: String?
  /// The parameter that holds the largest number of entries where a token is given, if it is not ``pageSize``.
  public var maximumResults: String?
  /// The member of the response with the token of the next page.
  public var nextToken: String?
  /// The member of the response with the number of all entries.
  public var totalCount: String?
  /// The member of the response with the entries, its path as in facts: `Disks.Disk[]`.
  public var entries: String?

  /// Makes a way of paging.
  public init(
    _ style: Style, pageNumber: String? = nil, pageSize: String? = nil, token: String? = nil,
    maximumResults: String? = nil, nextToken: String? = nil, totalCount: String? = nil, entries: String? = nil
  ) {
    self.style = style
    self.pageNumber = pageNumber
    self.pageSize = pageSize
    self.token = token
    self.maximumResults = maximumResults
    self.nextToken = nextToken
    self.totalCount = totalCount
    self.entries = entries
  }
}

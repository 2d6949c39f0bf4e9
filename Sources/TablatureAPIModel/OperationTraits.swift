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
    /// With the place in the list where it begins, which the response before tells.
    case offset
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
  /// The parameter that holds the place in the list where a page begins.
  public var offset: String?
  /// The member of the response with the place where the next page begins.
  public var nextOffset: String?
  /// The member of the response with the number of all entries.
  public var totalCount: String?
  /// The member of the response with the entries, its path as in facts: `Disks.Disk[]`.
  public var entries: String?

  /// Makes a way of paging.
  public init(
    _ style: Style, pageNumber: String? = nil, pageSize: String? = nil, token: String? = nil,
    maximumResults: String? = nil, nextToken: String? = nil, offset: String? = nil,
    nextOffset: String? = nil, totalCount: String? = nil, entries: String? = nil
  ) {
    self.style = style
    self.pageNumber = pageNumber
    self.pageSize = pageSize
    self.token = token
    self.maximumResults = maximumResults
    self.nextToken = nextToken
    self.offset = offset
    self.nextOffset = nextOffset
    self.totalCount = totalCount
    self.entries = entries
  }
}

/// The parameters of an operation that hands out a long list in pages.
///
/// Emitted requests conform: they tell which of their parameters say what page to get, and where a response holds the
/// entries. How pages follow each other is up to ``PagedOperation``.
public protocol PagedRequest: OperationRequest {
  /// An entry of the list.
  associatedtype PageEntry: Sendable

  /// What the parameters say about the page to get.
  var pagePosition: PagePosition { get set }

  /// What a response holds of the list.
  static func page(of response: Response) -> PageContents<PageEntry>
}

/// Which page a request asks for.
public struct PagePosition: Hashable, Sendable {
  /// The ways in which an operation takes a page.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// By its number.
    case number
    /// By a token of the response before.
    case token
    /// By either; not by both at once.
    case numberOrToken
    /// By the place in the list where it begins, which the response before tells.
    case offset
  }

  /// The ways in which the operation takes a page.
  public let style: Style
  /// The number of the page, where the request gives one.
  public var number: Int?
  /// The token of the page, where the request gives one.
  public var token: String?
  /// Where in the list the page begins, where the request says so.
  public var offset: Int?
  /// The largest number of entries that a request by number asks for, where it gives one.
  public let size: Int?
  /// The largest number of entries that a request by token asks for, where it gives one.
  public let maximumResults: Int?

  /// A page by its number.
  public static func byNumber(_ number: Int?) -> Self { Self(style: .number, number: number) }

  /// A page by its token.
  public static func byToken(_ token: String?) -> Self { Self(style: .token, token: token) }

  /// A page by its number or by its token.
  public static func byNumber(_ number: Int?, size: Int?, orToken token: String?, maximumResults: Int?) -> Self {
    Self(style: .numberOrToken, number: number, token: token, size: size, maximumResults: maximumResults)
  }

  /// A page by the place in the list where it begins.
  public static func byOffset(_ offset: Int?) -> Self { Self(style: .offset, offset: offset) }

  private init(
    style: Style, number: Int? = nil, token: String? = nil, offset: Int? = nil, size: Int? = nil,
    maximumResults: Int? = nil
  ) {
    self.style = style
    self.number = number
    self.token = token
    self.offset = offset
    self.size = size
    self.maximumResults = maximumResults
  }
}

/// What a response holds of a long list.
public struct PageContents<Entry: Sendable>: Sendable {
  /// The entries of the page.
  public let entries: [Entry]
  /// The number of all entries on all pages, where the response tells it.
  public let total: Int?
  /// The number of the page, where the response tells it.
  public let number: Int?
  /// The token of the next page; nil or empty where there is none.
  public let nextToken: String?
  /// Where the next page begins, where the response tells it.
  public let nextOffset: Int?

  /// Makes the contents of a page.
  public init(
    _ entries: [Entry], total: Int? = nil, number: Int? = nil, nextToken: String? = nil, nextOffset: Int? = nil
  ) {
    self.entries = entries
    self.total = total
    self.number = number
    self.nextToken = nextToken
    self.nextOffset = nextOffset
  }
}

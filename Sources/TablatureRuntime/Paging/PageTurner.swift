/// Decides after each page which request comes next. A value without effects; it always comes to an end where the pages do.
///
/// By number, the total that the responses tell decides, counted against the entries that came: a service may give fewer
/// entries a page than it was asked for. Where there is no total, the list ends with a page that is empty or shorter than
/// one before. By token, the list ends with a response that gives none. By offset, it
/// ends with a response that gives none either, or one that does not lie behind the one before.
///
/// A service that gives the last page again for each further number would go on for ever; such a page is dropped. A token
/// that comes back is an error, since the list is not complete.
struct PageTurner<Request: PagedRequest>: Sendable {
  /// What follows a page.
  enum Step: Hashable, Sendable {
    /// Another page; the turner's request asks for it.
    case more
    /// Nothing.
    case end
    /// Nothing, and the page itself was there before.
    case repeated
    /// Nothing that can be had: the service gave a token that it gave before.
    case tokenLoop
  }

  /// The request of the next page.
  private(set) var request: Request

  /// The ways to ask for the next page.
  private enum Way { case number, token, offset }

  /// The way of this list; nil until the first response decides.
  private var way: Way?
  /// The number of the page that the request asks for.
  private var number: Int
  private let firstNumber: Int
  private var count = 0
  private var longestPage = 0
  private var previous: (page: PageFingerprint?, number: Int?)
  private var tokens = LoopDetector()

  /// Makes a turner that begins with the page that the request asks for.
  init(_ request: Request) {
    self.request = request
    let position = request.pagePosition
    number = position.number ?? 1
    firstNumber = number
    previous = (nil, nil)
    switch position.style {
    case .number: way = .number
    case .token: way = .token
    case .offset: way = .offset
    case .numberOrToken:
      // A token or a size that goes with one asks for tokens; the first response decides where the request is silent.
      if position.token?.isEmpty == false {
        way = .token
      } else if position.number != nil || position.size != nil {
        way = .number
      } else if position.maximumResults != nil {
        way = .token
      }
    }
    if let token = position.token { _ = tokens.isKnown(token) }
  }

  /// Takes in a response to the request, and makes the next one.
  mutating func turn(after response: Request.Response) -> Step {
    let page = Request.page(of: response)
    let token = page.nextToken.flatMap { $0.isEmpty ? nil : $0 }
    let way = way ?? (token == nil ? .number : .token)
    self.way = way
    switch way {
    case .number: return turn(after: page)
    case .token: return turn(to: token, after: page)
    case .offset: return turn(to: page.nextOffset, after: page)
    }
  }

  /// A service that has no more may give no place, 0, the same place again, or one behind the end where nothing is.
  private mutating func turn(to offset: Int?, after page: PageContents<Request.PageEntry>) -> Step {
    guard let offset, offset > request.pagePosition.offset ?? 0, !page.entries.isEmpty else { return .end }
    request.pagePosition.offset = offset
    return .more
  }

  private mutating func turn(to token: String?, after page: PageContents<Request.PageEntry>) -> Step {
    guard let token else { return .end }
    // Totals do not count here: some services give none that is right where a token is given.
    if tokens.isKnown(token) { return page.entries.isEmpty ? .end : .tokenLoop }
    request.pagePosition.token = token
    return .more
  }

  private mutating func turn(after page: PageContents<Request.PageEntry>) -> Step {
    if page.entries.isEmpty { return .end }
    let fingerprint = PageFingerprint(page.entries)
    if count > 0, let fingerprint, fingerprint == previous.page { return .repeated }
    count += page.entries.count
    longestPage = max(longestPage, page.entries.count)
    if let total = page.total, total > 0 {
      // Pages before the first that was asked for are full ones.
      let (skipped, isTooLarge) = longestPage.multipliedReportingOverflow(by: max(firstNumber - 1, 0))
      if isTooLarge || total - count <= skipped { return .end }
    } else {
      if let answered = page.number, answered < number, answered == previous.number { return .repeated }
      if page.entries.count < longestPage { return .end }
    }
    previous = (fingerprint, page.number)
    guard number < Int.max else { return .end }
    number += 1
    request.pagePosition.number = number
    return .more
  }
}

/// Finds out that texts come round again, with memory for one of them.
///
/// Source: Richard P. Brent, "An improved Monte Carlo factorization algorithm", BIT 20 (1980): the text that is kept is
/// replaced after 1, 2, 4, … others, so that in the end it lies in the loop, and the loop is shorter than the wait.
struct LoopDetector: Sendable {
  private var kept: String?
  private var previous: String?
  private var steps = 0
  private var limit = 1

  /// Whether a text is the one before, or one that was kept; takes it in.
  mutating func isKnown(_ text: String) -> Bool {
    if text == kept || text == previous { return true }
    previous = text
    steps += 1
    if steps == limit {
      kept = text
      steps = 0
      limit = limit > Int.max / 2 ? limit : limit * 2
    }
    return false
  }
}

/// What tells a page from others without their entries being `Equatable`: how many there are, the first, and the last.
struct PageFingerprint: Hashable, Sendable {
  private let count: Int
  private let first: String
  private let last: String

  /// Makes a fingerprint; nil where there is no entry, or nothing can be seen of the entries.
  init?<Entry>(_ entries: [Entry]) {
    guard let first = entries.first, let last = entries.last else { return nil }
    // A program may be built without what reflection needs; all structures look alike then.
    guard first is any CustomStringConvertible || !Mirror(reflecting: first).children.isEmpty else { return nil }
    count = entries.count
    self.first = String(reflecting: first)
    self.last = String(reflecting: last)
  }
}

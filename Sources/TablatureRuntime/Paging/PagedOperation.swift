/// An operation that hands out a long list in pages.
///
/// A client has one beside each such method, under the same name:
///
/// ```swift
/// for try await disk in client.describeDisks.items(.init(diskType: .data)) { … }
/// ```
public struct PagedOperation<Request: PagedRequest>: Sendable {
  /// What a failed call throws.
  public typealias Failure = OperationError<Request.ErrorCode>

  let service: ServiceClient

  /// Makes an operation of a service.
  public init(_ service: ServiceClient) { self.service = service }

  /// The responses, one a page.
  ///
  /// The first call is made when the first page is asked for. Each loop begins anew with the request.
  ///
  /// - Parameters:
  ///   - request: The parameters. Those that say how large a page is hold for all pages; a number, a token or an offset
  ///     tells which page comes first.
  ///   - prefetch: Whether the next page is fetched while the one before is worked on. A page that nobody waits for any more
  ///     is cancelled.
  public func pages(_ request: Request, prefetch: Bool = false) -> Pages {
    Pages(service: service, request: request, prefetch: prefetch)
  }

  /// The entries of all pages, one after the other.
  ///
  /// The first call is made when the first entry is asked for. Each loop begins anew with the request.
  ///
  /// - Parameters:
  ///   - request: The parameters. Those that say how large a page is hold for all pages; a number, a token or an offset
  ///     tells which page comes first.
  ///   - prefetch: Whether the next page is fetched while the entries of the one before are worked on. A page that nobody
  ///     waits for any more is cancelled.
  public func items(_ request: Request, prefetch: Bool = false) -> Items {
    Items(pages: pages(request, prefetch: prefetch))
  }
}

extension PagedOperation {
  /// The responses of an operation, one a page.
  public struct Pages: AsyncSequence, Sendable {
    /// A response.
    public typealias Element = Request.Response
    /// What a failed call throws.
    public typealias Failure = OperationError<Request.ErrorCode>

    let service: ServiceClient
    let request: Request
    let prefetch: Bool

    /// Begins with the first page.
    public func makeAsyncIterator() -> Iterator {
      Iterator(service: service, turner: PageTurner(request), prefetch: prefetch)
    }

    /// Gets one page after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
      private enum State: Sendable {
        case waiting
        case fetching(FetchAhead<Request>)
        case failed(OperationError<Request.ErrorCode>)
        case ended
      }

      private let service: ServiceClient
      private var turner: PageTurner<Request>
      private let prefetch: Bool
      private var state = State.waiting

      init(service: ServiceClient, turner: PageTurner<Request>, prefetch: Bool) {
        self.service = service
        self.turner = turner
        self.prefetch = prefetch
      }

      /// The next page; nil behind the last one, and behind an error.
      public mutating func next() async throws(OperationError<Request.ErrorCode>) -> Request.Response? {
        let state = state
        self.state = .ended
        let response: Request.Response
        switch state {
        case .ended: return nil
        case .failed(let error): throw error
        case .waiting: response = try await service.send(turner.request)
        case .fetching(let ahead): response = try await ahead.response()
        }
        switch turner.turn(after: response) {
        case .more: self.state = prefetch ? .fetching(FetchAhead(turner.request, service)) : .waiting
        case .end: break
        case .repeated: return nil
        case .tokenLoop:
          // What came is good; only what follows cannot be had.
          let error = ResponseDecodingError(
            path: "", reason: "its token of the next page is one that came before", requestID: response.requestID)
          self.state = .failed(OperationError(.decoding(error)))
        }
        return response
      }

      /// Whether nothing comes any more.
      var hasEnded: Bool { if case .ended = state { true } else { false } }

      /// Gives up what is under way.
      mutating func end() { state = .ended }
    }
  }

  /// The entries of all pages of an operation.
  public struct Items: AsyncSequence, Sendable {
    /// An entry.
    public typealias Element = Request.PageEntry
    /// What a failed call throws.
    public typealias Failure = OperationError<Request.ErrorCode>

    let pages: Pages

    /// Begins with the first entry of the first page.
    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    /// Gets one entry after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
      private var pages: Pages.Iterator
      private var entries: [Request.PageEntry] = []
      private var index = 0

      init(pages: Pages.Iterator) { self.pages = pages }

      /// The next entry; nil behind the last one, and behind an error.
      public mutating func next() async throws(OperationError<Request.ErrorCode>) -> Request.PageEntry? {
        while index == entries.count {
          guard let page = try await pages.next() else {
            entries = []
            index = 0
            return nil
          }
          entries = Request.page(of: page).entries
          index = 0
        }
        // Entries that are there already come to an end with the task, too.
        if Task.isCancelled {
          entries = []
          index = 0
          pages.end()
          throw OperationError(.cancelled)
        }
        defer { index += 1 }
        return entries[index]
      }
    }
  }
}

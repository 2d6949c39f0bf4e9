import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Synchronization
import TablatureTestSupport
import Testing

@Suite("Paged operations", .timeLimit(.minutes(20)))
struct PagedOperationTests {
  private func ids(
    _ service: ListService, _ request: ListNumbersRequest = ListNumbersRequest(), prefetch: Bool = false
  ) async throws -> [Int] {
    var ids: [Int] = []
    for try await entry in service.operation.items(request, prefetch: prefetch) { ids.append(try #require(entry.id)) }
    return ids
  }

  // MARK: By number

  @Test("Pages by number are asked for one after the other, up to the total", arguments: [false, true])
  func numbers(prefetch: Bool) async throws {
    let service = ListService(.init(ids: Array(1...25)))
    #expect(try await ids(service, prefetch: prefetch) == Array(1...25))
    #expect(service.calls.map { $0["PageNumber"] } == [nil, "2", "3"])
  }

  @Test("Each loop begins anew")
  func again() async throws {
    let service = ListService(.init(ids: Array(1...15)))
    let items = service.operation.items(ListNumbersRequest())
    for _ in 1...2 {
      var count = 0
      for try await _ in items { count += 1 }
      #expect(count == 15)
    }
    #expect(service.calls.map { $0["PageNumber"] } == [nil, "2", nil, "2"])
  }

  @Test("A page size that the service cuts loses nothing")
  func cap() async throws {
    for tellsTotal in [true, false] {
      let service = ListService(.init(ids: Array(1...250), cap: 100, tellsTotal: tellsTotal))
      #expect(try await ids(service, ListNumbersRequest(pageSize: 500)) == Array(1...250))
      #expect(service.calls.map { $0["PageSize"] } == ["500", "500", "500"])
    }
  }

  @Test("A first page in the middle ends at the end of the list", arguments: [true, false])
  func startPage(tellsTotal: Bool) async throws {
    let service = ListService(.init(ids: Array(1...40), tellsTotal: tellsTotal))
    #expect(try await ids(service, ListNumbersRequest(pageNumber: 3)) == Array(21...40))
    #expect(service.calls.count == (tellsTotal ? 2 : 3))
  }

  @Test("A service that repeats its last page does not go on for ever", arguments: [true, false], [true, false])
  func repeated(tellsTotal: Bool, tellsNumber: Bool) async throws {
    for count in [1, 3, 10, 20] {
      let service = ListService(
        .init(
          ids: Array(1...count), tellsTotal: tellsTotal, tellsNumber: tellsNumber, repeatsLastPage: true))
      #expect(try await ids(service) == Array(1...count))
    }
  }

  @Test("An empty page ends the list, whatever the total says")
  func wrongTotal() async throws {
    let service = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: call < 2 ? [call] : [], total: 99)) }))
    #expect(try await ids(service) == [0, 1])
    #expect(service.calls.count == 3)
  }

  @Test("A total of 0 beside entries is no total")
  func noTotal() async throws {
    let service = ListService(
      .init(answer: { call, _ in
        (200, ListService.body(entries: call < 2 ? [2 * call, 2 * call + 1] : [4], total: 0))
      }))
    #expect(try await ids(service) == [0, 1, 2, 3, 4])
  }

  @Test("A total that grows is followed, one that shrinks too")
  func changingTotal() async throws {
    let growing = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: [call], total: call < 3 ? call + 2 : 4)) }))
    #expect(try await ids(growing) == [0, 1, 2, 3])
    let shrinking = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: [call], total: call == 0 ? 9 : 2)) }))
    #expect(try await ids(shrinking) == [0, 1])
  }

  @Test("Numbers at the end of the range end the list")
  func largest() async throws {
    let service = ListService(.init(answer: { _, _ in (200, ListService.body(entries: [1])) }))
    #expect(try await ids(service, ListNumbersRequest(pageNumber: Int.max)) == [1])
    let told = ListService(.init(answer: { _, _ in (200, ListService.body(entries: [1, 2], total: Int.max)) }))
    #expect(try await ids(told, ListNumbersRequest(pageNumber: Int.max)) == [1, 2])
    #expect(told.calls.count == 1)
  }

  // MARK: By token

  @Test("Pages by token are asked for with the token of the one before", arguments: [false, true])
  func tokens(prefetch: Bool) async throws {
    let service = ListService(.init(ids: Array(1...25), givesTokens: true))
    let request = ListNumbersRequest(style: .token, maximumResults: 10)
    #expect(try await ids(service, request, prefetch: prefetch) == Array(1...25))
    #expect(service.calls.map { $0["NextToken"] } == [nil, "t-10", "t-20"])
    #expect(service.calls.allSatisfy { $0["MaxResults"] == "10" && $0["PageNumber"] == nil })
  }

  @Test("A token that the request gives is where the list begins")
  func startToken() async throws {
    let service = ListService(.init(ids: Array(1...25), givesTokens: true))
    #expect(try await ids(service, ListNumbersRequest(style: .token, token: "t-20")) == Array(21...25))
  }

  @Test("An empty page with a token is not the last one, an empty token is")
  func emptyPage() async throws {
    let service = ListService(
      .init(answer: { call, _ in
        (200, ListService.body(entries: call == 1 ? [] : [call], token: call < 2 ? "t\(call)" : ""))
      }))
    #expect(try await ids(service, ListNumbersRequest(style: .token)) == [0, 2])
  }

  @Test("A token that comes back is an error behind the entries that came", arguments: [1, 2, 3, 7])
  func tokenLoop(length: Int) async throws {
    let service = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: [call], token: "t\(call % length)")) }))
    var iterator = service.operation.items(ListNumbersRequest(style: .token)).makeAsyncIterator()
    var count = 0
    let error = await #expect(throws: OperationError<ListNumbersErrorCode>.self) {
      while try await iterator.next() != nil { count += 1 }
    }
    guard case .decoding(let decoding) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(decoding.requestID == "R")
    #expect(count > length)
    #expect(count <= 4 * length + 2)
    #expect(try await iterator.next() == nil)
  }

  @Test("The same token with nothing more to give is the end")
  func tokenAtEnd() async throws {
    let service = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: call == 0 ? [0] : [], token: "t")) }))
    #expect(try await ids(service, ListNumbersRequest(style: .token)) == [0])
    #expect(service.calls.count == 2)
  }

  // MARK: By offset

  @Test(
    "Pages by offset are asked for at the place that the one before gives", arguments: ListService.PlaceAtEnd.allCases,
    [false, true])
  func offsets(atEnd: ListService.PlaceAtEnd, prefetch: Bool) async throws {
    for count in [0, 10, 25] {
      let service = ListService(.init(ids: Array(0..<count), placeAtEnd: atEnd))
      #expect(try await ids(service, ListNumbersRequest(style: .offset), prefetch: prefetch) == Array(0..<count))
      let places: [String?] = count < 25 ? [nil] : [nil, "10", "20"]
      // Only a service that names the end has to be asked what is there.
      let last = atEnd == .end && count > 0 ? [String(count)] : []
      #expect(service.calls.map { $0["Offset"] } == places + last)
    }
  }

  @Test("An offset in the request is where the list begins")
  func startOffset() async throws {
    let service = ListService(.init(ids: Array(0..<25), placeAtEnd: .zero))
    let request = ListNumbersRequest(style: .offset, pageSize: 7, offset: 9)
    #expect(try await ids(service, request) == Array(9..<25))
    #expect(service.calls.map { $0["Offset"] } == ["9", "16", "23"])
  }

  @Test("A place that goes back, or goes on where nothing is, ends the list")
  func strangeOffsets() async throws {
    let back = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: [call], offset: [5, 9, 7][min(call, 2)])) }))
    #expect(try await ids(back, ListNumbersRequest(style: .offset)) == [0, 1, 2])
    let far = ListService(
      .init(answer: { call, _ in (200, ListService.body(entries: call == 0 ? [0] : [], offset: 10 * call + 10)) }))
    #expect(try await ids(far, ListNumbersRequest(style: .offset)) == [0])
    #expect(far.calls.count == 2)
    let largest = ListService(.init(answer: { call, _ in (200, ListService.body(entries: [call], offset: .max)) }))
    #expect(try await ids(largest, ListNumbersRequest(style: .offset)) == [0, 1])
  }

  @Test("A list goes by offset over a real connection", arguments: TransportUnderTest.allCases, [false, true])
  func offsetsOverTheWire(transport: TransportUnderTest, prefetch: Bool) async throws {
    let list = ListService(.init(ids: Array(0..<25), placeAtEnd: .end))
    let found = try await LoopbackServer.serve { request in
      let (_, body) = try await list.send(
        HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: request.target), body: Data(),
        timeout: .seconds(1))
      return CannedAnswer(body: String(decoding: body, as: UTF8.self))
    } _: { location in
      let service = ServiceClient(
        endpoint: try Endpoint(url: location), region: nil,
        credentials: Credentials(accessKeyID: "id", accessKeySecret: "secret"), transport: transport.transport,
        configuration: ClientConfiguration(timeout: .seconds(120), tryTimeout: .seconds(120)))
      var found: [Int?] = []
      for try await entry in PagedOperation<ListNumbersRequest>(service)
        .items(ListNumbersRequest(style: .offset), prefetch: prefetch)
      {
        found.append(entry.id)
      }
      return found
    }
    #expect(found == Array(0..<25))
    // A try that a connection loses is made again, which a busy machine brings about.
    let offsets = list.calls.map { $0["Offset"] }
    let asked = offsets.enumerated().filter { $0.offset == 0 || $0.element != offsets[$0.offset - 1] }.map(\.element)
    #expect(asked == [nil, "10", "20", "25"])
  }

  // MARK: Either

  static let choices: [(request: ListNumbersRequest, byToken: Bool)] = [
    (ListNumbersRequest(style: .numberOrToken), true),
    (ListNumbersRequest(style: .numberOrToken, maximumResults: 10), true),
    (ListNumbersRequest(style: .numberOrToken, token: "t-0"), true),
    (ListNumbersRequest(style: .numberOrToken, pageSize: 10), false),
    (ListNumbersRequest(style: .numberOrToken, pageNumber: 1), false),
    (ListNumbersRequest(style: .numberOrToken, pageSize: 10, maximumResults: 10), false),
    (ListNumbersRequest(style: .numberOrToken, pageSize: 10, token: ""), false),
  ]

  @Test("What the request says decides between numbers and tokens, then the first response", arguments: choices)
  func either(_ choice: (request: ListNumbersRequest, byToken: Bool)) async throws {
    let service = ListService(.init(ids: Array(1...25), givesTokens: true))
    if choice.request.maximumResults == nil || choice.request.pageSize == nil {
      #expect(try await ids(service, choice.request) == Array(1...25))
    }
    for call in service.calls.dropFirst() { #expect((call["PageNumber"] == nil) == choice.byToken) }
  }

  @Test("A silent request to a service without tokens goes by number")
  func silent() async throws {
    let service = ListService(.init(ids: Array(1...25)))
    #expect(try await ids(service, ListNumbersRequest(style: .numberOrToken)) == Array(1...25))
    #expect(service.calls.map { $0["PageNumber"] } == [nil, "2", "3"])
  }

  // MARK: All of it

  @Test("Every list comes whole and in order, whatever the sizes and habits", arguments: 0..<40)
  func property(seed: UInt64) async throws {
    var random = SplitMix(seed: seed)
    let styles = PagePosition.Style.allCases
    let style = styles[Int(seed) % styles.count]
    for _ in 0..<10 {
      let ids = Array(0..<Int.random(in: 0...120, using: &random))
      let size = Int.random(in: 1...40, using: &random)
      let service = ListService(
        .init(
          ids: ids, defaultSize: Int.random(in: 1...20, using: &random), cap: Int.random(in: 1...30, using: &random),
          givesTokens: style == .token || (style == .numberOrToken && Bool.random(using: &random)),
          placeAtEnd: style == .offset ? .allCases.randomElement(using: &random) : nil,
          tellsTotal: Bool.random(using: &random), tellsNumber: Bool.random(using: &random),
          repeatsLastPage: Bool.random(using: &random)))
      var request = ListNumbersRequest(style: style)
      if Bool.random(using: &random) {
        if style == .token || service.habits.givesTokens {
          request.maximumResults = size
        } else {
          request.pageSize = size
        }
      }
      let found = try await self.ids(service, request, prefetch: Bool.random(using: &random))
      #expect(found == ids, "\(service.habits) \(request)")
    }
  }

  @Test("Ten thousand entries", arguments: [false, true])
  func many(prefetch: Bool) async throws {
    let service = ListService(.init(ids: Array(0..<10_000), givesTokens: true))
    let request = ListNumbersRequest(style: .token, maximumResults: 100)
    #expect(try await ids(service, request, prefetch: prefetch) == Array(0..<10_000))
    #expect(service.calls.count == 100)
  }

  @Test("Pages are the responses")
  func pages() async throws {
    let service = ListService(.init(ids: Array(1...25)))
    var sizes: [Int] = []
    for try await page in service.operation.pages(ListNumbersRequest(pageSize: 20)) { sizes.append(page.entries.count) }
    #expect(sizes == [20, 5])
  }

  // MARK: Errors and cancellation

  @Test("An error ends the list behind the entries that came, with its type", arguments: [false, true])
  func failure(prefetch: Bool) async throws {
    let service = ListService(
      .init(answer: { call, _ in
        call == 0
          ? (200, ListService.body(entries: [1, 2], total: 4))
          : (404, #"{"Code": "Number.NotFound", "Message": "No."}"#)
      }))
    var iterator = service.operation.items(ListNumbersRequest(), prefetch: prefetch).makeAsyncIterator()
    var found: [Int?] = []
    do throws(OperationError<ListNumbersErrorCode>) {
      while let entry = try await iterator.next() { found.append(entry.id) }
      Issue.record("no error")
    } catch {
      #expect(error.code == .notFound)
    }
    #expect(found == [1, 2])
    #expect(try await iterator.next() == nil)
    #expect(service.calls.count == 2)
  }

  @Test("Without fetching ahead, nothing is asked before it is needed; with it, the next page is")
  func ahead() async throws {
    for prefetch in [false, true] {
      let (asked, askedAgain) = AsyncStream.makeStream(of: Void.self)
      let service = ListService(
        .init(answer: { call, _ in
          if call == 1 { askedAgain.yield() }
          return (200, ListService.body(entries: [call], total: 2))
        }))
      let pages = service.operation.pages(ListNumbersRequest(), prefetch: prefetch)
      #expect(service.calls.isEmpty)
      var iterator = pages.makeAsyncIterator()
      #expect(try await iterator.next()?.entries.map(\.id) == [0])
      if prefetch { for await _ in asked { break } }
      #expect(service.calls.count == (prefetch ? 2 : 1))
      #expect(try await iterator.next()?.entries.map(\.id) == [1])
      #expect(try await iterator.next() == nil)
      #expect(service.calls.count == 2)
    }
  }

  @Test("A page fetched ahead is cancelled when nobody goes on")
  func abandoned() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let (ended, end) = AsyncStream.makeStream(of: Bool.self)
    let service = ListService(
      .init(answer: { call, _ in
        if call == 1 {
          start.yield()
          do {
            try await Task.sleep(for: .seconds(3600))
            end.yield(false)
          } catch {
            end.yield(true)
            throw error
          }
        }
        return (200, ListService.body(entries: [call], total: 2))
      }))
    for try await _ in service.operation.items(ListNumbersRequest(), prefetch: true) {
      for await _ in started { break }
      break
    }
    for await wasCancelled in ended {
      #expect(wasCancelled)
      break
    }
  }

  @Test("Cancelled in the middle of a page, the next entry is an error", arguments: [false, true])
  func cancelledOnPage(prefetch: Bool) async throws {
    let service = ListService(.init(ids: Array(1...20)))
    let task = Task {
      var iterator = service.operation.items(ListNumbersRequest(), prefetch: prefetch).makeAsyncIterator()
      _ = try await iterator.next()
      withUnsafeCurrentTask { $0?.cancel() }
      let error = await #expect(throws: OperationError<ListNumbersErrorCode>.self) { _ = try await iterator.next() }
      #expect(error?.kind == .cancelled)
      #expect(try await iterator.next() == nil)
    }
    try await task.value
  }

  @Test("Cancelled while a page is under way, the wait ends at once", arguments: [false, true])
  func cancelledOnTheWay(prefetch: Bool) async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let service = ListService(
      .init(answer: { call, _ in
        if call == 1 {
          start.yield()
          try await Task.sleep(for: .seconds(3600))
        }
        return (200, ListService.body(entries: [call], total: 2))
      }))
    let task = Task {
      var found: [Int?] = []
      do throws(OperationError<ListNumbersErrorCode>) {
        var iterator = service.operation.items(ListNumbersRequest(), prefetch: prefetch).makeAsyncIterator()
        while let entry = try await iterator.next() { found.append(entry.id) }
        Issue.record("no error")
      } catch {
        #expect(error.kind == .cancelled)
      }
      return found
    }
    for await _ in started { break }
    task.cancel()
    #expect(await task.value == [0])
  }
}

import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Synchronization

/// A request for a list of numbers, by page, by token or by the place where a page begins.
struct ListNumbersRequest: PagedRequest {
  typealias Response = ListNumbersResponse
  typealias ErrorCode = ListNumbersErrorCode

  static var operation: OperationDescriptor { OperationDescriptor(name: "ListNumbers", product: "Ecs", version: "1") }

  var style = PagePosition.Style.number
  var pageNumber: Int?
  var pageSize: Int?
  var token: String?
  var maximumResults: Int?
  var offset: Int?

  func encode(to query: inout QueryEncoder) {
    query.add("PageNumber", pageNumber)
    query.add("PageSize", pageSize)
    query.add("NextToken", token)
    query.add("MaxResults", maximumResults)
    query.add("Offset", offset)
  }

  var pagePosition: PagePosition {
    get {
      switch style {
      case .number: .byNumber(pageNumber)
      case .token: .byToken(token)
      case .numberOrToken:
        .byNumber(pageNumber, size: pageSize, orToken: token, maximumResults: maximumResults)
      case .offset: .byOffset(offset)
      }
    }
    set {
      pageNumber = newValue.number
      token = newValue.token
      offset = newValue.offset
    }
  }

  static func page(of response: ListNumbersResponse) -> PageContents<ListNumbersResponse.Entry> {
    PageContents(
      response.entries, total: response.total, number: response.pageNumber, nextToken: response.nextToken,
      nextOffset: response.nextOffset)
  }
}

struct ListNumbersResponse: OperationResponse {
  struct Entry: ResponseStructure, Equatable {
    var id: Int?
    var state: String?

    init(from fields: ResponseFields) throws {
      id = try fields.value("Id")
      state = try fields.value("State")
    }
  }

  var requestID: String
  var entries: [Entry]
  var total: Int?
  var pageNumber: Int?
  var nextToken: String?
  var nextOffset: Int?

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    entries = try fields.structures("Entries", "Entry")
    total = try fields.value("TotalCount")
    pageNumber = try fields.value("PageNumber")
    nextToken = try fields.value("NextToken")
    nextOffset = try fields.value("NextOffset")
  }
}

enum ListNumbersErrorCode: String, OperationErrorCode {
  case notFound = "Number.NotFound"
  case broken = "Broken"
}

/// Answers with pages of a list, and remembers what it was asked for.
final class ListService: HTTPTransport {
  /// What a service gives for the place of the next page where there is no next page.
  enum PlaceAtEnd: CaseIterable {
    case nothing, zero, same, end
  }

  /// How the service behaves.
  struct Habits: Sendable {
    /// The list.
    var ids: [Int] = []
    /// The number of entries of a page that is asked for without a size.
    var defaultSize = 10
    /// The largest number of entries of a page.
    var cap = 100
    /// Whether tokens are given.
    var givesTokens = false
    /// Whether places are given, and what behind the last page.
    var placeAtEnd: PlaceAtEnd?
    /// Whether the total is told.
    var tellsTotal = true
    /// Whether the number of the page is told.
    var tellsNumber = true
    /// Whether the last page stands for all that come behind it.
    var repeatsLastPage = false
    /// Answers in the place of those above, by the number of the call, counted from 0.
    var answer: (@Sendable (Int, [String: String]) async throws -> (Int, String)?)?
  }

  struct Unanswered: Error {}

  let habits: Habits
  private let state = Mutex<[[String: String]]>([])

  init(_ habits: Habits) { self.habits = habits }

  /// The parameters of the calls, in their order.
  var calls: [[String: String]] { state.withLock { $0 } }

  func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
    let items = URLComponents(string: request.path ?? "")?.queryItems ?? []
    let query = Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
    let call = state.withLock { calls in
      calls.append(query)
      return calls.count - 1
    }
    let canned = try await habits.answer?(call, query)
    let (status, text) = canned ?? (200, page(query))
    return (HTTPResponse(status: .init(code: status)), Data(text.utf8))
  }

  private func page(_ query: [String: String]) -> String {
    if let atEnd = habits.placeAtEnd { return page(query, atEnd: atEnd) }
    let isByToken = query["NextToken"].map { !$0.isEmpty } ?? (query["MaxResults"] != nil)
    let asked = (isByToken ? query["MaxResults"] : query["PageSize"]).flatMap { Int($0) } ?? habits.defaultSize
    let size = max(min(asked, habits.cap), 1)
    var number = query["PageNumber"].flatMap { Int($0) } ?? 1
    let last = max((habits.ids.count + size - 1) / size, 1)
    if habits.repeatsLastPage { number = min(number, last) }
    let start =
      isByToken ? query["NextToken"].flatMap { Int($0.dropFirst(2)) } ?? 0 : min((number - 1) * size, habits.ids.count)
    let entries = habits.ids[start...].prefix(size)
    let total = habits.tellsTotal ? habits.ids.count : nil
    return Self.body(
      entries: Array(entries), total: total, number: habits.tellsNumber && !isByToken ? number : nil,
      token: habits.givesTokens && entries.endIndex < habits.ids.count ? "t-\(entries.endIndex)" : nil)
  }

  /// A page by its place.
  private func page(_ query: [String: String], atEnd: PlaceAtEnd) -> String {
    let size = max(min(query["PageSize"].flatMap { Int($0) } ?? habits.defaultSize, habits.cap), 1)
    let start = min(query["Offset"].flatMap { Int($0) } ?? 0, habits.ids.count)
    let entries = habits.ids[start...].prefix(size)
    var next: Int? = entries.endIndex
    if entries.endIndex == habits.ids.count {
      switch atEnd {
      case .nothing: next = nil
      case .zero: next = 0
      case .same: next = start
      case .end: break
      }
    }
    return Self.body(entries: Array(entries), offset: next)
  }

  static func body(
    entries: [Int], state: String? = nil, total: Int? = nil, number: Int? = nil, token: String? = nil,
    offset: Int? = nil
  ) -> String {
    let list = entries.map { id in #"{"Id": \#(id)\#(state.map { #", "State": "\#($0)""# } ?? "")}"# }
    var text = #"{"RequestId": "R", "Entries": {"Entry": [\#(list.joined(separator: ", "))]}"#
    if let total { text += #", "TotalCount": \#(total)"# }
    if let number { text += #", "PageNumber": \#(number)"# }
    if let token { text += #", "NextToken": "\#(token)""# }
    if let offset { text += #", "NextOffset": \#(offset)"# }
    return text + "}"
  }

  var operation: PagedOperation<ListNumbersRequest> { PagedOperation(service) }

  var service: ServiceClient {
    ServiceClient(
      endpoint: .regional(product: "ecs", region: "cn-hangzhou"), region: nil,
      credentials: Credentials(accessKeyID: "id", accessKeySecret: "secret"), transport: self,
      configuration: ClientConfiguration())
  }
}

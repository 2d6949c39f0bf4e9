import TablatureAPIModel
import Testing

@testable import TablatureDocReader

@Suite("Properties of operations")
struct OperationTraitsTests {
  private func operation(_ request: String, _ response: String = "|RequestId|String|id|The request. |") throws
    -> TablatureAPIModel.Operation
  {
    try #require(Page.read(Page.english(request: request, response: response)).operation)
  }

  private static let byNumber = """
    |PageNumber|Integer|No|1|The number of the page to return. |
    |PageSize|Integer|No|10|The number of entries per page. |
    """
  private static let byToken = """
    |NextToken|String|No|abc|The query token. |
    |MaxResults|Integer|No|10|The number of entries per page. |
    """
  private static let list = """
    |Disks|Array of Disk| |The disks. |
    |Disk| | | |
    |DiskId|String|d-1|The disk. |
    """

  @Test("pages with numbers")
  func numbers() throws {
    let paging = try operation(
      Self.byNumber, "|TotalCount|Integer|1|The total number. |\n" + Self.list
    ).paging
    #expect(
      paging?.value
        == Paging(
          .pageNumber, pageNumber: "PageNumber", pageSize: "PageSize", totalCount: "TotalCount", entries: "Disks.Disk[]"
        ))
    #expect(paging?.confidence == .certain)
    #expect(paging?.location.line == 13)
  }

  @Test("pages with tokens, which have to come back")
  func tokens() throws {
    let paging = try operation(Self.byToken, "|NextToken|String|abc|The next one. |\n" + Self.list).paging?.value
    #expect(
      paging
        == Paging(
          .token, token: "NextToken", maximumResults: "MaxResults", nextToken: "NextToken", entries: "Disks.Disk[]"))
    #expect(try operation(Self.byToken).paging == nil)
  }

  private static let offsetsCases: [(String, String, Bool)] = [
    ("|Offset|Integer|No|0|The start row. |", "|NextOffset|Integer|10|The start row of the next page. |", true),
    ("|StartOffset|String|No|0|The start. |", "|NextStartOffset|String|10|The next start. |", true),
    ("|Offset|Integer|No|0|The start row. |", "|TotalCount|Integer|1|The total number. |", false),
    ("|Offset|Integer|No|0|The start row. |", "|NextOffset|Boolean|true|Whether there is more. |", false),
    ("|Start|Integer|No|0|The start row. |", "|NextStart|Integer|10|The next start. |", false),
  ]

  @Test(
    "pages with places, where the response tells the next one",
    arguments: offsetsCases)
  func offsets(request: String, response: String, isPaged: Bool) throws {
    let paging = try operation(request + "\n|PageSize|Integer|No|10|Entries per page. |", response + "\n" + Self.list)
      .paging?.value
    let name = request.dropFirst().prefix { $0 != "|" }
    #expect(
      paging
        == (isPaged
          ? Paging(
            .offset, pageSize: "PageSize", offset: String(name), nextOffset: "Next\(name)", entries: "Disks.Disk[]")
          : nil))
  }

  @Test("numbers and tokens come first")
  func offsetBesideNumber() throws {
    let paging = try operation(
      Self.byNumber + "\n|Offset|Integer|No|0|The start row. |", "|NextOffset|Integer|10|The next one. |\n" + Self.list
    )
    .paging?.value
    #expect(paging?.style == .pageNumber)
    #expect(paging?.offset == nil)
  }

  @Test("both, and neither")
  func both() throws {
    let paging = try operation(Self.byNumber + "\n" + Self.byToken, "|NextToken|String|abc|The next one. |").paging?
      .value
    #expect(paging?.style == .both)
    #expect(paging?.pageSize == "PageSize")
    #expect(paging?.maximumResults == "MaxResults")
    #expect(paging?.entries == nil)
    #expect(try operation("|PageSize|Integer|No|10|The number of entries per page. |").paging == nil)
    #expect(try operation("|PageNumber|Boolean|No|true|The page number. |").paging == nil)
  }

  @Test("a number that nothing confirms is no more than likely")
  func likely() throws {
    #expect(try operation("|PageNumber|Integer|No|1|Which one. |").paging?.confidence == .likely)
  }

  @Test("two lists are no entries")
  func lists() throws {
    let response = "|RequestId|String|1|The request. |\n|Names|Array of String| |As. |\n|Kinds|Array of String| |Bs. |"
    #expect(try operation(Self.byNumber, response).paging?.value.entries == nil)
  }

  @Test(
    "the idempotency token is a text of which the page says so",
    arguments: [
      ("|ClientToken|String|No|x|Ensures the idempotence of the request. |", "ClientToken", Confidence.certain),
      ("|RequestKey|String|No|x|For idempotency. |", "RequestKey", .likely),
      ("|ClientToken|String|No|x|A token. |", nil, nil),
      ("|ClientToken|Integer|No|1|For idempotency. |", nil, nil),
    ] as [(String, String?, Confidence?)])
  func idempotency(row: String, name: String?, confidence: Confidence?) throws {
    let token = try operation(row).idempotencyToken
    #expect(token?.value == name)
    #expect(token?.confidence == confidence)
  }

  @Test(
    "the dry run is a switch, by its name and what is said of it",
    arguments: [
      ("|DryRun|Boolean|No|true|Whether to check this request only. |", "DryRun", Confidence.certain),
      ("|DryRun|Boolean|No|true|A flag. |", "DryRun", .likely),
      ("|CheckOnly|Boolean|No|true|Performs a dry run. |", "CheckOnly", .likely),
      ("|DryRun|String|No|x|Whether to check this request only. |", nil, nil),
    ] as [(String, String?, Confidence?)])
  func dryRun(row: String, name: String?, confidence: Confidence?) throws {
    let dryRun = try operation(row).dryRun
    #expect(dryRun?.value == name)
    #expect(dryRun?.confidence == confidence)
  }

  @Test(
    "words of names",
    arguments: [
      ("PageNumber", "page", "number"), ("pageNo", "page", "no"), ("page_size", "page", "size"),
      ("DiskIDs", "disk", "ids"),
    ])
  func words(name: String, first: String, second: String) { #expect(NameWords(name).has(first, second)) }
}

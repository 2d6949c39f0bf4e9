import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import Testing

@Suite("Operations of several pages")
struct OperationReaderTests {
  private static let byNumber = """
    |PageNumber|Integer|No|1|The number of the page to return. |
    |PageSize|Integer|No|10|The number of entries per page. |
    """
  private static let byOffset = "|Offset|Integer|No|0|The start row. |"

  /// The operation of a page with these tables, whose type `ResultType` has a page of its own.
  private func operation(request: String, response: String, type: String?) throws -> TablatureAPIModel.Operation {
    var readings = [Page.read(Page.english(request: request, response: response))]
    if let type { readings.append(Page.type("ResultType", type)) }
    return try #require(ServiceReader.join(readings).model.operations.first)
  }

  @Test(
    "lists, numbers and tokens that a type's page describes are those of the operation",
    arguments: [
      (byNumber, "|Disk|Array of String| |", "Result.Disk[]", nil),
      (
        byNumber, "|Disks|Array of String| |\n|TotalCount|Integer|The total number. |", "Result.Disks[]",
        "Result.TotalCount"
      ),
      (byOffset, "|Disk|Array of String| |\n|NextOffset|Integer|The next row. |", "Result.Disk[]", nil),
    ])
  func paging(request: String, type: String, entries: String, total: String?) throws {
    let operation = try operation(
      request: request, response: "|Result|ResultType| | |\n|RequestId|String|id|The request. |", type: type)
    let paging = try #require(operation.paging?.value)
    #expect(paging.entries == entries)
    #expect(paging.totalCount == total)
    #expect(paging.nextOffset == (request == Self.byOffset ? "Result.NextOffset" : nil))
  }

  @Test("a list of structures, as the samples show it")
  func structures() throws {
    let page = Page.read(
      Page.english(
        request: Self.byNumber, response: "|Locks|[LockType](types/LockType.md)| | |\n|RequestId|String|id| |",
        examples: "```\n{\"Locks\":{\"Lock\":[{\"Reason\":\"r\",\"Until\":\"u\"}]},\"RequestId\":\"id\"}\n```\n"))
    let type = Page.type("LockType", "|Lock| | |\n|Reason|String|Why. |\n|Until|String|How long. |")
    let operation = try #require(ServiceReader.join([page, type]).model.operations.first)
    #expect(operation.paging?.value.entries == "Locks.Lock[]")
  }

  @Test(
    "a condition is as certain with a type's page as with a table of the type, and without the type",
    arguments: [
      // Of a member, about a parameter.
      ("|mode|String|Yes|fast|The mode. |", "If mode is set to fast, this parameter is required.", "|Name|String| |"),
      (
        "|Mode|String|Yes|fast|The mode. |", "This parameter is valid only when Mode is set to fast.", "|Name|String| |"
      ),
    ])
  func memberConditions(request: String, text: String, type: String) throws {
    let response = "|Speed|String|s|\(text) |\n|Result|ResultType| | |"
    for type in [type, nil] {
      let speed = try #require(try operation(request: request, response: response, type: type).response.first)
      #expect(speed.conditions.map(\.confidence) == [.certain], "\(type ?? "without the type")")
    }
  }

  @Test("a condition of a parameter about a member that a type's page describes")
  func parameterConditions() throws {
    let request = "|Speed|String|No|s|If Mode is set to fast, this parameter is required. |"
    let table =
      "|Result|ResultType| | |\n\nResultType\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n|Mode|String|fast| |"
    for (response, type) in [(table, nil), ("|Result|ResultType| | |", "|Mode|String| |")] {
      let speed = try #require(try operation(request: request, response: response, type: type).request.first)
      #expect(speed.conditions.map(\.confidence) == [.certain], "\(type ?? "without a page of the type")")
    }
  }

  @Test("a problem of a type's page is reported once, however many operations use the type")
  func problemsOfTypes() {
    let type = Page.type("LockType", "|Reason|String|Why. |\n|Reason|String|Why again. |")
    let pages = ["A", "B"].map { Page.response("|Lock|LockType| | |\n|Lock|LockType| | |", of: $0) }
    let duplicates = ServiceReader.join(pages + [type]).diagnostics.filter { $0.id == "table.duplicate-name" }
    #expect(
      duplicates.map { "\($0.location?.file ?? ""):\($0.location?.line ?? 0)" } == [
        "A.md:20", "types/LockType.md:8", "B.md:20",
      ])
  }

  @Test("a list of a type's page that samples call otherwise is reported once, with the sample of an operation")
  func namesInSamples() throws {
    let types = [
      Page.type("ResultType", "|ItemList|ItemType| |\n|Zone|String|The zone. |"),
      Page.type("ItemType", "|Domain|String|The domain. |\n|DomainId|String|The ID. |"),
    ]
    let json = #"{"Items":{"Item":[{"Domain":"d","DomainId":"i"}]},"Zone":"z"}"#
    let pages = ["A", "B"].map { Page.response("|Result|ResultType| | |", of: $0, json: json) }
    let found = ServiceReader.join(pages + types).diagnostics.filter { $0.id == "sample.other-name" }
    #expect(found.map { $0.location?.file } == ["types/ResultType.md"])
    let note = try #require(found.first?.notes.first)
    #expect(note.text == "compare the table with this sample")
    #expect(note.location?.file == "A.md")
    let table = "|ItemList|ItemType| | |\n|Zone|String|z|The zone. |"
    let own = ServiceReader.join([Page.response(table, json: json), types[1]]).diagnostics
    #expect(own.filter { $0.id == "sample.other-name" }.map(\.notes) == [[]])
  }

  @Test("trees of several pages may be built at the same time", arguments: [1, 2, 64])
  func concurrency(limit: Int) async {
    let pages =
      (0..<20).map { Page.response("|Lock|LockType| | |\n|thingId|String|t| |", of: "Op\($0)") }
      + [Page.type("LockType", "|Reason|String|Why. |"), Page.response("|ThingId|String|t| |", of: "Other")]
    var service = await ServiceReader.standard.join(pages, atOnce: limit)
    #expect(service == ServiceReader.standard.join(pages))
    ServiceReader.standard.readTraits(of: &service)
    #expect(service == ServiceReader.join(pages))
  }
}

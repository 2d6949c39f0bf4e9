import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import Testing

/// Why fields stand where they do: a case for each reason, in requests and in responses.
@Suite("Evidence")
struct ResponseEvidenceTests {
  /// A page, the path of a field in it, and what must be among its evidence: a reason, a name, a line.
  struct Case: CustomTestStringConvertible, Sendable {
    var reason: Evidence.Reason
    var name: String?
    var line: Int?
    var path: String
    /// Rows of the table of request parameters, where the case is about them.
    var request: String?
    var rows = "|RequestId|String|x| |"
    var json: String?
    var xml: String?
    /// A request that the page shows.
    var sample: String?

    var testDescription: String { "\(reason.rawValue) of \(path)" }
  }

  /// The table of a type, below a main table of one row: the rows of the type begin on line 25.
  private static func event(_ rows: String, example: String = "", type: String = "[EventType](#EventType)") -> String {
    "|Event|\(type)|\(example)| |\n\n### EventType\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n\(rows)"
  }

  private static let regions = "|Regions|Array of Region| | |\n|LocalName|String|x| |"
  private static let tasks = "|TaskSet|Array of Task| | |\n|Task| | | |\n|TaskId|String|t| |"
  private static let otherName =
    "|EventList|Array of EventType| | |\n\n### EventType\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n|Name|String|n| |"

  static let cases: [Case] = [
    // Of request parameters.
    Case(
      reason: .dottedName, name: "Temporary.StartTime", line: 13, path: "Temporary.StartTime",
      request: "|Temporary.StartTime|String|No| | |"),
    Case(reason: .numberedName, name: "Tag.N.Key", line: 13, path: "Tag", request: "|Tag.N.Key|String|No| | |"),
    Case(reason: .numberedName, name: "Ids.1", line: 13, path: "Ids", request: "|Ids.1|String|No| | |"),
    Case(
      reason: .numberedInSample, name: "Ids", line: 13, path: "Ids", request: "|Ids|List|No| | |",
      sample: "https://ecs.aliyuncs.com/?Action=Op\n&Ids.1=a"),
    Case(
      reason: .embedded, name: "Servers", line: 13, path: "Servers.ServerId",
      request: "|Servers|String|No| | |\n|ServerId|String|No| | |",
      sample: "https://ecs.aliyuncs.com/?Action=Op\n&Servers=[{\"ServerId\":\"i\"}]"),
    Case(reason: .listType, name: "RepeatList", line: 13, path: "Ids", request: "|Ids|RepeatList|No| | |"),
    // For the place of a member.
    Case(reason: .listType, name: "Array of Region", line: 19, path: "Regions", rows: regions),
    Case(reason: .dottedName, name: "Status", path: "Status.Code", rows: "|Status.Code|Integer|1| |"),
    Case(reason: .typeTable, name: "Event", line: 19, path: "Event.Name", rows: event("|Name|String|n| |")),
    Case(reason: .sample, name: "JSON", line: 25, path: "A", rows: "|A|String|a| |", json: "{\n\"A\": \"a\"}"),
    Case(reason: .sample, name: "XML", line: 25, path: "A", rows: "|A|String|a| |", xml: "<R>\n<A>a</A></R>"),
    Case(
      reason: .sampleList, path: "Regions.Region",
      rows: "|Regions|Array of Region| | |\n|Region| | | |\n|Name|String|x| |",
      json: #"{"Regions":{"Region":[{"Name":"x"}]}}"#),
    Case(
      reason: .onlyInSample, name: "Regions", path: "Regions.Region", rows: regions,
      json: #"{"Regions":{"Region":[{"LocalName":"x"}]}}"#),
    Case(
      reason: .onlyInSample, path: "Items", rows: "|Id|String|i| |\n|RequestId|String|x| |",
      json: #"{"Items":{"Item":[{"Id":"i"}]},"RequestId":"x"}"#),
    Case(reason: .elementOfList, name: "Regions", line: 19, path: "Regions.Region", rows: regions),
    Case(reason: .position, name: "Regions", line: 19, path: "Regions.Region.LocalName", rows: regions),
    Case(reason: .root, path: "RequestId"),
    Case(
      reason: .sampleSpelling, name: "Pagesize", line: 19, path: "PageSize", rows: "|Pagesize|Integer|1| |",
      json: #"{"PageSize":1}"#),
    Case(
      reason: .sampleSpelling, name: "EventList", line: 19, path: "Events", rows: otherName,
      json: #"{"Events":{"Event":[{"Name":"n"}]}}"#),
    // Against it.
    Case(
      reason: .sampleElsewhere, line: 30, path: "Event.Id", rows: event("|Id|String|i| |"),
      json: #"{"Id":"i","Event":{"Name":"n"}}"#),
    Case(
      reason: .sampleElsewhere, name: "Other", line: 30, path: "Event.Id", rows: event("|Id|String|i| |"),
      json: #"{"Other":{"Id":"i"},"Event":{"Name":"n"}}"#),
    Case(
      reason: .missingInSample, name: "Event", path: "Event.Id", rows: event("|Id|String|i| |"),
      json: #"{"Event":{"Name":"n"}}"#),
    Case(reason: .missingInSample, path: "A", rows: "|A|String|a| |", json: #"{"B":"b"}"#),
    Case(
      reason: .levelMissingInSample, name: "TaskSet", path: "TaskSet.Task", rows: tasks,
      json: #"{"TaskSet":[{"TaskId":"t"}]}"#
    ),
    Case(
      reason: .parentHasExample, name: "Event", line: 19, path: "Event.Id", rows: event("|Id|String|i| |", example: "e")
    ),
    Case(reason: .nestingMark, path: "Code", rows: "|└Code|String|1| |"),
    Case(reason: .usuallyRoot, path: "Event.RequestId", rows: event("|RequestId|String|x| |")),
    Case(
      reason: .alphabet, path: "D",
      rows: ["A", "B", "C", "Z", "D", "E", "F"].map { "|\($0)|String|x| |" }.joined(separator: "\n")),
    Case(reason: .duplicate, path: "Event.Id", rows: event("|Id|String|i| |\n|Id|String|i| |")),
    Case(
      reason: .besideElements, name: "Event", path: "Event.Event.Size",
      rows: event("|Name|String|n| |\n|Size|String|s| |", type: "List").replacing("### EventType", with: "### Event")),
    Case(reason: .noType, path: "Zone", rows: "|Zone| | | |"),
    Case(reason: .noMembers, name: "Struct", path: "Cpu", rows: "|Cpu|Struct| | |"),
    Case(reason: .sampleType, name: "80", line: 24, path: "Port", rows: "|Port|String| | |", json: #"{"Port":80}"#),
    Case(
      reason: .sampleType, name: "\"a\"", line: 24, path: "Port", rows: "|Port|Integer| | |", json: #"{"Port":"a"}"#),
    Case(
      reason: .sampleType, name: "true", line: 24, path: "Port", rows: "|Port|Integer| | |", json: #"{"Port":true}"#),
  ]

  private static func operation(_ test: Case) -> TablatureAPIModel.Operation? {
    if let request = test.request {
      return Page.read(Page.english(request: request, examples: test.sample.map { "```\n\($0)\n```" } ?? "")).operation
    }
    return Page.response(test.rows, json: test.json, xml: test.xml).operation
  }

  private static func field(_ path: String, in fields: [Field]) -> Field? {
    var fields = fields
    var found: Field?
    for name in path.split(separator: ".") {
      guard let next = fields.first(where: { $0.name == name }) else { return nil }
      (found, fields) = (next, next.members)
    }
    return found
  }

  private static func evidence(_ test: Case) -> [Evidence]? {
    operation(test).flatMap { field(test.path, in: test.request == nil ? $0.response : $0.request) }?.evidence
  }

  @Test("each is where it belongs, with its name and its place", arguments: cases)
  func found(test: Case) throws {
    let evidence = try #require(Self.evidence(test), "no \(test.path)")
    let item = evidence.first { $0.reason == test.reason && $0.name == test.name }
    #expect(item != nil, "\(evidence)")
    if item != nil { #expect(item?.location == test.line.map { SourceLocation(file: "Op.md", line: $0) }) }
  }

  // Corrections are no evidence of pages.
  @Test("every reason comes about in some case", arguments: Evidence.Reason.allCases.filter { $0 != .correction })
  func complete(reason: Evidence.Reason) {
    // A type on a page of its own takes two pages, see the tests of data types.
    if reason == .typePage {
      let service = ServiceReader.join([
        Page.response("|Lock|LockType| | |"), Page.type("LockType", "|Reason|String|Why. |"),
      ])
      let lock = service.model.operations.first.flatMap { Self.field("Lock.Reason", in: $0.response) }
      #expect(lock?.evidence.map(\.reason) == [.typePage])
      return
    }
    #expect(Self.cases.contains { $0.reason == reason && Self.evidence($0)?.contains { $0.reason == reason } == true })
  }

  @Test("a tidy page has nothing against it")
  func tidy() {
    let rows = "|Cpu|Struct| | |\n|Cores|Integer|2| |\n|RequestId|String|x| |\n|Zone|String|z| |"
    let operation = Page.response(rows, json: #"{"Cpu":{"Cores":2},"RequestId":"x","Zone":"z"}"#).operation
    let fields = (operation?.response ?? []) + (operation?.response.flatMap(\.members) ?? [])
    #expect(fields.count == 4)
    #expect(fields.allSatisfy { !$0.evidence.isEmpty && !$0.evidence.contains(where: \.reason.isContradiction) })
  }
}

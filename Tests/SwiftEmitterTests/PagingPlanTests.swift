import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Paging")
struct PagingPlanTests {
  private static let number = Fixtures.field("PageNumber", .scalar(.integer))
  private static let token = Fixtures.field("NextToken")
  private static let offset = Fixtures.field("Offset", .scalar(.integer))

  /// A response with a list of structures inside of a structure, a total and a token.
  private static func response(below structure: String? = nil, entry: [Field] = [Fixtures.field("DiskId")]) -> [Field] {
    let fields = [
      Fixtures.field(
        "Disks", .structure, members: [Fixtures.field("Disk", .list(.structure), members: entry)]),
      Fixtures.field("TotalCount", .scalar(.integer)), Fixtures.field("PageNumber", .scalar(.integer)),
      Fixtures.field("NextToken"), Fixtures.field("NextOffset", .scalar(.integer)),
      Fixtures.field("Things", .list(.structure)),
    ]
    return structure.map { [Fixtures.field($0, .structure, members: fields)] } ?? fields
  }

  private static func operation(_ paging: Paging, request: [Field], response: [Field] = response())
    -> TablatureAPIModel.Operation
  {
    var operation = Fixtures.operation(request: request, response: response)
    operation.paging = Documented(paging, at: Fixtures.at(7))
    return operation
  }

  static let plans: [(operation: TablatureAPIModel.Operation, lines: [String])] = [
    (
      operation(
        Paging(.pageNumber, pageNumber: "PageNumber", totalCount: "TotalCount", entries: "Disks.Disk[]"),
        request: [number]),
      [
        "get { .byNumber(pageNumber) }", "set { pageNumber = newValue.number }",
        ") -> PageContents<DoItResponse.Disk> {",
        "PageContents(response.disks, total: response.totalCount, number: response.pageNumber)",
      ]
    ),
    (
      operation(
        Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"),
        request: [Fixtures.field("PageNumber", .scalar(.string))]),
      [
        "get { .byNumber(pageNumber.flatMap { Int($0) }) }",
        "set { pageNumber = newValue.number.map { String($0) } }",
        "PageContents(response.disks, number: response.pageNumber)",
      ]
    ),
    (
      operation(
        Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"),
        request: [Fixtures.field("PageNumber", .scalar(.integer), .required)]),
      ["get { .byNumber(pageNumber) }", "set { pageNumber = newValue.number ?? pageNumber }"]
    ),
    (
      operation(
        Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"),
        request: [Fixtures.field("PageNumber", .scalar(.string), .required)]),
      [
        "get { .byNumber(Int(pageNumber)) }",
        "set { pageNumber = newValue.number.map { String($0) } ?? pageNumber }",
      ]
    ),
    (
      operation(Paging(.token, token: "NextToken", nextToken: "NextToken", entries: "Disks.Disk[]"), request: [token]),
      [
        "get { .byToken(nextToken) }", "set { nextToken = newValue.token }",
        "PageContents(response.disks, nextToken: response.nextToken)",
      ]
    ),
    (
      operation(
        Paging(
          .both, pageNumber: "PageNumber", pageSize: "PageSize", token: "NextToken", maximumResults: "MaxResults",
          nextToken: "NextToken", entries: "Disks.Disk[]"),
        request: [
          number, token, Fixtures.field("PageSize", .scalar(.integer)), Fixtures.field("MaxResults", .scalar(.integer)),
        ]),
      [
        "get { .byNumber(pageNumber, size: pageSize, orToken: nextToken, maximumResults: maxResults) }",
        "      pageNumber = newValue.number\n      nextToken = newValue.token\n",
      ]
    ),
    (
      operation(
        Paging(.offset, offset: "Offset", nextOffset: "NextOffset", entries: "Disks.Disk[]"), request: [offset]),
      [
        "get { .byOffset(offset) }", "set { offset = newValue.offset }",
        "PageContents(response.disks, nextOffset: response.nextOffset)",
      ]
    ),
    (
      operation(
        Paging(.offset, offset: "Offset", nextOffset: "Page.NextOffset", entries: "Page.Disks.Disk[]"),
        request: [Fixtures.field("Offset", .scalar(.string))], response: response(below: "Page")),
      [
        "get { .byOffset(offset.flatMap { Int($0) }) }", "set { offset = newValue.offset.map { String($0) } }",
        "PageContents(response.page?.disks ?? [], nextOffset: response.page?.nextOffset)",
      ]
    ),
    (
      operation(
        Paging(
          .pageNumber, pageNumber: "PageNumber", totalCount: "Page.TotalCount", entries: "Page.Disks.Disk[]"),
        request: [number], response: response(below: "Page")),
      [
        ") -> PageContents<DoItResponse.Page.Disk> {",
        "PageContents(response.page?.disks ?? [], total: response.page?.totalCount, number: response.page?.pageNumber)",
      ]
    ),
    (
      operation(
        Paging(.pageNumber, pageNumber: "newValue", entries: "Zones[]"),
        request: [Fixtures.field("newValue", .scalar(.integer))],
        response: [Fixtures.field("Zones", .list(.scalar(.string)))]),
      [
        "get { .byNumber(self.newValue) }", "set { self.newValue = newValue.number }", ") -> PageContents<String> {",
        "PageContents(response.zones)",
      ]
    ),
    (
      operation(
        Paging(.pageNumber, pageNumber: "PageNumber", entries: "Zones[]"), request: [number],
        response: [Fixtures.field("Zones", .list(.scalar(.string)), values: ["a", "b"])]),
      [") -> PageContents<DoItResponse.Zone> {"]
    ),
  ]

  @Test("Each way of paging is emitted with the types of its members", arguments: plans)
  func emitted(_ row: (operation: TablatureAPIModel.Operation, lines: [String])) throws {
    let emission = SwiftEmitter.emit(Fixtures.service([row.operation]))
    let source = try #require(emission.files.first { $0.path == "Sources/AlibabaCloudECS/DoIt.swift" }).contents
    for line in row.lines { #expect(source.contains(line), "\(line)") }
    #expect(source.contains("  public var doIt: PagedOperation<DoItRequest> {\n"))
    #expect(source.contains("`doIt.items(…)`"))
    #expect(!emission.diagnostics.contains { $0.id == "swift.paging" })
  }

  static let missing: [(paging: Paging, request: [Field])] = [
    (Paging(.pageNumber, pageNumber: "PageNumber"), [number]),
    (Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Other[]"), [number]),
    (Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks"), [number]),
    (Paging(.pageNumber, pageNumber: "PageNumber", entries: "TotalCount"), [number]),
    (Paging(.pageNumber, pageNumber: "PageNumber", entries: "Things[]"), [number]),
    (Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"), []),
    (
      Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"),
      [Fixtures.field("PageNumber", .scalar(.float))]
    ),
    (
      Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"),
      [Fixtures.field("PageNumber", .list(.scalar(.integer)))]
    ),
    (Paging(.token, token: "NextToken", nextToken: "TotalCount", entries: "Disks.Disk[]"), [token]),
    (Paging(.token, token: "NextToken", entries: "Disks.Disk[]"), [token]),
    (Paging(.offset, offset: "Offset", nextOffset: "NextToken", entries: "Disks.Disk[]"), [offset]),
    (Paging(.offset, offset: "Offset", nextOffset: "NextOffset", entries: "Disks.Disk[]"), []),
    (Paging(.offset, offset: "Offset", entries: "Disks.Disk[]"), [offset]),
  ]

  @Test("Where something is missing there is none, and a note says so", arguments: missing)
  func none(_ row: (paging: Paging, request: [Field])) throws {
    let plan = SwiftPlanner.plan(
      Fixtures.service([Self.operation(row.paging, request: row.request)]), options: EmitterOptions())
    #expect(plan.operations[0].paging == nil)
    #expect(plan.operations[0].tests.pages.isEmpty)
    let note = try #require(plan.diagnostics.first { $0.id == "swift.paging" })
    #expect(note.severity == .note)
    #expect(note.location == Fixtures.at(7))
  }

  @Test("Of two ways, the one that can be planned is left")
  func oneWay() throws {
    let paging = Paging(
      .both, pageNumber: "PageNumber", token: "NextToken", nextToken: "NextToken", entries: "Disks.Disk[]")
    let operation = Self.operation(paging, request: [Fixtures.field("PageNumber", .scalar(.float)), Self.token])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    #expect(plan.operations[0].paging?.numbers == nil)
    #expect(plan.operations[0].paging?.tokens?.token.property == "nextToken")
  }

  static let markRows: [(entry: [Field], found: String?)] = [
    ([Fixtures.field("ZoneId"), Fixtures.field("DiskId")], ".diskID"),
    ([Fixtures.field("Name"), Fixtures.field("ZoneId")], ".zoneID"),
    ([Fixtures.field("Size", .scalar(.integer))], ".size"),
    ([Fixtures.field("Status", values: ["a", "b"])], ".status?.rawValue"),
    ([Fixtures.field("Ratio", .scalar(.float)), Fixtures.field("Names", .list(.scalar(.string)))], nil),
  ]

  @Test("Tests of pages tell entries apart by a member", arguments: markRows)
  func marks(_ row: (entry: [Field], found: String?)) throws {
    let operation = Self.operation(
      Paging(.pageNumber, pageNumber: "PageNumber", totalCount: "TotalCount", entries: "Disks.Disk[]"),
      request: [Self.number], response: Self.response(entry: row.entry))
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    let tests = plan.operations[0].tests.pages
    #expect(tests.map(\.entry) == (row.found.map { [$0] } ?? []))
    guard row.found == ".diskID" else { return }
    #expect(tests[0].answers.map(\.key) == ["", "2", "3"])
    #expect(
      tests[0].answers[2].body == #"{"Disks": {"Disk": [{"DiskId": "5"}]}, "TotalCount": 5}"#)
  }

  @Test("Tests of pages by offset ask for the place behind the entries that came")
  func offsets() throws {
    let operation = Self.operation(
      Paging(.offset, offset: "Offset", nextOffset: "NextOffset", entries: "Disks.Disk[]"), request: [Self.offset])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    let tests = plan.operations[0].tests.pages
    #expect(tests.map(\.parameter) == ["Offset"])
    #expect(tests[0].answers.map(\.key) == ["", "2", "4"])
    #expect(
      tests[0].answers.map(\.body) == [
        #"{"Disks": {"Disk": [{"DiskId": "1"}, {"DiskId": "2"}]}, "NextOffset": 2}"#,
        #"{"Disks": {"Disk": [{"DiskId": "3"}, {"DiskId": "4"}]}, "NextOffset": 4}"#,
        #"{"Disks": {"Disk": [{"DiskId": "5"}]}}"#,
      ])
  }

  @Test("The chosen acronyms tell where the words of a state end")
  func stateByAcronym() throws {
    let entry = [Fixtures.field("VMSTATE", values: ["A", "B"])]
    let operation = Self.operation(
      Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"), request: [Self.number],
      response: Self.response(entry: entry))
    let service = Fixtures.service([operation])
    let plain = SwiftPlanner.plan(service, options: EmitterOptions())
    #expect(plain.operations[0].paging?.stateProperty == nil)
    let chosen = SwiftPlanner.plan(
      service, options: EmitterOptions(naming: NamingOptions(addedAcronyms: ["STATE"])))
    #expect(chosen.operations[0].paging?.stateProperty == "vmSTATE")
  }

  @Test("A state is one that the page lists")
  func state() throws {
    for (values, state) in [(["A", "B"], "lockStatus"), ([], nil)] as [([String], String?)] {
      let entry = [Fixtures.field("StatusId", values: ["1", "2"]), Fixtures.field("LockStatus", values: values)]
      let operation = Self.operation(
        Paging(.pageNumber, pageNumber: "PageNumber", entries: "Disks.Disk[]"), request: [Self.number],
        response: Self.response(entry: entry))
      let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
      #expect(plan.operations[0].paging?.stateProperty == state)
    }
  }

  @Test("What the protocol needs is no name for a parameter")
  func reserved() throws {
    let operation = Self.operation(
      Paging(.pageNumber, pageNumber: "PagePosition", entries: "Disks.Disk[]"),
      request: [
        Fixtures.field("PagePosition", .scalar(.integer)),
        Fixtures.field("PageEntry", .structure, members: [Fixtures.field("A")]),
      ])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    #expect(plan.operations[0].request.members.map(\.name) == ["pagePositionValue", "pageEntry"])
    #expect(plan.operations[0].request.members[1].type.name == "PageEntryDetails")
    #expect(plan.operations[0].paging?.numbers?.number.property == "pagePositionValue")
  }
}

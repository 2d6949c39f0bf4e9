import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Responses")
struct ResponsePlanTests {
  private static let fields: [Field] = [
    Fixtures.field("Text"), Fixtures.field("Count", .scalar(.integer)), Fixtures.field("Price", .scalar(.float)),
    Fixtures.field("Ready", .scalar(.boolean)), Fixtures.field("Time", .scalar(.timestamp)),
    Fixtures.field("Status", values: ["Running"]), Fixtures.field("Extra", .scalar(.any)),
    Fixtures.field("Names", .list(.scalar(.string))),
    Fixtures.field(
      "Items", .structure, members: [Fixtures.field("Item", .list(.structure), members: [Fixtures.field("Id")])]),
    Fixtures.field("Disk", .structure, members: [Fixtures.field("Size", .scalar(.integer)), Fixtures.field("Kind")]),
  ]

  private func planner(
    _ value: SampleValue, _ format: ResponseSample.Format = .json, text: String = ""
  ) throws -> ResponseSamplePlanner {
    let service = Fixtures.service([Fixtures.operation(response: Self.fields)])
    let operation = try #require(SwiftPlanner.plan(service, options: EmitterOptions()).operations.first)
    var planner = ResponseSamplePlanner(
      sample: ResponseSample(format: format, text: text, value: value, isWellFormed: true, location: Fixtures.at(1)),
      requestID: "RequestId")
    planner.compare(with: operation.response)
    return planner
  }

  @Test("A member that is always there is not optional, and has to come")
  func required() throws {
    let fields = [
      Fixtures.field("Id", .scalar(.string), .required), Fixtures.field("Names", .list(.scalar(.string)), .required),
      Fixtures.field(
        "Part", .structure, .required, members: [Fixtures.field("Size", .scalar(.integer), .required)]),
    ]
    func file(_ sample: SampleValue) -> String {
      let sample = ResponseSample(
        format: .json, text: "{}", value: sample, isWellFormed: true, location: Fixtures.at(70))
      let files = SwiftEmitter.emit(
        Fixtures.service([Fixtures.operation(response: fields, responseSamples: [sample])])
      ).files
      return files.filter { $0.path.contains("DoIt") }.map(\.contents).joined()
    }
    let whole = file(
      Self.object(
        ("Id", .string("a")), ("Part", Self.object(("Size", .number("1")))), ("Names", .array([.string("b")]))))
    for line in [
      "  public let id: String\n", "  public let names: [String]\n", "  public let part: Part\n",
      "    id = try fields.required(\"Id\", fields.string(\"Id\"))\n", "    names = try fields.strings(\"Names\")\n",
      "    part = try fields.required(\"Part\", fields.structure(\"Part\"))\n",
      "expectEqual(response.part.size, 1)",
    ] {
      #expect(whole.contains(line), "\(line)")
    }
    // A sample without it is not decoded in a test.
    #expect(!file(Self.object(("Id", .string("a")))).contains("response.id"))
  }

  private static func object(_ members: (String, SampleValue)...) -> SampleValue {
    .object(members.map { .init($0.0, $0.1, line: 1) })
  }

  static let comparisons: [(value: SampleValue, format: ResponseSample.Format, checks: [OperationTestPlan.Check])] = [
    (object(("Text", .string("a"))), .json, [.equal(path: "response.text", .string("a"))]),
    (object(("Text", .number("7"))), .json, [.equal(path: "response.text", .string("7"))]),
    (object(("Text", .number("7.50"))), .json, []),
    (object(("Text", .boolean(true))), .json, [.equal(path: "response.text", .string("true"))]),
    (object(("Text", .null)), .json, [.absent(path: "response.text")]),
    (object(("Text", .string("a"))), .xml, [.equal(path: "response.text", .string("a"))]),
    (object(("Text", .string("not as it stands in the text"))), .xml, []),
    (object(("Count", .number("2.0"))), .json, [.equal(path: "response.count", .integer(2))]),
    (object(("Count", .string("7"))), .xml, [.equal(path: "response.count", .integer(7))]),
    (object(("Count", .string(""))), .xml, [.absent(path: "response.count")]),
    (object(("Price", .number("1e2"))), .json, [.equal(path: "response.price", .double(100))]),
    (object(("Ready", .string("TRUE"))), .xml, [.equal(path: "response.ready", .boolean(true))]),
    (object(("Ready", .number("0"))), .json, [.equal(path: "response.ready", .boolean(false))]),
    (object(("Time", .string("2017"))), .json, [.equal(path: "response.time", .string("2017"))]),
    (object(("Status", .string("Running"))), .json, [.equal(path: "response.status", .member("running"))]),
    (object(("Status", .string("Lost"))), .json, [.equal(path: "response.status", .string("Lost"))]),
    (object(("Extra", .number("7"))), .json, [.equal(path: "response.extra", .integer(7))]),
    (object(("Extra", object(("A", .null)))), .json, []),
    (
      object(("Names", .array([.string("a"), .string("b")]))), .json,
      [.equal(path: "response.names", .list([.string("a"), .string("b")]))]
    ),
    (
      object(("Names", .string("b")), ("Names", .string("b"))), .xml,
      [.equal(path: "response.names", .list([.string("b"), .string("b")]))]
    ),
    (object(("Names", .string(""))), .xml, []), (object(("Names", object(("Name", .string("a"))))), .xml, []),
    (
      object(("Items", object(("Item", .array([object(("Id", .string("i")))]))))), .json,
      [.count(path: "response.items", 1), .equal(path: "response.items[0].id", .string("i"))]
    ),
    (
      object(("Items", object(("Item", object(("Id", .string("i")), ("Other", .string(""))))))), .xml,
      [.count(path: "response.items", 1), .equal(path: "response.items[0].id", .string("i"))]
    ),
    (object(("Items", object(("Item", .array([.null]))))), .json, [.count(path: "response.items", 0)]),
    (object(("Items", .string("\n "))), .xml, []),
    (object(("Disk", object(("Size", .number("5"))))), .json, [.equal(path: "response.disk?.size", .integer(5))]),
    (object(("Disk", .string(""))), .xml, []), (object(("Unknown", .string("x"))), .json, []),
    (object(("RequestId", .string("r"))), .json, [.equal(path: "response.requestID", .string("r"))]),
    (object(("Text", .string("a")), ("Text", .string("b"))), .json, []),
  ]

  @Test("Every scalar that sample and type have is compared", arguments: comparisons)
  func comparison(
    _ row: (value: SampleValue, format: ResponseSample.Format, checks: [OperationTestPlan.Check])
  ) throws {
    let planner = try planner(row.value, row.format, text: "<Text>a</Text><Names> a </Names><Names>b</Names><Id>i</Id>")
    #expect(planner.contradiction == nil)
    #expect(planner.checks == row.checks)
  }

  static let contradictions: [(value: SampleValue, place: String)] = [
    (object(("Count", .string("many"))), "Count"), (object(("Ready", .string("perhaps"))), "Ready"),
    (object(("Text", object(("A", .null)))), "Text"), (object(("Disk", .string("x"))), "Disk"),
    (object(("Disk", object(("Size", .boolean(true))))), "Disk.Size"), (object(("Items", .number("1"))), "Items"),
    (.array([]), "the root"),
  ]

  @Test("A sample that contradicts the types gets no test", arguments: contradictions)
  func contradiction(_ row: (value: SampleValue, place: String)) throws {
    #expect(try planner(row.value).contradiction == row.place)
  }

  @Test("Samples without a test are reported")
  func reported() {
    let operation = Fixtures.operation(
      response: Self.fields,
      responseSamples: [
        ResponseSample(
          format: .json, text: "{", value: .object([]), isWellFormed: false, location: Fixtures.at(5)),
        ResponseSample(
          format: .json, text: "{}", value: Self.object(("Count", .string("x"))), isWellFormed: true,
          location: Fixtures.at(6)),
      ])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    #expect(plan.operations[0].tests.responses.isEmpty)
    #expect(plan.diagnostics.map(\.id) == ["swift.sample-untested", "swift.sample-untested"])
    #expect(plan.diagnostics.map(\.location?.line) == [5, 6])
  }

  @Test("A structure that holds nothing but a list is left out; one that holds more is not")
  func collapse() throws {
    let service = Fixtures.service([Fixtures.operation(response: Self.fields)])
    let response = try #require(SwiftPlanner.plan(service, options: EmitterOptions()).operations.first?.response)
    let items = try #require(response.members.first { $0.name == "items" })
    #expect(items.path == ["Items", "Item"])
    #expect(items.isList)
    #expect(items.type.name == "Item")
    #expect(response.members.first { $0.name == "disk" }?.isList == false)
  }
}

import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Requests")
struct RequestPlanTests {
  private func plan(_ fields: [Field], samples: [RequestSample] = []) throws -> OperationPlan {
    let service = Fixtures.service([Fixtures.operation(request: fields, requestSamples: samples)])
    return try #require(SwiftPlanner.plan(service, options: EmitterOptions()).operations.first)
  }

  private func source(_ fields: [Field]) throws -> String {
    let files = SwiftEmitter.emit(Fixtures.service([Fixtures.operation(request: fields)])).files
    return try #require(files.first { $0.path == "Sources/AlibabaCloudECS/DoIt.swift" }).contents
  }

  static let encodings: [(field: Field, property: String, line: String)] = [
    (Fixtures.field("A"), "a: String?", #"query.string("A", a)"#),
    (Fixtures.field("A", .scalar(.string), .required), "a: String", #"query.string("A", a)"#),
    (Fixtures.field("A", .scalar(.string), .conditional), "a: String?", #"query.string("A", a)"#),
    (Fixtures.field("A", .scalar(.integer)), "a: Int?", #"query.integer("A", a)"#),
    (Fixtures.field("A", .scalar(.float)), "a: Double?", #"query.double("A", a)"#),
    (Fixtures.field("A", .scalar(.boolean)), "a: Bool?", #"query.boolean("A", a)"#),
    (Fixtures.field("A", .scalar(.timestamp)), "a: Timestamp?", #"query.timestamp("A", a)"#),
    (Fixtures.field("A", .scalar(.map)), "a: JSONValue?", #"query.json("A", a)"#),
    (Fixtures.field("A", .scalar(.any)), "a: JSONValue?", #"query.json("A", a)"#),
    (Fixtures.field("A", .structure), "a: JSONValue?", #"query.json("A", a)"#),
    (Fixtures.field("A", .list(.scalar(.timestamp)), .required), "a: [Timestamp]", #"query.timestamps("A", a)"#),
    (Fixtures.field("A", .list(.list(.structure))), "a: [JSONValue]", #"query.values("A", a)"#),
    (Fixtures.field("A", values: ["x"]), "a: A?", #"query.openValue("A", a)"#),
    (Fixtures.field("A", .list(.scalar(.string)), values: ["x"]), "a: [A]", #"query.openValues("A", a)"#),
    (Fixtures.field("A", .scalar(.integer), values: ["1"]), "a: Int?", #"query.integer("A", a)"#),
    (
      Fixtures.field("RegionId", .scalar(.string), .required), "regionID: String?",
      #"query.region("RegionId", regionID)"#
    ),
    (
      Fixtures.field("regionId", .scalar(.string), .required), "regionID: String?",
      #"query.region("regionId", regionID)"#
    ),
    (Fixtures.field("RegionId"), "regionID: String?", #"query.string("RegionId", regionID)"#),
    (Fixtures.field("query"), "query: String?", #"query.string("query", self.query)"#),
    (Fixtures.field("await"), "`await`: String?", #"query.string("await", `await`)"#),
    (
      Fixtures.field("A", constraints: [.length(minimum: nil, maximum: 64), .ascii]), "a: String?",
      #"query.string("A", a, .length(...64), .ascii)"#
    ),
    (
      Fixtures.field("A", .scalar(.integer), constraints: [.range(minimum: -5, maximum: -1)]), "a: Int?",
      #"query.integer("A", a, .range(-5...(-1)))"#
    ),
    (
      Fixtures.field("A", .scalar(.integer), constraints: [.range(minimum: 1, maximum: nil)]), "a: Int?",
      #"query.integer("A", a, .range(1...))"#
    ),
    (
      Fixtures.field("A", .scalar(.integer), constraints: [.length(minimum: 1, maximum: 2)]), "a: Int?",
      #"query.integer("A", a)"#
    ),
    (
      Fixtures.field("A", .scalar(.integer), constraints: [.range(minimum: 5, maximum: 1)]), "a: Int?",
      #"query.integer("A", a)"#
    ),
    (
      Fixtures.field(
        "A", .list(.scalar(.string)), constraints: [.count(minimum: 1, maximum: 20), .length(minimum: nil, maximum: 9)]),
      "a: [String]", #"query.strings("A", a, .count(1...20), .length(...9))"#
    ),
  ]

  @Test("Types, presence and limits", arguments: encodings)
  func encoding(_ row: (field: Field, property: String, line: String)) throws {
    let source = try source([row.field])
    #expect(source.contains("  public var \(row.property)\n"))
    #expect(source.contains("    \(row.line)\n"))
  }

  @Test("Required parameters come first, each group by its wire names")
  func order() throws {
    let fields = [
      Fixtures.field("Z", .scalar(.string), .required), Fixtures.field("B"),
      Fixtures.field("A", .list(.scalar(.string))),
      Fixtures.field("RegionId", .scalar(.string), .required),
      Fixtures.field("M", .list(.scalar(.string)), .required),
    ]
    let plan = try plan(fields)
    #expect(plan.request.initializerMembers.map(\.name) == ["m", "z", "a", "b", "regionID"])
    #expect(plan.request.members.map(\.name) == ["z", "b", "a", "regionID", "m"])
  }

  // MARK: Samples

  private static let tag = Fixtures.field(
    "Tag", .list(.structure), members: [Fixtures.field("Key"), Fixtures.field("Value", .scalar(.integer))])

  private func test(_ fields: [Field], _ parameters: [(String, String)]) throws -> OperationTestPlan.Request {
    try #require(try plan(fields, samples: [Fixtures.sample(parameters)]).tests.requests.first)
  }

  @Test("Lists and structures are built from numbered parameters")
  func nested() throws {
    let test = try test([Self.tag], [("Action", "DoIt"), ("Tag.1.Key", "a"), ("Tag.2.Key", "b"), ("Tag.2.Value", "7")])
    #expect(
      test.construction
        == .construction(
          type: "DoItRequest",
          arguments: [
            .init(
              label: "tag",
              value: .list([
                .construction(type: "DoItRequest.Tag", arguments: [.init(label: "key", value: .string("a"))]),
                .construction(
                  type: "DoItRequest.Tag",
                  arguments: [.init(label: "key", value: .string("b")), .init(label: "value", value: .integer(7))]),
              ]))
          ]))
    #expect(test.query.map(\.name) == ["Tag.1.Key", "Tag.2.Key", "Tag.2.Value"])
  }

  static let leftOutRows: [(parameters: [(String, String)], query: [String])] = [
    ([("Tag.2.Key", "a")], []), ([("Tag.1.Key", "a"), ("Tag.3.Key", "c")], ["Tag.1.Key"]), ([("Tag.N.Key", "a")], []),
    ([("Tag.1.Value", "07")], []), ([("Tag", "a")], []), ([("Tag.1.Other", "a")], []), ([("Unknown", "a")], []),
    ([("Tag.1.Key", "a"), ("Tag.1.Key", "b")], ["Tag.1.Key"]), ([("SignatureNonce", "1"), ("Timestamp", "2")], []),
  ]

  @Test("What the type does not have, or would write otherwise, is left out", arguments: leftOutRows)
  func leftOut(_ row: (parameters: [(String, String)], query: [String])) throws {
    #expect(try test([Self.tag], row.parameters).query.map(\.name) == row.query)
  }

  @Test("The client gives the region of the sample")
  func region() throws {
    let field = Fixtures.field("RegionId", .scalar(.string), .required)
    let test = try test([field], [("RegionId", "cn-hangzhou")])
    #expect(test.defaultRegion == "cn-hangzhou")
    #expect(test.construction == .construction(type: "DoItRequest", arguments: []))
    #expect(test.query == [.init(name: "RegionId", value: "cn-hangzhou")])
  }

  @Test("What is required and missing gets a value that its type takes")
  func placeholders() throws {
    let fields = [
      Fixtures.field("A", .scalar(.integer), .required), Fixtures.field("B", .scalar(.boolean), .required),
      Fixtures.field("C", .structure, .required, members: [Fixtures.field("D", .scalar(.float), .required)]),
      Fixtures.field("E", .list(.scalar(.string)), .required), Fixtures.field("F", .scalar(.timestamp), .required),
    ]
    let test = try test(fields, [])
    #expect(test.query.map(\.name) == ["A", "B", "C.D", "F"])
    #expect(test.query.map(\.value) == ["1", "true", "0.5", "example"])
  }

  static let limitRows: [(constraint: Constraint, value: String, keeps: Bool)] = [
    (.range(minimum: 0, maximum: 100), "100", true), (.range(minimum: 0, maximum: 100), "101", false),
    (.range(minimum: nil, maximum: 3), "4", false), (.range(minimum: 1, maximum: nil), "0", false),
  ]

  @Test("Checks are off where a sample breaks limits", arguments: limitRows)
  func limits(_ row: (constraint: Constraint, value: String, keeps: Bool)) throws {
    let field = Fixtures.field("A", .scalar(.integer), constraints: [row.constraint])
    #expect(try test([field], [("A", row.value)]).keepsLimits == row.keeps)
  }

  static let timeRows: [(text: String, precision: TimeFormat.Precision?, fits: Bool)] = [
    ("2017-12-05T22:40Z", .minute, true), ("2017-12-05T22:40:00Z", .minute, false), ("2017-12-05", .day, true),
    ("2017-12-05T22Z", .hour, true), ("2017-12-05T22:40:00.000Z", .millisecond, true), ("anything", nil, true),
    ("2017", .year, true), ("2017-12", .month, true), ("x", .second, false),
  ]

  @Test("Points in time are compared where formatting changes nothing", arguments: timeRows)
  func times(_ row: (text: String, precision: TimeFormat.Precision?, fits: Bool)) {
    #expect(TimestampShape.fits(row.text, precision: row.precision) == row.fits)
  }
}

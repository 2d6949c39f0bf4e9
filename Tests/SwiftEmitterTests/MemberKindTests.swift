import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Secrets, deprecated members, lists in a text, and what an operation does")
struct MemberKindTests {
  private static func source(
    _ operation: TablatureAPIModel.Operation, accessLevel: AccessLevel = .public
  ) throws -> String {
    let emission = SwiftEmitter.emit(
      Fixtures.service([operation]), options: EmitterOptions(accessLevel: accessLevel))
    return try #require(
      emission.files.first {
        $0.path.lowercased() == "sources/alibabacloudecs/\(operation.name.lowercased()).swift"
      }
    ).contents
  }

  private static func secret(_ type: TypeReference = .scalar(.string)) -> Field {
    var field = Fixtures.field("Password", type, constraints: [.length(minimum: 8, maximum: 30)])
    field.secret = Documented(.password, at: Fixtures.at(10))
    return field
  }

  private static func embedded(_ list: EmbeddedList, confidence: Confidence = .certain) -> Field {
    var field = Fixtures.field("Ids")
    field.embeddedList = Documented(list, at: Fixtures.at(10), confidence: confidence)
    return field
  }

  @Test("Secrets have a type that hides them")
  func secrets() throws {
    let source = try Self.source(
      Fixtures.operation(request: [Self.secret()], response: [Self.secret(.list(.scalar(.string)))]))
    #expect(source.contains("  public var password: SecretString?\n"))
    #expect(source.contains(#"    query.secret("Password", password, .length(8...30))"#))
    #expect(source.contains("  public let password: [SecretString]\n"))
    #expect(source.contains(#"    password = try fields.values("Password")"#))
  }

  @Test("A deprecated member is marked, and stored where the struct itself may use it")
  func deprecated() throws {
    var field = Fixtures.field("Old")
    field.deprecation = Documented(Prose("Use \"New\"."), at: Fixtures.at(11))
    let source = try Self.source(Fixtures.operation(request: [field], response: [field]))
    let mark = #"  @available(*, deprecated, message: "Use \"New\".")"#
    #expect(source.contains("\(mark)\n  public var old: String? {\n    get { storedOld }\n"))
    #expect(source.contains("\(mark)\n  public var old: String? { storedOld }\n"))
    #expect(source.contains(#"    query.string("Old", storedOld)"#))
    #expect(source.contains("    self.storedOld = old\n"))
  }

  @Test(
    "A list in one text is a list in Swift",
    arguments: [
      (
        EmbeddedList(.jsonArray, maximumCount: 100), Confidence.certain, "ids: [String]",
        #"query.jsonList("Ids", ids, .count(...100))"#
      ),
      (
        EmbeddedList(.jsonArray, of: .structure), .certain, "ids: [JSONValue]", #"query.jsonList("Ids", ids)"#
      ),
      (EmbeddedList(.commaSeparated), .certain, "ids: [String]", #"query.commaSeparated("Ids", ids)"#),
      (EmbeddedList(.jsonArray), .likely, "ids: String?", #"query.string("Ids", ids)"#),
    ])
  func list(_ list: EmbeddedList, _ confidence: Confidence, _ property: String, _ line: String) throws {
    let source = try Self.source(Fixtures.operation(request: [Self.embedded(list, confidence: confidence)]))
    #expect(source.contains("  public var \(property)\n"))
    #expect(source.contains("    \(line)\n"))
  }

  @Test(
    "A sample of a list in one text becomes its elements where they give the same text",
    arguments: [
      (#"["i-1","i-2"]"#, ["i-1", "i-2"]), (#"["i-1", "i-2"]"#, nil), (#"["i\\u002d1"]"#, nil), ("[]", nil),
      ("i-1", nil),
    ] as [(String, [String]?)])
  func sample(_ text: String, _ elements: [String]?) throws {
    let operation = Fixtures.operation(
      request: [Self.embedded(EmbeddedList(.jsonArray))], requestSamples: [Fixtures.sample([("Ids", text)])])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    let test = try #require(plan.operations.first?.tests.requests.first)
    let arguments = elements.map {
      [OperationTestPlan.Argument(label: "ids", value: .list($0.map { .string($0) }))]
    }
    #expect(test.construction == .construction(type: "DoItRequest", arguments: arguments ?? []))
  }

  @Test(
    "Only operations that look at something may be repeated freely",
    arguments: [
      ("DescribeDisks", nil, true), ("ListTags", nil, true), ("GetURL", nil, true),
      ("DescribeDisks", "ClientToken", false),
      ("Describer", nil, false), ("ModifyDisk", nil, false), ("describeDisks", nil, false),
    ] as [(String, String?, Bool)])
  func effect(_ name: String, _ token: String?, _ reads: Bool) throws {
    var operation = Fixtures.operation(name, request: [Fixtures.field("ClientToken")])
    operation.idempotencyToken = token.map { Documented($0, at: Fixtures.at(3)) }
    let source = try Self.source(operation)
    #expect(source.contains("effect: .reads") == reads)
    #expect(source.contains(#"idempotencyToken: "ClientToken""#) == (token != nil))
  }

  @Test("Declarations are seen by whom they are meant for", arguments: AccessLevel.allCases)
  func accessLevel(_ level: AccessLevel) throws {
    let operation = Fixtures.operation(
      request: [Fixtures.field("A", values: ["x", "y"])], response: [Fixtures.field("B")],
      errors: [Fixtures.error("Wrong")])
    let source = try Self.source(operation, accessLevel: level)
    let modifier = level == .internal ? "" : "\(level.rawValue) "
    #expect(source.contains("\n\(level.rawValue) import AlibabaCloudRuntime\n"))
    #expect(source.contains("\n\(modifier)struct DoItRequest: OperationRequest {"))
    #expect(source.contains("@nonexhaustive") == (level != .internal))
    #expect(level == .public || !source.contains("public "))
  }
}

import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("What is said of members")
struct MemberDocumentationTests {
  private func source(_ operation: TablatureAPIModel.Operation) throws -> String {
    let files = SwiftEmitter.emit(Fixtures.service([operation])).files
    return try #require(files.first { $0.path == "Sources/AlibabaCloudECS/DoIt.swift" }).contents
  }

  private static func field(_ conditions: Condition...) -> Field {
    var field = Fixtures.field("A")
    field.conditions = conditions.map { Documented($0, at: Fixtures.at(10)) }
    return field
  }

  static let conditions: [(condition: Condition, line: String)] = [
    (Condition(.exclusive, [.init("InstanceId")]), "Not together with ``instanceID``."),
    (Condition(.alternative, [.init("InstanceId"), .init("B")]), "This or ``instanceID`` or `B` has to be given."),
    (
      Condition(.required, [.init("ChargeType", .equals(["PrePaid", "Other"])), .init("Tag.N.Key", .absent)]),
      "Required where ``chargeType`` is `.prePaid` or `Other` and ``Tag/key`` is not given."
    ),
    (Condition(.effective, [.init("AutoPay", .equals(["True"]))]), "Counts only where ``autoPay`` is `true`."),
    (Condition(.effective, [.init("Amount", .equals(["3"]))]), "Counts only where ``amount`` is `3`."),
    (Condition(.effective, [.init("Tag.1.Other")]), "Counts only where `Tag.1.Other` is given."),
    (Condition(.effective, [.init("InstanceId.Key")]), "Counts only where `InstanceId.Key` is given."),
    (Condition(.effective, [.init("default")]), "Counts only where ``default`` is given."),
  ]

  @Test("Conditions name members and values as Swift does", arguments: conditions)
  func condition(_ row: (condition: Condition, line: String)) throws {
    let source = try source(
      Fixtures.operation(request: [
        Self.field(row.condition), Fixtures.field("InstanceId"),
        Fixtures.field("ChargeType", values: ["PrePaid", "PostPaid"]),
        Fixtures.field("Tag", .list(.structure), members: [Fixtures.field("Key"), Fixtures.field("Value")]),
        Fixtures.field("AutoPay", .scalar(.boolean)), Fixtures.field("Amount", .scalar(.integer)),
        Fixtures.field("default"),
      ]))
    #expect(source.contains("  /// \(row.line)\n"))
  }

  @Test("A member of a structure is found by its whole name, and by its own")
  func inStructure() throws {
    var size = Fixtures.field("Size", .scalar(.integer))
    size.conditions = [
      Documented(Condition(.effective, [.init("DataDisk.N.Category"), .init("Kind")]), at: Fixtures.at(10))
    ]
    let source = try source(
      Fixtures.operation(request: [
        Fixtures.field(
          "DataDisk", .list(.structure), members: [size, Fixtures.field("Category"), Fixtures.field("Kind")])
      ]))
    #expect(source.contains("    /// Counts only where ``category`` is given and ``kind`` is given.\n"))
  }

  @Test("The default of listed values is written as in Swift, and remarks on the call link to the request")
  func defaults() throws {
    var operation = Fixtures.operation(request: [
      Fixtures.field("ChargeType", values: ["PrePaid", "PostPaid"]), Fixtures.field("ClientToken"),
    ])
    operation.request[0].defaultValue = Documented("PostPaid", at: Fixtures.at(10))
    operation.idempotencyToken = Documented("ClientToken", at: Fixtures.at(10))
    let source = try source(operation)
    #expect(source.contains("  /// Default: `.postPaid`.\n"))
    #expect(source.contains("  /// Calls with the same ``DoItRequest/clientToken`` count once.\n"))
  }

  static let limits: [(type: TypeReference, constraints: [Constraint], line: String)] = [
    (.scalar(.integer), [.range(minimum: 1, maximum: 100)], "1 to 100"),
    (.scalar(.string), [.range(minimum: 1, maximum: 100)], "a number from 1 to 100"),
    (.scalar(.string), [.range(minimum: nil, maximum: 9)], "a number of at most 9"),
    (.scalar(.string), [.range(minimum: 2, maximum: nil)], "a number of at least 2"),
    (.scalar(.string), [.length(minimum: 2, maximum: 9), .ascii], "2 to 9 characters, ASCII characters only"),
    (
      .list(.scalar(.string)), [.length(minimum: nil, maximum: 9), .count(minimum: nil, maximum: 5)],
      "at most 5 elements, each at most 9 characters"
    ),
    (.list(.scalar(.integer)), [.range(minimum: 1, maximum: 9)], "each 1 to 9"),
  ]

  @Test("Limits say what they limit", arguments: limits)
  func limit(_ row: (type: TypeReference, constraints: [Constraint], line: String)) throws {
    let source = try source(
      Fixtures.operation(request: [Fixtures.field("A", row.type, constraints: row.constraints)]))
    #expect(source.contains("  /// Limits: \(row.line).\n"))
  }

  @Test(
    "A text with JSON for an example is said to be JSON",
    arguments: [
      (#"{"a": 1}"#, "An object"), ("{ \"a\": {} }", "An object"), ("{}", "An object"),
      (#"[{"a": 1}]"#, "A list of objects"),
      ("{a}", nil), ("a{}", nil), ("[1]", nil), ("", nil), (nil, nil),
    ] as [(String?, String?)])
  func json(example: String?, kind: String?) throws {
    var field = Fixtures.field("Parameters")
    field.example = example
    let source = try source(Fixtures.operation(request: [field]))
    #expect(source.contains("JSON text.") == (kind != nil))
    if let kind { #expect(source.contains("  /// \(kind) as JSON text. Example: ")) }
  }
}

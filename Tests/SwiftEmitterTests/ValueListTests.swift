import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Value lists")
struct ValueListTests {
  private func operation(_ fields: [Field]) throws -> OperationPlan {
    let service = Fixtures.service([Fixtures.operation(request: fields)])
    return try #require(SwiftPlanner.plan(service, options: EmitterOptions()).operations.first)
  }

  private func source(_ request: [Field], response: [Field] = []) throws -> String {
    let operation = Fixtures.operation(request: request, response: response)
    let files = SwiftEmitter.emit(Fixtures.service([operation])).files
    return try #require(files.first { $0.path == "Sources/AlibabaCloudECS/DoIt.swift" }).contents
  }

  static let parts: [(name: String, text: String)] = [
    (
      "an alias that documents the values",
      """
        /// The values of `Status`.
        ///
        /// - `.pending`: It starts.
        /// - `.stopped`
        ///
        /// A string literal makes a value that isn't listed.
        public typealias Status = OpenValue<StatusValues>

        /// The list behind ``Status``.
        public enum StatusValues: ValueList {
          /// The listed values.
          public static var values: [String] { ["Pending", "Stopped"] }
        }
      """
    ),
    (
      "members for the values",
      """
      nonisolated extension OpenValue where List == DoItRequest.StatusValues {
        /// It starts.
        public static var pending: Self { "Pending" }

        /// `Stopped`
        public static var stopped: Self { "Stopped" }
      }
      """
    ),
    (
      "names that mean something else",
      """
        public static var `default`: Self { "default" }

        /// `1`
        public static var value1: Self { "1" }

        /// `rawValue`
        public static var rawValueValue: Self { "rawValue" }
      """
    ),
    (
      "members for the values of a structure in a response",
      "nonisolated extension OpenValue where List == DoItResponse.Disk.StatusValues {\n"
    ),
  ]

  @Test("A list is an alias, a list type, and members", arguments: parts)
  func emitted(part: (name: String, text: String)) throws {
    var status = Fixtures.field("Status", values: ["Pending", "Stopped"])
    status.values[0].meaning = Prose("It starts.")
    let odd = Fixtures.field("Odd", .list(.scalar(.string)), values: ["default", "1", "rawValue"])
    let disk = Fixtures.field("Disk", .structure, members: [Fixtures.field("Status", values: ["Used"])])
    let source = try source([status, odd], response: [disk])
    #expect(source.contains(part.text), "\(part.name)")
  }

  @Test("Only a list that is known to be incomplete is open", arguments: [false, true])
  func openness(isOpen: Bool) throws {
    var field = Fixtures.field("Status", values: ["Pending"])
    field.hasOtherValues = isOpen
    #expect(try source([field]).contains("public static var isOpen: Bool { true }") == isOpen)
  }

  @Test("The name of a list type gives way to names that users write")
  func listNames() throws {
    let fields = [
      Fixtures.field("Status", values: ["a"]), Fixtures.field("StatusValues", values: ["b"]),
      Fixtures.field("StatusValues2", .structure, members: [Fixtures.field("A")]),
    ]
    for fields in [fields, fields.reversed()] {
      let members = try operation(fields).request.members.sorted { $0.name < $1.name }
      #expect(members.map(\.type.name) == ["Status", "StatusValues", "StatusValues2"])
      let lists = members.compactMap { member in
        if case .values(let list) = member.type { list.listName } else { nil }
      }
      #expect(lists == ["StatusValues3", "StatusValuesValues"])
    }
  }

  static let heads: [(count: Int, text: String)] = [
    (1, "nonisolated extension OpenValue where List == DoItRequest.<>.AValues {\n"),
    (60, "nonisolated extension OpenValue\nwhere List == DoItRequest.<>.AValues {\n"),
    (100, "nonisolated extension OpenValue\nwhere\n  List == DoItRequest.<>.AValues\n{\n"),
  ]

  @Test("Long heads have more lines", arguments: heads)
  func head(of count: Int, text: String) throws {
    let name = "N" + String(repeating: "n", count: count)
    let field = Fixtures.field(name, .structure, members: [Fixtures.field("A", values: ["x"])])
    #expect(try source([field]).contains(text.replacing("<>", with: name)))
  }
}

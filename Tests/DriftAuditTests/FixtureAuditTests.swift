import TablatureDriftAudit
import Testing

/// Clients as people and vendors write them, without a difference to the pages and with several.
@Suite struct FixtureAuditTests {
  struct Client: Sendable, CustomTestStringConvertible {
    var folder: String
    var reader: String
    var pages: [String]
    /// The number of differences in `Drifted.swift.txt`.
    var differences: Int
    var testDescription: String { folder }
  }

  static let clients = [
    Client(
      folder: "TeaModel", reader: "TeaModel", pages: ["DescribeRegions", "ModifyInstanceSpec", "ListTagResources"],
      differences: 12),
    Client(
      folder: "HandWritten", reader: "hand-written",
      pages: ["DescribeRegions", "DescribeResourcesModification", "ListTagResources", "ModifyPrepayInstanceSpec"],
      differences: 12),
  ]

  @Test("A client that says what the pages say gives no finding", arguments: clients)
  func clean(_ client: Client) throws {
    let fixture = try AuditedFixture("\(client.folder)/Clean.swift.txt")
    let result = try fixture.result(pages: client.pages)
    #expect(result.marks == [])
    #expect(result.unread == [])
    #expect(result.coverage.readers == [client.reader: client.pages.count])
  }

  @Test("All differences are found where they are marked, and nothing else", arguments: clients)
  func drifted(_ client: Client) throws {
    let fixture = try AuditedFixture("\(client.folder)/Drifted.swift.txt")
    #expect(fixture.marks.count == client.differences)
    let found = try fixture.result(pages: client.pages).marks
    #expect(Set(found).subtracting(fixture.marks) == [])
    #expect(Set(fixture.marks).subtracting(found) == [])
    #expect(found.count == Set(found).count)
  }
}

import TablatureDocReader
import TablatureProfileTestSupport
import Testing

@Suite("The tree of request parameters")
struct RequestTreeTests {
  private static let pathsCases: [(String, [String])] = [
    ("|Tag.N.Key|String|No| | |\n|Tag.N.Value|String|No| | |", ["Tag[].Key String", "Tag[].Value String"]),
    ("|Tag.n.Key|String|No| | |\n|Tag.N.key|String|No| | |", ["Tag[].Key String", "Tag[].key String"]),
    ("|Filter.1.Key|String|No| | |\n|Filter.2.Key|String|No| | |", ["Filter[].Key String", "Filter[].Key String"]),
    ("|InstanceId.N|String|No| | |", ["InstanceId[] String"]),
    ("|InstanceIds|RepeatList|No| | |", ["InstanceIds[] String"]),
    ("|NetworkInterface.N.SecurityGroupIds.N|String|No| | |", ["NetworkInterface[].SecurityGroupIds[] String"]),
    ("|A.B.C.D|Integer|No| | |\n|A.B.E|Boolean|No| | |", ["A.B.C.D Integer", "A.B.E Boolean"]),
    ("|N|Integer|No| | |", ["N Integer"]), ("|Sizes|Array of Integer|No| | |", ["Sizes[] Integer"]),
    ("|Tag|Struct|No| | |\n|Tag.N.Key|String|No| | |", ["Tag[] List", "Tag[].Key String"]),
    (
      "|A\\_B|String|No| | |\n|**C**|String|No| | |\n|[D](x.md)|String|No| | |",
      ["A_B String", "C String", "D String"]
    ),
  ]

  @Test(
    "paths of names",
    arguments: pathsCases)
  func paths(rows: String, expected: [String]) {
    #expect(Page.read(Page.english(request: rows)).facts("request") == expected)
  }

  @Test(
    "values of elements that have rows of their own are those of all of them",
    arguments: [
      (["Valid values: Start, End.", "Valid values: End, Middle."], ["Start", "End", "Middle"]),
      (["Valid values: Start, End.", "Any text."], []), (["Any text.", "Valid values: Start, End."], []),
      (["Valid values: Start, End.", "Any text.", "Valid values: Start, End."], []),
    ])
  func valuesOfNumbered(descriptions: [String], expected: [String]) throws {
    let rows = descriptions.enumerated().map { "|Filter.\($0.offset + 1).Key|String|No| |\($0.element) |" }
    let filter = try #require(Page.read(Page.english(request: rows.joined(separator: "\n"))).operation?.request.first)
    #expect(filter.members.first?.values.map(\.value) == expected)
  }

  @Test("a list without an N is one text, unless a sample shows it repeated")
  func listInOneText() {
    let row = "|Ids|List|No| | |"
    #expect(Page.read(Page.english(request: row)).facts("request") == ["Ids String"])
    let sample = "```\nhttps://ecs.aliyuncs.com/?Action=Op\n&Ids.1=a\n&<Common parameters>\n```"
    #expect(Page.read(Page.english(request: row, examples: sample)).facts("request") == ["Ids[] String"])
  }

  @Test("a table of its own for the type of a parameter")
  func typeTable() {
    let rows = """
      |Configuration.N|Configuration|Yes| | |
      |DryRun|Boolean|No| | |

      The parameters of the Configuration data type:

      |Parameter|Type|Required|Example|Description|
      |-|-|-|-|-|
      |Scope|String|Yes| | |
      """
    #expect(
      Page.read(Page.english(request: rows)).facts("request")
        == ["Configuration[] List", "Configuration[].Scope String", "DryRun Boolean"])
  }

  @Test("the count of a list is the list's, not its member's")
  func count() throws {
    let rows = "|Tag.N.Key|String|No| |Valid values of N: 1 to 20. It must be 1 to 64 characters in length. |"
    let tag = try #require(Page.read(Page.english(request: rows)).operation?.request.first)
    #expect(tag.constraints.map(\.value) == [.count(minimum: 1, maximum: 20)])
    #expect(tag.members.first?.constraints.map(\.value) == [.length(minimum: 1, maximum: 64)])
  }

  @Test("the same name twice is told")
  func duplicate() throws {
    let reading = Page.read(Page.english(request: "|A|String|Yes| |First. |\n|A|Integer|No| |Second. |"))
    #expect(reading.problems == ["14: table.duplicate-name"])
    #expect(reading.facts("request") == ["A String", "A String"])
    #expect(reading.operation?.request.first?.documentation.plainText == "First.")
  }

  @Test("spaces around the dots of a name are none of it", arguments: ["A. B", "A .B", "A . B"])
  func spacedName(name: String) {
    let reading = Page.read(Page.english(request: "|\(name)|String|Yes| |First. |"))
    #expect(reading.problems == [])
    #expect(reading.facts("request") == ["A.B String"])
  }

  @Test("a row whose name is none is told and counted", arguments: ["a b", "中文", "../x", "a`b", "A..B", ""])
  func badName(name: String) {
    let reading = Page.read(Page.english(request: "|\(name)|String|Yes| |First. |"))
    #expect(reading.problems == ["13: table.name"])
    #expect(reading.facts("skipped").count == 1)
  }

  @Test("an unknown type and an unknown presence are told")
  func unknownWords() {
    let reading = Page.read(Page.english(request: "|A|Blob|Maybe| | |"))
    #expect(reading.problems == ["13: table.presence"])
    #expect(ServiceReader.join([reading]).diagnostics.map(\.id) == ["type.unknown"])
    #expect(reading.facts("request") == ["A String"])
  }
}

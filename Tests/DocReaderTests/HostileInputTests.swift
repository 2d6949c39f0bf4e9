import TablatureAPIModel
@testable import TablatureDocReader
import TablatureProfileTestSupport
import TablatureTestSupport
import Testing

/// Pages that no person writes: each must give a result, and in a time that grows with its length and no faster.
///
/// Nothing here measures time; a page whose reading takes a square of its length would not end before the limit. By default pages have a
/// tenth of the sizes that names of tests mention.
@Suite("Hostile pages", .timeLimit(.minutes(20)))
struct HostileInputTests {
  private func request(_ cell: String) -> Operation? {
    Page.read(Page.english(request: "|A|String|No|x|\(cell) |")).operation
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  // MARK: - Length

  @Test("a page of 5 MB")
  func longPage() throws {
    let text = repeated("Some *words* of a [page](x.md), with `code`.\n\n", TestScale.size(110_000))
    let reading = Page.read(Page.english() + "\n## More\n\n" + text)
    #expect(try #require(reading.operation).request.map(\.name) == ["InstanceId"])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("5 MB in one line")
  func longLine() throws {
    let documentation = try #require(request(repeated("word ", TestScale.size(1_000_000)))?.request.first).documentation
    #expect(documentation.plainText.utf8.count == 5 * TestScale.size(1_000_000) - 1)
  }

  @Test("a page that is too long to be one")
  func tooLong() {
    let reading = PageReader.read(PageSource(path: "Op.md", bytes: [UInt8](repeating: 0x20, count: 16_777_217)))
    #expect(reading.outcome == .unreadable)
    #expect(
      reading.diagnostics.map(\.description) == [
        "Op.md:1:1: error: the page has 16777217 bytes; more than 16777216 are not read [page.size]"
      ])
  }

  @Test("a row that never ends", arguments: ["x\n", "words, `code` and a [link](x)\n", "x | y\n", "\n", "\\|\n"])
  func endlessRow(line: String) throws {
    let reading = Page.read(
      Page.english(request: "|A|String|No|" + repeated(line, TestScale.size(60_000)), response: nil))
    #expect(try #require(reading.operation).request.map(\.name) == ["A"])
    #expect(reading.diagnostics.allSatisfy { $0.id == "table.row-width" || $0.id == "page.no-response-table" })
  }

  @Test("a row that never ends in a table whose rows have no bar at their end")
  func endlessRowWithoutBar() throws {
    let header = "# Op\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description\n|-|-|-|-|-\n"
    let reading = Page.read(header + "|A|String|No|" + repeated("x\n", TestScale.size(200_000)))
    #expect(try #require(reading.operation).request.map(\.name) == ["A"])
  }

  // MARK: - Many

  @Test("20,000 rows", arguments: ["String", "Struct", "Array of E"])
  func manyRows(type: String) throws {
    let count = TestScale.size(20_000)
    let rows = (0..<count).map { "|P\($0)|\(type)| |A member. |" }.joined(separator: "\n")
    let operation = try #require(Page.read(Page.english(response: rows)).operation)
    #expect(operation.facts.count { $0.section == "response" } == count)
  }

  @Test("50,000 error codes, and one name in 20,000 rows")
  func manyEqualRows() throws {
    let (codes, count) = (TestScale.size(25_000), TestScale.size(20_000))
    let errors = (0..<2 * codes).map { "|400|E\($0 % codes)|A message.|A text. |" }.joined(separator: "\n")
    let rows = repeated("|P|String|No| |A parameter. |\n", count)
    let reading = Page.read(Page.english(request: rows, errors: errors))
    let operation = try #require(reading.operation)
    #expect(operation.errors.count == codes)
    #expect(operation.request.count == 1)
    #expect(reading.problems.count { $0.hasSuffix(" table.duplicate-name") } == count - 1)
  }

  @Test("50,000 columns")
  func manyColumns() {
    let head = "# Op\n\n## Request parameters\n\n"
    let count = TestScale.size(50_000)
    let unknown = Page.read(head + "|" + repeated("a|", count) + "\n|" + repeated("-|", count) + "\n|b|\n|c|\n")
    #expect(unknown.diagnostics.contains { $0.id == "table.columns" && $0.summary.utf8.count < 1_000 })
    let titles = "Parameter|Type|" + repeated("Description|", count)
    let known = Page.read(
      head + "|\(titles)\n|" + repeated("-|", count + 2) + "\n" + repeated("|b|String\n", TestScale.size(20_000)))
    #expect(known.operation?.request.map(\.name) == ["b"])
    let wide = Page.read(Page.english(request: "|A|String|No|" + repeated("x|", TestScale.size(500_000))))
    #expect(wide.operation?.request.map(\.name) == ["A"])
    #expect(wide.diagnostics.map(\.id) == ["table.row-width"])
  }

  @Test("50,000 headings, tables and samples")
  func manySections() {
    let headings = (0..<TestScale.size(50_000)).map { "## Heading \($0)\n\n" }.joined()
    #expect(Page.read("# Op\n\n" + headings).outcome == .otherPage)
    let count = TestScale.size(10_000)
    let tables = (0..<count).map { "## Request parameters\n\n|Parameter|Type|\n|-|-|\n|P\($0)|String|\n\n" }.joined()
    #expect(Page.read("# Op\n\n" + tables).operation?.request.count == count)
    let more = repeated("|Parameter|Type|Example|Description|\n|-|-|-|-|\n|A|String| | |\n\n", count / 2)
    #expect(Page.read(Page.english(response: "|A|String| | |\n\n" + more)).operation?.response.map(\.name) == ["A"])
    let samples = (0..<count).map { "```\n{\"a\($0)\": 1}\n```\n\n" }.joined()
    #expect(Page.read(Page.english(examples: samples)).operation?.responseSamples.count == count)
  }

  @Test("100,000 links, and as many that do not end")
  func manyLinks() throws {
    let count = TestScale.size(100_000)
    #expect(Page.read(Page.english() + "\n\n" + repeated("[a](b?x#y) ", count)).operation != nil)
    #expect(Page.read(Page.english() + "\n\n" + repeated("[a](", count)).operation != nil)
    #expect(try #require(request(repeated("[a](", count))?.request.first).documentation.plainText.hasPrefix("[a]("))
    #expect(try #require(request(repeated("[a](b) ", count))?.request.first).documentation.blocks.count == 1)
  }

  // MARK: - Depth

  @Test("lists and quotes nested deep")
  func deepBlocks() throws {
    let list = (0..<TestScale.size(3_000)).map { repeated(" ", 2 * $0) + "- x" }.joined(separator: "\n")
    let blocks = try #require(request("y\n\n" + list)?.request.first).documentation.blocks
    #expect(blocks.first?.plainText == "y")
    let depth = TestScale.size(10_000)
    let inline = try #require(request("y\n\n" + repeated("- ", depth) + "x")?.request.first).documentation.blocks
    #expect(inline.last?.level == depth)
    let quotes = repeated(">", TestScale.size(100_000))
    #expect(Page.read("# Op\n\n" + quotes + " x\n\n").outcome == .otherPage)
    #expect(request("y\n\n" + quotes + " x")?.request.count == 1)
  }

  @Test(
    "samples nested deep, or left open",
    arguments: ["{\"a\":", "[", "<a>", "<r><!-- x ", "<r></a>", "{\"a", "<r>&", "<r a=", "{\"a\\"])
  func deepSamples(piece: String) throws {
    for count in [300, TestScale.size(200_000)] {
      let reading = Page.read(Page.english(examples: "```\n" + repeated(piece, count) + "\n```"))
      // A tag that never ends isn't read as XML.
      let isSample = piece != "<r a="
      #expect(try #require(reading.operation).responseSamples.map(\.isWellFormed) == (isSample ? [false] : []))
      #expect(reading.diagnostics.map(\.id) == (isSample ? ["sample.ill-formed"] : []))
    }
  }

  @Test("a million entities, known and unknown")
  func entities() throws {
    let count = TestScale.size(1_000_000)
    let known = Page.read(Page.english(examples: "```\n<R><A>" + repeated("&amp;", count) + "</A></R>\n```"))
    #expect(known.operation?.responseSamples.first?.value["A"] == .string(repeated("&", count)))
    let bomb = "<!DOCTYPE l [<!ENTITY a \"xxxx\"><!ENTITY b \"&a;&a;\">]>\n<R><A>" + repeated("&b;", count)
    let unknown = Page.read(Page.english(examples: "```\n\(bomb)</A></R>\n```"))
    #expect(unknown.operation?.responseSamples.first?.value["A"] == .string(repeated("&b;", count)))
    #expect(unknown.diagnostics.map(\.id) == ["sample.ill-formed"])
    let cell = try #require(request(repeated("&amp;", count))?.request.first)
    #expect(cell.documentation.plainText == repeated("&", count))
  }

  @Test("names of 10,000 parts, and thousands of names of thirty")
  func deepNames() throws {
    let deep = Page.read(
      Page.english(request: "|" + Array(repeating: "a", count: 10_000).joined(separator: ".") + "|String|No| | |"))
    #expect(deep.diagnostics.map(\.id) == ["table.name"])
    let tail = repeated(".b", 30)
    let count = TestScale.size(2_000)
    let many = (0..<count).map { "|A\($0)\(tail)|String|No| | |" }.joined(separator: "\n")
    #expect(try #require(Page.read(Page.english(request: many)).operation).request.count == count)
    let members = (0..<count / 4).map { "|A\($0)\(tail)|String| | |" }.joined(separator: "\n")
    let facts = try #require(Page.read(Page.english(response: members)).operation).facts
    #expect(facts.count { $0.section == "response" } == count / 4)
  }

  // MARK: - Words

  @Test("400,000 words that announce something")
  func cues() throws {
    let field = try #require(request(repeated("Valid values: Default value: ", TestScale.size(200_000)))?.request.first)
    #expect(field.values.isEmpty)
    #expect(
      request(repeated("Valid values: 1 to \n\n", TestScale.size(50_000)))?.request.first?.constraints.isEmpty == true)
    #expect(request("Valid values: " + repeated("1,000,", TestScale.size(200_000)))?.request.count == 1)
  }

  @Test("a list of 50,000 values")
  func manyValues() throws {
    let count = TestScale.size(50_000)
    let items = (0..<count).map { "- v\($0): x" }.joined(separator: "\n")
    let field = try #require(request("Valid values:\n\n" + items)?.request.first)
    #expect(field.documentation.blocks.count == count + 1)
  }

  @Test(
    "marks of emphasis, code and links that are never closed", arguments: ["*a _b ", "[", "![", "<", "\\", "`a ``b "])
  func openMarkup(piece: String) throws {
    #expect(
      try #require(request(repeated(piece, TestScale.size(100_000)))?.request.first).documentation.blocks.count == 1)
  }

  @Test("a sample with 200,000 members, and names that are nearly alike")
  func wideSample() throws {
    let members = (0..<TestScale.size(200_000)).map { "\"Parameter\($0)\":1" }.joined(separator: ",")
    let rows = (0..<500).map { "|P\($0)|String| |A member. |" }.joined(separator: "\n")
    let wide = Page.read(Page.english(response: rows, examples: "```\n{\(members)}\n```"))
    #expect(wide.operation?.response.count == 500)
    let count = TestScale.size(3_000)
    let alike = (0..<count / 6).map { "\"Parameter\($0)_Name\":{\"Parameter\($0)__Name\":1}" }.joined(separator: ",")
    let structures = (0..<count).map { "|Parameter\($0)Name|Struct| |A member. |" }.joined(separator: "\n")
    let similar = Page.read(Page.english(response: structures, examples: "```\n{\(alike)}\n```"))
    #expect(similar.operation?.facts.count { $0.section == "response" } == count)
  }

  @Test("text behind rows, lone bars and lines of dashes")
  func strayText() throws {
    let stray = Page.read(
      Page.english(request: "|A|String|No| |x |\n" + repeated("stray text |\n\n", TestScale.size(20_000))))
    #expect(Set(stray.diagnostics.map(\.id)) == ["table.stray-text"])
    #expect(stray.operation?.request.count == 1)
    #expect(
      Page.read(Page.english(request: "|A|String|No| |x |\n" + repeated("|\n", TestScale.size(300_000)))).operation
        != nil)
    #expect(Page.read(Page.english(request: repeated("|-|-|\n|a|\n", TestScale.size(20_000)))).operation != nil)
    let rows = Page.read("# Op\n\n## Request parameters\n\n" + repeated("|a|b|\n", TestScale.size(100_000)))
    #expect(rows.operation?.request == [])
    #expect(rows.diagnostics.contains { $0.id == "section.unread" })
  }
}

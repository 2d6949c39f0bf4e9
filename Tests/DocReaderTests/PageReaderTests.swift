import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import Testing

@Suite("Pages good and bad")
struct PageReaderTests {
  @Test("a tidy page gives an operation and no diagnostic")
  func tidy() throws {
    let reading = Page.read(Page.english(errors: "|400|Bad.Thing|It is bad.|Do better.|"))
    #expect(reading.problems == [])
    let operation = try #require(reading.operation)
    #expect(operation.name == "Op")
    #expect(operation.dialect == "english")
    #expect(operation.summary.plainText == "Does a thing.")
    #expect(reading.facts("request") == ["InstanceId String"])
    #expect(reading.facts("response") == ["RequestId String"])
    #expect(reading.facts("error") == ["Bad.Thing 400"])
  }

  @Test("an empty file is skipped, and said so", arguments: ["", " \n\t\n", "\u{FEFF}\n"])
  func empty(text: String) {
    let reading = Page.read(text)
    #expect(reading.outcome == .otherPage)
    #expect(reading.diagnostics.count == 1)
  }

  @Test(
    "a file that is no page of an operation is skipped, and said so",
    arguments: [
      "# Overview\n\nWelcome.\n", "no heading", "|a|b|\n|-|-|\n|1|2|\n",
      "# T\n\n## Error codes\n\n|HTTP status code|Error code|\n|-|-|\n|400|X|\n",
    ])
  func otherPage(text: String) {
    let reading = Page.read(text)
    #expect(reading.outcome == .otherPage)
    #expect(reading.problems == ["1: page.not-an-operation"])
  }

  @Test("a page without a request table has no parameters, and says so")
  func noRequestTable() throws {
    let reading = Page.read(Page.english(request: nil))
    #expect(reading.problems == ["1: page.no-request-table"])
    #expect(try #require(reading.operation).request == [])
  }

  @Test("invalid UTF-8 is refused with its place")
  func encoding() {
    let reading = PageReader.read(PageSource(path: "X.md", bytes: Array("# Op\nä".utf8) + [0xFF, 0x0A]))
    #expect(reading.outcome == .unreadable)
    #expect(reading.diagnostics.map(\.description) == ["X.md:2:2: error: the page is not UTF-8 [page.encoding]"])
  }

  @Test("where the name of the operation comes from")
  func name() {
    let action = "|Action|String|Yes|ByAction|Set it to ByAction. |\n|A|String|No| |An a. |"
    #expect(Page.read(Page.english(title: "# ByTitle", request: action)).operation?.name == "Op")
    #expect(Page.read(Page.english(title: "# ByTitle", link: nil, request: action)).operation?.name == "ByAction")
    #expect(Page.read(Page.english(title: "# ByTitle", link: nil)).operation?.name == "ByTitle")
    #expect(Page.read(Page.english(title: "# ByTitle {#id .reference}", link: nil)).operation?.name == "ByTitle")
    let nameless = Page.read(Page.english(title: "# ../../etc/passwd", link: nil))
    #expect(nameless.outcome == .unreadable)
    #expect(nameless.problems == ["1: page.no-operation-name"])
  }

  @Test("line ends and a byte order mark do not matter")
  func lineEnds() {
    let page = Page.english(errors: "|400|Bad|It is bad.|Do better.|")
    let unix = Page.read(page)
    #expect(Page.read(page.replacing("\n", with: "\r\n")) == unix)
    #expect(Page.read(page.replacing("\n", with: "\r")) == unix)
    #expect(Page.read("\u{FEFF}" + page) == unix)
  }

  @Test("the dialect is recognised page by page")
  func dialects() throws {
    let chinese = """
      # Op

      ## 请求参数

      |名称|类型|是否必选|示例值|描述|
      |--|--|----|---|--|
      |Size|Integer|是|10|大小。取值范围：1~20

       默认值：10 |
      """
    let size = try #require(Page.read(chinese).operation?.request.first)
    #expect(size.presence == .required)
    #expect(size.constraints.map(\.value) == [.range(minimum: 1, maximum: 20)])
    #expect(size.defaultValue?.value == "10")
  }

  @Test("hostile pages give a result within bounds")
  func hostile() {
    let deepList = (0..<10_000).map { String(repeating: " ", count: min($0, 40)) + "- x" }.joined(separator: "\n")
    _ = Page.read(Page.english(request: "|A|String|No| |\(deepList) |"))
    _ = Page.read(Page.english(request: "|A|String|No|" + String(repeating: "x\n", count: 100_000)))
    _ = Page.read(String(repeating: ">", count: 50_000) + " x")
    _ = Page.read(Page.english(examples: "```\n" + String(repeating: "[", count: 200_000) + "\n```"))
    _ = Page.read(Page.english(examples: "```\n" + String(repeating: "<a>", count: 100_000) + "\n```"))
    _ = Page.read(
      Page.english(request: "|" + Array(repeating: "a", count: 5000).joined(separator: ".") + "|String|No| | |"))
    let rows = (0..<20_000).map { "|P\($0)|String|No| |A parameter. |" }.joined(separator: "\n")
    #expect(Page.read(Page.english(request: rows)).operation?.request.count == 20_000)
  }
}

import TablatureAPIModel
import TablatureDocReader
import Testing

/// What a page says of its operation, and how it is read.
struct NamingCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var title: String
  var link: String?
  /// The cells of the row `Action` behind its type: whether it is required, an example, a description.
  var row: String?
  var sample: String?
  var name: String?
  /// The diagnostic; nil where all agree.
  var doubt: String?

  init(
    _ description: String, title: String, link: String? = nil, row: String? = nil, sample: String? = nil, name: String?,
    doubt: String? = nil
  ) {
    testDescription = description
    (self.title, self.link, self.row, self.sample, self.name, self.doubt) = (title, link, row, sample, name, doubt)
  }

  var page: PageReading {
    Page.read(
      Page.english(
        title: "# \(title)", link: link.map { "[x](https://e.com/#product=Ecs&api=\($0)&type=RPC&version=2014-05-26)" },
        request: (row.map { "|Action|String|\($0)|\n" } ?? "") + "|A|String|No| |An a. |",
        examples: sample.map { "```\nhttps://ecs.example.com/?Action=\($0)\n&A=b\n```" } ?? ""))
  }
}

@Suite("Which operation a page describes")
struct OperationNamingTests {
  static let cases = [
    NamingCase(
      "all agree", title: "StartThing", link: "StartThing", row: "Yes|StartThing|Set the value to StartThing. ",
      name: "StartThing"),
    NamingCase(
      "title and row win against the link", title: "StartThing", link: "StopThing",
      row: "Yes|StartThing|The operation. ",
      name: "StartThing",
      doubt:
        "the title and the row 'Action' name 'StartThing', the link for debugging names 'StopThing'; 'StartThing' is used"
    ),
    NamingCase(
      "title and description of the row win against the link", title: "StartThing", link: "StopThing",
      row: "Yes| |Set the value to **StartThing**. ", name: "StartThing",
      doubt:
        "the title and the row 'Action' name 'StartThing', the link for debugging names 'StopThing'; 'StartThing' is used"
    ),
    NamingCase(
      "a name inside the title and the row win against the link", title: "Query quota-StartThing", link: "StopThing",
      row: "Yes| |Valid value:StartThing ", name: "StartThing",
      doubt: "the row 'Action' names 'StartThing', the link for debugging names 'StopThing'; 'StartThing' is used"),
    NamingCase(
      "the link wins against the title alone", title: "StartThings", link: "StartThing",
      row: "Yes|StartThing|The operation. ",
      name: "StartThing",
      doubt:
        "the row 'Action' and the link for debugging name 'StartThing', the title names 'StartThings'; 'StartThing' is used"
    ),
    NamingCase(
      "link and example win against title and description", title: "StartThings", link: "StartThing",
      row: "Yes|StartThing|Set the value to StartThings. ", name: "StartThing",
      doubt:
        "the row 'Action' and the link for debugging name 'StartThing', the title names 'StartThings'; 'StartThing' is used"
    ),
    NamingCase(
      "the link wins against the row alone", title: "Start a thing", link: "StartThing",
      row: "Yes|StopThing|The operation. ",
      name: "StartThing",
      doubt: "the link for debugging names 'StartThing', the row 'Action' names 'StopThing'; 'StartThing' is used"),
    NamingCase("a title of words is no doubt", title: "Start a thing", link: "StartThing", name: "StartThing"),
    NamingCase("the title without a link", title: "StartThing", name: "StartThing"),
    NamingCase(
      "the title wins against a description", title: "StartThing", row: "Yes| |Set the value to StopThing. ",
      name: "StartThing",
      doubt: "the title names 'StartThing', the row 'Action' names 'StopThing'; 'StartThing' is used"),
    NamingCase(
      "the example wins against the title", title: "StartThing", row: "Yes|StopThing|The operation. ",
      name: "StopThing",
      doubt: "the row 'Action' names 'StopThing', the title names 'StartThing'; 'StopThing' is used"),
    NamingCase(
      "the example where the title is no name", title: "Start a thing", row: "Yes|StartThing|Valid value: ",
      name: "StartThing"),
    NamingCase(
      "set the value to", title: "Start a thing", row: "Yes| |The operation. Set the value to Ping. ", name: "Ping"),
    NamingCase(
      "other names before it", title: "Start a thing",
      row: "Yes| |Like DescribeThings, an OpenAPI operation. Set this parameter to `StartThing`. ", name: "StartThing"),
    NamingCase(
      "valid values", title: "设置实例保护", row: "Yes| |Valid values: SetInstancesProtection ",
      name: "SetInstancesProtection"),
    NamingCase("the only name in it", title: "Start a thing", row: "Yes| |It is StartThing here. ", name: "StartThing"),
    NamingCase("a sample request", title: "Start a thing", sample: "StartThing", name: "StartThing"),
    NamingCase(
      "a sample that disagrees with the row", title: "Start a thing", row: "Yes|StartThing|The operation. ",
      sample: "StopThing",
      name: "StartThing",
      doubt: "the row 'Action' names 'StartThing', a sample request names 'StopThing'; 'StartThing' is used"),
    NamingCase(
      "a sample of another operation below a name", title: "StartThing", sample: "StopThing", name: "StartThing"),
    NamingCase("a placeholder is no name", title: "启动", sample: "XXXX", name: nil),
    NamingCase("a title of one word", title: "Ping", name: "Ping"),
    NamingCase(
      "a title of one word wins over nothing", title: "Describethings", row: "Yes| |Valid value: DescribeThings ",
      name: "DescribeThings"),
    NamingCase("nothing", title: "启动一个实例", name: nil),
  ]

  @Test("Title, row, link and sample together name it, and doubts are reported", arguments: cases)
  func name(test: NamingCase) {
    let page = test.page
    #expect(page.operation?.name == test.name)
    let found = page.diagnostics.filter { $0.id.hasPrefix("page.") }.map(\.summary)
    let expected = test.name == nil ? "the page does not say which operation it describes" : test.doubt
    #expect(found == [expected].compactMap { $0 })
  }

  @Test(
    "Chinese phrases", arguments: ["取值：SetThing", "取值: `SetThing`。", "操作接口名，系统规定参数，取值：**SetThing**。", "取值为SetThing。"])
  func chinese(description: String) {
    let page = """
      # 设置

      ## 请求参数

      |名称|类型|是否必选|描述|
      |--|--|----|--|
      |Action|String|是|系统规定参数。\(description)|
      |A|String|否|甲。|

      """
    #expect(Page.read(page).operation?.name == "SetThing")
  }
}

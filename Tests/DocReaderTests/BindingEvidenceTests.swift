import TablatureAPIModel
import TablatureDocReader
import TablatureTestSupport
import Testing

@testable import TablatureDocReader

/// A part of a page, and the sign that it gives.
struct BindingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var page: String
  /// The sign with its line; nil for a page without one.
  var sign: String?

  var testDescription: String { name }
}

@Suite("Signs of an HTTP binding of its own")
struct BindingEvidenceTests {
  private static func page(_ part: String, language: String = "english", table: String = "") -> String {
    let rpc =
      language == "english"
      ? Page.english(link: nil, request: "|Id|String|Yes|i|An ID. |", errors: nil)
      : """
      # Op

      ## 请求参数

      |名称|类型|是否必选|示例值|描述|
      |--|--|----|---|--|
      |Id|String|是|i|编号。 |

      """
    return rpc + "\n" + part
  }

  private static func located(_ value: String) -> String {
    """
    # Op

    ## Request parameters

    |Parameter|Type|Position|Required|Example|Description|
    |-|-|-|-|-|-|
    |Action|String|Query|Yes|Op|The operation. |
    |Id|String|\(value)|Yes|i|An ID. |

    """
  }

  static let cases: [BindingCase] = [
    // Request lines in code.
    BindingCase(
      name: "code below a heading for the syntax",
      page: page("## Request syntax\n\n```\nGET /openapi/instances/[InstanceId] HTTP/1.1\n```\n"),
      sign: "20: the request line is 'GET /openapi/instances/[InstanceId]'"),
    BindingCase(
      name: "code that begins with empty lines",
      page: page("## Request syntax\n\n```\n\n \u{3000}\n  GET /x/{Y} HTTP/1.1\nHost: h\n```\n"),
      sign: "22: the request line is 'GET /x/{Y}'"),
    BindingCase(
      name: "code that begins with another line", page: page("## Request syntax\n\n```\nHost: h\nGET /x/{Y}\n```\n"),
      sign: nil),
    BindingCase(
      name: "several methods, and a query",
      page: page("## Request syntax\n\n```\nPATCH|POST /x/{Y}?a=b HTTPS|HTTP\n```\n"),
      sign: "20: the request line is 'PATCH|POST /x/{Y}'"),
    BindingCase(
      name: "code of a sample", page: page("## Examples\n\n```\n\nDELETE /v1/things/1 HTTP/1.1\nHost: a\n```\n"),
      sign: "21: the request line is 'DELETE /v1/things/1'"),
    BindingCase(
      name: "code below any heading", page: page("## Something else\n\n```http\nput /v1/things\n```\n"),
      sign: "20: the request line is 'PUT /v1/things'"),
    BindingCase(
      name: "an address with a path", page: page("## Examples\n\n    POST https://[Host]/v1/things?a=b HTTP/1.1\n"),
      sign: "19: the request line is 'POST /v1/things'"),
    BindingCase(
      name: "code of a response", page: page("## Response parameters\n\n```\nGET /next HTTP/1.1\n```\n"), sign: nil),
    BindingCase(
      name: "a later line of code", page: page("## Examples\n\n```\nhttps://a/?Action=Op\nGET /x HTTP/1.1\n```\n"),
      sign: nil),
    // Request lines in text.
    BindingCase(
      name: "text below a heading for the syntax",
      page: page("## Request structure of it\n\nGET /openapi/\\[Id\\] HTTP/1.1\n"),
      sign: "19: the request line is 'GET /openapi/[Id]'"),
    BindingCase(
      name: "marked text among the examples", page: page("## Examples\n\n> `GET /v1/x`\n"),
      sign: "19: the request line is 'GET /v1/x'"),
    BindingCase(
      name: "Chinese headings", page: page("### 请求头/请求语法\n\nPOST /v1/x HTTP/1.1\n", language: "chinese"),
      sign: "11: the request line is 'POST /v1/x'"),
    BindingCase(name: "text elsewhere", page: page("## Usage notes\n\nGET /v1/x is of old.\n"), sign: nil),
    // What RPC looks like.
    BindingCase(
      name: "an address with a query only",
      page: page("## Examples\n\n```\nGET https://ecs.a.com/?Action=X HTTP/1.1\n```\n"),
      sign: nil),
    BindingCase(name: "the root", page: page("## Request syntax\n\n```\nPOST / HTTP/1.1\n```\n"), sign: nil),
    BindingCase(name: "the root with a query", page: page("## Examples\n\nGET /?Action=Op HTTP/1.1\n"), sign: nil),
    BindingCase(
      name: "an address alone", page: page("## Examples\n\n```\nPOST https://a.com HTTP/1.1\n```\n"), sign: nil),
    BindingCase(name: "words", page: page("## Examples\n\nGET requests and POST requests.\n"), sign: nil),
    // The style of the link.
    BindingCase(
      name: "another style",
      page: Page.english(link: "[x](https://e.com/#product=P&api=Op&type=ROA&version=2017-06-13)"),
      sign: "7: the link for debugging names the style 'ROA'"),
    BindingCase(
      name: "RPC in small letters", page: Page.english(link: "[x](https://e.com/#product=P&api=Op&type=rpc)"), sign: nil
    ),
    BindingCase(name: "no style", page: Page.english(link: "[x](https://e.com/#product=P&api=Op)"), sign: nil),
    // Locations.
    BindingCase(name: "in the path", page: located("Path"), sign: "8: the location of 'Id' is 'Path'"),
    BindingCase(name: "in a header", page: located("**Header**"), sign: "8: the location of 'Id' is 'Header'"),
    BindingCase(name: "in the body", page: located("body"), sign: "8: the location of 'Id' is 'body'"),
    BindingCase(name: "in the query", page: located("query"), sign: nil),
    BindingCase(name: "not said", page: located("-"), sign: nil),
    // The body.
    BindingCase(
      name: "a section about the body",
      page: page("## RequestBody\n\nSet these:\n\n|Parameter|Type|\n|-|-|\n|a|String|\n"),
      sign: "17: the section 'RequestBody' describes a request body"),
    BindingCase(
      name: "a Chinese section", page: page("## 请求体\n\n填入名称。\n", language: "chinese"),
      sign: "9: the section '请求体' describes a request body"),
    BindingCase(name: "no body", page: page("## Request body\n\nNone.\n"), sign: nil),
    BindingCase(name: "an empty section", page: page("## Request body\n\n## Next\n"), sign: nil),
  ]

  @Test("Each sign alone is enough, and RPC has none", arguments: cases)
  func signs(test: BindingCase) throws {
    let operation = try #require(Page.read(test.page).operation)
    #expect(operation.unsupported.map { "\($0.location.line): \($0.value)" } == [test.sign].compactMap { $0 })
    #expect(operation.isSupported == (test.sign == nil))
  }

  @Test("A page with several signs has one of each kind, the strongest first")
  func several() throws {
    let page = """
      # Op

      [x](https://e.com/#product=P&api=Op&type=ROA&version=2017-06-13)

      ## Request syntax

      ```
      GET /a/{Id} HTTP/1.1
      ```

      ## Request parameters

      |Parameter|Type|Position|Required|Example|Description|
      |-|-|-|-|-|-|
      |Id|String|Path|Yes|i|An ID. |
      |Token|String|Header|Yes|i|A token. |

      ## RequestBody

      Anything.

      ## Examples

      ```
      GET /a/1 HTTP/1.1
      ```

      """
    let operation = try #require(Page.read(page).operation)
    #expect(
      operation.unsupported.map(\.value) == [
        .requestLine(methods: ["GET"], path: "/a/{Id}"), .style("ROA"), .location("Path", parameter: "Id"),
        .requestBody(title: "RequestBody"),
      ])
    #expect(operation.unsupported.map(\.location.line) == [8, 3, 15, 18])
    #expect(operation.facts.first?.tabSeparated == "Op\toperation\tGET /a/{Id}\tjson\tunsupported\tOp.md:8\t")
    #expect(operation.textDump.contains("  unsupported\n    the request line is 'GET /a/{Id}' @ 8:1\n"))
    // Its facts are read all the same.
    #expect(operation.request.map(\.name) == ["Id", "Token"])
  }

  @Test("Many headings and long lines take no longer than others")
  func hostile() {
    let headings = String(
      repeating: "## Request syntax\n\nGET x\n\n```\nGET\n```\n\n## Request body\n\nnone\n\n",
      count: TestScale.size(5_000))
    #expect(Page.read(Page.english() + headings).operation?.isSupported == true)
    let line = "GET " + String(repeating: "/a", count: TestScale.size(1_000_000))
    #expect(Page.read(Page.english(examples: line)).operation?.isSupported == false)
  }
}

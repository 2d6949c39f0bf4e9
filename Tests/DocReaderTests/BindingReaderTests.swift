import TablatureAPIModel
import TablatureDocReader
import Testing

@testable import TablatureDocReader

/// A page, and how requests of its operation travel.
struct TravelCase: Sendable, CustomTestStringConvertible {
  var name: String
  var page: String
  /// The binding, with its line.
  var binding: String
  /// The form of the body, with its line; nil where the page doesn't specify it.
  var body: String?
  /// The parameters with their locations.
  var locations: [String]

  var testDescription: String { name }
}

@Suite("Bindings, bodies and locations")
struct BindingReaderTests {
  private static let roa = "[x](https://e.com/#product=P&api=Op&type=ROA&version=2017-06-13)"

  /// A page with rows of name and location, and parts behind its table.
  private static func page(_ rows: [(String, String)], link: String = roa, _ parts: String...) -> String {
    """
    # Op

    \(link)

    ## Request parameters

    |Parameter|Type|Position|Required|Example|Description|
    |-|-|-|-|-|-|
    \(rows.map { "|\($0)|String|\($1)|Yes|i|A text. |" }.joined(separator: "\n"))

    """ + parts.map { "\n\($0)\n" }.joined()
  }

  private static func syntax(_ line: String) -> String { "## Request syntax\n\n```\n\(line)\n```" }

  static let cases: [TravelCase] = [
    TravelCase(
      name: "RPC", page: Page.english(request: "|Tag.N.Key|String|Yes|k|A key. |\n|Id|String|Yes|i|An ID. |"),
      binding: "1: POST / with the action Op", body: "1: none", locations: ["Tag query", "Id query"]),
    TravelCase(
      name: "RPC with its root", page: page([("Id", "Query")], link: "", syntax("POST / HTTP/1.1")),
      binding: "1: POST / with the action Op", body: "1: none", locations: ["Id query"]),
    TravelCase(
      name: "a style only", page: page([("Id", ""), ("Token", "Header")]),
      binding: "1: POST / with the action Op likely", locations: ["Id ?", "Token header"]),
    TravelCase(
      name: "a column",
      page: page(
        [
          ("Id", "Path"), ("Size", "Query"), ("Token", "**Header**"), ("Name", "body"), ("Other", "-"), ("Odd", "Moon"),
        ],
        syntax("GET /a/[Id] HTTP/1.1")),
      binding: "19: GET /a/{Id}",
      locations: ["Id path", "Size query", "Token header", "Name body", "Other ?", "Odd ?"]),
    TravelCase(
      name: "the path",
      page: page(
        [("InstanceId", ""), ("node_name", ""), ("Size", "")], syntax("get /a/{InstanceId}/<NodeName>?size=[Size]")),
      binding: "16: GET /a/{InstanceId}/{NodeName}", locations: ["InstanceId path", "node_name path", "Size ?"]),
    TravelCase(
      name: "a section about the body, and a sample",
      page: page(
        [("Id", "")], syntax("PATCH|POST /a/[Id] HTTPS|HTTP"),
        "## RequestBody\n\n|Parameter|Type|\n|-|-|\n|disk|String|\n|node.Size|Integer|\n\n```\n\n{\"disk\": 1}\n```"),
      binding: "14: POST /a/{Id}", body: "24: json", locations: ["Id path", "disk body", "node body"]),
    TravelCase(
      name: "a body that is a list",
      page: page([("Id", "Path")], syntax("POST /a/[Id]"), "## RequestBody\n\nEnter names:\n\n```\n[ \"a\" ]\n```"),
      binding: "14: POST /a/{Id}", body: "21: json, a list", locations: ["Id path"]),
    TravelCase(
      name: "a list in the text",
      page: page([("Id", "Path")], syntax("POST /a/[Id]"), "## RequestBody\n\nEnter names like `[\"a\"]`."),
      binding: "14: POST /a/{Id}", body: "19: json, a list likely", locations: ["Id path"]),
    TravelCase(
      name: "a list in a table only",
      page: page(
        [("Id", "Path")], syntax("POST /a/[Id]"),
        "## RequestBody\n\n|Parameter|Type|Example|\n|-|-|-|\n|names|String|`[\"a\"]`|"),
      binding: "14: POST /a/{Id}", body: "17: json likely", locations: ["Id path", "names body"]),
    TravelCase(
      name: "a form",
      page: page(
        [("Id", "Path")], syntax("POST /a/[Id]"), "## RequestBody\n\nOf the type application/x-www-form-urlencoded."),
      binding: "14: POST /a/{Id}", body: "19: form", locations: ["Id path"]),
    TravelCase(
      name: "no body", page: page([("Id", "Path")], syntax("GET /a/[Id]"), "## RequestBody\n\nNone."),
      binding: "14: GET /a/{Id}", body: "17: none", locations: ["Id path"]),
    TravelCase(
      name: "nothing about the body", page: page([("Id", "Path")], syntax("DELETE /a/[Id]")),
      binding: "14: DELETE /a/{Id}", locations: ["Id path"]),
  ]

  @Test("Requests travel as the page shows it", arguments: cases)
  func travel(test: TravelCase) throws {
    func shown<Value: CustomStringConvertible>(_ fact: Documented<Value>) -> String {
      "\(fact.location.line): \(fact.value)" + (fact.confidence == .certain ? "" : " \(fact.confidence.rawValue)")
    }
    let operation = try #require(Page.read(test.page).operation)
    #expect(shown(operation.binding) == test.binding)
    #expect(operation.requestBody.map(shown) == test.body)
    #expect(operation.request.map { "\($0.name) \($0.parameterLocation?.rawValue ?? "?")" } == test.locations)
    #expect(operation.request.flatMap(\.members).allSatisfy { $0.parameterLocation == nil })
    #expect(operation.response.allSatisfy { $0.parameterLocation == nil })
  }

  private static let templatesCases: [(String, String, [String])] = [
    ("/a", "/a", []), ("/", "/", []), ("/a/[B]", "/a/{B}", ["B"]), ("/a/{B}/c/{D}", "/a/{B}/c/{D}", ["B", "D"]),
    ("/a/<B>", "/a/{B}", ["B"]), ("/a/[B]:stop", "/a/{B}:stop", ["B"]), ("/[A][B]", "/{A}{B}", ["A", "B"]),
    ("/a/B", "/a/B", []), ("/a/$B", "/a/$B", []), ("/a/:B", "/a/:B", []), ("/a/[]", "/a/[]", []),
    ("/a/[B", "/a/[B", []), ("/a/[B/c]", "/a/[B/c]", []), ("/a/[[B]]", "/a/[{B}]", ["B"]), ("/a/B]", "/a/B]", []),
    ("/a/[\u{7F16}]", "/a/{\u{7F16}}", ["\u{7F16}"]),
  ]

  @Test(
    "Only what brackets or braces enclose is a parameter of a path",
    arguments: templatesCases)
  func templates(path: String, template: String, parameters: [String]) {
    #expect(BindingReader.template(of: path) == template)
    #expect(OperationBinding.http(method: "GET", path: template).pathParameters == parameters)
  }

  @Test(
    "POST is called where it is offered",
    arguments: [(["PATCH", "POST"], "POST"), (["POST"], "POST"), (["PUT", "PATCH"], "PUT"), ([], "POST")])
  func methods(offered: [String], method: String) {
    #expect(BindingReader.method(of: offered) == method)
  }

  @Test("Many parameters and sections about bodies take no longer than others", .timeLimit(.minutes(1)))
  func hostile() throws {
    let sections = String(repeating: "## Request body\n\n|Parameter|Type|\n|-|-|\n|a|String|\n\n", count: 5_000)
    let path = "/" + String(repeating: "[", count: 2_000)
    let operation = try #require(Page.read(Self.page([("Id", "")], Self.syntax("GET \(path)"), sections)).operation)
    #expect(operation.binding.value == .http(method: "GET", path: path))
    #expect(operation.request.last?.parameterLocation == .body)
  }
}

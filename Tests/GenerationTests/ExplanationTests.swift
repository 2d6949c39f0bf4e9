import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Explanations")
struct ExplanationTests {
  private static let page = """
    # StartThing

    Starts a thing.

    ## Debugging

    [Try it.](https://api.example.com/#product=Ecs&api=StartThing&type=RPC&version=2014-05-26)

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |---------|----|--------|-------|-----------|
    |Tag.N.Key|String|No|k|A key. |
    |Zone|String|No|z|A zone. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |---------|----|-------|-----------|
    |Things|Array of Thing| |The things. |
    |ThingId|String|t|The ID. |
    |Zone|String|z|A zone. |

    ## Examples

    ```
    {
      "Things": {"Thing": [
        {"ThingId": 1}
      ]},
      "Zone": "z"
    }
    ```

    ## Error codes

    |HTTP status code|Error code|Error message|Description|
    |----------------|----------|-------------|-----------|
    |404|InvalidZone.NotFound|There is no such zone.|The zone is unknown. |
    |403|InvalidZone.NotFound|%s|The zone is closed. |

    """

  private func pages(_ files: [String: String]) async throws -> (PageSet, String) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    return (await PageSetReader().read([folder.path()]), folder.path() + "/")
  }

  private func text(
    _ path: String, of operation: String = "StartThing", files: [String: String] = ["a.md": page]
  ) async throws -> String {
    let (pages, folder) = try await pages(files)
    return try Explanation(of: path, in: operation, pages: pages).text.replacing(folder, with: "")
  }

  @Test("a member: the fact first, then what it stands in, with what speaks against it")
  func member() async throws {
    let expected = """
      StartThing response
        binding    POST / with the action StartThing (a.md:1)
      Things.Thing[].ThingId: String
        stands at  a.md:21:1: row 'ThingId', type 'String'
        because    the sample in JSON shows it there (a.md:29)
                   its row follows those of 'Things', which was still open (a.md:20)
        against    a sample shows a value of another type: 1 (a.md:29)
      Things.Thing[]: [structure]
        stands at  no row; near a.md:20:1
        because    only samples show it, in 'Things'
                   the sample in JSON shows it there (a.md:28)
      Things: structure
        stands at  a.md:20:1: row 'Things', type 'Array of Thing'
        because    the sample in JSON shows it there (a.md:28)
                   the type cell says that it is a list: 'Array of Thing' (a.md:20)

      """
    for path in ["Things.Thing.ThingId", "Things.Thing[].ThingId", "things.thing.N.thingid", "Things.Thing.1.ThingId"] {
      #expect(try await text(path) == expected)
    }
  }

  @Test("a parameter")
  func parameter() async throws {
    #expect(
      try await text("Tag.N.Key") == """
        StartThing request
          binding    POST / with the action StartThing (a.md:1)
        Tag[].Key: String
          stands at  a.md:13:1: row 'Tag.N.Key', type 'String'
          because    the name has the path: 'Tag.N.Key' (a.md:13)
        Tag[]: [structure]
          stands at  no row; near a.md:13:1
          location   query
          because    a number stands behind the name: 'Tag.N.Key' (a.md:13)

        """)
  }

  @Test("a name of both a parameter and a member")
  func bothSections() async throws {
    let text = try await text("Zone")
    let binding = "  binding    POST / with the action StartThing (a.md:1)\n"
    #expect(
      text.hasPrefix(
        "StartThing request\n\(binding)Zone: String\n  stands at  a.md:14:1: row 'Zone', type 'String'\n  location   query\n"
      ))
    #expect(
      text.contains(
        "\n\nStartThing response\n\(binding)Zone: String\n  stands at  a.md:22:1: row 'Zone', type 'String'\n"))
  }

  @Test("an error code with all its meanings")
  func errorCode() async throws {
    #expect(
      try await text("InvalidZone.NotFound") == """
        StartThing error
          binding    POST / with the action StartThing (a.md:1)
        InvalidZone.NotFound
          stands at  a.md:39:1: 404 "There is no such zone."
          stands at  a.md:40:1: 403 "%s"

        """)
  }

  @Test("other pages of the operation follow, also those that do not have the fact")
  func outvoted() async throws {
    let small = Self.page.replacing("|Zone|String|No|z|A zone. |\n", with: "").replacing(
      "|Zone|String|z|A zone. |\n", with: "")
    let files = ["a.md": small, "b.md": Self.page]
    let zone = try await text("Zone", files: files)
    #expect(
      zone.hasPrefix("StartThing request\n  binding    POST / with the action StartThing (b.md:1)\nZone: String\n"))
    #expect(zone.hasSuffix("\n\na.md:1:1: says nothing of 'Zone'\n"))
    let key = try await text("Tag.Key", files: files)
    #expect(
      key.contains(
        "\n\nleft out, since a fuller page counts: StartThing request\n  binding    POST / with the action StartThing (a.md:1)\nTag[].Key: String\n  stands at  a.md:13:1: "
      ))
  }

  @Test("what only the page that was left out has is found, too")
  func onlyOutvoted() async throws {
    let other = Self.page.replacing("|Zone|String|No|z|A zone. |\n", with: "|Size|String|No|s|A size. |\n")
      .replacing("|Zone|String|z|A zone. |\n", with: "")
    let text = try await text("Size", files: ["a.md": Self.page, "b.md": other])
    #expect(
      text.hasPrefix("a.md:1:1: says nothing of 'Size'\n\nleft out, since a fuller page counts: StartThing request\n"))
  }

  @Test("each line stays one, whatever the page has in its cells")
  func hostileText() async throws {
    let page = Self.page
      .replacing("|Zone|String|No|", with: "|Zone|Str\u{1B}[2J<br>ing\u{202E}|No|")
      .replacing("There is no such zone.", with: "There\u{7} is \u{9B}31m no")
    for path in ["Zone", "InvalidZone.NotFound"] {
      let text = try await text(path, files: ["a.md": page])
      #expect(text.unicodeScalars.allSatisfy { !$0.isDisruptive || $0 == "\n" })
    }
    #expect(try await text("Zone", files: ["a.md": page]).contains("type 'Str\\u{1B}[2J"))
    #expect(try await text("InvalidZone.NotFound", files: ["a.md": page]).contains("\"There\\u{7} is \\u{9B}31m no\""))
  }

  private static let unknownCases: [(String, String, String)] = [
    ("StartThin", "Zone", "no page describes an operation 'StartThin'; did you mean 'StartThing'?"),
    ("DescribeAll", "Zone", "no page describes an operation 'DescribeAll'"),
    ("StartThing", "Zones", "'StartThing' has no 'Zones'; did you mean 'Zone'?"),
    (
      "StartThing", "Things.Thing.ThingID2",
      "'StartThing' has no 'Things.Thing.ThingID2'; did you mean 'Things.Thing.ThingId'?"
    ),
    ("StartThing", "Tag.N.Kee", "'StartThing' has no 'Tag.N.Kee'; did you mean 'Tag.Key'?"),
    (
      "StartThing", "InvalidZone.NotFund",
      "'StartThing' has no 'InvalidZone.NotFund'; did you mean 'InvalidZone.NotFound'?"
    ),
    ("StartThing", "SomethingElse", "'StartThing' has no 'SomethingElse'"),
    ("StartThing", "", "'StartThing' has no ''"),
    ("StartThing", "...", "'StartThing' has no '...'"),
    ("StartThing", "Zone.Id", "'StartThing' has no 'Zone.Id'"),
  ]

  @Test(
    "an unknown name, and the one that may be meant",
    arguments: unknownCases)
  func unknown(operation: String, path: String, message: String) async throws {
    let (pages, _) = try await pages(["a.md": Self.page])
    let failure = #expect(throws: Explanation.Failure.self) { try Explanation(of: path, in: operation, pages: pages) }
    #expect(failure?.description == message)
  }

  @Test("letter case matters where two names differ in nothing else")
  func letterCase() async throws {
    let page = Self.page.replacing("|Zone|String|No|z|A zone. |", with: "|Tag.N.key|String|No|k|A key. |")
    #expect(try await text("Tag.Key", files: ["a.md": page]).contains("a.md:13:1: row 'Tag.N.Key'"))
    #expect(try await text("Tag.key", files: ["a.md": page]).contains("a.md:14:1: row 'Tag.N.key'"))
  }

  @Test("members whose name looks like a number in a path are found")
  func indexNames() async throws {
    let page = Self.page.replacing("|ThingId|String|t|The ID. |", with: "|N|String|t|The ID. |")
      .replacing("\"ThingId\"", with: "\"N\"")
    #expect(
      try await text("Things.Thing.N", files: ["a.md": page]).hasPrefix(
        "StartThing response\n  binding    POST / with the action StartThing (a.md:1)\nThings.Thing[].N: String\n"))
    #expect(
      try await text("Things.Thing.N.N", files: ["a.md": page]).hasPrefix(
        "StartThing response\n  binding    POST / with the action StartThing (a.md:1)\nThings.Thing[].N: String\n"))
  }

  @Test("every reason has words of its own")
  func words() {
    func text(_ reason: Evidence.Reason) -> String {
      let place = SourceLocation(file: "a.md", line: 1)
      let field = Field(name: "A", type: .scalar(.string), location: place, evidence: [Evidence(reason)])
      let operation = Operation(name: "Op", title: "Op", dialect: "x", location: place, response: [field])
      let service = FakePipeline.join([operation])
      let pages = PageSet(service: service, diagnostics: [], unreadable: 0)
      return (try? Explanation(of: "A", in: "Op", pages: pages).text) ?? ""
    }
    let texts = Evidence.Reason.allCases.map { ($0, text($0)) }
    #expect(Set(texts.map(\.1)).count == Evidence.Reason.allCases.count)
    for (reason, text) in texts {
      #expect(text.contains(reason.isContradiction ? "  against    " : "  because    "))
      #expect(text.split(separator: "\n").count == 5)
    }
  }
}

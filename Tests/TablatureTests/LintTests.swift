import Foundation
import TablatureGeneration
import TablaturePageLint
import TablatureTestSupport
import Testing

@Suite("tablature lint")
struct LintTests {
  /// A page whose sample shows a number in quotation marks, a member too many, and one too few.
  private static let faulty = """
    # StartA

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |-|-|-|-|-|
    |InstanceId|String|Yes|i-1|The instance. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |-|-|-|-|
    |RequestId|String|1|The request. |
    |Size|Integer|40|The size. |
    |Zone|String|a|The zone. |

    ## Examples

    ```
    https://ecs.example.com/?Action=StartA
    &InstanceId=i-1
    ```

    ```
    {
      "RequestId": "1",
      "Size": "40",
      "Owner": "me"
    }
    ```

    ## Error codes

    |HttpCode|Error code|Error message|Description|
    |-|-|-|-|
    |404|InvalidInstance.NotFound|Not there.|Not there.|

    """

  private func tool(_ page: String = faulty) throws -> Tool {
    let tool = try Tool()
    try tool.folder.write("docs/StartA.md", page)
    return tool
  }

  private static let mended = faulty.replacingOccurrences(of: "\"40\"", with: "40")
    .replacingOccurrences(of: "\"Owner\": \"me\"", with: "\"Zone\": \"a\"")

  @Test("Findings go to standard output as compilers print them, a summary by rule to standard error")
  func text() async throws {
    let run = try await tool().run(["lint", "docs"])
    #expect(run.status == 1)
    #expect(
      run.output == """
        docs/StartA.md:15:1: note: no sample shows 'Zone' [sample.missing-member]
        docs/StartA.md:15:1: note: add it to a sample, or remove the row if the service does not send it
        docs/StartA.md:27:3: warning: 'Size' is Integer in the table, but the JSON sample has '40' between quotation marks [sample.quotes]
        docs/StartA.md:14:1: note: the row of the table
        docs/StartA.md:27:3: note: correct the type in the table, or the quotation marks in the sample
        docs/StartA.md:28:3: warning: 'Owner' of the JSON sample is not in the table [sample.undocumented-member]
        docs/StartA.md:28:3: note: add a row for it, or remove it from the sample

        """)
    #expect(
      run.diagnostics == """
        1 warning [sample.quotes]
        1 warning [sample.undocumented-member]
        1 note [sample.missing-member]
        3 findings in 1 page

        """)
  }

  @Test("Pages without faults have status 0 and no output")
  func clean() async throws {
    let run = try await tool(Self.mended).run(["lint", "docs"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == "nothing in 1 page\n")
  }

  @Test("Notes alone have status 0")
  func notes() async throws {
    let run = try await tool().run(["lint", "docs", "--only", "sample.missing-member", "--quiet"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("docs/StartA.md:15:1: note: "))
    #expect(run.diagnostics.isEmpty)
  }

  private static let selectionCases: [([String], [String])] = [
    (["--only", "sample.quotes"], ["sample.quotes"]), (["--only", "request"], []),
    (["--skip", "sample.quotes", "--skip", "sample.missing-member"], ["sample.undocumented-member"]),
    (["--only", "sample", "--skip", "sample.quotes"], ["sample.missing-member", "sample.undocumented-member"]),
    (["--severity", "warning"], ["sample.quotes", "sample.undocumented-member"]), (["--severity", "error"], []),
  ]

  @Test(
    "Rules are chosen by id, group and severity",
    arguments: selectionCases)
  func selection(arguments: [String], rules: [String]) async throws {
    let run = try await tool().run(["lint", "docs", "--format", "json"] + arguments)
    let document = try JSONDecoder().decode(LintDocument.self, from: Data(run.output.utf8))
    #expect(document.findings.map(\.rule) == rules)
    #expect(run.status == (rules.contains { $0 != "sample.missing-member" } ? 1 : 0))
  }

  @Test("JSON is a versioned document, the same at every run")
  func json() async throws {
    let tool = try tool()
    let run = try await tool.run(["lint", "docs", "--format", "json"])
    #expect(run.status == 1)
    let document = try JSONDecoder().decode(LintDocument.self, from: Data(run.output.utf8))
    #expect(document.version == 1 && document.pages == 1)
    #expect(
      document.findings.map { "\($0.rule) \($0.source?.line ?? 0):\($0.source?.column ?? 0)" } == [
        "sample.missing-member 15:1", "sample.quotes 27:3", "sample.undocumented-member 28:3",
      ])
    #expect(document.summary.map(\.findings) == [1, 1, 1])
    #expect(try await tool.run(["lint", "docs", "--format", "json"]).output == run.output)
  }

  @Test("The list names all rules, and needs no pages")
  func list() async throws {
    let tool = try Tool()
    let text = try await tool.run(["lint", "--list"])
    #expect(text.status == 0 && text.diagnostics.isEmpty)
    for rule in LintRule.all { #expect(text.output.contains("\(rule.id) (\(rule.severity.rawValue))\n")) }
    let json = try await tool.run(["lint", "--list", "--format", "json"])
    let document = try JSONDecoder().decode(LintRuleDocument.self, from: Data(json.output.utf8))
    #expect(document.version == 1)
    #expect(document.rules.map(\.id) == LintRule.all.map(\.id))
  }

  @Test("What could not be read is told whatever rules are asked for")
  func unreadable() async throws {
    let tool = try tool(Self.mended)
    try tool.folder.write("docs/broken.md", bytes: [0x23, 0x20, 0xFF, 0x0A])
    let run = try await tool.run(["lint", "docs", "--only", "sample"])
    #expect(run.status == 3)
    #expect(run.output.contains("docs/broken.md:1:3: error: the page is not UTF-8 [page.encoding]\n"))
  }

  @Test("The pages that the client of this package is made from have nothing worse than notes")
  func ownPages() async throws {
    let pages = SharedMaterial.packageRoot.appending(path: "docs/ecs").path
    let run = try await Tool().run(["lint", pages, "--severity", "warning"])
    #expect(run.output.isEmpty)
    #expect(run.status == 0)
  }

  @Test("A page that lost against another one for the same operation is judged, too")
  func outvoted() async throws {
    let tool = try tool(Self.mended)
    try tool.folder.write("docs/Other.md", Self.faulty)
    let run = try await tool.run(["lint", "docs", "--only", "sample.quotes", "--only", "operation"])
    #expect(run.output.contains("docs/Other.md:27:3: warning: "))
    #expect(run.output.contains(" [operation.duplicate]\n"))
  }
}

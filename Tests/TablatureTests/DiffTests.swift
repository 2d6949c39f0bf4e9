import Foundation
import TablatureAPIDiff
import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("tablature diff")
struct DiffTests {
  private static func page(_ rows: String) -> String {
    """
    # StartA

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |-|-|-|-|-|
    \(rows)

    """
  }

  private static let old = page(
    """
    |InstanceId|String|Yes|i-1|The instance. |
    |Size|Integer|No|40|The size. |
    """)
  private static let new = page(
    """
    |InstanceId|String|Yes|i-1|The instance. |
    |Zone|String|No|a|The zone. |
    """)

  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.folder.write("old/StartA.md", Self.old)
    try tool.folder.write("new/StartA.md", Self.new)
    return tool
  }

  @Test("Changes go to standard output as compilers print them, a summary to standard error")
  func text() async throws {
    let run = try await tool().run(["diff", "old", "new"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        new/StartA.md:8:1: note: StartA: the parameter 'Zone' is new [parameter.added]
        old/StartA.md:8:1: breaking: StartA: the parameter 'Size' is gone [parameter.removed]
        new/StartA.md:8:1: note: StartA: the property 'StartARequest.zone' is new [source.added]
        old/StartA.md:8:1: breaking: StartA: the property 'StartARequest.size' is gone [source.removed]

        """)
    #expect(
      run.diagnostics == """
        on the wire: 1 breaking change, 1 note; a major version
        in Swift: 1 breaking change, 1 note; a major version

        """)
  }

  @Test("The same pages give nothing")
  func same() async throws {
    let run = try await tool().run(["diff", "old", "old", "--fail-on", "note"])
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.diagnostics == "on the wire: nothing changed\nin Swift: nothing changed\n")
  }

  @Test(
    "The exit status says what was asked for",
    arguments: [("breaking", 1), ("note", 1), ("never", 0), ("often", 2)] as [(String, Int32)])
  func status(threshold: String, status: Int32) async throws {
    #expect(try await tool().run(["diff", "old", "new", "--fail-on", threshold]).status == status)
  }

  @Test("Pages that are missing are an error, and so is one path only")
  func missing() async throws {
    #expect(try await tool().run(["diff", "old", "nowhere"]).status == 3)
    #expect(try await tool().run(["diff", "old"]).status == 2)
  }

  @Test("Pages of another version come from Git")
  func git() async throws {
    let tool = try Tool()
    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", tool.folder.url.path, "-c", "user.name=A", "-c", "user.email=a@b.c"] + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    try tool.folder.write("pages/实例/StartA.md", Self.old)
    try tool.folder.write("pages/notes.txt", "No page.")
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "Old")
    try tool.folder.write("pages/实例/StartA.md", Self.new)
    let run = try await tool.run(["diff", "git:HEAD:pages", "pages"])
    #expect(run.status == 0)
    #expect(
      run.output.split(separator: "\n").prefix(2) == [
        "pages/实例/StartA.md:8:1: note: StartA: the parameter 'Zone' is new [parameter.added]",
        "git:HEAD:pages/实例/StartA.md:8:1: breaking: StartA: the parameter 'Size' is gone [parameter.removed]",
      ])
    try git("commit", "-a", "-m", "New")
    #expect(
      try await tool.run(["diff", "git:HEAD~1:", "git:HEAD"]).output.contains("git:HEAD:pages/实例/StartA.md:8:1: note"))
    for wrong in ["git:nowhere:pages", "git:--help:pages", "git:HEAD:nowhere", "git::(top)"] {
      let run = try await tool.run(["diff", wrong, "pages"])
      #expect(run.status == 3 && run.diagnostics.hasPrefix("error: "), "\(wrong): \(run.diagnostics)")
    }
  }

  @Test("JSON and a changelog for those who ask for them")
  func forms() async throws {
    let json = try await tool().run(["diff", "old", "new", "--format", "json", "--quiet"])
    let document = try JSONDecoder().decode(ChangeDocument.self, from: Data(json.output.utf8))
    #expect(document.wire == "major" && document.findings.count == 4 && json.diagnostics.isEmpty)
    let schema = try JSONSchema(named: "diff")
    #expect(try schema.allows(json.output))
    #expect(try schema.allows(try await tool().run(["diff", "old", "old", "--format", "json"]).output))
    #expect(try !schema.allows(json.output.replacing("\"major\"", with: "\"huge\"")))
    let changelog = try await tool().run(["diff", "old", "new", "--format", "markdown"]).output
    #expect(
      changelog.hasPrefix(
        """
        ## On the wire: a major version

        ### StartA

        - **Breaking**: the parameter 'Size' is gone (old/StartA.md:8)
        - the parameter 'Zone' is new (new/StartA.md:8)

        """))
  }

  @Test("The guide has a row for each check, and the tool lists them", arguments: DiffCheck.all.map(\.id))
  func checks(id: String) async throws {
    let guide = try String(
      contentsOf: SharedMaterial.packageRoot.appending(path: "docs/guides/comparing-versions.md"), encoding: .utf8)
    #expect(guide.contains("| `\(id)` |"))
    #expect(try await tool().run(["diff", "--list"]).output.contains("\(id) ("))
  }
}

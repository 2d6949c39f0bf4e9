import Foundation
import TablatureGeneration
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@Suite("tablature generate")
struct GenerateTests {
  private func tool(_ pages: [String] = ["StartA", "StartB"]) throws -> Tool {
    let tool = try Tool()
    for page in pages { try tool.folder.write("docs/\(page).md", SamplePage.text(page)) }
    return tool
  }

  private func generated(_ tool: Tool) -> [String] { tool.folder.files().filter { !$0.hasPrefix("docs/") } }

  @Test("Pages become files below Generated, each with the mark and without paths of the machine")
  func generates() async throws {
    let tool = try tool()
    let run = try await tool.run(["generate", tool.folder.path("docs")])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output.hasPrefix("2 pages, 2 operations, "))
    #expect(run.output.split(separator: "\n").count == 1)
    let files = generated(tool)
    #expect(files.contains { $0.hasSuffix("/StartA.swift") } && files.contains { $0.hasSuffix("/StartBTests.swift") })
    for file in files {
      #expect(file.hasPrefix("Generated/Sources/") || file.hasPrefix("Generated/Tests/"))
      let text = try #require(tool.folder.text(file))
      #expect(text.hasPrefix(SwiftEmitter.mark))
      #expect(text.hasSuffix("\n"))
      #expect(!text.contains(tool.folder.path()))
    }
  }

  @Test("A second run changes nothing, not even a time")
  func twice() async throws {
    let tool = try tool()
    _ = try await tool.run(["generate", "docs"])
    for file in generated(tool) { try tool.folder.age(file) }
    let times = try generated(tool).map { try tool.folder.modified($0) }
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 0)
    #expect(run.output.contains("0 files written, \(times.count) unchanged, 0 removed in Generated"))
    #expect(try generated(tool).map { try tool.folder.modified($0) } == times)
  }

  @Test("Nothing is written outside of the output folder, and a second run reports what the first one did")
  func repeated() async throws {
    var tool = try tool()
    tool.environment["HOME"] = tool.folder.path("home")
    try tool.folder.write("docs/copy/StartA.md", SamplePage.text("StartA"))
    let first = try await tool.run(["generate", "docs"])
    #expect(generated(tool).allSatisfy { $0.hasPrefix("Generated/") })
    let second = try await tool.run(["generate", "docs"])
    #expect(first.diagnostics.contains("[operation.duplicate]"))
    #expect(second.diagnostics == first.diagnostics && second.status == first.status)
    #expect(second.output.split(separator: ";").first == first.output.split(separator: ";").first)
  }

  @Test("A check lists what differs and writes nothing")
  func check() async throws {
    let tool = try tool()
    var run = try await tool.run(["generate", "docs", "--check"])
    #expect(run.status == 1)
    #expect(run.output.contains(/create Generated\/Sources\/\w+\/StartA\.swift\n/))
    #expect(generated(tool).isEmpty)
    _ = try await tool.run(["generate", "docs"])
    run = try await tool.run(["generate", "docs", "--check"])
    #expect(run.status == 0)
    #expect(run.output.contains("Generated is up to date"))
    try FileManager.default.removeItem(atPath: tool.folder.path("docs/StartB.md"))
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA", parameter: "OtherName"))
    let before = generated(tool)
    run = try await tool.run(["generate", "docs", "--check", "--quiet"])
    #expect(run.status == 1)
    #expect(run.output.contains(/change Generated\/Sources\/\w+\/StartA\.swift\n/))
    #expect(run.output.contains(/remove Generated\/Sources\/\w+\/StartB\.swift\n/))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains(/^(create|change|remove) Generated\//) })
    #expect(generated(tool) == before)
  }

  @Test("A dry run lists what it would do, and succeeds")
  func dryRun() async throws {
    let tool = try tool()
    let run = try await tool.run(["generate", "docs", "--dry-run", "--output", "out/"])
    #expect(run.status == 0)
    #expect(run.output.contains(/create out\/Sources\/\w+\/StartA\.swift\n/))
    #expect(generated(tool).isEmpty)
  }

  @Test("The module has the name that is asked for")
  func module() async throws {
    let tool = try tool()
    let run = try await tool.run(["generate", "docs", "--module", "Mine", "--quiet"])
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(generated(tool).contains("Generated/Sources/Mine/StartA.swift"))
    #expect(
      generated(tool).allSatisfy {
        $0.hasPrefix("Generated/Sources/Mine/") || $0.hasPrefix("Generated/Tests/MineTests/")
      })
  }

  @Test("Files of operations that are gone are removed; files that were not generated stay")
  func removes() async throws {
    let tool = try tool()
    _ = try await tool.run(["generate", "docs", "--module", "M"])
    try tool.folder.write("Generated/Sources/M/Mine.swift", "// Mine\n")
    try FileManager.default.removeItem(atPath: tool.folder.path("docs/StartB.md"))
    let run = try await tool.run(["generate", "docs", "--module", "M"])
    #expect(run.status == 0)
    #expect(!generated(tool).contains { $0.contains("StartB") })
    #expect(generated(tool).contains("Generated/Sources/M/Mine.swift"))
  }

  @Test("A page that cannot be read does not stop the others")
  func invalidText() async throws {
    let tool = try tool()
    try tool.folder.write("docs/broken.md", bytes: Array("# StartC\n\n".utf8) + [0xFF, 0xFE, 0xC0] + Array("\n".utf8))
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 3)
    #expect(run.diagnostics.contains(#/docs/broken\.md:\d+:\d+: error: /#))
    #expect(generated(tool).contains { $0.hasSuffix("/StartA.swift") })
    #expect(try await tool.run(["inspect", "docs", "--format", "tsv"]).status == 3)
  }

  @Test("An empty file is said, and does not stop the others")
  func empty() async throws {
    let tool = try tool()
    try tool.folder.write("docs/empty.md", "")
    let run = try await tool.run(["generate", "docs"])
    #expect(run.diagnostics.contains("docs/empty.md:1:1: "))
    #expect(generated(tool).contains { $0.hasSuffix("/StartA.swift") })
  }

  @Test("A file that was not generated is never overwritten, and then nothing is written")
  func foreign() async throws {
    let tool = try tool()
    try tool.folder.write("Generated/Sources/M/StartB.swift", "// Mine\n")
    let run = try await tool.run(["generate", "docs", "--module", "M"])
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("Generated/Sources/M/StartB.swift:1:1: error: "))
    #expect(run.output.contains("nothing written"))
    #expect(generated(tool) == ["Generated/Sources/M/StartB.swift"])
    #expect(tool.folder.text("Generated/Sources/M/StartB.swift") == "// Mine\n")
  }

  @Test(
    "An output directory that cannot be written is told, and leaves nothing",
    arguments: ["file", "file/out", "/proc/x/y"])
  func unwritable(output: String) async throws {
    let tool = try tool()
    try tool.folder.write("file", "x")
    let run = try await tool.run(["generate", "docs", "--output", output])
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("error: cannot create the folder '"))
    #expect(run.diagnostics.contains("--output"))
    #expect(generated(tool) == ["file"])
    #expect(tool.folder.text("file") == "x")
  }

  @Test("Where the disk takes no more, what was there stays as it was")
  func full() async throws {
    var tool = try tool()
    _ = try await tool.run(["generate", "docs"])
    let before = Dictionary(uniqueKeysWithValues: generated(tool).map { ($0, tool.folder.text($0)) })
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA", parameter: "OtherName"))
    try tool.folder.write("docs/StartC.md", SamplePage.text("StartC"))
    // No file may be longer than half a kilobyte; the signal for that is ignored, so that writing fails as on a full disk.
    tool.setup = "ulimit -f 1; trap '' XFSZ;"
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("error: cannot write 'Generated/"))
    #expect(Dictionary(uniqueKeysWithValues: generated(tool).map { ($0, tool.folder.text($0)) }) == before)
  }

  @Test("Each format shows the pages on standard output")
  func inspect() async throws {
    let tool = try tool()
    let tree = try await tool.run(["inspect", "docs"])
    #expect(tree.status == 0)
    #expect(tree.output.hasPrefix("service Ecs 2014-05-26\n\noperation StartA @ docs/StartA.md:1:1\n"))
    let facts = try await tool.run(["inspect", "docs", "--format", "tsv"])
    #expect(facts.output.contains("StartA\trequest\tImageName\tString\toptional\tdocs/StartA.md:14\tquery\n"))
    #expect(
      facts.output.contains("StartB\terror\tInvalidName.NotFound\t404\tThere is no such name.\tdocs/StartB.md:26\t\n"))
    let json = try await tool.run(["inspect", "docs", "--format", "json"])
    let document = try JSONDecoder().decode(ServiceDocument.self, from: Data(json.output.utf8))
    #expect(document.version == 1 && document.operations.map(\.name) == ["StartA", "StartB"])
  }
}

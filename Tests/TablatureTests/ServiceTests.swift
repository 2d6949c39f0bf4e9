import Foundation
import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("Services and operations that are left out, on the command line")
struct ServiceTests {
  /// A page of an operation of a product in a version.
  private static func page(_ name: String, _ product: String = "Ecs", _ version: String = "2014-05-26") -> String {
    SamplePage.text(name).replacing("product=Ecs", with: "product=\(product)").replacing("2014-05-26", with: version)
  }

  private func tool(_ pages: [String: String], configuration: String? = nil) throws -> Tool {
    let tool = try Tool()
    for (path, text) in pages { try tool.folder.write("docs/\(path)", text) }
    if let configuration { try tool.folder.write("tablature.yaml", configuration) }
    return tool
  }

  private static let versions = [
    "StartA.md": page("StartA"), "StopA.md": page("StopA"), "new/StartA.md": page("StartA", "ECS", "2020-01-01"),
  ]

  private static let rest = SamplePage.text("StopA").replacing("type=RPC", with: "type=ROA")

  @Test("generate takes the service of most pages, names what it leaves out, and fails")
  func several() async throws {
    let tool = try tool(Self.versions)
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 1)
    #expect(
      run.diagnostics.contains(
        "docs/new/StartA.md:1:1: error: an operation of 'ECS' 2020-01-01 is left out of the client for 'Ecs' 2014-05-26: StartA [service.left-out]\n"
      ), "\(run.diagnostics)")
    let code = try #require(tool.folder.text("Generated/Sources/AlibabaCloudECS/StartA.swift"))
    #expect(code.contains("2014-05-26") && !code.contains("2020-01-01"))
    // A run that has nothing to write reports the same.
    let again = try await tool.run(["generate", "docs"])
    #expect(again.status == 1 && again.diagnostics == run.diagnostics)
  }

  @Test("A choice on the command line or in the configuration is all that is read")
  func chosen() async throws {
    let tool = try tool(Self.versions, configuration: "pages: docs\nproduct: ecs\nversion: 2020-01-01\n")
    let run = try await tool.run(["generate"])
    #expect(run.status == 0 && run.diagnostics.isEmpty, "\(run.diagnostics)")
    #expect(tool.folder.text("Generated/Sources/AlibabaCloudECS/StartA.swift")?.contains("2020-01-01") == true)
    #expect(tool.folder.text("Generated/Sources/AlibabaCloudECS/StopA.swift") == nil)
    // The command line overrides the file.
    let other = try await tool.run(["generate", "--api-version", "2014-05-26", "--output", "Other"])
    #expect(other.status == 0 && other.diagnostics.isEmpty, "\(other.diagnostics)")
    #expect(tool.folder.text("Other/Sources/AlibabaCloudECS/StopA.swift") != nil)
    let shown = try await tool.run(["generate", "--print-config", "--api-version", "2014-05-26"])
    #expect(shown.output.contains("# tablature.yaml:2\nproduct: ecs\n\n# the command line\nversion: '2014-05-26'\n"))
  }

  @Test("inspect, explain and lint read all services, and narrow where that is asked for")
  func narrow() async throws {
    let tool = try tool(Self.versions)
    let all = try await tool.run(["inspect", "docs"])
    #expect(all.status == 0)
    #expect(all.output.hasPrefix("service Ecs 2014-05-26\n") && all.output.contains("\nservice ECS 2020-01-01\n"))
    let facts = try await tool.run([
      "inspect", "docs", "--format", "tsv", "--product", "eCS", "--api-version", "2020-01-01",
    ])
    #expect(facts.status == 0)
    #expect(
      facts.output.split(separator: "\n").allSatisfy { $0.hasPrefix("StartA\t") && $0.contains("docs/new/StartA.md:") })
    let explanation = try await tool.run(["explain", "StartA", "ImageName", "docs"])
    #expect(explanation.output.contains("StartA request of Ecs 2014-05-26\n"))
    #expect(explanation.output.contains("StartA request of ECS 2020-01-01\n"))
    let lint = try await tool.run(["lint", "docs"])
    #expect(lint.status == 1 && lint.output.contains("[service.left-out]"))
    #expect(!lint.output.contains("[operation.duplicate]") && !lint.output.contains("[operation.disagreement]"))
    #expect(try await tool.run(["lint", "docs", "--api-version", "2020-01-01", "--product", "Ecs"]).status == 0)
  }

  @Test("A product or version that no page has is an error", arguments: ["generate", "inspect", "lint"])
  func unknown(command: String) async throws {
    let tool = try tool(Self.versions)
    let run = try await tool.run([command, "docs", "--product", "Slb"])
    #expect(run.status == 1)
    #expect((run.output + run.diagnostics).contains("error: no page belongs to 'Slb' [service.unknown]\n"))
    #expect(tool.folder.files().allSatisfy { $0.hasPrefix("docs/") })
    #expect(try await tool.run([command, "docs", "--product", ""]).status == 2)
  }

  @Test("init chooses where there are several services, so that the first generate succeeds")
  func initialize() async throws {
    let tool = try tool(Self.versions)
    #expect(try await tool.run(["init"]).status == 0)
    let run = try await tool.run(["generate"])
    #expect(run.status == 0, "\(run.diagnostics)")
  }

  @Test("diff compares each service with its own kind")
  func diff() async throws {
    let tool = try tool(Self.versions)
    try tool.folder.write("later/StartA.md", Self.page("StartA", "ECS", "2020-01-01"))
    try tool.folder.write("later/old/StartA.md", Self.page("StartA"))
    let run = try await tool.run(["diff", "docs", "later"])
    #expect(
      run.output.split(separator: "\n").filter { !$0.contains("[source.") } == [
        "docs/StopA.md:1:1: breaking: StopA: the operation 'StopA' is gone [operation.removed]"
      ])
    let narrowed = try await tool.run(["diff", "docs", "later", "--api-version", "2020-01-01"])
    #expect(narrowed.output.isEmpty && narrowed.status == 0)
  }

  @Test("What clients cannot call is refused by generate and lint, and marked by inspect and explain")
  func unsupported() async throws {
    let tool = try tool(["StartA.md": SamplePage.text("StartA"), "StopA.md": Self.rest])
    let error =
      "docs/StopA.md:7:1: error: generated clients can't call 'StopA': the link for debugging names the style 'ROA' [operation.unsupported-binding]\n"
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 1)
    #expect(run.diagnostics.contains(error), "\(run.diagnostics)")
    #expect(run.output.hasPrefix("2 pages, 2 operations (1 unsupported), "))
    #expect(tool.folder.text("Generated/Sources/AlibabaCloudECS/StartA.swift") != nil)
    #expect(tool.folder.text("Generated/Sources/AlibabaCloudECS/StopA.swift") == nil)
    let lint = try await tool.run(["lint", "docs"])
    #expect(lint.status == 1 && lint.output.contains(error))
    let tree = try await tool.run(["inspect", "docs"])
    #expect(
      tree.status == 0
        && tree.output.contains("  unsupported\n    the link for debugging names the style 'ROA' @ 7:1\n"))
    let facts = try await tool.run(["inspect", "docs", "--format", "tsv"])
    #expect(facts.output.contains("StopA\toperation\t\t\tunsupported\tdocs/StopA.md:7\t\n"))
    #expect(facts.output.contains("StopA\trequest\tImageName\tString\toptional\tdocs/StopA.md:14\t\n"))
    let explanation = try await tool.run(["explain", "StopA", "ImageName", "docs"])
    #expect(
      explanation.output.contains("unsupported: the link for debugging names the style 'ROA' (docs/StopA.md:7)\n"))
    // What is excluded is neither refused nor missed.
    #expect(try await tool.run(["generate", "docs", "--exclude", "StopA"]).status == 0)
    try tool.folder.write("tablature.yaml", "pages: docs\nexclude: StopA\n")
    #expect(try await tool.run(["lint"]).status == 0)
  }

  @Test("Where all is refused nothing is written")
  func nothing() async throws {
    let tool = try tool(["StopA.md": Self.rest])
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 1 && run.output.contains("nothing written"))
    #expect(tool.folder.files() == ["docs/StopA.md"])
  }

  @Test("The audit says that an operation cannot be called, and calls it neither missing nor extra")
  func audit() async throws {
    let tool = try tool(["StartA.md": SamplePage.text("StartA"), "StopA.md": SamplePage.text("StopA")])
    #expect(try await tool.run(["generate", "docs"]).status == 0)
    try tool.folder.write("docs/StopA.md", Self.rest)
    let code = ["audit", "--docs", "docs", "--code", "Generated/Sources"]
    let both = try await tool.run(code)
    #expect(both.status == 1)
    #expect(both.output.isEmpty, "\(both.output)")
    #expect(both.diagnostics.contains("[operation.unsupported-binding]"))
    try FileManager.default.removeItem(atPath: tool.folder.path("Generated/Sources/AlibabaCloudECS/StopA.swift"))
    let one = try await tool.run(code)
    #expect(!one.output.contains("[operation.missing]"))
    #expect(one.diagnostics.contains("[operation.unsupported-binding]"))
  }
}

import Foundation
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureCommands

@Suite("tablature generate --layout package")
struct PackageTests {
  private func tool(configuration: String? = nil) throws -> Tool {
    let tool = try Tool()
    for page in ["StartA", "StopB"] { try tool.folder.write("docs/\(page).md", SamplePage.text(page)) }
    if let configuration { try tool.folder.write("docs/tablature.yaml", configuration) }
    return tool
  }

  @Test("The tool holds the runtime's sources as they are")
  func sources() throws {
    let folder = SharedMaterial.packageRoot.appending(path: "Sources")
    let modules = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("Runtime") }
    let paths = try modules.flatMap { module in
      try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: module).path)
        .filter { $0.hasSuffix(".swift") }.map { "\(module)/\($0)" }
    }
    #expect(
      RuntimeSources.all.map(\.path).sorted() == paths.sorted(),
      "a file came or went; run .make/list-runtime, which writes the list")
    #expect(paths.count > 20)
    for file in RuntimeSources.all {
      #expect(
        try String(contentsOf: folder.appending(path: file.path), encoding: .utf8) == file.contents, "\(file.path)")
    }
  }

  @Test("A package with the runtime in it stands in the output directory, and nowhere else")
  func bundled() async throws {
    let tool = try tool()
    var run = try await tool.run(["generate", "docs", "--layout", "package", "--output", "p"])
    #expect(run.status == 0, "\(run.diagnostics)")
    let files = tool.folder.files().filter { !$0.hasPrefix("docs/") }
    #expect(files.allSatisfy { $0.hasPrefix("p/") })
    let modules: Set = ["AlibabaCloudRuntime", "TablatureRuntime"]
    let runtime = RuntimeSources.all.filter { modules.contains($0.module) }
    #expect(Set(runtime.map(\.module)) == modules)
    #expect(files.filter { $0.contains("Runtime/") }.sorted() == runtime.map { "p/Sources/\($0.path)" }.sorted())
    #expect(Set(["p/Package.swift", "p/README.md", "p/.gitignore"]).isSubset(of: files))
    for file in files {
      let text = try #require(tool.folder.text(file))
      let role: EmittedFile.Role =
        switch file {
        case "p/Package.swift": .manifest
        case "p/README.md": .readme
        case "p/.gitignore": .ignoreList
        default: .source
        }
      #expect(GeneratedMark.isPresent(in: Array(text.utf8), as: role), "\(file)")
      #expect(!text.contains(tool.folder.path()))
    }
    run = try await tool.run(["generate", "docs", "--layout", "package", "--output", "p", "--check"])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("Sources of the runtime go where it is found elsewhere")
  func unbundled() async throws {
    let tool = try tool()
    _ = try await tool.run(["generate", "docs", "--layout", "package", "--output", "p"])
    let run = try await tool.run(["generate", "docs", "--layout", "package", "--runtime", "../rt", "--output", "p"])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(!tool.folder.files().contains { $0.contains("Runtime/") })
    #expect(try #require(tool.folder.text("p/Package.swift")).contains(".package(path: \"../../rt\", traits: [])"))
  }

  @Test("One's own readme stays, one's own manifest forbids everything")
  func own() async throws {
    let tool = try tool()
    try tool.folder.write("p/README.md", "# Mine\n")
    let arguments = ["generate", "docs", "--layout", "package", "--output", "p"]
    #expect(try await tool.run(arguments).status == 0)
    #expect(tool.folder.text("p/README.md") == "# Mine\n")
    try tool.folder.write("p/Package.swift", "// swift-tools-version: 6.2\n// Mine\n")
    let before = tool.folder.files()
    let run = try await tool.run(arguments)
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("p/Package.swift:1:1: error: the file was not generated"), "\(run.diagnostics)")
    #expect(tool.folder.files() == before)
    #expect(tool.folder.text("p/Package.swift") == "// swift-tools-version: 6.2\n// Mine\n")
  }

  @Test("The configuration says it all, and the command line counts more")
  func configuration() async throws {
    let tool = try tool(
      configuration: """
        module: Ours
        output: ../p
        layout: package
        runtime: {url: 'https://host.example/tablature', version: 1.2.0}
        exclude: [StopB]
        names:
          methods: {StartA: begin}
        """)
    var run = try await tool.run(["generate", "docs"])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(
      try #require(tool.folder.text("p/Package.swift")).contains(
        ".package(url: \"https://host.example/tablature\", from: \"1.2.0\", traits: [])"))
    #expect(try #require(tool.folder.text("p/Sources/Ours/StartA.swift")).contains("func begin("))
    #expect(tool.folder.text("p/Sources/Ours/StopB.swift") == nil)
    run = try await tool.run([
      "generate", "docs", "--layout", "targets", "--exclude", "StartA", "--name", "methods:StopB=halt", "--output", "q",
    ])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(tool.folder.text("q/Package.swift") == nil)
    #expect(tool.folder.text("q/Sources/Ours/StartA.swift") == nil)
    #expect(try #require(tool.folder.text("q/Sources/Ours/StopB.swift")).contains("func halt("))
  }

  @Test("A collision is told where the name was chosen")
  func collision() async throws {
    let tool = try tool(configuration: "names:\n  methods:\n    StartA: stopB\n")
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 1)
    #expect(
      run.diagnostics.contains(
        "docs/tablature.yaml:3:5: error: `stopB`, chosen for 'StartA', is also the name of \"StopB\" [config.name]"),
      "\(run.diagnostics)")
    #expect(!tool.folder.folders().contains("Generated"))
  }
}

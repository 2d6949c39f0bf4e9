import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("Configuration on the command line")
struct ConfigurationTests {
  private func tool(_ configuration: String? = nil) throws -> Tool {
    let tool = try Tool()
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA"))
    try tool.folder.write("docs/StartB.md", SamplePage.text("StartB"))
    if let configuration { try tool.folder.write("tablature.yaml", configuration) }
    return tool
  }

  // MARK: init

  @Test("init writes a configuration that generates the client")
  func initialize() async throws {
    let tool = try tool()
    let run = try await tool.run(["init"])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output == "wrote tablature.yaml: 2 operations of Ecs 2014-05-26 in docs\n")
    let text = try #require(tool.folder.text("tablature.yaml"))
    #expect(text.contains("\npages: [docs]\n") && text.contains("\nmodule: AlibabaCloudECS\n"))
    let generation = try await tool.run(["generate"])
    #expect(generation.status == 0, "\(generation.diagnostics)")
    #expect(tool.folder.text("Generated/Sources/AlibabaCloudECS/StartA.swift") != nil)
  }

  @Test("init never overwrites", arguments: [[], ["--config", "docs/tablature.yaml"]])
  func keeps(arguments: [String]) async throws {
    let tool = try tool("# mine\n")
    try tool.folder.write("docs/tablature.yaml", "# mine, too\n")
    let run = try await tool.run(["init"] + arguments)
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("is there already, and stays as it is"))
    #expect(tool.folder.text("tablature.yaml") == "# mine\n")
    #expect(tool.folder.text("docs/tablature.yaml") == "# mine, too\n")
  }

  @Test("init shows it only where that is wanted")
  func shows() async throws {
    let tool = try tool()
    let run = try await tool.run(["init", "docs", "--print"])
    #expect(run.status == 0)
    #expect(run.output.contains("\npages: [docs]\n"))
    #expect(tool.folder.files() == ["docs/StartA.md", "docs/StartB.md"])
  }

  @Test("init says where there is nothing to configure")
  func nothing() async throws {
    let tool = try Tool()
    let run = try await tool.run(["init"])
    #expect(run.status != 0)
    #expect(run.diagnostics.contains("[input.no-pages]"))
    #expect(tool.folder.files().isEmpty)
  }

  // MARK: --print-config

  @Test("What counts is printed, can be read, and nothing is written")
  func printConfig() async throws {
    let tool = try tool("pages: docs\naccess: package\nexclude: StartA\n")
    let run = try await tool.run(["generate", "--print-config", "--access", "internal", "--include", "Start*"])
    #expect(run.status == 0)
    #expect(run.output.contains("# the command line\naccess: internal\n"))
    #expect(run.output.contains("# tablature.yaml:3\nexclude:\n- StartA\n"))
    #expect(tool.folder.files().contains { $0.hasPrefix("Generated") } == false)
    try tool.folder.write("tablature.yaml", run.output)
    #expect(try await tool.run(["generate", "--print-config"]).output.contains("access: internal\n"))
  }

  // MARK: Overlay

  private static let overlay = "corrections: [{operation: StartA, reason: Because., require: request.ImageName}]\n"

  @Test("Corrections are those of the configuration, or those of the command line")
  func overlay() async throws {
    let tool = try tool("pages: docs\noverlay: overlay.yaml\n")
    try tool.folder.write("overlay.yaml", Self.overlay)
    try tool.folder.write("other.yaml", "corrections: []\n")
    let facts = try await tool.run(["inspect", "--format", "tsv"])
    #expect(facts.output.contains("StartA\trequest\tImageName\tString\trequired\t"))
    #expect(facts.output.contains("StartB\trequest\tImageName\tString\toptional\t"))
    let others = try await tool.run(["inspect", "--format", "tsv", "--overlay", "other.yaml"])
    #expect(others.output.contains("StartA\trequest\tImageName\tString\toptional\t"))
    let explanation = try await tool.run(["explain", "StartA", "ImageName"])
    #expect(explanation.output.contains("it is corrected: Because. (overlay.yaml:1)"))
    let client = try await tool.run(["generate", "--quiet"])
    #expect(client.status == 0)
    let code = try #require(tool.folder.text("Generated/Sources/AlibabaCloudECS/StartA.swift"))
    #expect(code.contains("public var imageName: String\n"))
    #expect(code.contains("`overlay.yaml:1`"))
  }

  @Test("A correction that changes nothing any more is a warning, also of lint")
  func unused() async throws {
    let tool = try tool("pages: docs\noverlay: overlay.yaml\n")
    try tool.folder.write("overlay.yaml", Self.overlay.replacing("require", with: "make-optional"))
    for command in ["generate", "inspect"] {
      let run = try await tool.run([command])
      #expect(run.status == 0)
      #expect(run.diagnostics.contains("overlay.yaml:1:68: warning: the page calls it optional by now"))
    }
    let lint = try await tool.run(["lint"])
    #expect(lint.status == 1)
    #expect(lint.output.contains("[overlay.unused]"))
  }

  @Test("A mistake in an overlay has status 2, and nothing is done")
  func mistake() async throws {
    let tool = try tool("pages: docs\noverlay: overlay.yaml\n")
    try tool.folder.write("overlay.yaml", Self.overlay.replacing("reason", with: "raeson"))
    let run = try await tool.run(["generate"])
    #expect(run.status == 2)
    #expect(
      run.diagnostics.contains(
        "overlay.yaml:1:35: error: there is no key 'raeson'; did you mean 'reason'? [config.key]"))
    #expect(tool.folder.files().contains { $0.hasPrefix("Generated") } == false)
  }

  // MARK: Levels of lint

  @Test("Levels come from the configuration and from the command line, which counts more")
  func levels() async throws {
    let tool = try tool("pages: docs\nlint: {sample: off, operation.duplicate: error}\n")
    try tool.folder.write("docs/Other.md", SamplePage.text("StartA"))
    let run = try await tool.run(["lint"])
    #expect(run.status == 1)
    #expect(run.output.contains(": error: another page describes 'StartA' more fully"))
    let quiet = try await tool.run(["lint", "--level", "operation.duplicate=note", "--quiet"])
    #expect(quiet.output.contains(": note: another page describes 'StartA' more fully"))
    let shown = try await tool.run(["lint", "--print-config", "--level", "operation.duplicate=note"])
    #expect(
      shown.output.contains(
        "# tablature.yaml:2, the command line\nlint:\n  sample: 'off'\n  operation.duplicate: note\n"))
    let list = try await tool.run(["lint", "--list", "--level", "operation=off"])
    #expect(!list.output.contains("operation.duplicate"))
  }
}

import TablatureTestSupport
import Testing

@testable import TablatureCommands

@Suite("tablature generate, with the last run remembered")
struct LastRunTests {
  /// A tool with pages that give warnings, and a cache of its own.
  private func tool() throws -> Tool {
    var tool = try Tool()
    for page in ["StartA", "StartB"] { try tool.folder.write("docs/\(page).md", SamplePage.text(page)) }
    // Two pages of one operation.
    try tool.folder.write("docs/copy/StartA.md", SamplePage.text("StartA"))
    tool.environment["XDG_CACHE_HOME"] = tool.folder.path("cache")
    return tool
  }

  private func records(_ tool: Tool) -> [String] { tool.folder.files().filter { $0.hasPrefix("cache/") } }

  /// What is printed, but for the time that it took.
  private func shown(_ run: Tool.Run) -> String {
    run.output.replacing(/\d+\.\d\d s\n/, with: "") + "\n\(run.diagnostics)\n\(run.status)"
  }

  @Test(
    "Byte for byte it prints what a run without memory prints",
    arguments: [[], ["--verbose"], ["--quiet"], ["--check"], ["--dry-run"]])
  func printing(flags: [String]) async throws {
    let tool = try tool()
    let first = try await tool.run(["generate", "docs"])
    #expect(first.diagnostics.contains("[operation.duplicate]"))
    #expect(records(tool).count == 1)
    let expected = try await tool.run(["generate", "docs", "--no-cache"] + flags)
    let record = try #require(records(tool).first)
    try tool.folder.age(record)
    let date = try tool.folder.modified(record)
    let again = try await tool.run(["generate", "docs"] + flags)
    #expect(shown(again) == shown(expected))
    // A run that generates would have written another one.
    #expect(try tool.folder.modified(record) == date)
  }

  @Test("A terminal shows the lines of the pages again")
  func terminal() async throws {
    let tool = try tool()
    let expected = try await tool.run(["generate", "docs", "--no-cache"], onTerminal: true)
    _ = try await tool.run(["generate", "docs"])
    let again = try await tool.run(["generate", "docs"], onTerminal: true)
    #expect(withoutProgress(again.diagnostics) == withoutProgress(expected.diagnostics))
    #expect(again.diagnostics.contains("[operation.duplicate]"))
  }

  /// What a terminal shows in the end: a run that takes more than a second also draws how far it is, and takes that away again.
  private func withoutProgress(_ text: String) -> String {
    text.replacing(/(?:\r\u{1B}\[2K\[[^\r]*)*\r\u{1B}\[2K/, with: "")
  }

  @Test("--no-cache leaves nothing, and looks at nothing")
  func off() async throws {
    let tool = try tool()
    _ = try await tool.run(["generate", "docs", "--no-cache"])
    #expect(records(tool).isEmpty)
  }

  @Test(
    "Without a place for it, nothing is remembered, and nothing is said",
    arguments: [[:], ["XDG_CACHE_HOME": "relative"], ["XDG_CACHE_HOME": "/proc/nowhere"], ["HOME": "relative"]])
  func homeless(environment: [String: String]) async throws {
    var tool = try tool()
    tool.environment = environment
    let before = tool.folder.files()
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 0 && !run.diagnostics.contains("cache"))
    #expect(tool.folder.files().filter { !$0.hasPrefix("Generated/") } == before)
  }

  @Test("Asked for reasons, it says why nothing can be remembered")
  func verbose() async throws {
    var tool = try tool()
    tool.environment["XDG_CACHE_HOME"] = "/proc/nowhere"
    let run = try await tool.run(["generate", "docs", "--verbose"])
    #expect(run.diagnostics.contains(/\ncache: cannot create the folder '\/proc\/nowhere[^\n]*\n/))
  }

  @Test("Without XDG_CACHE_HOME it is in the usual folder of the user")
  func usual() async throws {
    var tool = try tool()
    tool.environment = ["HOME": tool.folder.path("home")]
    _ = try await tool.run(["generate", "docs"])
    #if canImport(Darwin)
      let folder = "home/Library/Caches/tablature/"
    #else
      let folder = "home/.cache/tablature/"
    #endif
    #expect(
      tool.folder.files().filter { $0.hasPrefix("home/") }.allSatisfy { $0.hasPrefix(folder) && $0.hasSuffix(".run") })
    #expect(tool.folder.files().contains { $0.hasPrefix(folder) })
  }

  @Test(
    "Flags that decide nothing about the files are no part of what is asked for",
    arguments: [
      (["generate", "docs", "--check", "-q", "--verbose"], ["generate", "docs"]),
      (["generate", "--module", "M", "--dry-run", "docs"], ["generate", "--module", "M", "docs"]),
      (["generate", "--module=--check"], ["generate", "--module=--check"]),
      (["generate", "-qv", "docs"], ["generate", "-qv", "docs"]),
      (["generate", "-q", "--", "--check", "-q"], ["generate", "--", "--check", "-q"]),
    ])
  func request(words: [String], expected: [String]) {
    #expect(GenerateCommand.request(in: words) == expected)
  }
}

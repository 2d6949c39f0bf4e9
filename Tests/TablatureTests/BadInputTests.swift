import Foundation
import Testing

@Suite("Bad input on the command line")
struct BadInputTests {
  @Test("A path that is not there has status 3", arguments: ["generate", "inspect", "lint"])
  func missing(subcommand: String) async throws {
    let tool = try Tool()
    let run = try await tool.run([subcommand, "no/such/folder"])
    #expect(run.status == 3)
    // What lint finds is its result.
    #expect(
      (run.output + run.diagnostics).contains(
        "no/such/folder:1:1: error: there is no such file or folder [page.missing]\n"))
    #expect(tool.folder.files().isEmpty)
  }

  @Test("A folder without pages has status 1", arguments: ["generate", "inspect", "lint"])
  func noPages(subcommand: String) async throws {
    let tool = try Tool()
    try tool.folder.makeFolder("docs")
    let run = try await tool.run([subcommand, "docs"])
    #expect(run.status == 1)
    #expect((run.output + run.diagnostics).contains("error: no page was found [input.no-pages]\n"))
  }

  @Test("A file that is no API page is skipped, and that is said")
  func otherPage() async throws {
    let tool = try Tool()
    try tool.folder.write("docs/guide.md", "# A guide\n\nSome text.\n")
    let run = try await tool.run(["generate", "docs"])
    #expect(run.status == 1)
    #expect(run.diagnostics.contains(#/docs/guide\.md:1:1: note: [^\n]+\n/#))
    #expect(run.diagnostics.hasSuffix("error: no page describes an operation [input.no-operations]\n"))
    #expect(run.output.contains("nothing written"))
    #expect(tool.folder.files() == ["docs/guide.md"])
  }

  @Test("Names alike but for case are a warning")
  func alike() async throws {
    let tool = try Tool()
    try tool.folder.write("docs/A.md", "# A guide\n")
    try tool.folder.write("docs/a.md", "# Another guide\n")
    try #require(tool.folder.files().count == 2, "the disk has no regard to case")
    let run = try await tool.run(["inspect", "docs"])
    #expect(run.diagnostics.contains("docs/a.md:1:1: warning: "))
    #expect(run.diagnostics.contains("[page.case-collision]\ndocs/A.md:1:1: note: the other page\n"))
  }

  @Test(
    "A page that cannot be read, also not by root, has status 3",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem"), "needs a file that nobody can read"))
  func unreadable() async throws {
    let tool = try Tool()
    try tool.folder.makeFolder("docs")
    try tool.folder.link("docs/a.md", to: "/proc/self/mem")
    let run = try await tool.run(["inspect", "docs"])
    #expect(run.status == 3)
    #expect(
      run.diagnostics.contains("docs/a.md:1:1: error: cannot be read: the disk reports an error [page.unreadable]\n"))
  }

  @Test("Absolute paths below the current directory are shown relative")
  func absolute() async throws {
    let tool = try Tool()
    try tool.folder.write("docs/guide.md", "# A guide\n")
    let run = try await tool.run(["inspect", tool.folder.path("docs")])
    #expect(run.diagnostics.contains("docs/guide.md:1:1: note: "))
    #expect(!run.diagnostics.contains(tool.folder.path()))
  }

  @Test(
    "A terminal gets the line of the page and a caret, in colour unless NO_COLOR or the terminal forbids it",
    .enabled(if: Terminal.isAvailable, "needs a terminal"),
    arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false)])
  func terminal(environment: [String: String], colored: Bool) async throws {
    var tool = try Tool()
    tool.environment = environment
    try tool.folder.write("docs/guide\u{7}.md", "# 指南\u{1B}[2J\n")
    let run = try await tool.run(["inspect", "docs"], onTerminal: true)
    #expect(run.diagnostics.contains("docs/guide\\u{7}.md:1:1: "))
    #expect(run.diagnostics.contains("\n 1 | # 指南\\u{1B}[2J\n   | "))
    #expect(run.diagnostics.contains("\u{1B}[1m") == colored)
    #expect(!run.diagnostics.contains("\u{1B}[2J") && !run.diagnostics.contains("\u{7}"))
  }

  @Test("Other programs get neither lines of pages nor colours")
  func plain() async throws {
    let tool = try Tool()
    try tool.folder.write("docs/guide.md", "# A guide\n")
    let run = try await tool.run(["inspect", "docs"])
    #expect(!run.diagnostics.contains("\u{1B}") && !run.diagnostics.contains("^"))
  }

  @Test("Quiet leaves only errors")
  func quiet() async throws {
    let tool = try Tool()
    try tool.folder.write("docs/guide.md", "# A guide\n")
    let run = try await tool.run(["generate", "--quiet", "docs"])
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == "error: no page describes an operation [input.no-operations]\n")
  }

  @Test("Output that cannot be written is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullOutput() async throws {
    var tool = try Tool()
    tool.setup = "exec >/dev/full;"
    try tool.folder.write("docs/guide.md", "# A guide\n")
    let run = try await tool.run(["inspect", "--format", "json", "docs"])
    #expect(run.status == 1)
    #expect(run.diagnostics.hasSuffix("error: cannot write to standard output\n"))
  }
}

import Foundation
import Testing

@Suite("Explaining facts on the command line")
struct ExplainTests {
  private func tool(_ page: String = SamplePage.text("StartThing")) throws -> Tool {
    let tool = try Tool()
    try tool.folder.write("docs/a.md", page)
    return tool
  }

  @Test("a parameter, a member, an error code")
  func found() async throws {
    let tool = try tool()
    let parameter = try await tool.run(["explain", "StartThing", "ImageName", "docs"])
    #expect(parameter.status == 0 && parameter.diagnostics.isEmpty)
    #expect(
      parameter.output
        == "StartThing request\n  binding    POST / with the action StartThing (docs/a.md:1)\nImageName: String\n  stands at  docs/a.md:14:1: row 'ImageName', type 'String'\n  location   query\n"
    )
    let member = try await tool.run(["explain", "StartThing", "requestid", "docs"])
    #expect(member.status == 0)
    #expect(member.output.hasSuffix("row 'RequestId', type 'String'\n  because    nothing leads further in\n"))
    let error = try await tool.run(["explain", "StartThing", "InvalidName.NotFound", "docs"])
    #expect(error.status == 0)
    #expect(
      error.output.hasSuffix("InvalidName.NotFound\n  stands at  docs/a.md:26:1: 404 \"There is no such name.\"\n"))
  }

  @Test(
    "what is not there has status 1 and no output",
    arguments: [
      (["StartThin", "ImageName"], "error: no page describes an operation 'StartThin'; did you mean 'StartThing'?\n"),
      (["StartThing", "ImageNames"], "error: 'StartThing' has no 'ImageNames'; did you mean 'ImageName'?\n"),
      (["StartThing", "\u{1B}[2J\n"], "error: 'StartThing' has no '\\u{1B}[2J\\n'\n"),
    ])
  func notFound(names: [String], message: String) async throws {
    let run = try await tool().run(["explain"] + names + ["docs"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == message)
  }

  @Test("a page that cannot be read has status 3, since it may have the answer", arguments: ["ImageName", "Other"])
  func unreadable(fact: String) async throws {
    let tool = try tool()
    try tool.folder.write("docs/b.md", bytes: [0xFF, 0xFE, 0x41])
    let run = try await tool.run(["explain", "StartThing", fact, "docs"])
    #expect(run.status == 3)
    #expect(run.diagnostics.hasPrefix("docs/b.md:1:1: error: "))
    #expect(run.output.isEmpty == (fact == "Other"))
    let missing = try await tool.run(["explain", "StartThing", fact, "no/such/folder"])
    #expect(missing.status == 3)
    #expect(missing.diagnostics.contains("[page.missing]\n"))
  }

  @Test("warnings of pages are not shown, errors are")
  func quiet() async throws {
    let page = SamplePage.text("StartThing").replacing("|demo|A name. |", with: "|demo|")
    let run = try await tool(page).run(["explain", "StartThing", "ImageName", "docs"])
    #expect(run.status == 0 && run.diagnostics.isEmpty)
  }

  private static let hostile = SamplePage.text("StartThing")
    .replacing("|ImageName|String|", with: "|ImageName|Str\u{1B}[2J\u{7}ing|")
    .replacing("There is no such name.", with: "There\u{1B}]0;evil\u{7} is\u{202E} none.")

  @Test("no control character of a page reaches standard output", arguments: ["ImageName", "InvalidName.NotFound"])
  func hostile(fact: String) async throws {
    let run = try await tool(Self.hostile).run(["explain", "StartThing", fact, "docs"])
    #expect(run.status == 0)
    #expect(run.output.contains("\\u{1B}"))
    #expect(!run.output.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x202E) })
  }

  @Test(
    "on a terminal, none of a page or of its path does either", .enabled(if: Terminal.isAvailable, "needs a terminal"),
    arguments: ["explain", "inspect"])
  func terminal(subcommand: String) async throws {
    let tool = try Tool()
    try tool.folder.write("docs/a\u{7}.md", Self.hostile)
    let names = subcommand == "explain" ? ["StartThing", "ImageName"] : ["--format", "tsv"]
    let run = try await tool.run([subcommand] + names + ["docs"], outputOnTerminal: true)
    #expect(run.status == 0)
    #expect(run.output.contains("docs/a\\u{7}.md:14"))
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
  }

  @Test("output that cannot be written is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullOutput() async throws {
    var tool = try tool()
    tool.setup = "exec >/dev/full;"
    let run = try await tool.run(["explain", "StartThing", "ImageName", "docs"])
    #expect(run.status == 1)
    #expect(run.diagnostics.hasSuffix("error: cannot write to standard output\n"))
  }
}

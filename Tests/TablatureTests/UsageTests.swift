import Foundation
import Testing

@Suite("Command line")
struct UsageTests {
  private static let wrongUsageCases: [([String], String)] = [
    (["generate"], "Give pages or folders"), (["inspect"], "Give pages or folders"),
    (["generate", "--nope", "x"], "Unknown option '--nope'"),
    (["inspect", "--nope", "x"], "Unknown option '--nope'"),
    (["--nope"], "Unknown option '--nope'"), (["frobnicate"], "Unexpected argument 'frobnicate'"),
    (["generate", "x", "--output"], "Missing value"),
    (["generate", "x", "--output", ""], "output folder has no name"),
    (["generate", "x", "--module", "a b"], "'a b' cannot be the name of a module"),
    (["generate", "x", "--module", "../x"], "cannot be the name of a module"),
    (["generate", "x", "--module", "class"], "cannot be the name of a module"),
    (["generate", "x", "--module", "\u{1B}[31m"], "'\\u{1B}[31m' cannot"),
    (["generate", "x", "--access", "privat"], "'privat' is invalid"),
    (["generate", "x", "--include", "A[b]"], "'A[b]' is no pattern"),
    (["generate", "x", "--exclude", ""], "'' is no pattern"),
    (["generate", "x", "--acronym", "a b"], "'a b' is no acronym"),
    (["generate", "x", "--no-acronym", "FOO"], "'FOO' is no built-in acronym"),
    (["generate", "x", "--name", "members:A"], "'members:A' names nothing"),
    (["generate", "x", "--name", "member:A=b"], "the kinds are members, types, methods, values, errors"),
    (["generate", "x", "--name", "members:A=b c"], "'b c' is no name in Swift"),
    (["generate", "x", "--layout", "folder"], "'folder' is invalid"),
    (["generate", "x", "--runtime", "bundled"], "--runtime needs --layout package"),
    (["generate", "x", "--runtime-version", "1.0.0"], "--runtime-version needs --runtime"),
    (["generate", "x", "--layout", "package", "--runtime", "https://h/x"], "an address needs a version"),
    (["generate", "x", "--layout", "package", "--runtime", "http://h/x"], "is no address of a repository"),
    (["generate", "x", "--watch", "--check"], "--watch writes"),
    (["generate", "x", "--watch", "--dry-run"], "--watch writes"),
    (["generate", "x", "--quiet", "--verbose"], "--quiet and --verbose contradict each other"),
    (["inspect", "x", "--format", "xml"], "'xml' is invalid"),
    (["explain"], "Missing expected argument"), (["explain", "Op"], "Missing expected argument"),
    (["explain", "Op", "A"], "Give pages or folders"),
    (["explain", "--nope", "Op", "A", "x"], "Unknown option '--nope'"),
    (["generate", "x", "--dialect", "french"], "'french' isn't a dialect; use one of: english"),
    (["lint", "x", "--level", "sample.type"], "'sample.type' gives no rule a level; write RULE=LEVEL"),
    (["lint", "x", "--level", "sample.typo=off"], "There is no rule 'sample.typo'; did you mean 'sample.type'?"),
    (["lint", "x", "--level", "page.encoding=off"], "'page.encoding' is always an error"),
    (["overlay"], "Missing expected argument '--from-drift"),
    (["overlay", "--from-drift", "d.json"], "Pass pages with --docs"),
    (["overlay", "--from-drift", "d.json", "--docs", "x", "--force"], "--force needs --output"),
    (["init", "--nope"], "Unknown option '--nope'"),
    (["lint"], "Give pages or folders"), (["lint", "x", "--severity", "bad"], "'bad' is invalid"),
    (["lint", "x", "--only", "sample.typo"], "There is no rule 'sample.typo'; did you mean 'sample.type'?"),
    (["lint", "x", "--skip", "\u{1B}[31m"], "There is no rule '\\u{1B}[31m'"),
  ]

  @Test(
    "Wrong usage has status 2, says what is wrong, and does nothing",
    arguments: wrongUsageCases)
  func wrongUsage(arguments: [String], message: String) async throws {
    let tool = try Tool()
    try tool.folder.write("x/a.md", "# A\n")
    let run = try await tool.run(arguments)
    #expect(run.status == 2)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
    #expect(run.diagnostics.contains("Usage: tablature"))
    #expect(run.output.isEmpty)
    #expect(tool.folder.files() == ["x/a.md"])
  }

  @Test("The version is one line")
  func version() async throws {
    let run = try await Tool().run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(run.diagnostics.isEmpty)
  }

  private static let helpCases: [([String], [String])] = [
    (["--help"], ["generate", "inspect", "explain", "Exit status"]), (["help"], ["generate", "inspect", "explain"]),
    (
      ["generate", "--help"],
      ["<path> ...", "--output", "--module", "--check", "--dry-run", "--watch", "--quiet", "--verbose", "Generated"]
    ),
    (["inspect", "--help"], ["<path> ...", "--format", "tree, json, tsv"]),
    (["explain", "--help"], ["<operation> <fact> [<path> ...]", "DescribeInstances", "error code"]),
    (["overlay", "--help"], ["--from-drift <file>", "--docs <path>", "--output", "--force"]),
    (["init", "--help"], ["<path> ...", "--config", "--print"]),
    (
      ["audit", "--help"],
      [
        "--docs <path>", "--code <path>", "--format <form[=file]>", "text, json,", "sarif", "--sarif-suppressed",
        "include, omit", "--baseline",
        "--write-baseline",
        "--fail-on", "never", "--list", "--print-config",
      ]
    ),
    (
      ["lint", "--help"],
      ["<path> ...", "--level", "--list", "--only", "--skip", "--severity", "--format", "text, json"]
    ),
  ]

  @Test(
    "Help goes to standard output and names what there is",
    arguments: helpCases)
  func help(arguments: [String], words: [String]) async throws {
    let run = try await Tool().run(arguments)
    #expect(run.status == 0)
    #expect(run.diagnostics.isEmpty)
    for word in words { #expect(run.output.contains(word), "no '\(word)' in:\n\(run.output)") }
    for line in run.output.split(separator: "\n") where !line.hasPrefix("USAGE") { #expect(line.count <= 80) }
  }
}

import Foundation
import TablatureAPIModel
import TablatureDriftAudit
import TablatureTestSupport
import Testing

@Suite("tablature audit")
struct AuditTests {
  /// Pages of an operation, and Swift that was generated from them.
  private func tool(_ configuration: String? = nil) async throws -> Tool {
    let tool = try Tool()
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA"))
    let run = try await tool.run(["generate", "docs", "--quiet"])
    #expect(run.status == 0, "\(run.diagnostics)")
    if let configuration { try tool.folder.write("tablature.yaml", configuration) }
    return tool
  }

  private let paths = ["--docs", "docs", "--code", "Generated/Sources"]

  @Test("Pages and the code that was generated from them agree")
  func agree() async throws {
    let run = try await tool().run(["audit"] + paths)
    #expect(run.status == 0, "\(run.output)\(run.diagnostics)")
    #expect(run.output == "")
    #expect(run.diagnostics.contains("nothing differs\n"))
    #expect(try await tool().run(["audit", "--quiet"] + paths).diagnostics == "")
  }

  @Test("What pages and code do not agree on is told with both places, until it is excused or known")
  func differences() async throws {
    let tool = try await tool()
    let page = try #require(tool.folder.text("docs/StartA.md"))
    try tool.folder.write("docs/StartA.md", page.replacing("|ImageName|", with: "|ImageTitle|"))
    let source = "Generated/Sources/AlibabaCloudECS/StartA.swift"
    let code = try #require(tool.folder.text(source)).split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(code.firstIndex { $0.contains("var imageName") })
    let arguments = ["audit"] + paths

    let run = try await tool.run(arguments)
    #expect(run.status == 1)
    let extra = "breaking: StartA: the page has no parameter 'ImageName' [parameter.extra]\n"
    #expect(run.output.contains("\(source):\(index + 1):14: \(extra)"), "\(run.output)")
    #expect(run.output.contains("warning: StartA: the code has no parameter 'ImageTitle' [parameter.missing]\n"))
    #expect(run.output.contains("docs/StartA.md:14:1: note: the page: "))
    #expect(run.diagnostics.contains("found: 1 breaking, 1 warning\n"), "\(run.diagnostics)")
    #expect(try await tool.run(arguments + ["--fail-on", "never"]).status == 0)

    // A comment at the place hides what it names, and nothing else.
    let excused =
      code[..<index] + ["  // tablature:ignore parameter.extra the old name is still taken"] + code[index...]
    try tool.folder.write(source, excused.joined(separator: "\n"))
    let commented = try await tool.run(arguments)
    #expect(commented.status == 0)
    #expect(!commented.output.contains("parameter.extra") && commented.output.contains("parameter.missing"))
    #expect(try await tool.run(arguments + ["--fail-on", "warning"]).status == 1)

    // What is known is told no more, even where its line is another.
    let known = arguments + ["--baseline", "known.json", "--fail-on", "note"]
    #expect(try await tool.run(known + ["--write-baseline"]).status == 0)
    try tool.folder.write(source, "\n\n" + excused.joined(separator: "\n"))
    let quiet = try await tool.run(known)
    #expect(quiet.status == 0, "\(quiet.output)")
    #expect(quiet.output == "")
  }

  @Test("What to read may stand in the configuration, from its folder on")
  func configuration() async throws {
    let tool = try await tool()
    try tool.folder.write("p/tablature.yaml", "pages: ../docs\naudit: {code: ../Generated/Sources}\n")
    let run = try await tool.run(["audit", "--config", "p/tablature.yaml"])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("nothing differs"))
    let printed = try await tool.run([
      "audit", "--config", "p/tablature.yaml", "--print-config", "--baseline", "k.json",
    ])
    #expect(printed.output.contains("audit:\n  code:\n  - ../Generated/Sources\n  baseline: ../k.json\n"))
  }

  @Test("One run writes several forms, lines to standard output where no other form goes there")
  func forms() async throws {
    let tool = try await tool()
    var arguments = ["audit"] + paths
    for format in AuditFormat.all { arguments += ["--format", "\(format.name)=out.\(format.name)"] }
    let run = try await tool.run(arguments)
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output == "")
    for format in AuditFormat.all { #expect(tool.folder.text("out.\(format.name)") != nil, "\(format.name)") }
    #expect(tool.folder.text("out.html")?.contains("Nothing differs.") == true)
    let json = try await tool.run(["audit", "--format", "json"] + paths)
    #expect(json.output == tool.folder.text("out.json"))
    #expect(try JSONSchema(named: "audit").allows(json.output))
  }

  @Test("The list has every check")
  func list() async throws {
    let run = try await Tool().run(["audit", "--list"])
    #expect(run.status == 0)
    #expect(run.output == AuditCheck.all.map { "\($0.id) (\($0.level.rawValue))\n    \($0.meaning)\n" }.joined())
  }

  @Test("What clients observed is compared with pages alone, or with code")
  func observed() async throws {
    let tool = try await tool()
    let entry =
      #"{"product": "Ecs", "version": "2014-05-26", "operation": "%@", "path": "Tier", "kind": "member", "observedType": "string","#
      + #" "count": 1, "firstSeen": "2026-12-01T00:00:00Z", "lastSeen": "2026-12-01T00:00:00Z"}"#
    let entries = ["StartA", "Gone"].map { entry.replacing("%@", with: $0) }.joined(separator: ", ")
    try tool.folder.write("drift.json", #"{"schemaVersion": 1, "differences": [\#(entries)]}"#)
    let arguments = ["audit", "--docs", "docs", "--observed", "drift.json", "--fail-on", "note"]
    for code in [[], ["--code", "Generated/Sources"]] {
      let run = try await tool.run(arguments + code)
      #expect(run.status == 1, "\(run.diagnostics)")
      #expect(run.output.contains("note: StartA: the service returns a member 'Tier' (string), which the page lacks"))
      #expect(run.diagnostics.contains("no page describes 'Gone' of 'Ecs'"))
      #expect(!run.output.contains("operation.missing"))
    }
    try tool.folder.write("drift.json", "{}")
    let refused = try await tool.run(arguments)
    #expect(refused.status == 3)
    #expect(refused.diagnostics.contains("drift.json:1:1: error: the file has no 'schemaVersion'"))
  }

  // MARK: What cannot be done

  private static let usageCases: [([String], String)] = [
    (["--code", "x"], "Name pages with --docs, or in tablature.yaml under 'pages'."),
    (["--docs", "x"], "Name Swift files with --code, or in tablature.yaml under 'audit: code'."),
    (["--docs", "x", "--code", "x", "--format", "xml"], "'xml' is invalid"),
    (["--docs", "x", "--code", "x", "--format", "html="], "'html=' is invalid"),
    (["--docs", "x", "--code", "x", "--format", "html", "-f", "json"], "Only one form can go to standard output"),
    (["--docs", "x", "--code", "x", "--format", "html=a", "-f", "json=a"], "Two forms cannot go to one file"),
    (["--docs", "x", "--code", "x", "--write-baseline"], "--write-baseline needs --baseline"),
    (["--docs", "x", "--code", "x", "--fail-on", "error"], "'error' is invalid"),
    (["--docs", "x", "--code", "x", "--quiet", "--verbose"], "--quiet and --verbose contradict each other"),
  ]

  @Test(
    "Wrong usage has status 2, and nothing is read or written",
    arguments: usageCases)
  func usage(arguments: [String], message: String) async throws {
    let tool = try Tool()
    let run = try await tool.run(["audit"] + arguments)
    #expect(run.status == 2)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
    #expect(tool.folder.files().isEmpty)
  }

  @Test("Checks that do not exist are told where the configuration names them")
  func unknownChecks() async throws {
    let tool = try await tool(
      "audit:\n  levels:\n    nothing.such: off\n  waivers:\n  - {check: none, operation: '*', reason: r}\n")
    let run = try await tool.run(["audit"] + paths + ["--config", "tablature.yaml"])
    #expect(run.status == 2)
    #expect(run.diagnostics.contains("tablature.yaml:3:5: error: there is no check 'nothing.such'"))
    #expect(run.diagnostics.contains("tablature.yaml:5:13: error: there is no check 'none'"))
  }

  @Test("What cannot be read has status 3, and the rest is compared", arguments: ["docs", "Generated/Sources"])
  func unreadable(path: String) async throws {
    let tool = try await tool()
    let name = path == "docs" ? "docs/StartB.md" : "\(path)/Odd.swift"
    try tool.folder.write(name, bytes: [0xFF, 0x0A])
    let run = try await tool.run(["audit"] + paths)
    #expect(run.status == 3)
    #expect(run.diagnostics.contains("\(name):1:1: error: "), "\(run.diagnostics)")
    let missing = try await tool.run(["audit", "--docs", "docs", "--code", "nowhere"])
    #expect(missing.status == 3)
    #expect(missing.diagnostics.contains("nowhere:1:1: error: there is no such file or folder [code.missing]"))
    let baseline = try await tool.run(["audit"] + paths + ["--baseline", "known.json", "--write-baseline"])
    #expect(baseline.status == 3)
    #expect(tool.folder.text("known.json") == nil)
  }

  // MARK: Baseline

  @Test("A baseline is written, read and must be one")
  func baseline() async throws {
    let tool = try await tool()
    let arguments = ["audit"] + paths + ["--baseline", "known.json"]
    let missing = try await tool.run(arguments)
    #expect(missing.status == 3)
    #expect(missing.diagnostics.contains("cannot read 'known.json'"))
    #expect(try await tool.run(arguments + ["--write-baseline"]).status == 0)
    #expect(tool.folder.text("known.json") == (try Baseline().json()))
    #expect(try await tool.run(arguments).status == 0)
    let other = "let package = 1\n"
    try tool.folder.write("known.json", other)
    let refused = try await tool.run(arguments + ["--write-baseline"])
    #expect(refused.status == 3)
    #expect(refused.diagnostics.contains("known.json:1:1: error: this is no baseline"))
    #expect(tool.folder.text("known.json") == other)
  }

  @Test("An entry that is found no more is a warning, which fails only where warnings do")
  func idleEntry() async throws {
    let tool = try await tool()
    let entry = Baseline.Entry(
      fingerprint: "parameter.missing Gone", check: "parameter.missing", operation: "Gone", path: "", message: "m")
    try tool.folder.write("known.json", Baseline([entry]).json())
    let arguments = ["audit"] + paths + ["--baseline", "known.json"]
    let run = try await tool.run(arguments)
    #expect(run.status == 0)
    let warning = "warning: the baseline has 'parameter.missing Gone', which is found no more [suppression.unused]\n"
    #expect(run.output.hasPrefix("known.json:6:23: \(warning)"), "\(run.output)")
    #expect(try await tool.run(arguments + ["--fail-on", "warning"]).status == 1)
    #expect(try await tool.run(arguments + ["--fail-on", "never"]).status == 0)
    let anew = try await tool.run(arguments + ["--write-baseline", "--fail-on", "note"])
    #expect(anew.status == 0)
    #expect(tool.folder.text("known.json") == (try Baseline().json()))
  }
}

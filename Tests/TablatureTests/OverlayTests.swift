import Foundation
import Testing

@Suite("Drafting an overlay")
struct OverlayTests {
  private static let entry =
    #"{"product": "Ecs", "version": "2014-05-26", "operation": "StartA", "path": "Tier", "kind": "member", "observedType": "string","#
    + #" "count": 1, "firstSeen": "2026-12-01T00:00:00Z", "lastSeen": "2026-12-01T00:00:00Z"}"#

  /// Pages of an operation, and what clients observed of it.
  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA"))
    try tool.folder.write("drift.json", #"{"schemaVersion": 1, "differences": [\#(Self.entry)]}"#)
    try tool.folder.write("sub/other", "")
    return tool
  }

  private let arguments = ["overlay", "--from-drift", "drift.json", "--docs", "docs"]

  @Test("A draft goes to standard output or into a file, and the client generated with it leaves nothing to draft")
  func draft() async throws {
    let tool = try tool()
    let shown = try await tool.run(arguments)
    #expect(shown.status == 0, "\(shown.diagnostics)")
    let run = try await tool.run(arguments + ["--output", "sub/drafted.yaml"])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.diagnostics.hasSuffix("wrote sub/drafted.yaml: 1 correction\n"))
    let text = try #require(tool.folder.text("sub/drafted.yaml"))
    #expect(text == shown.output)
    #expect(text.contains("    add-member: response.Tier\n    type: String\n"))
    let overlay = ["--overlay", "sub/drafted.yaml"]
    let again = try await tool.run(arguments + overlay)
    #expect(again.output.hasSuffix("corrections: []\n"))
    let generated = try await tool.run(["generate", "docs"] + overlay)
    #expect(generated.status == 0, "\(generated.diagnostics)")
    let file = try #require(tool.folder.files().first { $0.contains("/Sources/") && $0.hasSuffix("/StartA.swift") })
    #expect(tool.folder.text(file)?.contains("let tier: String?") == true)
  }

  @Test("An existing file is replaced only if that is asked for, and the overlay in use never")
  func existing() async throws {
    let tool = try tool()
    try tool.folder.write("overlay.yaml", "corrections: []\n")
    let refused = try await tool.run(arguments + ["--output", "overlay.yaml"])
    #expect(refused.status == 1)
    #expect(refused.diagnostics.contains("'overlay.yaml' exists; pass --force to replace it"))
    let used = try await tool.run(
      arguments + ["--output", "docs/../overlay.yaml", "--force", "--overlay", "overlay.yaml"])
    #expect(used.status == 2)
    #expect(used.diagnostics.contains("--output names the overlay in use"))
    #expect(tool.folder.text("overlay.yaml") == "corrections: []\n")
    #expect(try await tool.run(arguments + ["--output", "overlay.yaml", "--force"]).status == 0)
    #expect(tool.folder.text("overlay.yaml")?.contains("response.Tier") == true)
  }

  @Test("A file that can't be read has status 3, and nothing is written", arguments: ["{}", nil])
  func unreadable(content: String?) async throws {
    let tool = try tool()
    if let content { try tool.folder.write("drift.json", content) }
    let file = content == nil ? "none.json" : "drift.json"
    let run = try await tool.run(["overlay", "--from-drift", file, "--docs", "docs", "--output", "o.yaml"])
    #expect(run.status == 3, "\(run.diagnostics)")
    #expect(tool.folder.text("o.yaml") == nil)
  }

  @Test("The page of a correction is named if two services have an operation of that name")
  func twoServices() async throws {
    let tool = try tool()
    let page = SamplePage.text("StartA")
    #expect(page.contains("2014-05-26"))
    try tool.folder.write("docs/B/StartA.md", page.replacingOccurrences(of: "2014-05-26", with: "2015-01-01"))
    let other = Self.entry.replacingOccurrences(of: "2014-05-26", with: "2015-01-01")
    try tool.folder.write("drift.json", #"{"schemaVersion": 1, "differences": [\#(other)]}"#)
    _ = try await tool.run(arguments + ["--output", "sub/drafted.yaml"])
    #expect(tool.folder.text("sub/drafted.yaml")?.contains("    page: '../docs/B/StartA.md'\n") == true)
  }
}

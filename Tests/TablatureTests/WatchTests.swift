import Foundation
import TablatureTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A run that goes on until it is interrupted.
private final class WatchingTool {
  let tool: Tool
  private let process = Process()

  init(_ arguments: [String], in tool: Tool) throws {
    self.tool = tool
    let executable = try #require(Tool.executable)
    process.executableURL = executable
    process.arguments = ["generate", "docs", "--watch"] + arguments
    process.currentDirectoryURL = tool.folder.url
    process.environment = tool.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: tool.folder.write("output", "")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: tool.folder.write("diagnostics", "")))
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Waits until a stream holds a text; false where that does not come to be.
  func waits(for text: String, in stream: String = "output") -> Bool {
    for _ in 0..<600 {
      if tool.folder.text(stream)?.contains(text) == true { return true }
      guard process.isRunning else { return false }
      usleep(100_000)
    }
    return false
  }

  func interrupt() -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}

@Suite("tablature generate --watch")
struct WatchTests {
  private func tool() throws -> Tool {
    let tool = try Tool()
    for page in ["StartA", "StartB"] { try tool.folder.write("docs/\(page).md", SamplePage.text(page)) }
    return tool
  }

  @Test("Each change is one line, and an interruption is a good end")
  func changes() throws {
    let tool = try tool()
    let run = try WatchingTool(["--module", "M"], in: tool)
    try #require(run.waits(for: "6 files written, 0 unchanged, 0 removed in Generated"))
    try #require(run.waits(for: "watching 2 files", in: "diagnostics"))
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA", parameter: "OtherName"))
    #expect(run.waits(for: "docs/StartA.md changed: 2 files written, "))
    try tool.folder.write("docs/StartC.md", SamplePage.text("StartC"))
    #expect(run.waits(for: "docs/StartC.md is new: 2 files written, 6 unchanged, 0 removed in Generated"))
    try tool.folder.remove("docs/StartB.md")
    #expect(run.waits(for: "docs/StartB.md is gone: 0 files written, 6 unchanged, 2 removed in Generated"))
    #expect(run.interrupt() == 0)
  }

  @Test("A wrong configuration is told and does not end it; the next one counts")
  func configuration() throws {
    let tool = try tool()
    let run = try WatchingTool(["--module", "M"], in: tool)
    try #require(run.waits(for: "watching 2 files", in: "diagnostics"))
    try tool.folder.write("docs/tablature.yaml", "exclud: [StartB]\n")
    #expect(run.waits(for: "docs/tablature.yaml is new: nothing written", in: "diagnostics"))
    #expect(run.waits(for: "did you mean 'exclude'?", in: "diagnostics"))
    try tool.folder.write("docs/tablature.yaml", "exclude: [StartB]\n")
    #expect(run.waits(for: "docs/tablature.yaml changed: 0 files written, 4 unchanged, 2 removed in Generated"))
    #expect(run.interrupt() == 0)
  }

  @Test("What is wrong with a page is told once")
  func diagnostics() throws {
    let tool = try tool()
    try tool.folder.write("docs/other.md", "# Not an operation\n")
    let run = try WatchingTool(["--module", "M"], in: tool)
    try #require(run.waits(for: "watching 3 files", in: "diagnostics"))
    let before = try #require(tool.folder.text("diagnostics"))
    #expect(before.contains("docs/other.md:1:1: "))
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA", parameter: "OtherName"))
    #expect(run.waits(for: "docs/StartA.md changed: "))
    #expect(tool.folder.text("diagnostics") == before)
    #expect(run.interrupt() == 0)
  }

  @Test("Quiet, it says nothing")
  func quiet() throws {
    let tool = try tool()
    let run = try WatchingTool(["--module", "M", "--quiet"], in: tool)
    let file = "Generated/Sources/M/StartA.swift"
    for _ in 0..<600 where tool.folder.text(file) == nil { usleep(100_000) }
    let before = try #require(tool.folder.text(file))
    try tool.folder.write("docs/StartA.md", SamplePage.text("StartA", parameter: "OtherName"))
    for _ in 0..<600 where tool.folder.text(file) == before { usleep(100_000) }
    #expect(tool.folder.text(file) != before)
    #expect(run.interrupt() == 0)
    #expect(tool.folder.text("output") == "")
    #expect(tool.folder.text("diagnostics") == "")
  }
}

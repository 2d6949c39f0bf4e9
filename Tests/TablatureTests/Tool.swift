import Foundation
import TablatureTestSupport
import Testing

/// The built command-line tool, run as a process of its own.
struct Tool {
  /// What came of a run.
  struct Run {
    var status: Int32
    var output: String
    var diagnostics: String
  }

  /// Where the tool is.
  static let executable = BuiltExecutable.location(of: "tablature")

  /// The folder in which it runs.
  let folder: TemporaryFolder
  /// What it finds in its environment, besides the path of programs.
  var environment: [String: String] = [:]
  /// What stands before the tool in the shell that runs it: `ulimit -f 1;`.
  var setup = ""

  init() throws { folder = try TemporaryFolder() }

  /// Runs the tool, standard error or standard output going to a terminal where that is wanted, else to a file.
  func run(_ arguments: [String], onTerminal: Bool = false, outputOnTerminal: Bool = false) async throws -> Run {
    let executable = try #require(Tool.executable, "the tool is not beside the tests")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(setup) exec \"$0\" \"$@\"", executable.path] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment.merging(
      ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    ) { own, _ in own }
    let scratch = try TemporaryFolder()
    process.standardInput = FileHandle.nullDevice
    let outputTerminal = outputOnTerminal ? try Terminal() : nil
    process.standardOutput =
      try outputTerminal?.end ?? FileHandle(forWritingTo: URL(filePath: scratch.write("output", "")))
    let terminal = onTerminal ? try Terminal() : nil
    process.standardError =
      try terminal?.end ?? FileHandle(forWritingTo: URL(filePath: scratch.write("diagnostics", "")))
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    let diagnostics = try terminal?.shown() ?? scratch.text("diagnostics") ?? ""
    let output = try outputTerminal?.shown() ?? scratch.text("output") ?? ""
    // The C library says so where a signal ended the tool.
    let status = process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
    return Run(status: status, output: output, diagnostics: diagnostics)
  }
}

import Foundation
import TablatureTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How many times runs are killed.
private enum Rounds {
  static let count = Int(ProcessInfo.processInfo.environment["TABLATURE_KILLS"] ?? "") ?? 0
}

/// Runs that are killed, or that meet another run: slow, so only where `make check-writing` asks for them.
@Suite(
  "Runs that are killed", .serialized, .enabled(if: Rounds.count > 0, "slow: set TABLATURE_KILLS to a number of rounds")
)
struct KilledRunTests {
  /// Two sets of pages, of which most have the same operations, but no two the same text.
  private static let versions = ["one", "two"]

  private let tool: Tool
  /// What comes of each, by path below the output directory.
  private let expected: [[String: Data]]
  private let duration: Duration

  init() async throws {
    let tool = try Tool()
    for (number, version) in Self.versions.enumerated() {
      for index in (number * 5)..<(60 + number * 5) {
        let text = SamplePage.text("Start\(index)", parameter: "Name\(version)")
        try tool.folder.write("\(version)/Start\(index).md", text)
      }
    }
    var expected: [[String: Data]] = []
    let start = ContinuousClock.now
    for version in Self.versions {
      let run = try await tool.run(["generate", version, "--output", "\(version)-out", "--module", "M"])
      #expect(run.status == 0, "\(run.diagnostics)")
      expected.append(try Self.contents(of: "\(version)-out", tool))
    }
    duration = (ContinuousClock.now - start) / 2
    self.tool = tool
    self.expected = expected
    try #require(expected[0] != expected[1])
  }

  private static func contents(of folder: String, _ tool: Tool) throws -> [String: Data] {
    let files = tool.folder.files().filter { $0.hasPrefix("\(folder)/") }
    return Dictionary(
      uniqueKeysWithValues: try files.map {
        (String($0.dropFirst(folder.count + 1)), try Data(contentsOf: URL(filePath: tool.folder.path($0))))
      })
  }

  private func start(_ version: String) throws -> Process {
    let process = Process()
    let executable = try #require(Tool.executable)
    process.executableURL = executable
    process.arguments = ["generate", version, "--output", "out", "--module", "M", "--quiet"]
    process.currentDirectoryURL = tool.folder.url
    process.environment = tool.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func isTemporary(_ path: String) -> Bool { path.contains("/.") || path.hasPrefix(".") }

  @Test("Killed at any moment, a run leaves only whole files, and the next one completes it")
  func killed() throws {
    var numbers = SplitMix(seed: 1)
    var killed = 0
    var midway = 0
    for round in 0..<Rounds.count {
      let wanted = round % 2
      let process = try start(Self.versions[wanted])
      if round % 4 < 2 {
        // Any moment of the run.
        Thread.sleep(forTimeInterval: Double.random(in: 0...1, using: &numbers) * (duration / .seconds(1)))
      } else {
        // Any moment of the writing, which is a small part of it; without a pause, looking would take a processor from the run.
        while process.isRunning, !hasTemporaryFiles() { usleep(100) }
        usleep(UInt32.random(in: 0...4000, using: &numbers))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      killed += process.terminationReason == .uncaughtSignal ? 1 : 0

      let left = try Self.contents(of: "out", tool)
      let visible = left.filter { !isTemporary($0.key) }
      for (path, content) in visible {
        #expect(expected.contains { $0[path] == content }, "\(path) is neither old nor new in round \(round)")
      }
      let isMixed = visible != expected[0] && visible != expected[1] && !visible.isEmpty
      midway += isMixed || visible.count < left.count ? 1 : 0

      let next = try start(Self.versions[wanted])
      next.waitUntilExit()
      #expect(next.terminationStatus == 0)
      #expect(
        try Self.contents(of: "out", tool) == expected[wanted], "the run after round \(round) does not complete it")
    }
    print("\(killed) of \(Rounds.count) runs were killed, \(midway) of them while they wrote")
    #expect(midway > 0)
  }

  private func hasTemporaryFiles() -> Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: tool.folder.path("out/Sources/M"))
    return names?.contains { $0.hasPrefix(".") } ?? false
  }

  @Test("Of two runs at once one comes last, and leaves what it would have left alone")
  func together() throws {
    for round in 0..<max(1, Rounds.count / 10) {
      // Every other time there is no output directory yet, and both want to make it.
      if round.isMultiple(of: 2) { try? tool.folder.remove("out") }
      let processes = try Self.versions.map { try start($0) }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(expected.contains(try Self.contents(of: "out", tool)), "a mixture in round \(round)")
    }
  }
}

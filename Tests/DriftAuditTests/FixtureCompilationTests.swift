import Foundation
import TablatureTestSupport
import Testing

/// The fixtures are code that compiles, so that what is read from them is what people write.
@Suite struct FixtureCompilationTests {
  @Test(
    "Each fixture compiles", .enabled(if: Compiler.location != nil, "needs swiftc on the path"),
    arguments: FixtureAuditTests.clients.map(\.folder), ["Clean", "Drifted"])
  func compiles(_ folder: String, _ name: String) throws {
    let fixtures = SharedMaterial.packageRoot.appending(path: "Tests/DriftAuditTests/Fixtures/\(folder)")
    let temporary = try TemporaryFolder()
    var sources = ["\(name).swift"]
    // Declarations of the vendor's library, whose code was written for Swift 5.
    let usesLibrary = FileManager.default.fileExists(atPath: fixtures.appending(path: "StandIns.swift.txt").path)
    if usesLibrary { sources.append("StandIns.swift") }
    for source in sources {
      try temporary.write(source, String(contentsOf: fixtures.appending(path: "\(source).txt"), encoding: .utf8))
    }
    let mode = usesLibrary ? "5" : "6"
    let output = try Compiler.run(
      ["-typecheck", "-suppress-warnings", "-swift-version", mode] + sources.map { temporary.path($0) })
    #expect(output.status == 0, "\(output.text)")
  }
}

/// The compiler of the machine.
private enum Compiler {
  static let location: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "swiftc") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}

import Generation
import SwiftEmitter
import Testing

@testable import tablature

@Suite("Summary of a run")
struct SummaryTests {
  private static let file = EmittedFile(path: "Sources/M/A.swift", contents: "\(SwiftEmitter.mark)\n")
  private static let emission = Emission(moduleName: "M", files: [file], diagnostics: [])
  private static let read = "0 pages, 0 operations, 0 parameters, 0 response members, 0 error codes"

  private func text(
    _ snapshot: OutputSnapshot?, _ mode: GenerationOptions.Mode, quiet: Bool = false, emission: Emission = emission
  ) -> String {
    let plan = snapshot.map { WritePlan(emission, over: $0) }
    var report = Report()
    if let plan { report.count(plan) }
    let result = GenerationResult(output: "out", report: report, diagnostics: [], plan: plan, status: .done)
    return GenerateCommand.text(result, mode: mode, quiet: quiet)
  }

  @Test("What was done is one line; what would be done is listed before it")
  func lines() throws {
    let nothing = OutputSnapshot()
    let same = OutputSnapshot(
      entries: [try OutputPath(Self.file.path): .file(contents: Array(Self.file.contents.utf8), isWritable: true)])
    #expect(text(nothing, .write) == "\(Self.read); 1 file written, 0 unchanged, 0 removed in out; 0.00 s\n")
    #expect(text(nothing, .write, quiet: true).isEmpty)
    #expect(
      text(nothing, .check)
        == "create out/Sources/M/A.swift\n\(Self.read); out is not up to date; 'tablature generate' brings it there; 0.00 s\n"
    )
    #expect(text(nothing, .check, quiet: true) == "create out/Sources/M/A.swift\n")
    #expect(
      text(nothing, .dryRun)
        == "create out/Sources/M/A.swift\n\(Self.read); would be: 1 file written, 0 unchanged, 0 removed in out; 0.00 s\n"
    )
    #expect(text(same, .check) == "\(Self.read); out is up to date; 0.00 s\n")
    #expect(text(nil, .write) == "\(Self.read); nothing written; 0.00 s\n")
    let outside = Emission(moduleName: "M", files: [EmittedFile(path: "../x", contents: "")], diagnostics: [])
    #expect(text(nothing, .write, emission: outside) == "\(Self.read); nothing written; 0.00 s\n")
  }
}

import TablatureGeneration
import TablatureSwiftEmitter
import Testing

@testable import TablatureCommands

@Suite("Summary of a run")
struct SummaryTests {
  private static let file = EmittedFile(path: "Sources/M/A.swift", contents: "\(SwiftEmitter.mark)\n", role: .source)
  private static let emission = Emission(moduleName: "M", files: [file], diagnostics: [])
  private static let read = "0 pages, 0 operations, 0 parameters, 0 response members, 0 error codes"

  private func text(
    _ snapshot: OutputSnapshot?, _ mode: GenerationOptions.Mode, quiet: Bool = false, emission: Emission = emission
  ) -> String {
    let plan = snapshot.map { WritePlan(emission, over: $0) }
    var report = Report()
    if let plan { report.count(plan) }
    let result = GenerationResult(output: "out", report: report, diagnostics: [], plan: plan, status: .done)
    return GenerationText.result(result, mode: mode, quiet: quiet)
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
    let outside = Emission(
      moduleName: "M", files: [EmittedFile(path: "../x", contents: "", role: .source)], diagnostics: [])
    #expect(text(nothing, .write, emission: outside) == "\(Self.read); nothing written; 0.00 s\n")
  }

  @Test("Each file has a reason")
  func reasons() throws {
    let paths = ["A", "B", "C", "D"].map { "Sources/M/\($0).swift" }
    let files = paths.prefix(3).map { EmittedFile(path: $0, contents: "\(SwiftEmitter.mark)\n1\n2\n", role: .source) }
    let emission = Emission(moduleName: "M", files: files, diagnostics: [])
    let snapshot = OutputSnapshot(
      entries: [
        try OutputPath(paths[0]): .file(contents: Array(files[0].contents.utf8), isWritable: true),
        try OutputPath(paths[1]): .file(contents: Array("\(SwiftEmitter.mark)\n1\n3\n".utf8), isWritable: true),
      ], marked: [try OutputPath(paths[3])])
    func reasons(keepsOthers: Bool, _ configuration: String?) -> String {
      let plan = WritePlan(emission, over: snapshot, keepsOthers: keepsOthers)
      let result = GenerationResult(output: "out", report: Report(), diagnostics: [], plan: plan, status: .done)
      return GenerationText.reasons(result, configuration: configuration)
    }
    let common = """
      leave out/\(paths[0]): it is as it should be
      change out/\(paths[1]): line 3 is another
      create out/\(paths[2]): there is no such file yet

      """
    #expect(
      reasons(keepsOthers: false, nil)
        == "configuration: none was found\n\(common)remove out/\(paths[3]): no operation asks for it any more\n")
    #expect(
      reasons(keepsOthers: true, "a/tablature.yaml")
        == "configuration: a/tablature.yaml\n\(common)keep out/\(paths[3]): what asks for it may be what an error left out\n"
    )
  }

  @Test(
    "What was changed is one line",
    arguments: [
      ([], "done"), ([("a.md", .changed)], "a.md changed: done"), ([("a.md", .added)], "a.md is new: done"),
      ([("a.md", .removed)], "a.md is gone: done"),
      ([("a.md", .removed), ("b.md", .added)], "a.md and 1 more changed: done"),
    ] as [([(String, WatchedFiles.Change.Kind)], String)])
  func news(changes: [(String, WatchedFiles.Change.Kind)], line: String) {
    #expect(GenerationText.news(changes.map { WatchedFiles.Change(path: $0, kind: $1) }, "done") == line)
  }
}

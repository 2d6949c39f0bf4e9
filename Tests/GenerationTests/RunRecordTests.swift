import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("RunRecord")
struct RunRecordTests {
  private static let record: RunRecord = {
    let key = ContentDigest.Key(first: 1, second: .max)
    func file(_ path: String) -> RunRecord.File {
      RunRecord.File(path: path, digest: ContentDigest(of: Array(path.utf8), key: key))
    }
    var report = Report()
    report.pages = 2
    report.operations = 3
    report.leftOut = 4
    report.unsupported = 8
    report.parameters = 5
    report.responseMembers = 6
    report.errorCodes = 7
    let place = SourceLocation(file: "docs/页.md", line: 3, column: 9)
    let diagnostics = [
      Diagnostic("a.b", .warning, "text", at: place, notes: [.init("one", at: place), .init("")]),
      Diagnostic("c", .note, ""),
    ]
    return RunRecord(
      key: key, request: ContentDigest(of: [], key: key),
      pages: RunRecord.Pages(files: [file("docs/a.md"), file("docs/b.md")], remarks: diagnostics),
      output: RunRecord.Output(
        files: [file("Sources/M/A.swift")], ownFolders: ["Sources/M"], kept: ["Sources/M/Old.swift"]),
      report: report, diagnostics: diagnostics + diagnostics, status: .findings)
  }()

  @Test("A record comes back from its bytes as it was")
  func roundTrip() {
    #expect(RunRecord(bytes: Self.record.bytes) == Self.record)
  }

  @Test("No part of a record is taken for one")
  func parts() {
    let bytes = Self.record.bytes
    for count in 0..<bytes.count { #expect(RunRecord(bytes: Array(bytes.prefix(count))) == nil) }
  }

  @Test("Bytes that only look like a record, with a seal that fits, are refused or read, and nothing worse")
  func hostile() {
    let bytes = Self.record.bytes
    let head = Array(bytes.prefix(16))
    let content = Array(bytes.dropFirst(16).dropLast(16))
    var numbers = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      var damaged = content
      for _ in 0..<3 {
        let place = Int.random(in: 16..<damaged.count, using: &numbers)
        damaged[place] =
          [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &numbers)].randomElement(using: &numbers) ?? 0
      }
      var seal = ByteWriter()
      seal.write(ContentDigest(of: damaged, key: Self.record.key))
      if let record = RunRecord(bytes: head + damaged + seal.bytes) {
        #expect(record.pages.files.count <= bytes.count && record.diagnostics.count <= bytes.count)
      }
    }
  }

  @Test("A path that leads out of the output directory is no result")
  func outside() {
    var record = Self.record
    #expect(record.result(shownAs: "out") != nil)
    record.output.files[0].path = "../A.swift"
    #expect(record.result(shownAs: "out") == nil)
  }
}

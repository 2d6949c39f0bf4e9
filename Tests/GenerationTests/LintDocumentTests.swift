import Foundation
import TablatureAPIModel
import TablaturePageLint
import Testing

@testable import TablatureGeneration

@Suite("Lint document")
struct LintDocumentTests {
  private static let place = SourceLocation(file: "d/X.md", line: 3, column: 2)

  private func report(_ diagnostics: [Diagnostic], unreadable: Int = 0, selection: LintSelection = .all) -> LintReport {
    let service = FakePipeline.join([])
    return LintReport(
      PageSet(service: service, diagnostics: diagnostics, unreadable: unreadable), selection: selection)
  }

  private static let findings = [
    Diagnostic("table.further", .note, "n", at: place),
    Diagnostic(
      "type.unknown", .warning, "w \"x\"", at: SourceLocation(file: "d/A.md", line: 9),
      notes: [.init("why"), .init("there", at: place)]),
    Diagnostic("type.unknown", .warning, "v", at: place), Diagnostic("input.no-pages", .error, "e"),
  ]

  @Test("Version 1 is written like this, to the byte")
  func golden() throws {
    let place = #"{"column":2,"file":"d/X.md","line":3}"#
    let expected = """
      {"findings":[\
      {"message":"w \\"x\\"","notes":[{"text":"why"},{"source":\(place),"text":"there"}],"rule":"type.unknown",\
      "severity":"warning","source":{"column":1,"file":"d/A.md","line":9}},\
      {"message":"n","notes":[],"rule":"table.further","severity":"note","source":\(place)},\
      {"message":"v","notes":[],"rule":"type.unknown","severity":"warning","source":\(place)},\
      {"message":"e","notes":[],"rule":"input.no-pages","severity":"error"}],"pages":0,"summary":[\
      {"findings":1,"rule":"input.no-pages","severity":"error"},\
      {"findings":2,"rule":"type.unknown","severity":"warning"},\
      {"findings":1,"rule":"table.further","severity":"note"}],"version":1}
      """
    let document = LintDocument(report(Self.findings))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(document), as: UTF8.self) == expected)
    #expect(try JSONDecoder().decode(LintDocument.self, from: Data(document.json().utf8)) == document)
  }

  @Test("Findings of rules that are not asked for are left out, errors are not")
  func selection() throws {
    let selection = try LintSelection(only: ["table"], severity: .note)
    #expect(report(Self.findings, selection: selection).findings.map(\.id) == ["table.further", "input.no-pages"])
    let warnings = try LintSelection(severity: .warning)
    #expect(
      report(Self.findings, selection: warnings).findings.map(\.id) == [
        "type.unknown", "type.unknown", "input.no-pages",
      ])
  }

  @Test(
    "The status tells the worst that was found",
    arguments: [
      ([], 0, RunStatus.done), ([0], 0, .done), ([0, 1], 0, .findings), ([3], 0, .findings), ([1], 2, .unreadablePage),
    ]
      as [([Int], Int, RunStatus)])
  func status(findings: [Int], unreadable: Int, status: RunStatus) {
    #expect(report(findings.map { Self.findings[$0] }, unreadable: unreadable).status == status)
  }

  @Test("The summary has a line for each rule and one for all")
  func summary() {
    #expect(report([]).summary == "nothing in 0 pages\n")
    #expect(
      report(Self.findings).summary
        == "1 error [input.no-pages]\n2 warnings [type.unknown]\n1 note [table.further]\n4 findings in 0 pages\n")
  }
}

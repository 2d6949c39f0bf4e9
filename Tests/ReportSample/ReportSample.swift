import Foundation
import TablatureAPIModel
import TablatureDriftAudit

/// Prints a report of made-up findings, as a page for a browser or in another form: `tablature-report-sample 10000 sarif`.
///
/// A third of them break, a third warn. The texts try to get out of their place.
@main
enum ReportSample {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 60
    let operations = max(1, count / 20)
    var result = AuditResult(findings: (0..<count).map { finding($0, operation: $0 % operations) })
    result.coverage.documentedOperations = operations
    result.coverage.codedOperations = operations
    result.coverage.comparedFacts = count * 7
    result.coverage.files = 3
    result.unread = [
      .init(at: SourceLocation(file: "Sources/Odd.swift", line: 7), reason: "a macro that no reader knows: \(hostile)")
    ]
    guard let today = CalendarDate("2026-01-01") else { return }
    let waivers = [
      Waiver(
        check: "text", operation: "Operation0", reason: "known \(hostile)",
        at: SourceLocation(file: "tablature.yaml", line: 9)),
      Waiver(
        check: "error", operation: "Nothing*", reason: "gone", at: SourceLocation(file: "tablature.yaml", line: 12)),
    ]
    let report = AuditReport(result, waivers: waivers, today: today)
    let form = CommandLine.arguments.dropFirst(2).first ?? "html"
    if let format = AuditFormat(named: form) {
      try FileHandle.standardOutput.write(contentsOf: Data(format.text(report).utf8))
    }
  }

  private static let hostile = "<script>alert(1)</script> ]]> %0A::error:: \u{202E}gnp\u{1B}[31m & \"'"
  private static let checks = [
    "parameter.missing", "parameter.type", "member.extra", "error.missing", "operation.extra", "value.missing",
    "text.changed",
  ]

  private static func finding(_ number: Int, operation: Int) -> Finding {
    let levels = Finding.Level.allCases
    let name = operation == 1 ? "Describe<b>\(hostile)" : "Operation\(operation)"
    let check = checks[number / 3 % checks.count]
    return Finding(
      check: check, level: levels[number % levels.count], operation: name, path: "request.Parameter\(number)",
      message: number % 10 == 0 ? "the page says \(hostile)" : "the code has another type for 'Parameter\(number)'",
      documentation: SourceLocation(file: "docs/\(name).md", line: number + 1),
      code: number % 4 == 0 ? nil : SourceLocation(file: "Sources/Client.swift", line: number + 1, column: 3),
      documented: number % 5 == 0 ? "String\nrequired, one of:\n  \(hostile)" : "String",
      coded: number % 4 == 0 ? nil : "Int?", remedy: "write 'String' instead")
  }
}

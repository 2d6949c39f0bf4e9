import TablatureAPIDiff
import TablatureAPIModel

@testable import TablatureDriftAudit

/// Small results made by hand.
enum Sample {
  /// Text that tries to get out of its place.
  static let hostile =
    "<script>alert('1')</script> & \"]]>\" %0A::error::x\r\n::warning::\u{1B}[31m\u{202E}\u{0}\u{FFFF} é"

  static let today = CalendarDate("2026-11-21") ?? .earliest

  private static let nothing = AuditCheck.Comparison.operation { _, _ in }
  static let checks = [
    AuditCheck("error.missing", .warning, meaning: "the code has no case for the error", nothing),
    AuditCheck("operation.text", .note, meaning: "the page reads otherwise", nothing),
    AuditCheck("parameter.extra", .breaking, meaning: "requests that give it may be refused", nothing),
    AuditCheck("parameter.missing", .breaking, meaning: "callers cannot give it", nothing),
  ]

  static func place(_ file: String, _ line: Int, _ column: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  static func finding(
    _ check: String = "parameter.missing", _ level: Finding.Level = .breaking, in operation: String = "StopA",
    path: String = "request.Force", line: Int? = 12, message: String = "the code has no parameter 'Force'"
  ) -> Finding {
    Finding(
      check: check, level: level, operation: operation, path: path, message: message,
      documentation: place("docs/\(operation).md", 31), code: line.map { place("Sources/\(operation).swift", $0, 3) },
      documented: "Boolean, optional", coded: nil, remedy: "generate the client anew")
  }

  static let findings = [
    finding(), finding("error.missing", .warning, path: "error.Throttling", message: "no case for 'Throttling'"),
    finding("operation.text", .note, in: "StartB", path: "", line: nil, message: "the page reads otherwise"),
  ]

  static var coverage: AuditResult.Coverage {
    var coverage = AuditResult.Coverage()
    coverage.documentedOperations = 3
    coverage.codedOperations = 2
    coverage.comparedFacts = 40
    coverage.files = 1
    coverage.readers = ["generated": 2]
    return coverage
  }

  static func report(
    _ findings: [Finding] = findings, ignores: [AuditResult.InlineIgnore] = [], unread: [AuditResult.Unread] = [],
    operations: [String] = [], levels: [AuditLevelChoice] = [], waivers: [Waiver] = [],
    baseline: Baseline = Baseline(), today: CalendarDate = today
  ) -> AuditReport {
    AuditReport(
      AuditResult(findings: findings, unread: unread, ignores: ignores, coverage: coverage), operations: operations,
      levels: levels, waivers: waivers, baseline: baseline, today: today, checks: checks)
  }

  static func comment(
    _ check: String, reason: String = "on purpose", in operation: String = "StopA", lines: ClosedRange<Int> = 10...14
  ) -> AuditResult.InlineIgnore {
    AuditResult.InlineIgnore(
      check: check, reason: reason, location: place("Sources/\(operation).swift", lines.lowerBound), lines: lines)
  }

  /// A report with something of each kind, in hostile words.
  static var hostileReport: AuditReport {
    let bad = Finding(
      check: "parameter.missing", level: .breaking, operation: hostile, path: hostile, detail: hostile,
      message: hostile, documentation: place(hostile, 0, 0), code: place(hostile, 3), documented: hostile,
      coded: hostile, remedy: hostile)
    var known = bad
    known.check = "parameter.extra"
    var excused = bad
    excused.check = "error.missing"
    var ignored = bad
    ignored.check = "operation.text"
    return report(
      [bad, known, excused, ignored],
      ignores: [
        .init(check: "operation", reason: hostile, location: place(hostile, 2), lines: 1...9),
        .init(check: hostile, reason: hostile, location: place(hostile, 2), lines: 1...9),
      ],
      unread: [.init(at: place(hostile, 1), reason: hostile)],
      waivers: [
        Waiver(check: "error.missing", operation: "*", reason: hostile, at: place(hostile, 5)),
        Waiver(check: "parameter", operation: hostile + "?", reason: hostile, at: place(hostile, 6)),
      ],
      baseline: Baseline(of: [known]))
  }
}

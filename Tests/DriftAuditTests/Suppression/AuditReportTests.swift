import TablatureAPIDiff
import TablatureAPIModel
import Testing

@testable import TablatureDriftAudit

@Suite("What counts, and what is hidden")
struct AuditReportTests {
  private func checks(_ findings: [Finding]) -> [String] { findings.map(\.check) }
  private func ids(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.id) }

  @Test("Without choices, everything counts")
  func everything() {
    let report = Sample.report()
    #expect(report.findings == Sample.findings.sorted())
    #expect(report.hidden.isEmpty && report.idle.isEmpty)
    #expect(report.operations == ["StartB", "StopA"])
    #expect(report.rules.map(\.id) == Sample.checks.map(\.id))
  }

  // MARK: Levels

  @Test(
    "A check counts more than its group, a later choice more than an earlier one",
    arguments: [
      ([AuditLevelChoice("parameter", .note)], Finding.Level.note),
      ([AuditLevelChoice("parameter.missing", .warning), AuditLevelChoice("parameter", .note)], .warning),
      ([AuditLevelChoice("parameter", .note), AuditLevelChoice("parameter", .breaking)], .breaking),
      ([AuditLevelChoice("error", .off)], .breaking), ([AuditLevelChoice("parameter", .off)], nil),
    ])
  func levels(choices: [AuditLevelChoice], level: Finding.Level?) {
    let report = Sample.report([Sample.finding()], levels: choices)
    #expect(report.findings.first?.level == level)
    #expect(report.hidden.isEmpty)
    #expect(report.rules.first { $0.id == "parameter.missing" }?.level == level)
  }

  @Test("Findings that were raised come first")
  func order() {
    let report = Sample.report(
      levels: [AuditLevelChoice("error.missing", .breaking), AuditLevelChoice("parameter", .note)])
    #expect(checks(report.findings) == ["operation.text", "error.missing", "parameter.missing"])
  }

  @Test("Names that no check has are told with their place and what was meant")
  func unknownNames() {
    let place = Sample.place("tablature.yaml", 4, 5)
    let found = AuditCheck.unknownNames(
      in: [AuditLevelChoice("parameter.mising", .off, at: place), AuditLevelChoice("error", .off)],
      [Waiver(check: "eror", operation: "*", reason: "r", at: place)], checks: Sample.checks)
    #expect(
      found.map(\.description) == [
        "tablature.yaml:4:5: error: there is no check 'parameter.mising'; did you mean 'parameter.missing'? [config.key]",
        "tablature.yaml:4:5: error: there is no check 'eror'; did you mean 'error'? [config.key]",
      ])
  }

  // MARK: Comments

  @Test(
    "A comment hides what it names in its lines, and nothing else",
    arguments: [
      (Sample.comment("parameter.missing"), true), (Sample.comment("parameter"), true),
      (Sample.comment("parameter", lines: 12...12), true), (Sample.comment("parameter", lines: 13...20), false),
      (Sample.comment("error"), false), (Sample.comment("parameter", in: "StartB"), false),
      (Sample.comment("parameter.missing", reason: ""), false), (Sample.comment("parameter", reason: " \t"), false),
      (Sample.comment("param"), false), (Sample.comment(""), false),
    ])
  func comments(comment: AuditResult.InlineIgnore, hides: Bool) {
    let report = Sample.report([Sample.finding()], ignores: [comment])
    #expect(report.findings.isEmpty == hides)
    #expect(report.hidden.map(\.cover) == (hides ? [.comment(comment)] : []))
    #expect(report.idle.count == (hides ? 0 : 1))
    #expect(report.idle.first?.location == (hides ? nil : comment.location))
  }

  @Test("A comment that hides nothing says why")
  func idleComments() {
    let comments = [
      Sample.comment("error"), Sample.comment("parameter", reason: ""), Sample.comment("parameter.mising"),
      Sample.comment(""),
    ]
    let report = Sample.report([Sample.finding()], ignores: comments)
    #expect(
      ids(report.idle) == [
        "suppression.unused", "suppression.reason", "suppression.unknown-check", "suppression.unknown-check",
      ])
    #expect(report.idle[2].summary.contains("did you mean 'parameter.missing'?"))
  }

  @Test("What has no place in the code, no comment hides")
  func withoutPlace() {
    let report = Sample.report([Sample.finding(line: nil)], ignores: [Sample.comment("parameter")])
    #expect(report.findings.count == 1)
  }

  // MARK: Waivers

  @Test(
    "A waiver hides what its patterns fit",
    arguments: [
      ("parameter.missing", "StopA", nil as String?, true), ("parameter", "Stop*", nil, true),
      ("parameter", "S???A", "request.*", true), ("parameter", "*", "request.Force", true),
      ("parameter", "*", "request.force", false), ("parameter", "Start*", nil, false), ("error", "*", nil, false),
      ("parameter", "", nil, false),
    ])
  func waivers(check: String, operation: String, path: String?, hides: Bool) {
    let waiver = Waiver(
      check: check, operation: operation, path: path, reason: "r", at: Sample.place("tablature.yaml", 3))
    let report = Sample.report([Sample.finding()], waivers: [waiver])
    #expect(report.hidden.map(\.cover) == (hides ? [.waiver(waiver)] : []))
    #expect(ids(report.idle) == (hides ? [] : ["suppression.unused"]))
    #expect(report.idle.first?.location == (hides ? nil : waiver.location))
  }

  @Test(
    "A waiver counts to the end of its last day",
    arguments: [("2026-11-20", false), ("2026-11-21", true), ("2026-11-22", true), ("0001-01-01", false)])
  func expiry(day: String, hides: Bool) {
    let waiver = Waiver(check: "parameter", operation: "*", reason: "r", expires: CalendarDate(day))
    let report = Sample.report([Sample.finding()], waivers: [waiver])
    #expect(report.findings.isEmpty == hides)
    #expect(ids(report.idle) == (hides ? [] : ["suppression.expired"]))
    #expect(report.idle.first?.summary.contains("expired on \(day); it hid findings that count again") ?? hides)
  }

  @Test("An expired waiver with nothing left says so")
  func expiredAndIdle() {
    let waiver = Waiver(check: "parameter", operation: "X", reason: "r", expires: CalendarDate("2020-02-29"))
    let report = Sample.report([Sample.finding()], waivers: [waiver])
    #expect(report.idle.first?.summary.hasSuffix("expired on 2020-02-29, and nothing is left to hide") == true)
  }

  // MARK: Checks that were not made

  /// A report of a run that compared code, or what clients observed, or both.
  private static func report(
    _ findings: [Finding] = [], comparesCode: Bool, observed: Int?, waivers: [Waiver] = [],
    baseline: Baseline = Baseline()
  ) -> AuditReport {
    var result = AuditResult(findings: findings)
    result.coverage.comparesCode = comparesCode
    result.coverage.observedDifferences = observed
    return AuditReport(result, waivers: waivers, baseline: baseline, today: Sample.today)
  }

  @Test(
    "What hides findings is idle only if its checks were made, and would have found them",
    arguments: [
      ("parameter", true, nil, ["suppression.unused"]), ("parameter", true, 1, ["suppression.unused"]),
      ("parameter", false, 1, []), ("observed", true, nil, []), ("observed", true, 1, []),
      ("observed.member", false, 1, []),
    ] as [(String, Bool, Int?, [String])])
  func idle(check: String, comparesCode: Bool, observed: Int?, found: [String]) {
    let waiver = Waiver(check: check, operation: "*", reason: "r")
    let report = Self.report(comparesCode: comparesCode, observed: observed, waivers: [waiver])
    #expect(ids(report.idle) == found)
    #expect(report.rules.contains { $0.group == "parameter" } == comparesCode)
    #expect(report.rules.contains { $0.group == "observed" } == (observed != nil))
  }

  @Test("A new baseline keeps what is known of checks that were not made")
  func unchecked() {
    let known = Baseline(of: [Sample.finding(), Sample.finding("error.missing")])
    let observed = Sample.finding("observed.member")
    let both = Self.report([observed], comparesCode: false, observed: 1, baseline: known).baseline
    #expect(both.entries.map(\.fingerprint).contains(observed.fingerprint))
    #expect(both.entries.count == 3)
    #expect(
      Self.report(
        [Sample.finding(), Sample.finding("error.missing")], comparesCode: true, observed: nil, baseline: both
      ).baseline.entries == both.entries)
    #expect(Self.report(comparesCode: true, observed: 0, baseline: both).baseline.entries.isEmpty)
  }

  // MARK: Baseline

  @Test("A baseline made of findings hides them all, also when they moved and read otherwise")
  func baseline() {
    let baseline = Sample.report().baseline
    var moved = Sample.findings
    for index in moved.indices {
      moved[index].code = Sample.place("Elsewhere.swift", 900)
      moved[index].message = "other words"
    }
    let report = Sample.report(moved, baseline: baseline)
    #expect(report.findings.isEmpty && report.idle.isEmpty)
    #expect(report.hidden.allSatisfy { $0.cover.name == "baseline" })
    #expect(report.baseline.entries.map(\.fingerprint) == baseline.entries.map(\.fingerprint))
  }

  @Test("Of a fingerprint, a baseline hides as many findings as it counts")
  func counts() {
    let two = [Sample.finding(line: 1), Sample.finding(line: 2)]
    let baseline = Baseline(of: two)
    #expect(baseline.entries.map(\.count) == [2])
    #expect(Sample.report(two + [Sample.finding(line: 3)], baseline: baseline).findings.map(\.code?.line) == [3])
    let fewer = Sample.report([two[0]], baseline: baseline)
    #expect(fewer.findings.isEmpty)
    #expect(fewer.idle.first?.summary.hasSuffix("2 times, and it is found once") == true)
  }

  @Test("An entry that is found no more is told")
  func idleEntry() {
    var entry = Baseline(of: [Sample.finding(path: "request.Gone")]).entries[0]
    entry.location = Sample.place("baseline.json", 7, 22)
    let report = Sample.report([], baseline: Baseline([entry]))
    #expect(
      report.idle.map(\.description) == [
        "baseline.json:7:22: warning: the baseline has 'parameter.missing StopA request.Gone', which is found no more [suppression.unused]"
      ])
  }

  // MARK: Together

  @Test("What is switched off is not called idle")
  func offIsNotIdle() {
    let report = Sample.report(
      [Sample.finding()], ignores: [Sample.comment("parameter")], levels: [AuditLevelChoice("parameter", .off)],
      waivers: [Waiver(check: "parameter.extra", operation: "*", reason: "r")],
      baseline: Baseline(of: [Sample.finding()]))
    #expect(report.findings.isEmpty && report.hidden.isEmpty && report.idle.isEmpty)
  }

  @Test("What two things hide makes neither idle, and is in no baseline")
  func twice() {
    let known = Baseline(of: [Sample.finding()])
    let report = Sample.report(
      [Sample.finding()], ignores: [Sample.comment("parameter")],
      waivers: [Waiver(check: "parameter", operation: "*", reason: "r")], baseline: known)
    #expect(report.hidden.map(\.cover.name) == ["comment"])
    #expect(report.idle.isEmpty)
    #expect(report.baseline.entries.isEmpty)
  }

  @Test("What hides nothing is as bad as a warning")
  func idleCounts() {
    let report = Sample.report([], waivers: [Waiver(check: "parameter", operation: "*", reason: "r")])
    #expect(!report.hasFindings(at: [.breaking]))
    #expect(report.hasFindings(at: [.breaking, .warning]))
    #expect(!report.hasFindings(at: [] as [Finding.Level]))
    #expect(Sample.report().hasFindings(at: [.note]))
  }
}

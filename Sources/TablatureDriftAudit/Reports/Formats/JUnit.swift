internal import TablatureAPIModel

extension AuditFormat {
  /// Results of tests as JUnit writes them.
  static let junit = AuditFormat("junit", purpose: "results of tests, for continuous integration") { report in
    JUnitReport(report).document.text
  }
}

/// A test suite for each operation, in which each group of checks is a test. What breaks and what warns fails it.
private struct JUnitReport {
  private struct Case {
    var name: String
    var findings: [Finding] = []
    var hidden: [AuditReport.Hidden] = []

    var failures: [Finding] { findings.filter { $0.level != .note } }
    var isSkipped: Bool { failures.isEmpty && !hidden.isEmpty }
  }

  let report: AuditReport

  init(_ report: AuditReport) { self.report = report }

  var document: Markup {
    let groups = Set(report.rules.map(\.group))
    let findings = Dictionary(grouping: report.findings, by: \.operation)
    let hidden = Dictionary(grouping: report.hidden, by: \.finding.operation)
    var suites: Markup = ""
    var (tests, failures, skipped) = (0, 0, 0)
    for operation in report.operations {
      let found = Dictionary(grouping: findings[operation] ?? []) { CheckNames.group(of: $0.check) }
      let excused = Dictionary(grouping: hidden[operation] ?? []) { CheckNames.group(of: $0.finding.check) }
      let cases = groups.union(found.keys).union(excused.keys).sorted().map {
        Case(name: $0, findings: found[$0] ?? [], hidden: excused[$0] ?? [])
      }
      suites += suite(operation, cases)
      tests += cases.count
      failures += cases.count { !$0.failures.isEmpty }
      skipped += cases.count { $0.isSkipped }
    }
    suites += idleSuite
    tests += 1
    failures += report.idle.isEmpty ? 0 : 1
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="tablature audit" tests="\(tests)" failures="\(failures)" errors="0" skipped="\(skipped)" time="0">
      \(suites)</testsuites>

      """
  }

  private func suite(_ operation: String, _ cases: [Case]) -> Markup {
    let counts: Markup =
      "tests=\"\(cases.count)\" failures=\"\(cases.count { !$0.failures.isEmpty })\" errors=\"0\" skipped=\"\(cases.count { $0.isSkipped })\""
    return """
      <testsuite name="\(operation)" \(counts) time="0">
      \(cases.map { test($0, in: operation) })</testsuite>

      """
  }

  private func test(_ test: Case, in operation: String) -> Markup {
    var inside: Markup = ""
    if let first = test.failures.first {
      let others = test.failures.count == 1 ? "" : ", and \(test.failures.count - 1) more"
      inside += """
        <failure message="\(first.message + others)" type="\(first.check)">\(lines(test.failures))</failure>

        """
    } else if let first = test.hidden.first {
      inside += "<skipped message=\"\("\(first.finding.message); by \(first.cover.name)")\"/>\n"
    }
    let notes = test.findings.filter { $0.level == .note }
    if !notes.isEmpty { inside += "<system-out>\(lines(notes))</system-out>\n" }
    let name: Markup = "<testcase name=\"\(test.name)\" classname=\"\(operation)\" time=\"0\""
    return inside == "" ? "\(name)/>\n" : "\(name)>\n\(inside)</testcase>\n"
  }

  /// What hides nothing is nobody's operation.
  private var idleSuite: Markup {
    let failures = report.idle.isEmpty ? 0 : 1
    var inside: Markup = ""
    if let first = report.idle.first {
      let text = report.idle.map { "\($0.location.map { "\($0.description.visible): " } ?? "")\($0.summary)" }
      inside = """
        <failure message="\(first.summary)" type="\(first.id)">\(Markup(lines: text.joined(separator: "\n")))</failure>

        """
    }
    return """
      <testsuite name="suppressions" tests="1" failures="\(failures)" errors="0" skipped="0" time="0">
      <testcase name="baseline, waivers and comments" classname="suppressions" time="0">
      \(inside)</testcase>
      </testsuite>

      """
  }

  private func lines(_ findings: [Finding]) -> Markup {
    Markup(
      lines: findings.map { finding in
        let places = [finding.code, finding.documentation].compactMap { $0?.description.visible }
        let place = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
        let remedy = finding.remedy.isEmpty ? "" : "; way out: \(finding.remedy.visible)"
        return "\(finding.level.rawValue): \(finding.message.visible) [\(finding.check)]\(place)\(remedy)"
      }.joined(separator: "\n"))
  }
}

import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureDriftAudit

/// What SARIF 2.1.0 asks of the parts that are written.
@Suite("SARIF")
struct SARIFTests {
  private typealias Object = [String: Any]

  private func run(_ report: AuditReport) throws -> Object {
    let text = try #require(AuditFormat(named: "sarif")).text(report)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [Object])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func value(_ object: Any?, _ path: String...) -> Any? { path.reduce(object) { ($0 as? Object)?[$1] } }

  @Test("Rules are the checks, with help and their level")
  func rules() throws {
    let levels = [AuditLevelChoice("error", .off), AuditLevelChoice("operation", .warning)]
    let run = try run(Sample.report(levels: levels))
    let rules = try #require(value(run, "tool", "driver", "rules") as? [Object])
    #expect(rules.map { $0["id"] as? String } == ["operation.text", "parameter.extra", "parameter.missing"])
    #expect(rules.map { value($0, "defaultConfiguration", "level") as? String } == ["warning", "error", "error"])
    #expect(value(rules[0], "help", "text") as? String == "The page reads otherwise.")
    #expect(value(run, "tool", "driver", "name") as? String == "tablature")
    #expect(value(run, "columnKind") as? String == "unicodeCodePoints")
  }

  @Test("A result has the code for its place, and the page beside it")
  func result() throws {
    let results = try #require(try run(Sample.report([Sample.finding()]))["results"] as? [Object])
    let result = try #require(results.first)
    #expect(result["ruleId"] as? String == "parameter.missing" && result["ruleIndex"] as? Int == 3)
    #expect(result["level"] as? String == "error")
    #expect(
      value(result, "message", "text") as? String
        == "StopA: the code has no parameter 'Force'. Way out: generate the client anew.")
    let fingerprints = result["partialFingerprints"] as? [String: String]
    #expect(fingerprints == ["tablature/v1": "parameter.missing StopA request.Force"])
    let place = try #require((result["locations"] as? [Object])?.first)
    #expect(value(place, "physicalLocation", "artifactLocation", "uri") as? String == "Sources/StopA.swift")
    #expect(value(place, "physicalLocation", "artifactLocation", "uriBaseId") as? String == "%SRCROOT%")
    #expect(value(place, "physicalLocation", "region", "startLine") as? Int == 12)
    #expect(value(place, "physicalLocation", "region", "startColumn") as? Int == 3)
    let page = try #require((result["relatedLocations"] as? [Object])?.first)
    #expect(value(page, "physicalLocation", "artifactLocation", "uri") as? String == "docs/StopA.md")
    #expect(value(page, "message", "text") as? String == "The page: Boolean, optional")
    #expect((result["suppressions"] as? [Object])?.isEmpty == true)
  }

  @Test("Where the code has nothing, the page is the place")
  func withoutCode() throws {
    let results = try #require(try run(Sample.report([Sample.finding(line: nil)]))["results"] as? [Object])
    let place = try #require((results[0]["locations"] as? [Object])?.first)
    #expect(value(place, "physicalLocation", "artifactLocation", "uri") as? String == "docs/StopA.md")
    #expect(results[0]["relatedLocations"] == nil)
  }

  @Test("What is hidden says by what")
  func suppressions() throws {
    let waiver = Waiver(check: "error", operation: "*", reason: "never met", at: Sample.place("tablature.yaml", 4))
    let report = Sample.report(
      ignores: [Sample.comment("parameter")], waivers: [waiver], baseline: Baseline(of: [Sample.findings[2]]))
    let results = try #require(try run(report)["results"] as? [Object])
    let suppressions = try results.map { try #require(($0["suppressions"] as? [Object])?.first) }
    #expect(suppressions.map { $0["kind"] as? String } == ["external", "inSource", "external"])
    #expect(
      suppressions.map { $0["justification"] as? String } == ["Known in the baseline.", "on purpose", "never met"])
    #expect(
      value(suppressions[2], "location", "physicalLocation", "artifactLocation", "uri") as? String == "tablature.yaml")
  }

  @Test("Suppressed results are left out where that is chosen, and nothing else")
  func omitsSuppressed() throws {
    let report = Sample.report(ignores: [Sample.comment("parameter")], baseline: Baseline(of: [Sample.findings[2]]))
    let format = try #require(AuditFormat(named: "sarif"))
    func count(_ options: AuditFormat.Options) throws -> Int {
      try format.text(report, options: options).matches(of: /"ruleId"/).count
    }
    #expect(try count(AuditFormat.Options()) == 3)
    #expect(try count(AuditFormat.Options(sarifSuppressed: .omit)) == 1)
    for format in AuditFormat.all where format.name != "sarif" {
      #expect(try format.text(report) == format.text(report, options: AuditFormat.Options(sarifSuppressed: .omit)))
    }
  }

  @Test("Of more results than a run can have, the most severe ones that nothing suppresses are kept, in their order")
  func limit() {
    let findings = [
      Sample.finding("operation.text", .note, in: "A", path: ""), Sample.finding("error.missing", .warning, in: "B"),
      Sample.finding("parameter.missing", .breaking, in: "C"), Sample.finding("parameter.extra", .breaking, in: "D"),
      Sample.finding("error.missing", .warning, in: "E"),
    ]
    let report = Sample.report(findings, baseline: Baseline(of: [findings[3]]))
    func kept(_ limit: Int) -> [String] {
      SARIFResults(report, AuditFormat.Options(), limit: limit).results.map(\.finding.operation)
    }
    #expect(kept(5) == ["A", "B", "C", "E", "D"])
    #expect(kept(4) == ["A", "B", "C", "E"])
    #expect(kept(3) == ["B", "C", "E"])
    #expect(kept(2) == ["B", "C"])
    #expect(kept(1) == ["C"])
    #expect(SARIFResults(report, AuditFormat.Options(), limit: 5).diagnostics == [])
    #expect(
      SARIFResults(report, AuditFormat.Options(), limit: 3).diagnostics.map(\.description) == [
        "warning: the SARIF log omits 2 of 5 results, the least severe ones; code hosts accept 3 in a run [audit.results-omitted]"
      ])
    #expect(SARIFResults(report, AuditFormat.Options(sarifSuppressed: .omit), limit: 4).omitted == 0)
  }

  @Test(
    "A run has 25,000 results at the most, and says how many are left out",
    .enabled(if: TestScale.isFull, "\(TestScale.skipReason)"))
  func manyResults() throws {
    let findings = (0..<25_002).map { Sample.finding(in: "Operation\($0 % 100)", path: "request.A\($0)") }
    let report = Sample.report(findings)
    let run = try run(report)
    #expect((run["results"] as? [Object])?.count == 25_000)
    let invocations = try #require(run["invocations"] as? [Object])
    let notes = try #require(invocations[0]["toolExecutionNotifications"] as? [Object])
    #expect(notes.map { value($0, "descriptor", "id") as? String } == ["audit.results-omitted"])
    #expect(notes.map { $0["level"] as? String } == ["warning"])
    #expect(AuditFormat.all.flatMap { $0.diagnostics(report) }.map(\.id) == ["audit.results-omitted"])
  }

  @Test("What hides nothing and what was not understood are notifications")
  func notifications() throws {
    let report = Sample.report(
      unread: [.init(at: Sample.place("A.swift", 3), reason: "a macro")],
      waivers: [Waiver(check: "error", operation: "X", reason: "r")])
    let invocations = try #require(try run(report)["invocations"] as? [Object])
    let idle = try #require(invocations[0]["toolConfigurationNotifications"] as? [Object])
    #expect(idle.map { value($0, "descriptor", "id") as? String } == ["suppression.unused"])
    let unread = try #require(invocations[0]["toolExecutionNotifications"] as? [Object])
    #expect(unread.map { value($0, "message", "text") as? String } == ["Not understood: a macro."])
    #expect(invocations[0]["executionSuccessful"] as? Bool == true)
  }

  @Test(
    "Paths are addresses",
    arguments: [
      ("Sources/A.swift", "Sources/A.swift", "%SRCROOT%" as String?),
      ("a b/ü?#%.swift", "a%20b/%C3%BC%3F%23%25.swift", "%SRCROOT%"), ("/tmp/A.swift", "file:///tmp/A.swift", nil),
      ("../A.swift", "../A.swift", nil), ("c:d.swift", "c%3Ad.swift", "%SRCROOT%"),
      ("a\n\u{1}", "a%0A%01", "%SRCROOT%"),
    ])
  func addresses(path: String, address: String, base: String?) throws {
    var finding = Sample.finding()
    finding.code = Sample.place(path, 1)
    let results = try #require(try run(Sample.report([finding]))["results"] as? [Object])
    let place = try #require((results[0]["locations"] as? [Object])?.first)
    #expect(value(place, "physicalLocation", "artifactLocation", "uri") as? String == address)
    #expect(value(place, "physicalLocation", "artifactLocation", "uriBaseId") as? String == base)
  }

  @Test("Whatever texts say, what SARIF asks of values holds")
  func values() throws {
    let run = try run(Sample.hostileReport)
    let results = try #require(run["results"] as? [Object])
    #expect(results.count == 4)
    let rules = try #require(value(run, "tool", "driver", "rules") as? [Object])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    try visit(run)
  }

  /// Lines and columns begin at 1, addresses have only what addresses may have, messages are not empty.
  private func visit(_ value: Any) throws {
    if let list = value as? [Any] { for element in list { try visit(element) } }
    guard let object = value as? Object else { return }
    for (key, value) in object {
      if key == "startLine" || key == "startColumn" { #expect((value as? Int ?? 0) >= 1) }
      if key == "uri" {
        let address = try #require(value as? String)
        #expect(try address.wholeMatch(of: Regex("[A-Za-z0-9\\-._~/%:]+")) != nil, "\(address)")
      }
      if key == "message" { #expect(((value as? Object)?["text"] as? String)?.isEmpty == false) }
      try visit(value)
    }
  }
}

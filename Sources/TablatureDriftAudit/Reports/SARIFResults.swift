internal import TablatureAPIModel

/// The results that a SARIF file contains: those of a report, down to the severity at which there are as many as code hosts accept.
struct SARIFResults {
  /// A finding, and what suppresses it.
  struct Result {
    var finding: Finding
    var cover: AuditReport.Cover?
  }

  /// The most results that GitHub accepts in a run; it rejects a file with more.
  static let limit = 25_000

  /// The results, in the order of the report.
  let results: [Result]
  /// How many results are left out because of the limit.
  let omitted: Int

  /// Selects the results of a report: what nothing suppresses before what is suppressed, then what is more severe, then in the order of
  /// the report.
  init(_ report: AuditReport, _ options: AuditFormat.Options, limit: Int = Self.limit) {
    let shown = report.findings.map { Result(finding: $0) }
    let suppressed = report.hidden.map { Result(finding: $0.finding, cover: $0.cover) }
    let all = options.sarifSuppressed == .omit ? shown : shown + suppressed
    omitted = max(0, all.count - limit)
    guard omitted > 0 else {
      results = all
      return
    }
    var positions: [Int] = []
    for isSuppressed in [false, true] {
      for level in Finding.Level.allCases {
        positions += all.indices.filter { (all[$0].cover != nil) == isSuppressed && all[$0].finding.level == level }
      }
    }
    results = positions.prefix(limit).sorted().map { all[$0] }
  }

  /// What the file lacks, as a warning.
  var diagnostics: [Diagnostic] {
    guard omitted > 0 else { return [] }
    let total = results.count + omitted
    return [
      Diagnostic(
        "audit.results-omitted", .warning,
        "the SARIF log omits \(omitted) of \(total) results, the least severe ones; code hosts accept \(results.count) in a run",
        at: nil,
        notes: [
          Diagnostic.Note("set levels to 'off', write a baseline, or omit suppressed results to have fewer results")
        ])
    ]
  }
}

public import TablatureAPIModel

extension Baseline {
  /// What is to be known from now on.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - kept: Entries of checks that were not made.
  public init(of findings: [Finding], keeping kept: [Entry] = []) {
    self.init(
      (kept
        + Dictionary(grouping: findings.sorted(), by: \.fingerprint).compactMap { fingerprint, found in
          found.first.map { first in
            Entry(
              fingerprint: fingerprint, count: found.count, check: first.check, operation: first.operation,
              path: first.path, message: first.message)
          }
        }).sorted { $0.fingerprint.utf8.lexicographicallyPrecedes($1.fingerprint.utf8) })
  }
}

/// The findings of a baseline, and how many of each have been met.
struct KnownFindings {
  private let entries: [Baseline.Entry]
  private let indices: [String: Int]
  private var met: [Int]

  init(_ baseline: Baseline) {
    entries = baseline.entries
    indices = Dictionary(entries.enumerated().map { ($1.fingerprint, $0) }) { first, _ in first }
    met = entries.map { _ in 0 }
  }

  /// The entry that hides a finding; of a fingerprint, as many findings as the baseline counts.
  mutating func cover(_ finding: Finding) -> AuditReport.Cover? {
    guard let index = indices[finding.fingerprint], met[index] < entries[index].count else { return nil }
    met[index] += 1
    return .baseline(entries[index])
  }

  /// A warning for each entry that hides fewer findings than it counts.
  func idle(_ mayFindNothing: (String) -> Bool) -> [Diagnostic] {
    entries.indices.filter { met[$0] < entries[$0].count && !mayFindNothing(entries[$0].check) }.map { index in
      let entry = entries[index]
      let what =
        met[index] == 0
        ? "the baseline has '\(entry.fingerprint.visible)', which is found no more"
        : "the baseline has '\(entry.fingerprint.visible)' \(entry.count) times, and it is found \(met[index] == 1 ? "once" : "\(met[index]) times")"
      return Diagnostic(
        "suppression.unused", .warning, what, at: entry.location,
        notes: [Diagnostic.Note("write the baseline anew: tablature audit --write-baseline")])
    }
  }
}

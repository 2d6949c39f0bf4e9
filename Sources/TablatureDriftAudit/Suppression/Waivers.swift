internal import TablatureAPIModel

/// Waivers of a configuration, and what each has hidden.
struct Waivers {
  private let waivers: [Waiver]
  private let today: CalendarDate
  private var used: Set<Int> = []

  init(_ waivers: [Waiver], today: CalendarDate) {
    self.waivers = waivers
    self.today = today
  }

  /// The first waiver that hides a finding.
  mutating func cover(_ finding: Finding) -> AuditReport.Cover? {
    let fitting = waivers.indices.filter { index in
      let waiver = waivers[index]
      return CheckNames.name(waiver.check, isOf: finding.check)
        && waiver.names(operation: finding.operation, path: finding.path)
    }
    // One that has expired still fits, which its warning tells apart.
    used.formUnion(fitting)
    return fitting.first { !hasExpired(waivers[$0]) }.map { .waiver(waivers[$0]) }
  }

  /// A warning for each waiver that hides nothing.
  func idle(_ mayFindNothing: (String) -> Bool) -> [Diagnostic] {
    waivers.indices.compactMap { index in
      let waiver = waivers[index]
      let subject = "the waiver of '\(waiver.check.visible)' in '\(waiver.operation.visible)'"
      if let last = waiver.expires, hasExpired(waiver) {
        let rest = used.contains(index) ? "; it hid findings that count again" : ", and nothing is left to hide"
        return Diagnostic(
          "suppression.expired", .warning, "\(subject) expired on \(last)\(rest)", at: waiver.location,
          notes: [Diagnostic.Note("mend what it hid, or give it another day; else remove it")])
      }
      guard !used.contains(index), !mayFindNothing(waiver.check) else { return nil }
      return Diagnostic(
        "suppression.unused", .warning, "\(subject) hides no finding", at: waiver.location,
        notes: [Diagnostic.Note("remove it, or correct what it names")])
    }
  }

  /// The last day counts.
  private func hasExpired(_ waiver: Waiver) -> Bool { waiver.expires.map { $0 < today } ?? false }
}

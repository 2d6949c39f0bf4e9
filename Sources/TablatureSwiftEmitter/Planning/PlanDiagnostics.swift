import TablatureAPIModel

/// What planning a client reports.
struct PlanDiagnostics: Hashable, Sendable {
  /// What was decided against the pages.
  private var decisions: [Diagnostic] = []
  /// Chosen names that things can't have. Something else would be generated than what the user asked for.
  private var refusedNames: [Diagnostic] = []

  /// Whether a choice of the user can't be carried out.
  var isRefused: Bool { !refusedNames.isEmpty }

  /// All diagnostics. A name that is refused in several places has one diagnostic, with all the places.
  var all: [Diagnostic] { decisions + Self.joined(refusedNames) }

  mutating func append(_ decision: Diagnostic) { decisions.append(decision) }

  mutating func refuse(_ names: [Diagnostic]) { refusedNames += names }

  /// Takes only the refused names of others.
  mutating func refuse(_ others: PlanDiagnostics) { refusedNames += others.refusedNames }

  static func += (left: inout PlanDiagnostics, right: PlanDiagnostics) {
    left.decisions += right.decisions
    left.refusedNames += right.refusedNames
  }

  static func += (left: inout PlanDiagnostics, decisions: [Diagnostic]) { left.decisions += decisions }

  private static func joined(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var joined: [Diagnostic] = []
    var places: [SourceLocation?: Int] = [:]
    for diagnostic in diagnostics {
      if let index = places[diagnostic.location], joined[index].summary == diagnostic.summary {
        for note in diagnostic.notes where !joined[index].notes.contains(note) { joined[index].notes.append(note) }
      } else {
        places[diagnostic.location] = joined.count
        joined.append(diagnostic)
      }
    }
    return joined
  }
}

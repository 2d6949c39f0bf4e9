import ArgumentParser
import TablatureAPIDiff

/// The least that makes a run fail.
package enum Threshold: String, CaseIterable, ExpressibleByArgument {
  case breaking, warning, note, never

  /// The levels that are as bad, or worse.
  package var levels: [Change.Level] {
    switch self {
    case .breaking: [.breaking]
    case .warning: [.breaking, .warning]
    case .note: Change.Level.allCases
    case .never: []
    }
  }
}

internal import APIModel

/// A form in which what was read can be shown.
public enum InspectionFormat: String, Hashable, Sendable, CaseIterable {
  /// Indented text for people, see `ServiceModel.textDump`.
  case tree
  /// The versioned document for other programs, see ``ServiceDocument``.
  case json
  /// A fact a line in tab-separated values, outvoted pages and skipped rows included, see `Fact`.
  case tsv

  /// What the pages say, each line ended.
  public func text(_ pages: PageSet) throws -> String {
    switch self {
    case .tree:
      pages.model.textDump + pages.service.outvoted.map { "\noutvoted " + $0.textDump }.joined()
    case .json: try ServiceDocument(pages.model, outvoted: pages.service.outvoted).json()
    case .tsv: pages.facts.map { $0.tabSeparated + "\n" }.joined()
    }
  }
}

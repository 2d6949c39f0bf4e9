internal import TablatureAPIModel

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
      pages.services.isEmpty
        ? pages.model.textDump
        : pages.services.map { $0.model.textDump + $0.outvoted.map { "\noutvoted " + $0.textDump }.joined() }
          .joined(separator: "\n")
    case .json: try ServiceDocument(pages.services).json()
    case .tsv: pages.facts.map { $0.tabSeparated + "\n" }.joined()
    }
  }
}

/// The forms in which changes are shown.
public enum ChangeFormat: String, Hashable, Sendable, CaseIterable {
  /// A line for each change, as compilers write them.
  case text
  /// A changelog.
  case markdown
  /// A versioned document for other programs.
  case json

  /// The changes in this form, ended by a line break; empty where there are none and the form has nothing to say then.
  public func text(_ comparison: ServiceComparison) throws -> String {
    switch self {
    case .text: comparison.lines
    case .markdown: comparison.changelog
    case .json: try ChangeDocument(comparison).json()
    }
  }
}

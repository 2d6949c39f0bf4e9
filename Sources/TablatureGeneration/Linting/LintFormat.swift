/// The forms in which findings are shown.
public enum LintFormat: String, CaseIterable, Sendable {
  /// Lines as compilers print them.
  case text
  /// A versioned document for other programs, see `LintDocument`.
  case json
}

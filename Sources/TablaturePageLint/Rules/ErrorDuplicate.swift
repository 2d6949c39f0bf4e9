import TablatureAPIModel

extension LintRule {
  static let errorDuplicate = LintRule(
    "error.duplicate", .warning,
    meaning: "an error code stands twice with the same status and the same message",
    remedy: "remove one of the rows"
  ) { page, findings in
    for error in page.operation.errors {
      var first: [String: SourceLocation] = [:]
      for meaning in error.meanings {
        let key = "\(meaning.status ?? 0) \(meaning.message.comparable)"
        if let other = first[key] {
          findings.add(
            "the error \(error.code.quoted) stands here again with the same status and message", at: meaning.location,
            notes: [Diagnostic.Note("the first row", at: other)])
        } else {
          first[key] = meaning.location
        }
      }
    }
  }
}

extension String {
  /// The text as messages are compared: without what does not change the meaning.
  fileprivate var comparable: String {
    lowercased().split { $0.isWhitespace || $0 == "." }.joined(separator: " ")
  }
}

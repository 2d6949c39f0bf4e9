import TablatureAPIModel

extension LintRule {
  static let defaultLimits = LintRule(
    "default.limits", .warning,
    meaning: "the documented default is none of the listed values, or outside of the documented limits",
    remedy: "correct the default, the list or the limits"
  ) { page, findings in
    for index in [page.request.index, page.response.index] {
      for node in index.nodes.indices.dropFirst() {
        let field = index.nodes[node].field
        guard let value = field.defaultValue, value.value != "null", !Placeholder.isOne(value.value),
          let limit = DocumentedLimits.contradiction(of: value.value, with: field)
        else {
          continue
        }
        findings.add(
          "the default \(value.value.quoted) of \(index.nodes[node].markedPath.quotedPath) is \(limit.text)",
          at: value.location,
          notes: [Diagnostic.Note("the limit stands here", at: limit.location)])
      }
    }
  }
}

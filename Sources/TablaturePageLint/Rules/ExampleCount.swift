import TablatureAPIModel

extension LintRule {
  static let exampleCount = LintRule(
    "example.count", .warning,
    meaning: "a sample request gives fewer or more elements of a list than the documented limits allow",
    remedy: "correct the limits, or the sample"
  ) { page, findings in
    for (node, count, location) in page.request.counts {
      let field = page.request.index.nodes[node].field
      for limit in field.constraints {
        guard limit.value.kind == .count, !limit.value.contains(Double(count)) else { continue }
        findings.add(
          "the sample request gives \(count) elements of \(page.request.index.nodes[node].markedPath.quotedPath); documented are \(limit.value.described)",
          at: location, notes: [Diagnostic.Note("the limits stand here", at: limit.location)])
      }
    }
  }
}

/// How many findings each operation has of each kind; kinds are what checks are about.
struct DriftByOperation {
  /// The findings of an operation, counted.
  struct Row {
    var operation: String
    /// For each of the kinds, in their order.
    var counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  /// The kinds, those with most findings first.
  let kinds: [String]
  /// The operations, those with most findings first.
  let rows: [Row]
  /// The findings of each operation, in order.
  let findings: [String: [Finding]]

  init(_ all: [Finding]) {
    let totals = Dictionary(grouping: all) { CheckNames.group(of: $0.check) }.mapValues(\.count)
    let kinds = totals.keys.sorted { (totals[$1] ?? 0, $0) < (totals[$0] ?? 0, $1) }
    self.kinds = kinds
    findings = Dictionary(grouping: all, by: \.operation)
    rows = findings.map { operation, found in
      let counts = Dictionary(grouping: found) { CheckNames.group(of: $0.check) }.mapValues(\.count)
      return Row(operation: operation, counts: kinds.map { counts[$0] ?? 0 })
    }.sorted { ($1.total, $0.operation) < ($0.total, $1.operation) }
  }

  /// All of it as a table.
  var table: Markup {
    let heads: [Markup] = kinds.map { "<th scope=\"col\">\($0)</th>" }
    let lines: [Markup] = rows.enumerated().map { index, row in
      let cells: [Markup] = row.counts.map { "<td>\($0)</td>" }
      return """
        <tr><th scope="row"><a href="#operation-\(index)"><bdi>\(row.operation)</bdi></a></th>\(cells)<td>\(row.total)</td></tr>

        """
    }
    return """
      <div class="table" role="region" aria-label="Findings by operation and kind, as a table" tabindex="0">
      <table>
      <caption class="quiet">Findings by operation and kind</caption>
      <thead><tr><th scope="col">operation</th>\(heads)<th scope="col">all</th></tr></thead>
      <tbody>
      \(lines)</tbody>
      </table>
      </div>

      """
  }
}

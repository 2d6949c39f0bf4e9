/// Bars for the operations with most findings, in which each kind has a part. The table beside it has all of them.
struct HTMLChart {
  private let drift: DriftByOperation

  init(_ drift: DriftByOperation) { self.drift = drift }

  private static let mostRows = 16
  /// As many as the style has colours for; what is beyond shares the last one.
  private static let mostKinds = 8
  private static let (width, labelWidth, rowHeight, barHeight) = (720, 230, 24, 16)
  private static let longestLabel = 30

  var svg: Markup {
    let rows = drift.rows.prefix(Self.mostRows)
    let legendRows = (drift.kinds.count + 3) / 4
    let top = legendRows * Self.rowHeight + 8
    let rest = drift.rows.count - rows.count
    let height = top + (rows.count + (rest > 0 ? 1 : 0)) * Self.rowHeight + 4
    let largest = max(1, rows.map(\.total).max() ?? 1)
    let bars = rows.enumerated().map { bar($1, y: top + $0 * Self.rowHeight, largest: largest) }
    let moreTop = top + rows.count * Self.rowHeight + 13
    let more: Markup =
      rest > 0
      ? """
      <text x="\(Self.labelWidth)" y="\(moreTop)" class="dim">and \(rest) more in the table</text>

      """ : ""
    return """
      <svg role="img" aria-labelledby="chart-title chart-text" viewBox="0 0 \(Self.width) \(height)">
      <title id="chart-title">Findings by operation and kind</title>
      <desc id="chart-text">\(description(rows))</desc>
      \(legend)\(bars)\(more)</svg>

      """
  }

  private func description(_ rows: ArraySlice<DriftByOperation.Row>) -> String {
    let first = rows.first.map { "\($0.operation) has most, \($0.total)" } ?? "there are none"
    return
      "A bar for each of \(rows.count) of \(drift.rows.count) operations; \(first). The table has the same numbers."
  }

  private var legend: Markup {
    let items: [Markup] = drift.kinds.enumerated().map { index, kind in
      let (x, y) = (index % 4 * (Self.width / 4), index / 4 * Self.rowHeight)
      return """
        <rect x="\(x)" y="\(y + 3)" width="12" height="12" rx="2" class="k\(Self.color(index))"/><text x="\(x + 18)" y="\(y + 13)">\(kind)</text>

        """
    }
    return "\(items)"
  }

  private func bar(_ row: DriftByOperation.Row, y: Int, largest: Int) -> Markup {
    // The count stands behind the bar.
    let full = Self.width - Self.labelWidth - 60
    var parts: Markup = ""
    var before = 0
    for (index, count) in row.counts.enumerated() where count > 0 {
      let start = before * full / largest
      before += count
      // What is there is seen.
      let width = max(1, before * full / largest - start)
      parts += """
        <rect x="\(Self.labelWidth + start)" y="\(y)" width="\(width)" height="\(Self.barHeight)" class="k\(Self.color(index))"><title>\("\(row.operation): \(count) \(drift.kinds[index])")</title></rect>
        """
    }
    let scalars = row.operation.unicodeScalars
    let name =
      scalars.count > Self.longestLabel ? String(scalars.prefix(Self.longestLabel - 1)) + "…" : row.operation
    return """
      <text x="\(Self.labelWidth - 8)" y="\(y + 13)" text-anchor="end">\(name)</text>\(parts)<text x="\(Self.labelWidth + before * full / largest + 6)" y="\(y + 13)" class="dim">\(row.total)</text>

      """
  }

  private static func color(_ kind: Int) -> Int { min(kind, mostKinds - 1) }
}

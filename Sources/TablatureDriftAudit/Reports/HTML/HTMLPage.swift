internal import TablatureAPIModel

/// A report as one page of HTML that stands alone: nothing is fetched, and all is there without the script, which only filters.
struct HTMLPage {
  private let report: AuditReport
  private let drift: DriftByOperation

  init(_ report: AuditReport) {
    self.report = report
    drift = DriftByOperation(report.findings)
  }

  var document: Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '\(HTMLAssets.styleHash)'; script-src '\(HTMLAssets.scriptHash)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(title)</title>
    <link rel="icon" href="data:,">
    <style>\(HTMLAssets.style)</style>
    </head>
    <body>
    <a class="skip" href="#findings">To the findings</a>
    <header>
    <h1>\(report.subject)</h1>
    <p>\(verdict)</p>
    </header>
    <main>
    \(counts)\(chart)\(findings)\(hidden)\(list("Hides nothing", "idle", idle))\(list("Not understood", "unread", unread))</main>
    <script>\(HTMLAssets.script)</script>
    </body>
    </html>

    """
  }

  // MARK: Above

  private var title: String {
    let counts = Finding.Level.allCases.map { ($0, report.count($0)) }.filter { $0.1 > 0 }
    return counts.isEmpty
      ? "\(report.subject) agree" : "\(report.subject): \(counts.map { $0.0.counted($0.1) }.joined(separator: ", "))"
  }

  private var verdict: String {
    let coverage = report.coverage
    let code =
      "\(coverage.comparedFacts) facts of \(coverage.documentedOperations) documented operations were compared with "
      + "\(coverage.codedOperations) operations in \(coverage.files) \(coverage.files == 1 ? "file" : "files")."
    let observed = report.observedInWords.map { "Compared \($0)." }
    let compared = [coverage.comparesCode ? code : nil, observed].compactMap { $0 }.joined(separator: " ")
    return report.findings.isEmpty ? "Nothing differs. \(compared)" : compared
  }

  private var counts: Markup {
    let levels = Finding.Level.allCases.map { level in
      (level.rawValue, level.plural, report.findings.count { $0.level == level })
    }
    let others = [
      ("hidden", "hidden", report.hidden.count), ("idle", "hide nothing", report.idle.count),
      ("unread", "not understood", report.unread.count),
    ]
    let cards: [Markup] = (levels + others).map { name, words, count in
      "<div class=\"card \(name)\" id=\"count-\(name)\"><dt>\(words)</dt><dd>\(count)</dd></div>\n"
    }
    return """
      <section aria-labelledby="counts-title">
      <h2 id="counts-title" class="quiet">Counts</h2>
      <dl class="cards">
      \(cards)</dl>
      </section>

      """
  }

  private var chart: Markup {
    guard !report.findings.isEmpty else { return "" }
    return """
      <section aria-labelledby="drift-title">
      <h2 id="drift-title">Drift by operation and kind</h2>
      <div class="drift">
      \(HTMLChart(drift).svg)\(drift.table)</div>
      </section>

      """
  }

  // MARK: Findings

  private var findings: Markup {
    let groups = drift.rows.enumerated().map { index, row -> Markup in
      let items = (drift.findings[row.operation] ?? []).map { HTMLFinding($0).item }
      return """
        <section class="operation" id="operation-\(index)">
        <h3><bdi>\(row.operation)</bdi> <span class="count">\(items.count)</span></h3>
        <ul>
        \(items)</ul>
        </section>

        """
    }
    let content: Markup = report.findings.isEmpty ? "<p>There are none.</p>\n" : "\(filters)\(groups)"
    return """
      <section aria-labelledby="findings-title" id="findings" tabindex="-1">
      <h2 id="findings-title">Findings</h2>
      \(content)</section>

      """
  }

  /// Shown by the script, without which it would do nothing.
  private var filters: Markup {
    let levels: [Markup] = Finding.Level.allCases.map { level in
      """
      <label><input type="checkbox" name="level" value="\(level.rawValue)" checked> \(level.plural)</label>

      """
    }
    let ids = Set(report.findings.map(\.check))
    let groups = Set(ids.map(CheckNames.group)).sorted()
    let checks: [Markup] = groups.map { group in
      let options: [Markup] = ids.filter { CheckNames.group(of: $0) == group }.sorted().map {
        "<option value=\"\($0)\">\($0)</option>\n"
      }
      return """
        <optgroup label="\(group)">
        <option value="\(group)">all of \(group)</option>
        \(options)</optgroup>

        """
    }
    let operations: [Markup] = drift.rows.enumerated().map { index, row in
      "<option value=\"operation-\(index)\">\(row.operation)</option>\n"
    }
    return """
      <form id="filters" aria-label="Filter the findings" hidden>
      <fieldset><legend>Level</legend>
      \(levels)</fieldset>
      <label>Check <select name="check"><option value="">all</option>
      \(checks)</select></label>
      <label>Operation <select name="operation"><option value="">all</option>
      \(operations)</select></label>
      <label class="wide">Text <input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="words that must stand there"></label>
      <button type="reset">Show all</button>
      <output id="shown" role="status" aria-live="polite">\(report.findings.count) of \(report.findings.count)</output>
      </form>
      <p id="nothing" hidden>No finding fits these filters.</p>

      """
  }

  // MARK: Below

  private var hidden: Markup {
    guard !report.hidden.isEmpty else { return "" }
    let items: [Markup] = report.hidden.map { hidden in
      let reason = hidden.cover.reason.map { ": \($0)" } ?? ""
      let place = hidden.cover.location.map { " (\($0.description))" } ?? ""
      return """
        <li><bdi>\(hidden.finding.subject)</bdi>: <bdi>\(hidden.finding.message)</bdi> <code>\(hidden.finding.check)</code><br>
        <span class="by">by \(hidden.cover.name == "baseline" ? "the" : "a") \(hidden.cover.name)<bdi>\(reason)</bdi><bdi>\(place)</bdi></span></li>

        """
    }
    return list("Hidden", "hidden", items)
  }

  private var idle: [Markup] {
    report.idle.map { item in
      "<li><bdi>\(item.summary)</bdi> <code>\(item.id)</code><br>\n<bdi class=\"by\">\(item.location?.description ?? "")</bdi></li>\n"
    }
  }

  private var unread: [Markup] {
    report.unread.map { "<li><bdi>\($0.reason)</bdi><br>\n<bdi class=\"by\">\($0.location.description)</bdi></li>\n" }
  }

  private func list(_ title: String, _ name: String, _ items: [Markup]) -> Markup {
    guard !items.isEmpty else { return "" }
    return """
      <section aria-labelledby="\(name)-title">
      <details>
      <summary><h2 id="\(name)-title">\(title) <span class="count">\(items.count)</span></h2></summary>
      <ul class="plain">
      \(items)</ul>
      </details>
      </section>

      """
  }
}

extension Finding.Level {
  /// What several findings of the level are called.
  fileprivate var plural: String {
    switch self {
    case .breaking: "breaking"
    case .warning: "warnings"
    case .note: "notes"
    }
  }
}

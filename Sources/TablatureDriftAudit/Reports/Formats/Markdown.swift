internal import TablatureAPIDiff
internal import TablatureAPIModel

extension AuditFormat {
  /// Headings for operations and lists of what differs.
  static let markdown = AuditFormat("markdown", purpose: "headings for operations, what breaks first") { report in
    MarkdownReport(report).text
  }
}

private struct MarkdownReport {
  let report: AuditReport

  init(_ report: AuditReport) { self.report = report }

  var text: String {
    var text = "## \(report.subject)\n\n\(totals)\n"
    for (operation, findings) in Dictionary(grouping: report.findings, by: \.operation).sorted(by: { $0.key < $1.key })
    {
      text += "\n### \(operation.markdown)\n\n" + findings.map(item).joined()
    }
    text += section("Hidden", report.hidden.map(item))
    text += section(
      "Hides nothing", report.idle.map { "- \($0.summary.markdown)\(places([$0.location]))\n" })
    text += section("Not understood", report.unread.map { "- \($0.reason.markdown)\(places([$0.location]))\n" })
    return text
  }

  private var totals: String {
    let counts = Finding.Level.allCases.map { ($0, report.count($0)) }.filter { $0.1 > 0 }
    let found =
      counts.isEmpty ? "Nothing differs" : "Found: " + counts.map { $0.0.counted($0.1) }.joined(separator: ", ")
    return report.hidden.isEmpty ? found + "." : "\(found); hidden: \(report.hiddenInWords.joined(separator: ", "))."
  }

  private func item(_ finding: Finding) -> String {
    let mark = finding.level == .note ? "" : finding.level == .breaking ? "**Breaking**: " : "**Warning**: "
    var text = "- \(mark)\(finding.message.markdown) \\[\(finding.check.markdown)\\]"
    text += places([finding.documentation, finding.code]) + "\n"
    if !finding.remedy.isEmpty { text += "  Way out: \(finding.remedy.markdown)\n" }
    return text
  }

  private func item(_ hidden: AuditReport.Hidden) -> String {
    let reason = hidden.cover.reason.map { ": \($0.markdown)" } ?? ""
    return
      "- \(hidden.finding.operation.markdown): \(hidden.finding.message.markdown) \\[\(hidden.finding.check.markdown)\\], "
      + "by \(hidden.cover.name == "baseline" ? "the" : "a") \(hidden.cover.name)\(reason)\n"
  }

  private func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n### \(title)\n\n\(items.joined())"
  }

  private func places(_ places: [SourceLocation?]) -> String {
    let shown = places.compactMap { $0.map { "\($0.file):\($0.line)".markdown } }
    return shown.isEmpty ? "" : " (\(shown.joined(separator: " → ")))"
  }
}

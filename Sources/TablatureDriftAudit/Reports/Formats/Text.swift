internal import TablatureAPIModel

extension AuditFormat {
  /// Lines as compilers write them.
  static let text = AuditFormat("text", purpose: "lines as compilers write them") { report in
    report.findings.map(TextReport.lines).joined() + report.idle.map(TextReport.lines).joined()
  }
}

/// `Client.swift:12:3: breaking: StopA: the code has no parameter 'Force' [parameter.missing]`, and what goes with it.
private enum TextReport {
  static func lines(_ finding: Finding) -> String {
    let message = "\(finding.operation.visible): \(finding.message.visible) [\(finding.check)]"
    var text = line(finding.place, finding.level.rawValue, message)
    if let page = finding.documentation, finding.code != nil {
      text += line(page, "note", finding.documented.map { "the page: \($0.visible)" } ?? "the page")
    }
    if !finding.remedy.isEmpty { text += line(finding.place, "note", "way out: \(finding.remedy.visible)") }
    return text
  }

  static func lines(_ diagnostic: Diagnostic) -> String {
    line(diagnostic.location, diagnostic.severity.rawValue, "\(diagnostic.summary.visible) [\(diagnostic.id)]")
      + diagnostic.notes.map { line($0.location ?? diagnostic.location, "note", $0.text.visible) }.joined()
  }

  private static func line(_ place: SourceLocation?, _ kind: String, _ text: String) -> String {
    (place.map { "\($0.description.visible): " } ?? "") + "\(kind): \(text)\n"
  }
}

extension AuditFormat {
  /// One page for a browser, which needs nothing else.
  static let html = AuditFormat("html", purpose: "one page for a browser, with a chart and filters") { report in
    HTMLPage(report).document.text
  }
}

internal import TablatureAPIModel

/// A finding in a list, with both sides of it.
struct HTMLFinding {
  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  var item: Markup {
    let path: Markup = finding.path.isEmpty ? "" : "<code class=\"path\"><bdi>\(finding.path)</bdi></code> "
    let remedy: Markup =
      finding.remedy.isEmpty ? "" : "<p class=\"remedy\">Way out: <bdi>\(finding.remedy)</bdi></p>\n"
    return """
      <li class="finding \(finding.level.rawValue)" data-level="\(finding.level.rawValue)" data-check="\(finding.check)">
      <p><span class="level">\(finding.level.rawValue)</span> \(path)<bdi>\(finding.message)</bdi> <code>\(finding.check)</code></p>
      <dl class="sides">
      \(side("The page", finding.documentation, finding.documented))\(side("The code", finding.code, finding.coded))</dl>
      \(remedy)</li>

      """
  }

  private func side(_ title: String, _ place: SourceLocation?, _ says: String?) -> Markup {
    let place: Markup = place.map { " <bdi class=\"place\">\($0.description)</bdi>" } ?? ""
    let words: Markup =
      says.map { "<pre><bdi>\(Markup(lines: $0))</bdi></pre>" } ?? "<p class=\"silent\">says nothing</p>"
    return "<div><dt>\(title)\(place)</dt><dd>\(words)</dd></div>\n"
  }
}

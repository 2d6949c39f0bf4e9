import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureDriftAudit

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Forms of a report")
struct FormatTests {
  private func text(_ name: String, _ report: AuditReport = Sample.report()) throws -> String {
    try #require(AuditFormat(named: name)).text(report)
  }

  @Test("Each file of Formats is registered, and each form has its file")
  func registry() throws {
    let folder = SharedMaterial.packageRoot.appending(path: "Sources/TablatureDriftAudit/Reports/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      AuditFormat.all.map(\.name).sorted() == files.map { $0.replacing(".swift", with: "").lowercased() }.sorted())
    #expect(AuditFormat(named: "xml") == nil)
  }

  @Test("The same report gives the same text, with a line break at its end", arguments: AuditFormat.all)
  func stable(format: AuditFormat) throws {
    for report in [Sample.report(), Sample.report([]), Sample.hostileReport] {
      let text = try format.text(report)
      #expect(text == (try format.text(report)))
      #expect(text.isEmpty || text.hasSuffix("\n"))
    }
  }

  @Test("No form lets through what a terminal obeys, or what turns text around", arguments: AuditFormat.all)
  func harmless(format: AuditFormat) throws {
    let text = try format.text(Sample.hostileReport)
    // JSON has escapes of its own for controls; what is in a string there does nothing.
    let forbidden = format.name == "json" || format.name == "sarif" ? "\u{1B}\u{0}\r" : "\u{1B}\u{202E}\u{0}\r"
    for scalar in forbidden.unicodeScalars {
      #expect(!text.unicodeScalars.contains(scalar), "\(scalar.value)")
    }
  }

  @Test("A report of ten thousand findings is written in all forms", arguments: AuditFormat.all)
  func many(format: AuditFormat) throws {
    let count = TestScale.size(10_000)
    let findings = (0..<count).map {
      Sample.finding(in: "Operation\($0 % 200)", path: "request.A\($0)", line: $0 + 1)
    }
    #expect(try format.text(Sample.report(findings)).utf8.count > 50 * count)
  }

  // MARK: Text

  @Test("Text is like a compiler's")
  func text() throws {
    let idle = Waiver(check: "error", operation: "X", reason: "r", at: Sample.place("tablature.yaml", 4, 7))
    #expect(
      try text("text", Sample.report(waivers: [idle])) == """
        docs/StartB.md:31:1: note: StartB: the page reads otherwise [operation.text]
        docs/StartB.md:31:1: note: way out: generate the client anew
        Sources/StopA.swift:12:3: breaking: StopA: the code has no parameter 'Force' [parameter.missing]
        docs/StopA.md:31:1: note: the page: Boolean, optional
        Sources/StopA.swift:12:3: note: way out: generate the client anew
        Sources/StopA.swift:12:3: warning: StopA: no case for 'Throttling' [error.missing]
        docs/StopA.md:31:1: note: the page: Boolean, optional
        Sources/StopA.swift:12:3: note: way out: generate the client anew
        tablature.yaml:4:7: warning: the waiver of 'error' in 'X' hides no finding [suppression.unused]
        tablature.yaml:4:7: note: remove it, or correct what it names

        """)
    #expect(try text("text", Sample.report([])) == "")
  }

  @Test("Hostile text makes no lines of its own")
  func hostileLines() throws {
    // A finding has three lines, each warning about what is idle two.
    let report = Sample.hostileReport
    let lines = try text("text", report).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == report.findings.count * 3 + report.idle.count * 2)
  }

  // MARK: JSON

  @Test("JSON is as its schema says, and can be read again")
  func json() throws {
    let schema = try JSONSchema(named: "audit")
    for report in [Sample.report(), Sample.report([]), Sample.hostileReport] {
      let text = try text("json", report)
      #expect(try schema.allows(text))
      #expect(try JSONDecoder().decode(AuditDocument.self, from: Data(text.utf8)) == AuditDocument(report))
    }
    let document = AuditDocument(Sample.report())
    #expect(document.version == 1 && document.findings.count == 3)
    #expect(document.findings[1].doc == AuditDocument(Sample.report()).findings[1].doc)
    #expect(document.findings[0].code == nil)
    #expect(document.findings[1].fingerprint == "parameter.missing StopA request.Force")
    #expect(document.summary.breaking == 1 && document.summary.comparedFacts == 40)
  }

  @Test(
    "The schema takes nothing else", arguments: ["{}", "[]", #"{"version": 2}"#, #"{"version": 1, "findings": [{}]}"#])
  func schema(text: String) throws {
    #expect(try !JSONSchema(named: "audit").allows(text))
  }

  // MARK: Markdown

  @Test("Markdown shows text as it is")
  func markdown() throws {
    let text = try text("markdown")
    let start =
      "## Pages and code\n\nFound: 1 breaking, 1 warning, 1 note.\n\n### StartB\n\n- the page reads otherwise "
    #expect(text.hasPrefix(start))
    #expect(
      text.contains(
        "- **Breaking**: the code has no parameter 'Force' \\[parameter.missing\\] (docs/StopA.md:31 → Sources/StopA.swift:12)\n  Way out: generate the client anew\n"
      ))
    #expect(try self.text("markdown", Sample.report([])) == "## Pages and code\n\nNothing differs.\n")
    let hostile = try self.text("markdown", Sample.hostileReport)
    #expect(!hostile.contains(/[^\\][<&]/) && hostile.contains("\\<script\\>"))
  }

  // MARK: GitHub

  @Test("Annotations are lines of their own, whatever they say")
  func github() throws {
    #expect(
      try text("github", Sample.report([Sample.finding()])) == """
        ::error file=Sources/StopA.swift,line=12,col=3,title=parameter.missing in StopA::the code has no parameter 'Force'%0AWay out: generate the client anew

        """)
    let report = Sample.hostileReport
    let lines = try text("github", report).split(separator: "\n")
    #expect(lines.count == report.findings.count + report.idle.count)
    for line in lines {
      #expect(line.hasPrefix("::error file=") || line.hasPrefix("::warning file="))
      let command = try #require(line.wholeMatch(of: /::[a-z]+ ((?:[a-z]+=[^:,]*,?)+)::(.*)/))
      #expect(command.output.2.contains("%250A::error::x"))
      #expect(command.output.1.contains("%250A%3A%3Aerror%3A%3Ax%0D%0A"))
    }
    #expect(lines[0].hasSuffix("%0A::warning::\\u{1B}[31m\\u{202E}\\u{0}\u{FFFF} é") == true)
  }

  // MARK: JUnit

  @Test("Each operation is a suite, each group of checks a test")
  func junit() throws {
    let hidden = Sample.comment("error")
    let text = try text("junit", Sample.report(ignores: [hidden], operations: ["Quiet", "StopA"]))
    for line in [
      #"<testsuites name="tablature audit" tests="10" failures="1" errors="0" skipped="1" time="0">"#,
      #"<testsuite name="Quiet" tests="3" failures="0" errors="0" skipped="0" time="0">"#,
      #"<testsuite name="StopA" tests="3" failures="1" errors="0" skipped="1" time="0">"#,
      #"<failure message="the code has no parameter &#39;Force&#39;" type="parameter.missing">breaking: "#,
      #"<skipped message="no case for &#39;Throttling&#39;; by comment"/>"#,
      "<system-out>note: the page reads otherwise [operation.text]",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("XML is well-formed, whatever texts say")
  func wellFormed() throws {
    final class Reader: NSObject, XMLParserDelegate {
      var elements: [String: Int] = [:]
      var messages: [String] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
      ) {
        elements[name, default: 0] += 1
        if let message = attributes["message"] { messages.append(message) }
      }
    }
    let reader = Reader()
    let parser = XMLParser(data: Data(try text("junit", Sample.hostileReport).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
    #expect(reader.elements == ["testsuites": 1, "testsuite": 2, "testcase": 4, "failure": 2, "skipped": 2])
    #expect(reader.messages.contains { $0.contains("<script>alert('1')</script> & \"]]>\"") && $0.contains("\\u{1B}") })
  }

  // MARK: HTML

  @Test("The page has the hashes of what it carries")
  func hashes() throws {
    let page = try text("html")
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)?.output.1)
    for (name, content) in [("style", HTMLAssets.style), ("script", HTMLAssets.script)] {
      let hash = Hash.policy(content.text)
      #expect(policy.contains("\(name)-src '\(hash)'"), "the hash of the \(name) in HTMLAssets is now \(hash)")
      #expect(page.contains("<\(name)>\(content.text)</\(name)>"))
    }
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
  }

  @Test("The page names no other address")
  func standsAlone() throws {
    for report in [Sample.report(), Sample.hostileReport] {
      let page = try text("html", report)
      #expect(!page.contains("://"))
      for reference in page.matches(of: /(?:href|src)="([^"]*)"/) {
        #expect(reference.output.1.hasPrefix("#") || reference.output.1 == "data:,")
      }
      #expect(!page.contains(/\sstyle=|\son[a-z]+=/))
    }
  }

  @Test("Text of pages and code is no markup")
  func hostilePage() throws {
    let page = try text("html", Sample.hostileReport)
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;]]&gt;&quot;"))
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for tag in ["section", "ul", "li", "dl", "details", "svg", "table", "bdi", "code", "p", "div"] {
      let (starts, ends) = (try Regex("<\(tag)[\\s>]"), try Regex("</\(tag)>"))
      #expect(page.matches(of: starts).count == page.matches(of: ends).count, "\(tag)")
    }
  }

  @Test("The chart says with words what it shows")
  func chart() throws {
    let page = try text("html")
    let chart = try #require(page.firstMatch(of: /<svg [\s\S]+?<\/svg>/)?.output)
    #expect(chart.contains("role=\"img\" aria-labelledby=\"chart-title chart-text\""))
    #expect(chart.contains("A bar for each of 2 of 2 operations; StopA has most, 2."))
    #expect(chart.contains("<title>StopA: 1 parameter</title>"))
    #expect(page.contains("<bdi>StopA</bdi></a></th><td>1</td><td>0</td><td>1</td><td>2</td></tr>"))
    #expect(try !text("html", Sample.report([])).contains("<svg"))
  }
}

@Suite("Markup")
struct MarkupTests {
  @Test(
    "What is put into markup is text",
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("\u{1B}\n\t", "\\u{1B}\\n\\t"),
      ("\u{202E}x\u{FFFE}", "\\u{202E}x\\u{FFFE}"),
      ("é中👩‍👩‍👧", "é中👩‍👩‍👧"),
    ])
  func escapes(text: String, markup: String) {
    #expect(("\(text)" as Markup).text == markup)
    #expect(("<b title=\"\(text)\">" as Markup).text == "<b title=\"\(markup)\">")
  }

  @Test("Markup in markup stays what it is, and lines stay lines")
  func nesting() {
    let inner: Markup = "<i>\("&")</i>"
    #expect(("<b>\(inner)\([inner, inner])\(7)</b>" as Markup).text == "<b><i>&amp;</i><i>&amp;</i><i>&amp;</i>7</b>")
    #expect(Markup(lines: "a\nb<\r").text == "a\nb&lt;\\r")
  }
}

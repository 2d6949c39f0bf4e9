import Testing

@testable import TablatureDocReader

@Suite("Tables in HTML")
struct HTMLTableTests {
  private static let header =
    "<tr><th>Parameter</th><th>Type</th><th>Required</th><th>Example</th><th>Description</th></tr>"

  private func read(_ html: String) -> PageReading {
    let page = Page.english(request: "").replacing(
      "|Parameter|Type|Required|Example|Description|\n|-|-|-|-|-|\n\n", with: html + "\n")
    return Page.read(page)
  }

  private static let rowsCases: [String] = [
    "<table>\(header)<tr><td>Size</td><td>Integer</td><td>No</td><td>20</td><td>The size.</td></tr></table>",
    "<TABLE class=\"a>b\">\n<THEAD>\n\(header)\n</THEAD>\n\n<TBODY>\n<TR>\n<TD>Size\n<TD>Integer\n<TD>No\n<TD>20\n<TD>The size.\n</TBODY>\n</TABLE>",
    "<div><table>\(header)\n\n<tr><td><code>Size</code></td><td><b>Integer</b></td><td>No</td><td> 20 </td><td><p>The size.</p></td></tr>\n</table></div>",
  ]

  @Test(
    "rows as people write them",
    arguments: rowsCases)
  func rows(html: String) throws {
    let reading = read(html)
    #expect(reading.problems == [])
    let field = try #require(reading.operation?.request.first)
    #expect(field.name == "Size" && field.writtenType == "Integer" && field.example == "20")
    #expect(field.documentation.plainText == "The size.")
    #expect(field.presence == .optional)
  }

  @Test(
    "what a cell holds",
    arguments: [
      ("a<br>b", "a\nb"), ("a_b *c* [d](e) `f`", "a_b *c* [d](e) `f`"), ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
      ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"), ("<a href=\"https://example.com\">there</a>", "there"),
      ("<code>a&lt;b</code>", "a<b"), ("a\n   b", "a b"), ("List&lt;String>", "List<String>"),
      ("List<String>", "List<String>"), ("<em>a</em>", "a"),
    ])
  func cells(html: String, text: String) throws {
    let reading = read(
      "<table>\(Self.header)<tr><td>Size</td><td>String</td><td>No</td><td></td><td>\(html)</td></tr></table>")
    #expect(try #require(reading.operation?.request.first).documentation.plainText == text)
  }

  @Test("lists of values are read as from Markdown")
  func values() throws {
    let html = "The kind. Valid values:<ul><li>a: one</li><li>b: two</li></ul>"
    let reading = read(
      "<table>\(Self.header)<tr><td>Kind</td><td>String</td><td>No</td><td></td><td>\(html)</td></tr></table>")
    #expect(try #require(reading.operation?.request.first).values.map(\.value) == ["a", "b"])
  }

  @Test("cells that span rows and columns")
  func spans() {
    let html = """
      <table>\(Self.header)
      <tr><td>A</td><td rowspan="2">String</td><td rowspan=2>No</td><td colspan="2">x</td></tr>
      <tr><td>B</td><td>y</td><td>z</td></tr></table>
      """
    let reading = read(html)
    #expect(reading.problems == [])
    #expect(
      reading.operation?.request.map { "\($0.name) \($0.example ?? "") \($0.documentation.plainText)" } == [
        "A x x", "B y z",
      ])
  }

  @Test("what is wrong is reported at its line")
  func problems() {
    #expect(
      read("<table>\(Self.header)<tr><td>A</td></tr></table>").problems == [
        "11: table.presence", "11: table.row-width",
      ])
    #expect(
      read("<table>\(Self.header)<tr><td>A</td><td>String</td><td>No</td><td></td><td></td></tr>").problems == [
        "11: table.html-open"
      ])
    let nested = "<table><tr><td>x</td></tr></table>"
    #expect(
      read("<table>\(Self.header)\n<tr><td>A</td><td>String</td><td>No</td><td></td><td>\(nested)</td></tr></table>")
        .problems
        == ["12: table.html-nested"])
  }

  @Test(
    "a table that says nothing about parameters is reported as an error",
    arguments: ["<table></table>", "<table><tr><td>a</td></tr></table>"])
  func foreign(html: String) {
    #expect(read(html).problems.contains("11: section.unread"))
  }

  @Test("endless and broken tags take time in proportion to their length")
  func hostile() {
    for piece in [
      "<table>", "<td", "<td rowspan=99999>", "<table><tr><td>", "<a href='", "<li>", "</", "<ul>", "<code>",
    ] {
      _ = read("<table>" + String(repeating: piece, count: 20_000))
    }
  }
}

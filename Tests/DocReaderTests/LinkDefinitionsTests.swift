import Testing

@testable import TablatureDocReader

@Suite("Definitions of links")
struct LinkDefinitionsTests {
  private func resolve(_ cell: String, _ definitions: String) throws -> String {
    let source = try SourceText(PageSource(path: "P.md", bytes: Array(definitions.utf8)))
    return String(
      decoding: LinkDefinitions(in: source, outside: []).resolving(ArraySlice(Array(cell.utf8))), as: UTF8.self)
  }

  private static let formsCases: [(String, String, String)] = [
    ("[a][b]", "[b]: https://x.y", "[a](<https://x.y>)"), ("[a][]", "[A]: <u v> \"title\"", "[a](<u v>)"),
    ("[a]", "  [a]: u", "[a](<u>)"),
    ("x [a][b] y [c][b]", "[b]: u", "x [a](<u>) y [c](<u>)"), ("[a](v)", "[a]: u", "[a](v)"),
    ("`[a]`", "[a]: u", "`[a]`"),
    ("\\[a]", "[a]: u", "\\[a]"), ("[a][c]", "[b]: u", "[a][c]"), ("[a  B]", "[A b]: u", "[a  B](<u>)"),
    ("[a", "[a]: u", "[a"),
    ("[a]", "[a]: u\n[a]: v", "[a](<u>)"), ("[object]", "no definition", "[object]"), ("[a]", "[a]:", "[a]"),
  ]

  @Test(
    "forms of links and definitions",
    arguments: formsCases)
  func forms(cell: String, definitions: String, resolved: String) throws {
    #expect(try resolve(cell, definitions) == resolved)
  }

  @Test("a link in a cell needs no definition in the cell")
  func page() throws {
    let page = Page.english(request: "|[ThingId][thing]|String|Yes| |See [the list][list]. |")
    let field = try #require(Page.read(page + "\n[thing]: t.md\n[list]: l.md\n").operation?.request.first)
    #expect(field.name == "ThingId")
    #expect(field.documentation.blocks.first?.content.contains(.link("the list", destination: "l.md")) == true)
  }

  @Test("many brackets take time in proportion to their number")
  func linear() throws {
    _ = try resolve(String(repeating: "[", count: 100_000), "[a]: u")
    _ = try resolve(String(repeating: "[a][b]", count: 50_000), "[b]: u")
  }
}

import TablatureAPIModel
@testable import TablatureDocReader
import TablatureTestSupport
import Testing

@Suite("Rows of tables that CommonMark does not know")
struct TableScannerTests {
  private func scan(_ text: String) throws -> (rows: [[String]], lines: [Int], problems: [String]) {
    let source = try SourceText(PageSource(path: "T.md", bytes: Array(text.utf8)))
    let (tables, diagnostics) = TableScanner.tables(in: source, lines: 1..<source.lineCount + 1, outside: [])
    return (
      tables.flatMap { table in table.rows.map { row in table.header.indices.map { row.cell($0).source } } },
      tables.flatMap(\.rows).map(\.location.line),
      diagnostics.map { "\($0.location?.line ?? 0): \($0.id)" }
    )
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var rows: [[String]]
    var problems: [String] = []
  }

  static let examples = [
    Example(testDescription: "one line a row", text: "|a|b|\n|-|-|\n|1|2|\n|3|4|", rows: [["1", "2"], ["3", "4"]]),
    Example(testDescription: "spaces", text: "| a | b |\n|:-:|--|\n|  1 |  |", rows: [["1", ""]]),
    Example(
      testDescription: "a cell of several lines", text: "|a|b|\n|-|-|\n|1|x\n\n-   y\n-   z |\n|2|w |",
      rows: [["1", "x\n\n-   y\n-   z"], ["2", "w"]]),
    Example(
      testDescription: "a lone pipe ends a row", text: "|a|b|\n|-|-|\n|1| x\n\n |\n|2| y\n\n |",
      rows: [["1", "x"], ["2", "y"]]),
    Example(testDescription: "escaped pipes", text: "|a|b|\n|-|-|\n|1\\|2|x\\\\|", rows: [["1|2", "x\\\\"]]),
    Example(
      testDescription: "header cells on lines of their own", text: "|a\n\n|b\n\n|\n|-|-|\n|1|2|", rows: [["1", "2"]]),
    Example(
      testDescription: "no pipe at the end of rows", text: "|a|b\n|-|-\n|1|2\n|3|4\n\ntext",
      rows: [["1", "2"], ["3", "4"]]),
    Example(
      testDescription: "rows resume after text", text: "|a|b|\n|-|-|\n|1|2|\n\ntext\n\n|3|4|",
      rows: [["1", "2"], ["3", "4"]]),
    Example(
      testDescription: "too few cells", text: "|a|b|c|\n|-|-|-|\n|1|2|\n|3|4|5|",
      rows: [["1", "2", ""], ["3", "4", "5"]],
      problems: ["3: table.row-width"]),
    Example(
      testDescription: "too many cells", text: "|a|b|\n|-|-|\n|1|x|y|z|\n|3|4|", rows: [["1", "x|y|z"], ["3", "4"]],
      problems: ["3: table.row-width"]),
    Example(
      testDescription: "a pipe inside a cell of several lines", text: "|a|b|\n|-|-|\n|1|x|y\n\n z |\n|3|4|",
      rows: [["1", "x|y\n\n z"], ["3", "4"]], problems: ["3: table.row-width"]),
    Example(
      testDescription: "text after the end of a row", text: "|a|b|\n|-|-|\n|1|x |\n\nmore |\n|3|4|",
      rows: [["1", "x\nmore "], ["3", "4"]], problems: ["5: table.stray-text"]),
    Example(testDescription: "rows without a table", text: "|1|2|\n", rows: [], problems: ["1: table.no-header"]),
    Example(testDescription: "two tables", text: "|a|b|\n|-|-|\n|1|2|\n|c|\n|-|\n|3|", rows: [["1", "2"], ["3"]]),
    Example(
      testDescription: "a line per cell",
      text: "|a\n\n|b\n\n|c |\n|-|-|-|\n|1\n\n|2\n\n|3 |\n|4\n\n| |x\n\n-   y |\n|5|6|7 |",
      rows: [["1", "2", "3"], ["4", "", "x\n\n-   y"], ["5", "6", "7"]]),
    Example(
      testDescription: "a line per cell, with empty cells of no-break spaces",
      text: "|a\n\n|b\n\n|c |\n|-|-|-|\n|1\n\n|\u{A0}|\u{A0}|\n|2\n\n|\u{A0}|3 |",
      rows: [["1", "\u{A0}", "\u{A0}"], ["2", "\u{A0}", "3"]]),
    Example(
      testDescription: "a line per cell, a cell missing",
      text: "|a\n\n|b\n\n|c |\n|-|-|-|\n|1\n\n|2 |\n|3\n\n|4\n\n|5 |", rows: [["1", "2", ""], ["3", "4", "5"]],
      problems: ["7: table.row-width"]),
    Example(
      testDescription: "a line per cell below a header on one line",
      text: "|a|b|c|\n|-|-|-|\n|1\n\n|2\n\n|3 |\n|4|5|6|", rows: [["1", "2", "3"], ["4", "5", "6"]]),
    Example(
      testDescription: "two tables with a line per cell",
      text: "|a\n\n|b |\n|-|-|\n|1\n\n|2 |\n|c\n\n|d |\n|-|-|\n|3\n\n|4 |", rows: [["1", "2"], ["3", "4"]]),
    Example(
      testDescription: "a column without a title may be missing", text: "|a|b| |\n|-|-|-|\n|1|2|",
      rows: [["1", "2", ""]]),
    Example(
      testDescription: "no outer pipes", text: "a|b|c\n-|:-:|-\n1|2|3\n  4 | | 6\n7|8|\n\nx|y|z",
      rows: [["1", "2", "3"], ["4", "", "6"], ["7", "8", ""]]),
    Example(
      testDescription: "no outer pipes, a row with one too few", text: "a|b|c\n-|-|-\n1|2\nword",
      rows: [["1", "2", ""], ["word", "", ""]],
      problems: ["3: table.row-width", "4: table.row-width"]),
    Example(
      testDescription: "outer pipes on some lines", text: "|a|b\n--|--\n|1|2|\n3|4", rows: [["1", "2"]]),
    Example(
      testDescription: "no outer pipes behind outer pipes", text: "|a|b|\n|-|-|\n|1|2|\n\nc|d|\n-|-|\n3|4|",
      rows: [["1", "2"], ["3", "4"]]),
    Example(
      testDescription: "pipes inside code", text: "|a|b|\n|-|-|\n|`1|2`|``3`|`4``|", rows: [["`1|2`", "``3`|`4``"]],
      problems: ["3: table.pipe-in-code"]),
    Example(testDescription: "escaped pipes inside code", text: "|a|b|\n|-|-|\n|`1\\|2`|3|", rows: [["`1|2`", "3"]]),
    Example(
      testDescription: "text after a table is no row", text: "|a|b|\n|-|-|\n|1|2|\n\nSee there.\n", rows: [["1", "2"]]),
  ]

  @Test("examples", arguments: examples)
  func example(_ example: Example) throws {
    let result = try scan(example.text)
    #expect(result.rows == example.rows)
    #expect(result.problems == example.problems)
  }

  @Test("cells know where they stand, in lines and Unicode scalars")
  func locations() throws {
    let source = try SourceText(PageSource(path: "T.md", bytes: Array("|名|b|\n|-|-|\n|名称|  x|\n|1|\n\n y|".utf8)))
    let (tables, _) = TableScanner.tables(in: source, lines: 1..<7, outside: [])
    let cells = tables.flatMap(\.rows).flatMap(\.cells).map(\.location.description)
    #expect(cells == ["T.md:3:2", "T.md:3:7", "T.md:4:2", "T.md:6:2"])
  }

  /// Whatever the bytes are, each line that begins a row is in some row, or has a diagnostic.
  @Test("random lines: nothing vanishes", arguments: 0..<200)
  func random(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let pieces = ["|", "|", "|a", "x", "\\", "\n", "\n", "\n\n", " ", "|-|-|\n", "|b|c|\n", "é", "`", "- "]
    let text = "|h|i|\n|-|-|\n" + (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let source = try SourceText(PageSource(path: "T.md", bytes: Array(text.utf8)))
    let (tables, diagnostics) = TableScanner.tables(in: source, lines: 1..<source.lineCount + 1, outside: [])
    for table in tables {
      for row in table.rows { #expect(row.cells.count <= table.header.count) }
    }
    // Text between tables is no row; what stands on lines that begin with a pipe is.
    let rowLines = (1...source.lineCount).map { String(decoding: source.line($0), as: UTF8.self) }
      .filter { $0.drop { $0 == " " }.first == "|" }
    let reported = diagnostics.filter { $0.id == "table.no-header" }.compactMap(\.location?.line)
      .map { String(decoding: source.line($0), as: UTF8.self) }.joined()
    let kept = reported + tables.flatMap { [$0.header] + $0.rows.map(\.cells) }.flatMap { $0 }.map(\.source).joined()
    for letter: Character in ["a", "b", "c", "h"] {
      #expect(kept.count { $0 == letter } >= rowLines.joined().count { $0 == letter }, "\(text.debugDescription)")
    }
  }
}

import TablatureAPIModel
import Testing

@Suite("Source locations")
struct SourceLocationTests {
  @Test("Places are ordered by file, then line, then column")
  func order() {
    let ordered = [
      SourceLocation(file: "a", line: 2, column: 9), SourceLocation(file: "b", line: 1, column: 1),
      SourceLocation(file: "b", line: 1, column: 10), SourceLocation(file: "b", line: 9),
      SourceLocation(file: "b", line: 10),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test("A diagnostic is one line as compilers print it")
  func diagnostic() {
    let place = SourceLocation(file: "docs/ecs/X.md", line: 31, column: 5)
    #expect(
      Diagnostic("table.row-width", .warning, "too many cells", at: place).description
        == "docs/ecs/X.md:31:5: warning: too many cells [table.row-width]")
    #expect(Diagnostic("input.no-pages", .error, "none").description == "error: none [input.no-pages]")
  }
}

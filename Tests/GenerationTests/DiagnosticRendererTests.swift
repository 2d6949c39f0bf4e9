import TablatureAPIModel
import Testing

@testable import TablatureGeneration

@Suite("Rendering diagnostics")
struct DiagnosticRendererTests {
  private static let page = "# Title\r\n\r\n| 名称 |\tType |\n\n\u{1B}[2J evil\n"

  private static func render(
    _ diagnostics: [Diagnostic], source: Bool = true, color: Bool = false
  ) -> String {
    DiagnosticRenderer(style: .init(showsSource: source, usesColor: color, width: 80)) { path in
      path == "docs/X.md" ? Array(page.utf8) : nil
    }.render(diagnostics)
  }

  private static func place(_ line: Int, _ column: Int = 1, file: String = "docs/X.md")
    -> TablatureAPIModel.SourceLocation
  {
    TablatureAPIModel.SourceLocation(file: file, line: line, column: column)
  }

  @Test("For other programs, a diagnostic is its line and those of its notes")
  func plain() {
    let diagnostic = Diagnostic(
      "table.row-width", .warning, "too few cells", at: Self.place(3, 5),
      notes: [.init("the header is here", at: Self.place(1)), .init("cells are separated by |")])
    #expect(
      Self.render([diagnostic], source: false) == """
        docs/X.md:3:5: warning: too few cells [table.row-width]
        docs/X.md:1:1: note: the header is here
        docs/X.md:3:5: note: cells are separated by |

        """)
  }

  @Test("On a terminal the line of the page follows, with a caret that also hits behind wide characters and tabs")
  func source() {
    let diagnostics = [
      Diagnostic("a.b", .error, "odd", at: Self.place(3, 8)),
      Diagnostic("a.b", .note, "title", at: Self.place(1, 3), notes: [.init("more", at: Self.place(3, 3))]),
    ]
    #expect(
      Self.render(diagnostics) == """
        docs/X.md:3:8: error: odd [a.b]
         3 | | 名称 |    Type |
           |             ^
        docs/X.md:1:3: note: title [a.b]
         1 | # Title
           |   ^
        docs/X.md:3:3: note: more
         3 | | 名称 |    Type |
           |   ^

        """)
  }

  @Test(
    "Where there is nothing to show, the line stands alone",
    arguments: [place(2), place(0), place(-1), place(99), place(1, file: "docs/Y.md"), nil])
  func nothingToShow(location: TablatureAPIModel.SourceLocation?) {
    let diagnostic = Diagnostic("a.b", .warning, "odd", at: location)
    #expect(Self.render([diagnostic]) == diagnostic.description + "\n")
  }

  @Test("Colours are only there where they are asked for")
  func color() {
    let diagnostics = Diagnostic.Severity.allCases.map { Diagnostic("a.b", $0, "odd", at: Self.place(1)) }
    #expect(!Self.render(diagnostics).contains("\u{1B}"))
    let colored = Self.render(diagnostics, color: true)
    #expect(colored.contains("\u{1B}[1;31merror: \u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;35mwarning: \u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;36mnote: \u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;32m^\u{1B}[0m"))
  }

  @Test("Nothing of a page or a path reaches the terminal raw")
  func hostile() {
    let hostile = "x\u{1B}[31m\r\n\u{7}\u{9B}\u{202E}"
    let diagnostics = [
      Diagnostic(
        "a.b", .error, hostile, at: Self.place(5, 2), notes: [.init(hostile), .init(hostile, at: Self.place(5))]),
      Diagnostic("a.b", .error, hostile, at: Self.place(1, file: hostile)),
    ]
    let text = Self.render(diagnostics)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.split(separator: "\n").count == 8)
    #expect(text.contains(" 5 | \\u{1B}[2J evil\n   |       ^\n"))
  }

  @Test("Diagnostics are ordered by place, those without one last")
  func order() {
    let ordered = [
      Diagnostic("b", .note, "1", at: Self.place(1)), Diagnostic("a", .note, "2", at: Self.place(2)),
      Diagnostic("b", .note, "1", at: Self.place(2)), Diagnostic("b", .note, "2", at: Self.place(2)),
      Diagnostic("a", .error, "3", at: Self.place(1, file: "z")), Diagnostic("a", .error, "4"),
      Diagnostic("b", .error, "4"),
    ]
    for _ in 0..<20 { #expect(ordered.shuffled().inOrderOfPlace() == ordered) }
  }
}

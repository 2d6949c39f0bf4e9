import Testing

@testable import TablatureSwiftEmitter

@Suite("Source lines")
struct SourceWriterTests {
  private func lines(_ body: (inout SourceWriter) -> Void) -> [String] {
    var writer = SourceWriter()
    body(&writer)
    return writer.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test("Each line of a text is indented, and an empty one isn't")
  func indentation() {
    let found = lines { writer in
      writer.block("struct A") { writer in
        writer.separate()
        writer.write("let b = 1\n\nlet c = 2")
        writer.write(parts: "let ", "d", " = 3")
      }
      writer.separate()
      writer.separate()
      writer.write("x")
    }
    #expect(found == ["struct A {", "  let b = 1", "", "  let c = 2", "  let d = 3", "}", "", "x"])
  }

  static let long = String(repeating: "a", count: 117)

  @Test(
    "A call is on one line if its characters fit",
    arguments: [
      (Layout.call("f", [.text(long)]), ["f(\(long))"]), (.call("f", [.text(long + "a")]), ["f(", "  \(long)a", ")"]),
      // Characters are counted, not bytes.
      (
        .call("f", [.text(String(repeating: "é", count: 117))]), ["f(\(String(repeating: "é", count: 117)))"]
      ),
      (
        .call("f", [.text(String(repeating: "é", count: 118))]), ["f(", "  \(String(repeating: "é", count: 118))", ")"]
      ),
      // A list of several elements may need a comma more.
      (.call("f", [.labeled("b", .text("1")), .text("2")]), ["f(b: 1, 2)"]), (.literal([]), ["[]"]),
      (.literal([.text(long), .text("")]), ["[", "  \(long),", "  ,", "]"]),
      // A text with line breaks keeps them.
      (.call("f", [.text("1\n2")]), ["f(1", "2)"]),
    ] as [(Layout, [String])])
  func layouts(layout: Layout, expected: [String]) { #expect(lines { $0.write(layout) } == expected) }

  @Test("What is before and behind an expression takes room")
  func surroundings() {
    let layout = Layout.call("f", [.text(String(repeating: "a", count: 100))])
    #expect(lines { $0.write(layout, before: "let value12345 = ") } == ["let value12345 = \(layout.oneLine)"])
    #expect(
      lines { $0.write(layout, before: "let value12345 = ", after: ",") }
        == ["let value12345 = f(", "  \(String(repeating: "a", count: 100))", "),"])
  }
}

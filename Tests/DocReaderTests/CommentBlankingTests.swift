import Testing

@testable import TablatureDocReader

@Suite("Comments")
struct CommentBlankingTests {
  /// The text that is left, with each run of spaces as one.
  private func blanked(_ text: String) throws -> (text: String, unclosed: String?) {
    let source = try SourceText(PageSource(path: "P.md", bytes: Array(text.utf8)))
    let result = CommentBlanking.blank(source)
    #expect(result.source.lineCount == source.lineCount)
    #expect(result.source.bytes.count == source.bytes.count)
    let words = String(decoding: result.source.bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    return (words.joined(separator: " "), result.unclosed?.description)
  }

  @Test(
    "comments are blank, whatever they hold",
    arguments: [
      ("a <!-- b --> c", "a c"), ("a <!-- b\n\n```\nc\n```\n--> d", "a d"), ("<!-- a --><!-- b -->c", "c"),
      ("|a|\n<!--\n|b|\n-->\n|c|", "|a| |c|"), ("## Title <!-- later -->", "## Title"), ("<!---->a", "a"),
      ("<!--\n## Old\n\n|a|b|\n|-|-|\n-->", ""),
    ])
  func comments(text: String, left: String) throws {
    let result = try blanked(text)
    #expect(result.text == left)
    #expect(result.unclosed == nil)
  }

  @Test(
    "comments in code, and what only begins like one, are text",
    arguments: [
      "`<!-- a -->`", "```\n<!-- a -->\n```", "~~~ <!--\n-->\n~~~", "x\n\n    <!-- a -->", "a \\<!-- b -->",
      "`` ` <!-- a --> ``",
      "a <!-- b",
    ])
  func text(text: String) throws {
    let result = try blanked(text)
    #expect(result.text == text.split { $0 == " " || $0 == "\n" }.joined(separator: " "))
    #expect(result.unclosed == nil)
  }

  @Test("a backtick that nothing closes hides no comment")
  func loneBacktick() throws {
    #expect(try blanked("a ` <!-- b --> c").text == "a ` c")
    #expect(try blanked("a `` b ` <!-- c --> d").text == "a `` b ` d")
  }

  @Test("a comment that never ends takes the rest of the page, and is reported")
  func unclosed() throws {
    let result = try blanked("a\n\n <!-- b\n\nc")
    #expect(result.text == "a")
    #expect(result.unclosed == "P.md:3:2")
    let reading = Page.read(Page.english(errors: nil) + "\n<!-- later\n\n## Error codes\n")
    #expect(reading.problems.contains { $0.hasSuffix("page.comment") })
  }

  @Test("many openings on one line take time in proportion to its length")
  func linear() throws {
    let text = String(repeating: "`<!--", count: 40_000)
    #expect(try blanked(text).unclosed == nil)
  }
}

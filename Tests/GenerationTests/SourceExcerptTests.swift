import TablatureAPIModel
import Testing

@testable import TablatureGeneration

@Suite("Source excerpt")
struct SourceExcerptTests {
  private static let caretCases: [(String, Int, String, Int)] = [
    ("| a | b |", 5, "| a | b |", 4), ("abc", 1, "abc", 0), ("abc", 4, "abc", 3), ("abc", 99, "abc", 3),
    ("abc", 0, "abc", 0),
    ("abc", -5, "abc", 0), ("", 1, "", 0), ("| 实例 | b |", 8, "| 实例 | b |", 9), ("\tb", 2, "    b", 4),
    ("a\tb", 3, "a   b", 4),
    ("实\tb", 3, "实  b", 4), ("abcd\te", 6, "abcd    e", 8), ("a\u{1B}b", 3, "a\\u{1B}b", 7),
    ("e\u{301}b", 3, "e\u{301}b", 1),
  ]

  @Test(
    "The caret stands below the character of the column",
    arguments: caretCases)
  func caret(line: String, column: Int, text: String, caret: Int) {
    let excerpt = SourceExcerpt(line, column: column)
    #expect(excerpt.text == text)
    #expect(excerpt.caret == caret)
  }

  @Test("A long line is cut so that the place is seen", arguments: [1, 2, 10, 30, 31, 50, 99, 100, 101])
  func long(column: Int) {
    let line = String((0..<100).map { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0 % 26))) })
    let excerpt = SourceExcerpt(line, column: column, width: 30)
    #expect(excerpt.text.count <= 30)
    #expect(excerpt.caret < 30)
    let characters = Array(excerpt.text)
    if column <= 100 { #expect(characters[excerpt.caret] == Array(line)[column - 1]) }
    #expect(excerpt.text.hasPrefix("…") == (column > 27))
  }

  @Test("Wide characters are cut at their edges", arguments: 1...60)
  func wide(column: Int) {
    let line = String(repeating: "实", count: 60)
    let excerpt = SourceExcerpt(line, column: column, width: 20)
    let width = excerpt.text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
    #expect(width <= 20)
    let offset = excerpt.text.hasPrefix("…") ? 1 : 0
    #expect((excerpt.caret - offset) % 2 == 0)
    #expect(excerpt.caret < width)
  }

  @Test("Any line and column is taken", arguments: [Int.min, -1, 0, 7, .max], [Int.min, 0, 1, 5, .max])
  func extremes(column: Int, width: Int) {
    let excerpt = SourceExcerpt("| some | 文字 |\t\u{0}", column: column, width: width)
    #expect(excerpt.caret >= 0)
  }
}

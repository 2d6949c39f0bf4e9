import Testing

@testable import TablatureSwiftEmitter

@Suite("Text as bytes")
struct UTF8TextTests {
  private static let texts = ["", "a", "aé中😀\u{301}z", "😀", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"]

  @Test("A cursor gives each scalar once, forwards", arguments: texts)
  func forwards(text: String) {
    let found = text.withBytes { bytes in
      var cursor = ScalarCursor(bytes)
      var values: [UInt32] = []
      while !cursor.isAtEnd { values.append(cursor.next()) }
      return values
    }
    #expect(found == text.unicodeScalars.map(\.value))
  }

  @Test("The scalar before a place is the one that ends there", arguments: texts.dropFirst())
  func backwards(text: String) {
    let last = text.withBytes { ScalarCursor.scalar(before: $0.count, of: $0) }
    #expect(last == text.unicodeScalars.last?.value)
  }

  @Test(
    "What cannot be seen is white space",
    arguments: [("", true), (" \n\t", true), ("\u{3000}", true), ("a", false), (" a", false), ("中", false)])
  func whitespace(text: String, expected: Bool) { #expect(text.isWhitespace == expected) }

  @Test(
    "Parts are what is between separators",
    arguments: [("", [""]), ("a", ["a"]), ("a,é,,中", ["a", "é", "", "中"]), (",a,", ["", "a", ""])])
  func parts(text: String, expected: [String]) { #expect(text.parts(separatedBy: UInt8(ascii: ",")) == expected) }

  @Test("Marks are put around a text of any length", arguments: texts + [String(repeating: "中a", count: 40)])
  func marks(text: String) { #expect(String(text, between: UInt8(ascii: "`")) == "`\(text)`") }

  @Test("A byte stands in a text or does not")
  func bytes() {
    #expect("a\nb".hasByte(10))
    #expect(!"".hasByte(10))
  }
}

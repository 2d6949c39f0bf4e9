import Testing

@testable import TablatureSwiftEmitter

@Suite("Wrapping of text")
struct TextWrappingTests {
  @Test(
    "Lines end where the columns of their characters do",
    arguments: [
      ("ab cd", 5, ["ab cd"]), ("ab cd", 4, ["ab", "cd"]), ("中文 ab", 7, ["中文 ab"]), ("中文 ab", 6, ["中文", "ab"]),
      // Emoji take two columns, marks none.
      ("⏩ ab", 5, ["⏩ ab"]), ("⏩ ab", 4, ["⏩", "ab"]), ("e\u{301}e\u{301} ab", 5, ["e\u{301}e\u{301} ab"]),
      // A flag takes two columns, and isn't broken.
      ("🇩🇪 ab", 5, ["🇩🇪 ab"]), ("🇩🇪🇫🇷 ab", 2, ["🇩🇪🇫🇷", "ab"]),
      // Wide characters are broken without spaces, Kana and those beyond the first plane, too.
      ("中文中文", 4, ["中文", "中文"]), ("かなかな", 4, ["かな", "かな"]), ("𠀀𠀀𠀀𠀀", 4, ["𠀀𠀀", "𠀀𠀀"]),
    ] as [(String, Int, [String])])
  func lines(text: String, width: Int, expected: [String]) {
    #expect(TextWrapping.wrap(text, width: width) == expected)
  }

  @Test("Nothing of a text is left for the next one")
  func reuse() {
    var wrapping = TextWrapping(width: 5)
    var lines: [String] = []
    for (text, width) in [("中文 ab cd", 5), ("", 5), ("ab cd", 4), ("ab cd", 5)] {
      wrapping.begin(width: width)
      wrapping.add(text)
      wrapping.finish { lines.append(String(decoding: $0, as: UTF8.self)) }
    }
    #expect(lines == ["中文", "ab cd", "", "ab", "cd", "ab cd"])
  }

  @Test("Text that is long before the first place to break it is broken at the last one that fits")
  func longText() {
    #expect(TextWrapping.wrap("abcdefgh中文中文中文", width: 10) == ["abcdefgh中", "文中文中文"])
    #expect(TextWrapping.wrap("中文，中文中文中文", width: 12) == ["中文，中文中", "文中文"])
    #expect(TextWrapping.wrap("中文中文中，文中文", width: 12) == ["中文中文中，", "文中文"])
  }

  @Test("Breaking lines loses nothing")
  func nothingIsLost() {
    let text = String(repeating: "中文English混排，test（括号）。", count: 30)
    #expect(TextWrapping.wrap(text, width: 60).joined() == text)
  }
}

import Testing

@testable import TablatureAPIModel

@Suite("Visible text")
struct VisibleTextTests {
  private static let visibleCases: [(String, String)] = [
    ("plain text", "plain text"), ("实例规格", "实例规格"), ("a\tb\nc\rd", "a\\tb\\nc\\rd"), ("\u{1B}[31m", "\\u{1B}[31m"),
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{9B}31m", "\\u{9B}31m"), ("\u{FEFF}x", "\\u{FEFF}x"), ("\0", "\\u{0}"),
    ("é", "é"), ("e\u{301}", "e\u{301}"), ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("", ""), ("a\u{2028}b", "a\\u{2028}b"),
    ("\u{E0041}", "\\u{E0041}"), ("\\n", "\\n"),
  ]

  @Test(
    "Characters that nobody would see as themselves are escaped",
    arguments: visibleCases)
  func visible(text: String, shown: String) { #expect(text.visible == shown) }

  @Test(
    "Quoted text can be told from what stands around it",
    arguments: [("", #""""#), (#"a"b"#, #""a\"b""#), (#"\n"#, #""\\n""#), ("\n", #""\n""#)])
  func quoted(text: String, shown: String) { #expect(text.visiblyQuoted == shown) }

  @Test(
    "Names and values are cut after 120 Unicode scalars in messages, paths after 400",
    arguments: [1, 120, 121, 400, 401])
  func cut(count: Int) {
    let text = String(repeating: "e\u{301}", count: count / 2) + (count.isMultiple(of: 2) ? "" : "x")
    #expect(text.unicodeScalars.count == count)
    #expect(text.quoted.unicodeScalars.count == min(count, 120) + (count > 120 ? 3 : 2))
    #expect(text.quotedPath.unicodeScalars.count == min(count, 400) + (count > 400 ? 3 : 2))
    #expect(text.quoted.hasSuffix(count > 120 ? "…'" : "'"))
  }
}

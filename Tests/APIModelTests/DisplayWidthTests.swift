import TablatureAPIModel
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  private static let widthCases: [(Unicode.Scalar, Int)] = [
    ("a", 1), ("~", 1), ("é", 1), ("ß", 1), ("Ж", 1), ("实", 2), ("。", 2), ("：", 2), ("ｱ", 1), ("ア", 2), ("한", 2),
    ("𠀀", 2), ("🚀", 2), ("└", 1), ("…", 1), ("\u{301}", 0), ("\u{FE0F}", 0), ("\u{200D}", 0), ("\u{FFFD}", 1),
    // Marks among wide characters, and what is narrow there.
    ("\u{302A}", 0), ("\u{3099}", 0), ("\u{302E}", 2), ("\u{303F}", 1), ("𛀀", 2), ("𗀀", 2), ("䷀", 2),
    // Signs that are emoji without a variation selector, one that isn't, and half a flag.
    ("⏩", 2), ("⚡", 2), ("🖥", 1), ("\u{1F1E9}", 1),
  ]

  @Test(
    "Characters take as many columns as terminals give them",
    arguments: widthCases)
  func width(scalar: Unicode.Scalar, columns: Int) { #expect(DisplayWidth.of(scalar) == columns) }
}

import Testing

@testable import TablatureGeneration

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "Characters take as many columns as terminals give them",
    arguments: [
      ("a", 1), ("~", 1), ("é", 1), ("ß", 1), ("Ж", 1), ("实", 2), ("。", 2), ("：", 2), ("ｱ", 1), ("ア", 2), ("한", 2),
      ("𠀀", 2), ("🚀", 2), ("└", 1), ("…", 1), ("\u{301}", 0), ("\u{FE0F}", 0), ("\u{200D}", 0), ("\u{FFFD}", 1),
    ] as [(Unicode.Scalar, Int)])
  func width(scalar: Unicode.Scalar, columns: Int) { #expect(DisplayWidth.of(scalar) == columns) }
}

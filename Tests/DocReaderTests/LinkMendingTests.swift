import TablatureTestSupport
import Testing

@testable import TablatureDocReader

@Suite("Links with spaces")
struct LinkMendingTests {
  private func mend(_ text: String) -> String {
    String(decoding: LinkMending.mend(Array(text.utf8)[...]), as: UTF8.self)
  }

  private static let mendsCases: [(String, String)] = [
    ("[A](API guide/a.md#)", "[A](<API guide/a.md#>)"),
    ("see [A](../x y/a.md#b) and [B](c d.md)", "see [A](<../x y/a.md#b>) and [B](<c d.md>)"),
    ("[A](x y/a (1).md)", "[A](<x y/a (1).md>)"), ("[A](x y/a.md (1))", "[A](<x y/a.md (1)>)"),
    ("[指南](API 参考/实例.md#)", "[指南](<API 参考/实例.md#>)"), ("[a [A](x y/a.md)", "[a [A](<x y/a.md>)"),
    ("[](x y/a.md)", "[](<x y/a.md>)"), ("Array of [A](x y/a.md)", "Array of [A](<x y/a.md>)"),
    ("`a` [A](x y/a.md)", "`a` [A](<x y/a.md>)"), ("[A](x y/a.md", "[A](x y/a.md"),
  ]

  @Test(
    "destinations with spaces get their angle brackets",
    arguments: mendsCases)
  func mends(text: String, expected: String) {
    #expect(mend(text) == expected)
  }

  private static let staysCases: [String] = [
    "", "plain", "[A](a.md)", "[A]( a.md )", "[A](a.md \"A title\")", "[A](a.md 'A title')", "[A](a.md (A title))",
    "[A](<x y/a.md>)", "[A] (x y/a.md)", "](x y/a.md)", "\\[A](x y/a.md)", "[A\\](x y/a.md)", "`[A](x y/a.md)`",
    "`` ` [A](x y/a.md) ``", "[A](x y\n/a.md)", "[a [b](c.md) d](x y/a.md)", "values[0](the first one)", "[A]( )",
    "[A](x y/\(String(repeating: "a", count: 600)))",
  ]

  @Test(
    "what CommonMark reads itself, and what is no link, stays",
    arguments: staysCases)
  func stays(text: String) {
    #expect(mend(text) == text)
  }

  @Test("a mended link in a cell leads to its page, and code stays as it is")
  func links() {
    #expect(CommonMark.inlineText(Array("Array of [A](API guide/a.md#)".utf8)[...]) == "Array of A")
    #expect(
      CommonMark.prose("See [A](API guide/a.md#).", line: 1).blocks.first?.content
        == [.text("See "), .link("A", destination: "API guide/a.md#"), .text(".")])
    #expect(
      CommonMark.prose("See `[A](API guide/a.md#)`.", line: 1).blocks.first?.content
        == [.text("See "), .code("[A](API guide/a.md#)"), .text(".")])
  }

  @Test(
    "random text: only angle brackets come in, each pair makes a link, and a second time nothing happens",
    arguments: 0..<1500)
  func random(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pieces = ["[", "]", "(", ")", "](", " ", "/", "a", "[a](", "x y/a)", "`", "\\", "中"]
    let text = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    let mended = mend(text)
    #expect(String(mended.filter { $0 != "<" && $0 != ">" }) == text)
    #expect(mend(mended) == mended, "\(text.debugDescription)")
    // Text before it, so that nothing in it begins a block.
    var links = CommonMark.outline(of: "x \(mended)".utf8).linkDestinations
    for piece in mended.split(separator: "<").dropFirst() {
      let destination = piece.prefix { $0 != ">" }.trimmingSpaces()
      let position = links.firstIndex(of: destination)
      #expect(position != nil, "\(text.debugDescription) became \(mended.debugDescription)")
      if let position { links.remove(at: position) }
    }
  }

  @Test("a long text of nothing but openings is read in time")
  func long() {
    let text = String(repeating: "[a](x y/", count: 50_000)
    #expect(mend(text) == text)
  }
}

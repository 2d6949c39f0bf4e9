import Foundation
import TablatureAPIModel
@testable import TablatureDocReader
import TablatureTestSupport
import Testing

/// Text without markup is read without libcmark; what comes of it must be what libcmark gives.
@Suite("Text that needs no CommonMark")
struct PlainTextTests {
  /// Holds the short way against the long one.
  private func check(_ text: ArraySlice<UInt8>) {
    if PlainText.isParagraph(text) {
      // Spaces before a paragraph could make it code for libcmark; a cell has none at its beginning.
      let parsed = CommonMark.parsedProse(text.drop { $0 == UInt8(ascii: " ") }, line: 1)
      #expect(CommonMark.prose(text, line: 1) == parsed, "\(string(text))")
    }
    if !PlainText.hasInlineMarkup(text) {
      #expect(CommonMark.inlineText(text) == CommonMark.parsedInlineText(text), "\(string(text))")
    }
  }

  private func string(_ text: ArraySlice<UInt8>) -> String { String(decoding: text, as: UTF8.self).debugDescription }

  @Test(
    "each cell of the corpora", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"),
    arguments: TestScale.some(["slb/zh-CN", "slb/en-US", "ecs/zh-CN", "ecs/en-US", "ecs/zh-CN-legacy"], quick: 2))
  func cells(corpus: String) throws {
    let folder = try SharedMaterial.url("corpus/\(corpus)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    var seen: Set<ArraySlice<UInt8>> = []
    for file in files where file.pathExtension == "md" {
      let source = try SourceText(PageSource(path: file.path, bytes: [UInt8](try Data(contentsOf: file))))
      let tables = TableScanner.tables(in: source, lines: 1..<source.lineCount + 1, outside: []).tables
      for cell in tables.flatMap({ [$0.header] + $0.rows.map(\.cells) }).joined() where seen.insert(cell.bytes).inserted
      {
        check(cell.bytes)
      }
    }
    #expect(seen.count > 500)
  }

  @Test("random pieces", arguments: 0..<400)
  func random(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pieces = [
      "a", "B", "1", "12.", "1)", "-", "+", "#", ">", "=", "~", ":", "|", "'", "\"", "(", ")", "{", "}", "/", ".", ",",
      " ", "  ", "\u{3000}", "\u{A0}", "名", "é", "😀", "http://x.y", "a@b.c", "$", "%", "^", ";", "?", "@", "---", "***",
      "[a]", "`", "\\", "&amp;", "<br>", "!",
    ]
    for _ in 0..<25 {
      let count = Int.random(in: 0..<8, using: &generator)
      check(ArraySlice((0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().utf8))
    }
  }
}

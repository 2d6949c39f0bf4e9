import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureTestSupport
import Testing

@testable import TablaturePageLint

@Suite("Published pages")
struct CorpusTests {
  @Test(
    "each finding and each note points into its page",
    .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"),
    arguments: TestScale.some(["slb/zh-CN", "slb/en-US", "ecs/zh-CN", "ecs/en-US", "ecs/zh-CN-legacy"], quick: 2))
  func places(corpus: String) throws {
    let root = try SharedMaterial.url("corpus/\(corpus)")
    let names = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap { $0 as? String }
    let pages = try names.filter { $0.hasSuffix(".md") }.map {
      PageSource(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0))))
    }
    var lengths: [String: [Int]] = [:]
    for page in pages {
      var bytes = page.bytes[...]
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      lengths[page.path] = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        line.count { $0 & 0xC0 != 0x80 && $0 != 0x0D }
      }
    }
    let found = lint(pages)
    #expect(found.count > 100)
    for finding in found {
      for place in [finding.location].compactMap({ $0 }) + finding.notes.compactMap(\.location) {
        let lines = try #require(lengths[place.file], "\(finding)")
        #expect(place.line >= 1 && place.line <= lines.count, "\(finding)")
        #expect(
          place.column >= 1 && place.column <= (lines.indices.contains(place.line - 1) ? lines[place.line - 1] + 1 : 0),
          "\(finding)")
      }
    }
  }
}

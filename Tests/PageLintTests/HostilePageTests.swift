import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureTestSupport
import Testing

@testable import TablaturePageLint

/// Pages that nobody wrote in earnest.
@Suite("Hostile pages")
struct HostilePageTests {
  private func expectBounded(_ pages: [PageSource], _ comment: Comment = "") {
    let found = lint(pages)
    let rules = Set(LintRule.checks.map(\.id))
    let counts = Dictionary(
      grouping: found.filter { rules.contains($0.id) }, by: { "\($0.location?.file ?? "") \($0.id)" })
    for (key, findings) in counts { #expect(findings.count <= Findings.mostOnPage, "\(key) \(comment)") }
    let lines = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.bytes.count { $0 == 0x0A } + 1) })
    for finding in found {
      #expect(finding.summary.unicodeScalars.count < 2_000, "\(comment)")
      for location in [finding.location].compactMap({ $0 }) + finding.notes.compactMap(\.location) {
        #expect(location.line >= 1 && location.line <= lines[location.file] ?? 0, "\(finding) \(comment)")
        #expect(location.column >= 1, "\(finding) \(comment)")
      }
    }
  }

  @Test("damaged pages are judged as well as can be", arguments: 0..<60)
  func damaged(seed: UInt64) throws {
    var random = SplitMix(seed: seed &* 104_729 &+ 7)
    let name = try #require(MarkedPages.names.randomElement(using: &random))
    let pages = try MarkedPages(named: name).faulty.map { page in
      var bytes = page.bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...120, using: &random)))
        case 2: bytes.insert(contentsOf: Array("|\n```\n{\"a\": [".utf8), at: at)
        case 3: bytes.insert(contentsOf: Array("<A><B>1</A>".utf8), at: at)
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 200)], at: at)
        }
        if bytes.isEmpty { bytes = [0x23] }
      }
      return PageSource(path: page.path, bytes: bytes)
    }
    expectBounded(pages, "\(name) \(seed)")
  }

  /// Tables and samples of very many members, all alike, none of which fit together.
  @Test("huge pages", arguments: ["Abcdefghij", "X"])
  func huge(stem: String) {
    let rows = (0..<3_000).map { "|\(stem)\($0)|Integer|x|A member.|" }.joined(separator: "\n")
    let members = (0..<3_000).map { "\"\(stem)q\($0)\": \"x\"" }.joined(separator: ", ")
    let parameters = (0..<3_000).map { "&\(stem)q\($0)=1" }.joined(separator: "\n")
    let page = """
      # Op

      ## Request parameters

      |Parameter|Type|Required|Description|
      |-|-|-|-|
      \((0..<3_000).map { "|\(stem)\($0)|Integer|Yes|A parameter. Valid values: 5 to 1.|" }.joined(separator: "\n"))

      ## Response parameters

      |Parameter|Type|Example|Description|
      |-|-|-|-|
      \(rows)

      ## Examples

      ```
      https://ecs.example.com/?Action=Op
      \(parameters)
      ```

      ```
      {\(members)}
      ```

      ```
      \(String(repeating: "{\"a\":[", count: 100_000))
      ```

      ```
      <R>\(String(repeating: "<a>", count: 20_000))</R>
      ```

      """
    expectBounded([PageSource(path: "Op.md", bytes: Array(page.utf8))])
  }

  @Test("very many pages for one operation")
  func manyPages() throws {
    let page = try #require(try MarkedPages(named: "operation.disagreement").faulty.last)
    expectBounded((0..<300).map { PageSource(path: "\($0).md", bytes: page.bytes) })
  }
}

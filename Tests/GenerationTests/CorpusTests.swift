import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

/// The published pages that the project is tried on.
@Suite("Published pages", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
struct CorpusTests {
  @Test(
    "every row gives a fact or is told, and every fact can be explained",
    arguments: TestScale.some(["slb/zh-CN", "slb/en-US", "ecs/zh-CN", "ecs/en-US", "ecs/zh-CN-legacy"], quick: 2))
  func corpus(path: String) async throws {
    let pages = try await PublishedPageSets.shared.pages(path)
    try checkRows(of: pages)
    try checkExplanations(of: pages)
  }

  // MARK: - Rows

  private func checkRows(of pages: PageSet) throws {
    let places = pages.facts.map(\.location) + pages.diagnostics.compactMap(\.location)
    let known = Set(places.map { SourceLocation(file: $0.file, line: $0.line) })
    var count = 0
    var missing: [String] = []
    for path in pages.services.flatMap(\.pages).map(\.location.file) {
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      for (line, row) in rows(of: text) {
        count += 1
        if !known.contains(SourceLocation(file: path, line: line)) {
          missing.append("\(path):\(line): \(row.prefix(60))")
        }
      }
    }
    #expect(count > 900)
    #expect(missing.prefix(10) == [], "\(missing.count) rows")
  }

  private static let sections: Set<String> = [
    "请求参数", "返回数据", "返回参数", "错误码", "Request parameters", "Response parameters", "Return parameters", "Error codes",
    "Errors",
  ]

  /// The rows of the tables of parameters, members and errors of a page, found without the reader's help: what begins
  /// with `|`, has a second one, and stands below a line of dashes, outside of code. The row `Action` is no parameter.
  private func rows(of text: String) -> [(line: Int, text: Substring)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var rows: [(Int, Substring)] = []
    var isInSection = false
    var isInTable = false
    var isInCode = false
    for (index, line) in lines.enumerated() {
      if line.drop(while: { $0 == " " }).hasPrefix("```") { isInCode.toggle() }
      if line.hasPrefix("#"), !isInCode {
        let level = line.prefix { $0 == "#" }.utf8.count
        let title = line.dropFirst(level).prefix { $0 != "{" }.trimmingCharacters(in: .whitespaces)
        if level <= 2 { isInSection = Self.sections.contains(title) }
        isInTable = false
      }
      guard isInSection, !isInCode, line.utf8.first == UInt8(ascii: "|"), line.utf8.count(where: { $0 == 0x7C }) > 1
      else { continue }
      let isHeader = index + 1 < lines.count && lines[index + 1].hasPrefix("|-")
      if line.utf8.allSatisfy({ "|-: \r".utf8.contains($0) }) {
        isInTable = true
      } else if isInTable, !isHeader, !line.drop(while: { "| *".contains($0) }).hasPrefix("Action") {
        rows.append((index + 1, line))
      }
    }
    return rows
  }

  // MARK: - Explanations

  private func checkExplanations(of pages: PageSet) throws {
    let facts = pages.facts.filter { $0.section != "skipped" && $0.section != "operation" }
    // Of a field that has several rows, the first is its place.
    let firsts = Dictionary(grouping: facts) { "\($0.location.file) \($0.operation) \($0.section) \($0.path)" }
      .values.compactMap { $0.min { $0.location.line < $1.location.line } }
      .sorted { ($0.location, $0.path) < ($1.location, $1.path) }
    let sample = firsts.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
    #expect(sample.count > 100)
    for fact in sample {
      let explanation = try Explanation(of: fact.path, in: fact.operation, pages: pages)
      let places = explanation.accounts.filter { $0.section.rawValue == fact.section }.map {
        $0.error?.meanings.first?.location ?? $0.fields.last?.field.rows.first?.location
      }
      #expect(places.contains(fact.location), "\(fact)")
      #expect(explanation.text.contains(fact.path.visible))
    }
  }
}

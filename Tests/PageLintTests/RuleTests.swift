import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureTestSupport
import Testing

@testable import TablaturePageLint

/// Every rule runs on every fixture.
@Suite("Rules of lint")
struct RuleTests {
  @Test("findings stand where the marks are, and nowhere else", arguments: MarkedPages.names)
  func faulty(name: String) throws {
    let pages = try MarkedPages(named: name)
    let found = lint(pages.faulty).map { "\($0.location?.description ?? "?"): \($0.id)" }.sorted()
    #expect(found == pages.expected)
  }

  @Test("the mended pages have none", arguments: MarkedPages.names)
  func mended(name: String) throws {
    let pages = try MarkedPages(named: name)
    let found = lint(pages.mended).filter { !pages.stays.contains($0.id) }
    #expect(found.map(\.description) == [])
  }

  @Test("every rule that has a file has a fixture, in which it finds something", arguments: LintRule.checks.map(\.id))
  func fixture(id: String) throws {
    let pages = try MarkedPages(named: id)
    #expect(pages.expected.contains { $0.hasSuffix(": \(id)") })
  }

  @Test("each finding says what to do", arguments: MarkedPages.names)
  func remedies(name: String) throws {
    let remedies = Dictionary(uniqueKeysWithValues: LintRule.checks.map { ($0.id, $0.remedy) })
    for finding in lint(try MarkedPages(named: name).faulty) {
      guard let remedy = remedies[finding.id] else { continue }
      #expect(finding.notes.contains { $0.text == remedy }, "\(finding)")
      #expect(!finding.summary.contains("\n") && !finding.summary.hasSuffix("."))
    }
  }

  @Test("the order of pages does not change what is found")
  func order() throws {
    let pages = try MarkedPages.names.flatMap { try MarkedPages(named: $0).faulty.map { ($0, $0.path) } }.enumerated()
      .map { PageSource(path: "\($0.offset)-\($0.element.1)", bytes: $0.element.0.bytes) }
    #expect(Set(lint(pages)) == Set(lint(pages.reversed())))
  }

  @Test(
    "what two pages say otherwise is told with both places",
    arguments: [
      "the parameter 'InstanceId' is optional here, required at a.md:13",
      "the parameter 'Size' is String here, Integer at a.md:14",
      "the error 'InvalidId' has the status 403 here, 400 at a.md:38",
    ])
  func differences(note: String) throws {
    let finding = try #require(
      lint(try MarkedPages(named: "operation.disagreement").faulty).first { $0.id == "operation.disagreement" })
    #expect(finding.notes.map(\.text).contains(note))
    #expect(finding.notes.first { $0.text == note }?.location?.file == "b.md")
  }

  @Test("more findings of a rule on a page than help anybody are counted, not told")
  func many() throws {
    let members = (0..<500).map { "\"Strange\($0)\": \"x\"" }.joined(separator: ", ")
    let page = """
      # Op

      ## Response parameters

      |Parameter|Type|Description|
      |-|-|-|
      |RequestId|String|The request.|

      ## Examples

      ```
      {"RequestId": "1", \(members)}
      ```

      """
    let found = lint([PageSource(path: "Op.md", bytes: Array(page.utf8))])
      .filter { $0.id == "sample.undocumented-member" }
    #expect(found.count == Findings.mostOnPage)
    #expect(found.last?.notes.last?.text == "there are 400 more of these on the page")
  }
}

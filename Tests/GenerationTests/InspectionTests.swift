import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Inspection")
struct InspectionTests {
  private func pages() async throws -> (PageSet, String) {
    let folder = try TemporaryFolder()
    try folder.write("b.md", "op B")
    try folder.write("a.md", "op A")
    try folder.write("a2.md", "op A")
    return (await PageSetReader(pipeline: FakePipeline.pages).read([folder.path()]), folder.path())
  }

  @Test("tsv has the facts of all pages, outvoted ones included, and the skipped rows")
  func tsv() async throws {
    let (pages, folder) = try await pages()
    let lines = try InspectionFormat.tsv.text(pages).replacingOccurrences(of: folder + "/", with: "").split(
      separator: "\n")
    func facts(_ name: String, _ file: String) -> [String] {
      [
        "\(name)\toperation\tPOST /\t\t\t\(file):1\t",
        "\(name)\trequest\tA\tStruct\tunspecified\t\(file):2\t",
        "\(name)\trequest\tA.B\tString\tunspecified\t\(file):3\t",
        "\(name)\trequest\tA.C\tString\tunspecified\t\(file):4\t", "\(name)\tresponse\tD\tString\t\t\(file):5\t",
        "\(name)\terror\tE\t400\tm\t\(file):1\t", "\(name)\tskipped\todd\tfake.warn\t\t\(file):1\t",
      ]
    }
    #expect(lines.map(String.init) == facts("A", "a.md") + facts("A", "a2.md") + facts("B", "b.md"))
  }

  @Test("tree is the dump of the model, then of the pages that lost")
  func tree() async throws {
    let (pages, _) = try await pages()
    let lost = try #require(pages.service.outvoted.first)
    #expect(pages.service.outvoted.count == 1)
    #expect(
      try InspectionFormat.tree.text(pages) == pages.service.model.textDump + "\noutvoted " + lost.textDump)
  }

  @Test("json is the document of the model, the same at every run")
  func json() async throws {
    let (pages, _) = try await pages()
    let text = try InspectionFormat.json.text(pages)
    #expect(try InspectionFormat.json.text(pages) == text)
    let document = try JSONDecoder().decode(ServiceDocument.self, from: Data(text.utf8))
    #expect(document == ServiceDocument(pages.service.model, outvoted: pages.service.outvoted))
    #expect(document.outvoted?.map(\.source.file).map { $0.hasSuffix("a2.md") } == [true])
    #expect(document.version == 1)
    #expect(document.operations.map(\.name) == ["A", "B"])
  }
}

import Foundation
import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Refusing operations", .serialized)
struct RefusalTests {
  private let folder = Result { try TemporaryFolder() }
  private static let rest = "## Request syntax\n\n```\nGET /v1/things/[Id] HTTP/1.1\n```\n"

  private func run(exclude: [String] = [], mode: GenerationOptions.Mode = .write) async throws -> GenerationResult {
    let folder = try folder.get()
    return await Generator().generate(
      [folder.path("docs")],
      GenerationOptions(
        output: folder.path("out"),
        filter: OperationFilter(exclude: exclude.compactMap { OperationFilter.Pattern($0) }),
        mode: mode))
  }

  private func generated() throws -> [String] {
    try folder.get().files().filter { $0.hasPrefix("out/Sources") }.map { String($0.dropFirst("out/Sources/".count)) }
  }

  @Test("What cannot be called is left out with an error at the sign, the rest is generated")
  func some() async throws {
    let folder = try folder.get()
    try folder.write("docs/StartA.md", ServicePages.text("StartA"))
    try folder.write("docs/StopA.md", ServicePages.text("StopA", style: "ROA", extra: Self.rest))
    let result = try await run()
    #expect(result.status == .findings)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map(\.description) == [
        "\(folder.path("docs/StopA.md")):20:1: error: generated clients can't call 'StopA': the request line is 'GET /v1/things/[Id]' [operation.unsupported-binding]"
      ])
    #expect(
      errors.first?.notes == [
        Diagnostic.Note(
          "the link for debugging names the style 'ROA'",
          at: TablatureAPIModel.SourceLocation(file: folder.path("docs/StopA.md"), line: 3)),
        Diagnostic.Note("exclude 'StopA' in tablature.yaml, or remove its page"),
      ])
    #expect(try generated() == ["AlibabaCloudECS/ECSClient.swift", "AlibabaCloudECS/StartA.swift"])
    #expect(result.report.readSummary.hasPrefix("2 pages, 2 operations (1 unsupported), "))
  }

  @Test("What a filter leaves out is not refused")
  func excluded() async throws {
    let folder = try folder.get()
    try folder.write("docs/StartA.md", ServicePages.text("StartA"))
    try folder.write("docs/StopA.md", ServicePages.text("StopA", extra: Self.rest))
    let result = try await run(exclude: ["StopA"])
    #expect(result.status == .done)
    #expect(!result.diagnostics.contains { $0.severity == .error })
    #expect(result.report.readSummary.hasPrefix("2 pages, 2 operations (1 chosen), "))
  }

  @Test("Where everything is refused nothing is written, and files of earlier runs stay")
  func everything() async throws {
    let folder = try folder.get()
    try folder.write("docs/StartA.md", ServicePages.text("StartA"))
    try folder.write("docs/StopA.md", ServicePages.text("StopA"))
    #expect(try await run().status == .done)
    let before = folder.files()
    try folder.write("docs/StopA.md", ServicePages.text("StopA", extra: Self.rest))
    var result = try await run()
    #expect(result.status == .findings)
    #expect(folder.files() == before)
    #expect(result.diagnostics.contains { $0.id == "output.kept" })
    try folder.write("docs/StartA.md", ServicePages.text("StartA", extra: Self.rest))
    result = try await run()
    #expect(result.status == .findings && result.plan == nil)
    #expect(folder.files() == before)
    #expect(result.diagnostics.count { $0.id == "operation.unsupported-binding" } == 2)
    #expect(try await run(mode: .check).status == .findings)
  }

  @Test("Services that nobody chose are left out, and keep their files of earlier runs")
  func services() async throws {
    let folder = try folder.get()
    for (path, text) in ServicePages.mixed { try folder.write(path, text) }
    let result = try await run()
    #expect(result.status == .findings)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.id) == ["service.left-out", "service.left-out"])
    #expect(
      try generated().map { $0.split(separator: "/").last ?? "" } == [
        "ECSClient.swift", "ListA.swift", "StartA.swift", "StopA.swift",
      ])
    // The page of the older version never gives way to one of another version.
    #expect(folder.text("out/Sources/AlibabaCloudECS/StartA.swift")?.contains("var old") == true)
    #expect(folder.text("out/Sources/AlibabaCloudECS/StartA.swift")?.contains("2018-01-17") == true)
    #expect(folder.text("out/Sources/AlibabaCloudECS/ListA.swift")?.contains("2018-01-17") == true)
  }

  @Test("Lint reports it, but not for operations that are excluded; facts stay")
  func lint() async throws {
    let folder = try folder.get()
    try folder.write("docs/StopA.md", ServicePages.text("StopA", extra: Self.rest))
    let pages = await PageSetReader().read([folder.path("docs")])
    #expect(pages.status == .done)
    #expect(LintReport(pages).findings.map(\.id) == ["operation.unsupported-binding"])
    let exclude = try #require(OperationFilter.Pattern("Stop*"))
    #expect(LintReport(pages, filter: OperationFilter(exclude: [exclude])).findings.isEmpty)
    #expect(pages.facts.map(\.section) == ["operation", "request", "response", "error"])
    let text = try InspectionFormat.json.text(pages)
    let document = try JSONDecoder().decode(ServiceDocument.self, from: Data(text.utf8))
    #expect(
      document.operations.first?.unsupported?.map { "\($0.kind) \($0.source.line) \($0.message)" } == [
        "requestLine 20 the request line is 'GET /v1/things/[Id]'"
      ])
    #expect(
      try Explanation(of: "Zone", in: "StopA", pages: pages).text.contains(
        "StopA request\n  binding    GET /v1/things/{Id} (\(folder.path("docs/StopA.md")):20)\n             unsupported: the request line is 'GET /v1/things/[Id]' ("
      ))
    let binding = try #require(document.operations.first?.binding)
    #expect(binding.kind == "http" && binding.action == nil && binding.confidence == "certain")
    #expect("\(binding.method) \(binding.path) \(binding.source.line)" == "GET /v1/things/{Id} 20")
    #expect(document.operations.first?.requestBody == nil)
  }

  @Test("The audit compares neither what cannot be called nor what belongs to another service")
  func audit() async throws {
    let folder = try folder.get()
    for (path, text) in ServicePages.mixed { try folder.write(path, text) }
    try folder.write("docs/old/StopA.md", ServicePages.text("StopA", version: "2018-01-17", extra: Self.rest))
    let pages = await PageSetReader().read([folder.path("docs")])
    let audited = AuditedOperations(pages, filter: OperationFilter())
    #expect(audited.service.operations.map(\.name) == ["ListA", "StartA"])
    #expect(audited.leftOut == ["StopA", "CreateA", "ListB"])
    #expect(
      audited.diagnostics.map(\.id) == ["operation.unsupported-binding", "service.left-out", "service.left-out"])
  }
}

/// The published pages of a REST-style service.
@Suite("Published REST-style pages", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
struct PublishedRefusalTests {
  @Test(
    "All operations are refused, and all facts are read",
    arguments: TestScale.some([("en-US", 133), ("zh-CN", 169)], quick: 1))
  func elasticsearch(language: String, count: Int) async throws {
    let pages = try await PublishedPageSets.shared.pages("elasticsearch/\(language)")
    #expect(pages.model.operations.count == count)
    #expect(pages.model.supported.operations.isEmpty)
    #expect(pages.model.refusals.count == count)
    // Each of the signs would do.
    #expect(pages.model.operations.allSatisfy { $0.unsupported.count >= 2 })
  }

  @Test(
    "No RPC operation is refused",
    arguments: TestScale.some(
      [
        "slb/zh-CN", "waf/zh-CN", "slb/en-US", "gpdb/zh-CN", "arms/zh-CN", "ess/zh-CN", "ecs/zh-CN", "ecs/en-US",
        "ecs/zh-CN-legacy",
      ], quick: 2))
  func rpc(path: String) async throws {
    let pages = try await PublishedPageSets.shared.pages(path)
    #expect(pages.services.flatMap(\.pages).filter { !$0.isSupported }.map(\.location) == [])
    #expect(pages.unreadable == 0)
    let versions = ["waf/zh-CN": 2, "gpdb/zh-CN": 2][path] ?? 1
    #expect(pages.services.count == versions)
    #expect(pages.leftOutServices.count == versions - 1)
  }
}

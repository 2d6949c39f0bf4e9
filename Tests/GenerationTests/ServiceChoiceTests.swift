import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

/// Pages of several services for tests, read as the tool reads them.
enum ServicePages {
  /// The page of an operation.
  static func text(
    _ name: String, product: String? = "Ecs", version: String? = "2014-05-26", parameter: String = "Zone",
    style: String = "RPC", extra: String = ""
  ) -> String {
    let version = version.map { "&version=\($0)" } ?? ""
    let link = product.map { "[Try it](https://e.com/#product=\($0)&api=\(name)&type=\(style)\(version))\n\n" } ?? ""
    return """
      # \(name)

      \(link)## Request parameters

      |Parameter|Type|Required|Example|Description|
      |-|-|-|-|-|
      |\(parameter)|String|No|a|A zone. |

      ## Response parameters

      |Parameter|Type|Example|Description|
      |-|-|-|-|
      |RequestId|String|1|The request. |

      \(extra)

      ## Error codes

      |HttpCode|Error code|Error message|Description|
      |-|-|-|-|
      |404|InvalidZone.NotFound|Not there.|Not there.|
      """
  }

  /// Two versions of one product, of which the older has more pages, and another product.
  static let mixed = [
    "docs/old/StartA.md": text("StartA", version: "2018-01-17", parameter: "Old"),
    "docs/old/StopA.md": text("StopA", version: "2018-01-17"),
    "docs/old/ListA.md": text("ListA", product: nil),
    "docs/new/StartA.md": text("StartA", product: "ecs", version: "2019-09-10", parameter: "New"),
    "docs/new/CreateA.md": text("CreateA", version: "2019-09-10"),
    "docs/slb/ListB.md": text("ListB", product: "Slb", version: "2014-05-15"),
  ]
}

@Suite("Choosing a service", .serialized)
struct ServiceChoiceTests {
  private let folder = Result { try TemporaryFolder() }

  private func configuration(_ product: String?, _ version: String?) -> Configuration {
    var configuration = Configuration(file: "tablature.yaml")
    func located(_ value: String, _ line: Int) -> Located<String> {
      Located(value, at: TablatureAPIModel.SourceLocation(file: "tablature.yaml", line: line))
    }
    configuration.product = product.map { located($0, 1) }
    configuration.version = version.map { located($0, 2) }
    return configuration
  }

  private func pages(
    _ pages: [String: String] = ServicePages.mixed, product: String? = nil, version: String? = nil,
    edit: (inout Configuration) -> Void = { _ in }
  ) async throws -> PageSet {
    let folder = try folder.get()
    for (path, text) in pages { try folder.write(path, text) }
    var configuration = configuration(product, version)
    edit(&configuration)
    return await PageSetReader().read([folder.path("docs")], PageOptions(configuration))
  }

  private func names(_ services: [ServiceModel]) -> [String] {
    services.map { service in
      let names = service.operations.map(\.name).joined(separator: " ")
      return "\(service.product ?? "-") \(service.version ?? "-"): \(names)"
    }
  }

  @Test("Without a choice all services are read; each but the first is left out of a client, with its names")
  func none() async throws {
    let pages = try await pages()
    let folder = try folder.get().path() + "/"
    #expect(
      names(pages.services.map(\.model)) == [
        "Ecs 2018-01-17: ListA StartA StopA", "Ecs 2019-09-10: CreateA StartA", "Slb 2014-05-15: ListB",
      ])
    #expect(pages.model == pages.services.first?.model)
    #expect(pages.diagnostics.isEmpty && pages.status == .done)
    #expect(
      pages.leftOutServices.map { $0.description.replacing(folder, with: "") } == [
        "docs/new/CreateA.md:1:1: error: 2 operations of 'Ecs' 2019-09-10 are left out of the client for 'Ecs' 2018-01-17: CreateA, StartA [service.left-out]",
        "docs/slb/ListB.md:1:1: error: an operation of 'Slb' 2014-05-15 is left out of the client for 'Ecs' 2018-01-17: ListB [service.left-out]",
      ])
    #expect(
      pages.leftOutServices.first?.notes.last?.text.hasPrefix("set 'product' and 'version' in tablature.yaml") == true)
  }

  @Test(
    "A choice takes what fits it, in any letter case, and only a whole one silences the rest",
    arguments: [
      ("ECS", "2019-09-10", ["Ecs 2019-09-10: CreateA StartA"], 0),
      ("slb", nil, ["Slb 2014-05-15: ListB"], 0),
      ("Ecs", nil, ["Ecs 2018-01-17: ListA StartA StopA", "Ecs 2019-09-10: CreateA StartA"], 1),
      (nil, "2014-05-15", ["Slb 2014-05-15: ListB"], 0),
    ] as [(String?, String?, [String], Int)])
  func chosen(product: String?, version: String?, expected: [String], leftOut: Int) async throws {
    let pages = try await pages(product: product, version: version)
    #expect(names(pages.services.map(\.model)) == expected)
    #expect(pages.leftOutServices.count == leftOut)
    #expect(pages.diagnostics.isEmpty)
  }

  @Test("A choice that fits no page is an error at its place, with the services that there are")
  func unknown() async throws {
    let pages = try await pages(product: "Esc", version: "2019-09-10")
    #expect(
      pages.diagnostics.map(\.description) == [
        "tablature.yaml:1:1: error: no page belongs to 'Esc' 2019-09-10 [service.unknown]"
      ])
    #expect(
      pages.diagnostics.first?.notes.map(\.text) == [
        "the pages describe 'Ecs' 2018-01-17", "the pages describe 'Ecs' 2019-09-10",
        "the pages describe 'Slb' 2014-05-15", "correct 'product' and 'version'",
      ])
    #expect(pages.model.operations.isEmpty && pages.status == .findings)
  }

  @Test("Pages that name no product or version have those that are chosen")
  func nameless() async throws {
    let pages = try await pages(
      ["docs/StartA.md": ServicePages.text("StartA", product: nil)], product: "Ecs", version: "1")
    #expect(names([pages.model]) == ["Ecs 1: StartA"])
    #expect(pages.leftOutServices.isEmpty && pages.diagnostics.isEmpty)
  }

  @Test("What is wrong with pages that were not chosen is not told; what could not be read is")
  func silence() async throws {
    var files = ServicePages.mixed
    files["docs/slb/ListB.md"] = files["docs/slb/ListB.md"]?.replacing("|No|", with: "|perhaps|")
    files["docs/slb/bad.md"] = ""
    #expect(Set(try await pages(files).diagnostics.map(\.id)) == ["table.presence", "page.empty"])
    #expect(try await pages(files, product: "Ecs", version: "2019-09-10").diagnostics.map(\.id) == ["page.empty"])
  }

  @Test("What is wrong with the page of a type is reported if a chosen service uses the type, or none does")
  func types() async throws {
    func page(_ name: String, _ rows: String) -> String {
      "# \(name)\n\n## Child nodes\n\n|Parameter|Type|Description|\n|-|-|-|\n\(rows)\n"
    }
    var files = ServicePages.mixed
    let members = "|Reason|String|Why. |\n|Reason|String|Why again. |\n|Part|PartType|A part. |"
    files["docs/types/LockType.md"] = page("LockType", members)
    files["docs/types/PartType.md"] = page("PartType", "|Id|Foo|The ID. |")
    files["docs/types/UnusedType.md"] = page("UnusedType", "|Id|Foo|The ID. |")
    func use(_ path: String) {
      files[path] = files[path]?.replacing(
        "|RequestId|String|1|The request. |", with: "|RequestId|String|1|The request. |\n|Lock|LockType| | |")
    }
    func problems(_ product: String?) async throws -> [String] {
      try await pages(files, product: product).diagnostics.map {
        "\($0.location?.file.split(separator: "/").last ?? "") \($0.id)"
      }
    }
    use("docs/slb/ListB.md")
    let all = ["LockType.md table.duplicate-name", "PartType.md type.unknown", "UnusedType.md type.unknown"]
    #expect(try await problems(nil) == all)
    #expect(try await problems("Slb") == all)
    #expect(try await problems("Ecs") == ["UnusedType.md type.unknown"])
    use("docs/new/StartA.md")
    #expect(try await problems(nil) == all)
    #expect(try await problems("Ecs") == all)
  }

  @Test("Facts are those of all services, or of the chosen one")
  func facts() async throws {
    #expect(try await pages().facts.map(\.path).filter { $0 == "Old" || $0 == "New" } == ["New", "Old"])
    let chosen = try await pages(version: "2019-09-10")
    #expect(Set(chosen.facts.map(\.operation)) == ["CreateA", "StartA"])
  }

  @Test("Documents have the operations of all services, each with its own")
  func documents() async throws {
    let pages = try await pages()
    let tree = try InspectionFormat.tree.text(pages)
    #expect(tree.hasPrefix("service Ecs 2018-01-17\n\noperation ListA "))
    #expect(tree.contains("\n\nservice Ecs 2019-09-10\n\noperation CreateA "))
    let document = try JSONDecoder().decode(
      ServiceDocument.self, from: Data(try InspectionFormat.json.text(pages).utf8))
    #expect(document.product == "Ecs" && document.apiVersion == "2018-01-17")
    #expect(
      document.operations.map { "\($0.name) \($0.product ?? "-") \($0.apiVersion ?? "-")" } == [
        "CreateA Ecs 2019-09-10", "ListA Ecs 2018-01-17", "ListB Slb 2014-05-15", "StartA Ecs 2019-09-10",
        "StartA Ecs 2018-01-17", "StopA Ecs 2018-01-17",
      ])
  }

  @Test("An explanation tells the services apart")
  func explanation() async throws {
    let pages = try await pages()
    let text = try Explanation(of: "New", in: "StartA", pages: pages).text
    #expect(text.contains("StartA request of Ecs 2019-09-10\n"))
    let error = #expect(throws: Explanation.Failure.self) { try Explanation(of: "X", in: "CreatA", pages: pages) }
    #expect(error?.description == "no page describes an operation 'CreatA'; did you mean 'CreateA'?")
  }

  @Test("A page is preferred among those of its own service")
  func preferred() async throws {
    let folder = try folder.get()
    func diagnostics(_ path: String) async throws -> [String] {
      try await pages { $0.prefer = [Located(folder.path(path))] }.diagnostics.map(\.id)
    }
    #expect(try await diagnostics("docs/new/StartA.md") == ["config.unused"])
    try folder.write("docs/new/again/StartA.md", ServicePages.text("StartA", version: "2019-09-10"))
    #expect(try await diagnostics("docs/new/again/StartA.md") == ["operation.duplicate"])
  }

  @Test("Lint reads all services, and asks for a choice; pages of two services need not agree")
  func lint() async throws {
    let report = LintReport(try await pages())
    #expect(report.findings.map(\.id) == ["service.left-out", "service.left-out"])
    #expect(report.status == .findings)
    #expect(LintReport(try await pages(product: "Ecs", version: "2019-09-10")).findings.isEmpty)
  }

  @Test("A draft chooses the service of most pages where there are several")
  func draft() async throws {
    let folder = try folder.get()
    let draft = try ConfigurationDraft(try await pages().service, paths: [], file: folder.path("tablature.yaml"))
    #expect(draft.text.contains("\nproduct: 'Ecs'\nversion: '2018-01-17'\n"))
    let read = try ConfigurationReader.read(draft.text, file: folder.path("tablature.yaml"))
    #expect(read.product?.value == "Ecs" && read.version?.value == "2018-01-17")
    let single = try ConfigurationDraft(
      try await pages(version: "2019-09-10").service, paths: [], file: folder.path("tablature.yaml"))
    #expect(single.text.contains("\n# product: Billing\n# version: '2026-01-31'\n"))
  }

  @Test("Corrections concern the service that has their page, or the operation")
  func corrections() async throws {
    let folder = try folder.get()
    try folder.write("tablature.yaml", "pages: docs\noverlay: o.yaml\n")
    try folder.write(
      "o.yaml",
      """
      corrections:
        - {operation: CreateA, reason: Because., require: request.Zone}
        - {page: docs/new/StartA.md, reason: Because., require: request.New}
        - {operation: StartA, reason: Because., require: request.Old}
      """)
    for (path, text) in ServicePages.mixed { try folder.write(path, text) }
    var configuration = try ConfigurationReader().read(folder.path("tablature.yaml"))
    let all = await PageSetReader().read(configuration)
    #expect(all.diagnostics.isEmpty)
    let required = all.services.flatMap { $0.model.operations }.filter { $0.request.first?.presence == .required }
    #expect(
      required.map { "\($0.name) \($0.version ?? "")" } == [
        "StartA 2018-01-17", "CreateA 2019-09-10", "StartA 2019-09-10",
      ])
    // Those of pages that are not chosen are no mistake.
    configuration.product = Located("Ecs")
    configuration.version = Located("2018-01-17")
    #expect(await PageSetReader().read(configuration).diagnostics.isEmpty)
  }
}

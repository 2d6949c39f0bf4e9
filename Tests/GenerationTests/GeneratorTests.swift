import Foundation
import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Generator")
struct GeneratorTests {
  private let folder = Result { try TemporaryFolder() }

  private func run(
    _ paths: [String] = ["docs"], mode: GenerationOptions.Mode = .write, pipeline: Pipeline = FakePipeline.standard,
    pagesAtOnce: Int = 2, emitter: EmitterOptions = EmitterOptions(), filter: OperationFilter = OperationFilter()
  ) async throws -> GenerationResult {
    let folder = try folder.get()
    return await Generator(pipeline: pipeline, pagesAtOnce: pagesAtOnce).generate(
      paths.map { folder.path($0) },
      GenerationOptions(
        output: folder.path("out"), emitter: emitter, filter: filter, mode: mode))
  }

  @Test("Pages become files")
  func whole() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    try folder.write("docs/b.md", "op B")
    try folder.write("docs/guide.md", "A guide.")
    let result = try await run()
    #expect(result.status == .done)
    #expect(
      folder.files().filter { $0.hasPrefix("out") } == [
        "out/Sources/Client/A.swift", "out/Sources/Client/B.swift", "out/Tests/ClientTests/ATests.swift",
        "out/Tests/ClientTests/BTests.swift",
      ])
    #expect(result.diagnostics.map(\.id) == ["fake.skipped"])
    #expect(result.diagnostics.first?.severity == .note)
    var expected = Report()
    expected.pages = 3
    expected.operations = 2
    expected.parameters = 6
    expected.responseMembers = 2
    expected.errorCodes = 2
    expected.written = 4
    expected.duration = result.report.duration
    #expect(result.report == expected)
    #expect(result.report.duration > .zero)
  }

  @Test("A second run changes nothing, not even a time")
  func twice() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    _ = try await run()
    try folder.age("out/Sources/Client/A.swift")
    let before = try folder.modified("out/Sources/Client/A.swift")
    let result = try await run()
    #expect(try folder.modified("out/Sources/Client/A.swift") == before)
    #expect(result.plan?.isUpToDate == true)
    #expect(result.report.unchanged == 2 && result.report.written == 0)
  }

  @Test("Files of operations that are gone are removed")
  func gone() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    try folder.write("docs/b.md", "op B")
    _ = try await run()
    try FileManager.default.removeItem(atPath: folder.path("docs/b.md"))
    let result = try await run()
    #expect(result.report.removed == 2)
    #expect(folder.text("out/Sources/Client/B.swift") == nil)
    #expect(folder.text("out/Sources/Client/A.swift") != nil)
  }

  @Test(
    "Where something was left out, files of earlier runs stay, and that is said",
    arguments: [("bad", RunStatus.unreadablePage), ("error C", .findings)])
  func kept(page: String, status: RunStatus) async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    try folder.write("docs/b.md", "op B")
    _ = try await run()
    try folder.write("docs/b.md", page)
    try folder.write("docs/a.md", "op A2")
    let result = try await run()
    #expect(result.status == status)
    #expect(folder.text("out/Sources/Client/A2.swift") != nil)
    #expect(folder.text("out/Sources/Client/B.swift") != nil)
    let note = result.diagnostics.first { $0.id == "output.kept" }
    #expect(note?.severity == .note)
    #expect(note?.notes.count == 4)
  }

  @Test(
    "The exit status tells what happened",
    arguments: [
      (["op A"], RunStatus.done), (["op A", "warn B"], .done), (["op A", "guide"], .done),
      (["op A", "error B"], .findings),
      (["op A", "bad"], .unreadablePage), (["error A", "bad"], .unreadablePage), (["bad"], .unreadablePage),
      (["a guide"], .findings), ([], .findings),
    ])
  func status(pages: [String], status: RunStatus) async throws {
    let folder = try folder.get()
    try folder.makeFolder("docs")
    for (index, page) in pages.enumerated() { try folder.write("docs/\(index).md", page) }
    let result = try await run()
    #expect(result.status == status)
    #expect((folder.text("out/Sources/Client/A.swift") != nil) == pages.contains { $0.hasSuffix(" A") })
  }

  @Test("A path that is not there does not stop the others")
  func missing() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    let result = try await run(["none", "docs"])
    #expect(result.status == .unreadablePage)
    #expect(folder.text("out/Sources/Client/A.swift") != nil)
  }

  @Test("Without an operation nothing is written or removed")
  func nothing() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    _ = try await run()
    let before = folder.files()
    try folder.write("docs/a.md", "no operation")
    let result = try await run()
    #expect(result.diagnostics.map(\.id) == ["fake.skipped", "input.no-operations"])
    #expect(result.plan == nil)
    #expect(folder.files() == before)
    try folder.makeFolder("empty")
    #expect(try await run(["empty"]).diagnostics.map(\.id) == ["input.no-pages"])
  }

  @Test("A check writes nothing and finds what differs")
  func check() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    try folder.write("docs/b.md", "op B")
    var result = try await run(mode: .check)
    #expect(result.status == .findings)
    #expect(result.plan?.created.count == 4)
    #expect(folder.text("out/Sources/Client/A.swift") == nil)
    #expect(!folder.folders().contains("out"))
    _ = try await run()
    #expect(try await run(mode: .check).status == .done)
    try folder.write("out/Sources/Client/A.swift", SwiftEmitter.mark)
    try FileManager.default.removeItem(atPath: folder.path("docs/b.md"))
    let before = folder.files()
    result = try await run(mode: .check)
    #expect(
      result.plan?.steps.map { "\($0.action) \($0.path)" } == [
        "change Sources/Client/A.swift", "remove Sources/Client/B.swift", "remove Tests/ClientTests/BTests.swift",
      ])
    #expect(folder.files() == before)
    #expect(folder.text("out/Sources/Client/A.swift") == SwiftEmitter.mark)
  }

  @Test("A dry run writes nothing and succeeds")
  func dryRun() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    let result = try await run(mode: .dryRun)
    #expect(result.status == .done)
    #expect(result.report.written == 2)
    #expect(!folder.folders().contains("out"))
  }

  @Test("What the emitter has to say counts")
  func emitterDiagnostics() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    var pipeline = FakePipeline.standard
    pipeline.emit = {
      var emission = FakePipeline.emit($0, $1)
      emission.diagnostics = [Diagnostic("fake.emitter", .error, "cannot be said in Swift")]
      return emission
    }
    let result = try await run(pipeline: pipeline)
    #expect(result.status == .findings)
    #expect(result.diagnostics.map(\.id) == ["fake.emitter"])
  }

  @Test("A refused emission writes nothing, whatever its diagnostics are called", arguments: [true, false])
  func refused(isRefused: Bool) async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    var pipeline = FakePipeline.standard
    pipeline.emit = {
      var emission = FakePipeline.emit($0, $1)
      emission.diagnostics = [Diagnostic(isRefused ? "fake.emitter" : "config.fake", .error, "can't be named")]
      emission.isRefused = isRefused
      return emission
    }
    let result = try await run(pipeline: pipeline)
    #expect(result.status == .findings)
    #expect((result.plan == nil) == isRefused)
  }

  @Test("A filter says what is emitted, not what is read, and takes away what was emitted before")
  func filter() async throws {
    let folder = try folder.get()
    for name in ["A", "B", "C"] { try folder.write("docs/\(name).md", "op \(name)") }
    _ = try await run()
    let exclude = try #require(OperationFilter.Pattern("B"))
    let result = try await run(filter: OperationFilter(exclude: [exclude]))
    #expect(result.status == .done)
    #expect(result.report.readSummary.hasPrefix("3 pages, 3 operations (2 chosen), "))
    #expect(result.plan?.removed.map(\.name) == ["B.swift", "BTests.swift"])
  }

  @Test("A filter that leaves nothing writes nothing")
  func emptyFilter() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op Start")
    _ = try await run()
    let before = folder.files()
    let pattern = try #require(OperationFilter.Pattern("Stort"))
    let result = try await run(filter: OperationFilter(include: [pattern]))
    #expect(result.status == .findings)
    #expect(result.plan == nil)
    #expect(
      result.diagnostics.map(\.description) == [
        "error: the filter leaves none of the operations; nothing was written [config.nothing-left]",
        "warning: no operation is called 'Stort'; did you mean 'Start'? [config.unused]",
      ])
    #expect(folder.files() == before)
  }

  @Test("A chosen name that cannot be had writes nothing; one that is not needed is a warning")
  func chosenNames() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    var pipeline = FakePipeline.standard
    pipeline.emit = { SwiftEmitter.emit($0, options: $1) }
    let names = [
      NameOverride(.members, "C", "b", at: SourceLocation(file: "c.yaml", line: 2, column: 1)),
      NameOverride(.members, "A.A.BB", "x", at: SourceLocation(file: "c.yaml", line: 3, column: 1)),
      NameOverride(.methods, "E", "x", at: SourceLocation(file: "c.yaml", line: 4, column: 1)),
    ]
    let result = try await run(
      pipeline: pipeline, emitter: EmitterOptions(naming: NamingOptions(overrides: names)))
    #expect(result.status == .findings)
    #expect(folder.files() == ["docs/a.md"])
    #expect(
      result.diagnostics.filter { $0.id.hasPrefix("config.") }.map(\.description) == [
        "c.yaml:2:1: error: `b`, chosen for 'C', is also the name of \"B\" [config.name]",
        "c.yaml:3:1: warning: no page has 'A.A.BB' among the members, so `x` is not used; did you mean 'A.A.B'? [config.unused]",
        "c.yaml:4:1: warning: no page has 'E' among the methods, so `x` is not used; it stands among the errors [config.unused]",
      ])
  }

  @Test(
    "An emitter that wants to write elsewhere is stopped",
    arguments: ["../A.swift", "/tmp/A.swift", "Sources/../../A.swift"])
  func outside(path: String) async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    var pipeline = FakePipeline.standard
    pipeline.emit = { service, _ in
      FakePipeline.emission([FakePipeline.file(path), FakePipeline.file("Sources/M/B.swift")])
    }
    let result = try await run(pipeline: pipeline)
    #expect(result.status == .findings)
    #expect(result.diagnostics.map(\.id) == ["output.outside"])
    #expect(folder.files() == ["docs/a.md"])
  }

  @Test("Each thing in the way has a diagnostic that names it")
  func unwritable() async throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "op A")
    try folder.write("out", "a file")
    let result = try await run()
    #expect(result.status == .findings)
    #expect(
      result.diagnostics.map(\.description) == [
        "error: cannot create the folder '\(folder.path("out"))': a file is in the way of a folder [output.unwritable]"
      ])
    #expect(folder.text("out") == "a file")
  }

  @Test("The result does not depend on how many pages are read at once", arguments: [1, 2, 16])
  func deterministic(pagesAtOnce: Int) async throws {
    let folder = try folder.get()
    for index in 0..<40 {
      try folder.write(
        "docs/\(index).md", index % 5 == 0 ? "warn W\(index % 7)" : index % 11 == 0 ? "guide" : "op O\(index % 13)")
    }
    let expected = await PageSetReader(pipeline: FakePipeline.pages, pagesAtOnce: 3).read([folder.path("docs")])
    let pages = await PageSetReader(pipeline: FakePipeline.pages, pagesAtOnce: pagesAtOnce).read([
      folder.path("docs")
    ])
    #expect(pages == expected)
    #expect(pages.pageCount == 40)
    #expect(pages.diagnostics == pages.diagnostics.inOrderOfPlace())
  }
}

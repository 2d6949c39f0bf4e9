import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

/// A run that something may be done to before it comes again.
private struct Run: Sendable {
  let folder: TemporaryFolder
  var paths: [String]
  var tool = ["1.0.0"]
  var words = ["generate"]
  var mode = GenerationOptions.Mode.write

  init() throws {
    folder = try TemporaryFolder()
    paths = [folder.path("docs")]
    try folder.write("docs/a.md", "op A")
    try folder.write("docs/b.md", "warn B")
    try folder.write("docs/guide.md", "A guide.")
    try folder.write("tablature.yaml", "overlay: corrections.yaml\n")
    try folder.write("corrections.yaml", "# None.\n")
  }

  func result(_ pipeline: Pipeline = FakePipeline.standard) async throws -> GenerationResult {
    let configuration = try ConfigurationReader().read(folder.path("tablature.yaml"))
    return await Generator(pipeline: pipeline).generate(
      paths, GenerationOptions(output: folder.path("out"), mode: mode), configuration: configuration,
      cache: RunCache(folder: folder.path("cache/tablature"), tool: tool, words: words))
  }

  /// Whether pages were read and files printed to come to a result, which a pipeline that says so shows.
  func generates() async throws -> Bool {
    let telling = Pipeline(
      read: FakePipeline.read, join: FakePipeline.join,
      emit: {
        var emission = FakePipeline.emit($0, $1)
        emission.diagnostics.append(Diagnostic("fake.generated", .note, "generated"))
        return emission
      })
    let result = try await result(telling)
    // Where nothing can be generated, nothing is emitted either.
    return result.plan == nil || result.diagnostics.contains { $0.id == "fake.generated" }
  }

  var record: String { folder.files().first { $0.hasPrefix("cache/") } ?? "none" }

  func rewriteRecord(_ change: (inout [UInt8]) -> Void) throws {
    var bytes = Array(try Data(contentsOf: URL(filePath: folder.path(record))))
    change(&bytes)
    try folder.write(record, bytes: bytes)
  }
}

@Suite("RunCache")
struct RunCacheTests {
  fileprivate struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (inout Run) throws -> Void

    init(_ description: String, _ make: @escaping @Sendable (inout Run) throws -> Void) {
      testDescription = description
      self.make = make
    }
  }

  @Test("A run that finds everything as it was ends early, and tells the same")
  func repeated() async throws {
    let run = try Run()
    let first = try await run.result()
    #expect(first.report.written == 4 && first.cacheFailure == nil)
    let again = try await run.result()
    #expect(try await !run.generates())
    #expect(again.diagnostics == first.diagnostics && !again.diagnostics.isEmpty)
    #expect(again.status == first.status)
    #expect(again.report.readSummary == first.report.readSummary)
    #expect(again.report.writeSummary == "0 files written, 4 unchanged, 0 removed")
    #expect(again.plan?.unchanged == first.plan?.created.map(\.path))
    #expect(again.plan?.isUpToDate == true)
    #expect(again.report.duration > .zero)
  }

  @Test("There is one record for an output directory and a configuration")
  func oneRecord() async throws {
    var run = try Run()
    _ = try await run.result()
    run.words.append("--module")
    _ = try await run.result()
    #expect(run.folder.files().filter { $0.hasPrefix("cache/") }.count == 1)
  }

  @Test(
    "What was changed since makes a run generate again",
    arguments: [
      Change("a page of the same length") { try $0.folder.write("docs/a.md", "op C") },
      Change("a new page") { try $0.folder.write("docs/c.md", "op C") },
      Change("a new page that is none") { try $0.folder.write("docs/c.md", "") },
      Change("a page that is gone") { try $0.folder.remove("docs/guide.md") },
      Change("a page of another name") { try $0.folder.move("docs/a.md", to: "docs/z.md") },
      Change("a page that leads nowhere") { try $0.folder.link("docs/c.md", to: "nowhere") },
      Change("a folder with a name that is no text") { try $0.folder.link("docs/loop", to: ".") },
      Change("other paths") { $0.paths = [$0.folder.path("docs/a.md"), $0.folder.path("docs")] },
      Change("another configuration") {
        try $0.folder.write("tablature.yaml", "# All.\noverlay: corrections.yaml\n")
      },
      Change("other corrections") { try $0.folder.write("corrections.yaml", "# Still none.\n") },
      Change("other words") { $0.words.append("--access") },
      Change("another tool") { $0.tool = ["1.0.1"] },
      Change("a file that was edited") { run in
        let file = "out/Sources/Client/A.swift"
        let text = try #require(run.folder.text(file))
        try run.folder.write(file, text.replacing("struct", with: "extension"))
      },
      Change("a file that is gone") { try $0.folder.remove("out/Sources/Client/A.swift") },
      Change("a folder that is gone") { try $0.folder.remove("out") },
      Change("a link in place of a file") { run in
        try run.folder.move("out/Sources/Client/A.swift", to: "A.swift")
        try run.folder.link("out/Sources/Client/A.swift", to: run.folder.path("A.swift"))
      },
      Change("a link in place of a folder") { run in
        try run.folder.move("out/Sources/Client", to: "Client")
        try run.folder.link("out/Sources/Client", to: run.folder.path("Client"))
      },
      Change("a file with the mark that nothing asks for") {
        try $0.folder.write("out/Sources/Client/Old.swift", "\(SwiftEmitter.mark) once.\n")
      },
      Change("what a killed run left") {
        try $0.folder.write("out/Sources/Client/.tablature-writing-1-0", "")
      },
      Change("no record") { try $0.folder.remove("cache") },
      Change("an empty record") { try $0.folder.write($0.record, "") },
      Change("half a record") { try $0.rewriteRecord { $0.removeLast($0.count / 2) } },
      Change("a record that lacks its last byte") { try $0.rewriteRecord { $0.removeLast() } },
      Change("a record with a byte too many") { try $0.rewriteRecord { $0.append(0) } },
      Change("a record of another form") { try $0.rewriteRecord { $0[14] += 1 } },
      Change("a record with another key") { try $0.rewriteRecord { $0[16] ^= 1 } },
      Change("a record with a changed bit") { try $0.rewriteRecord { $0[$0.count / 2] ^= 1 } },
      Change("a folder in place of the record") { run in
        let record = run.record
        try run.folder.remove(record)
        try run.folder.makeFolder(record)
      },
    ])
  fileprivate func changed(_ change: Change) async throws {
    var run = try Run()
    _ = try await run.result()
    try change.make(&run)
    #expect(try await run.generates())
  }

  @Test(
    "What makes no difference does not",
    arguments: [
      Change("nothing") { _ in },
      Change("later dates") { run in
        for file in ["docs/a.md", "out/Sources/Client/A.swift", "tablature.yaml"] { try run.folder.age(file) }
      },
      Change("a page written anew as it was") { try $0.folder.write("docs/a.md", "op A") },
      Change("a file beside the pages") { try $0.folder.write("docs/notes.txt", "") },
      Change("a file of the user's own") { try $0.folder.write("out/Sources/Client/Mine.swift", "let x = 1\n") },
      Change("a check") { $0.mode = .check },
      Change("a look") { $0.mode = .dryRun },
    ])
  fileprivate func same(_ change: Change) async throws {
    var run = try Run()
    _ = try await run.result()
    try change.make(&run)
    #expect(try await !run.generates())
  }

  @Test("A run that generated again is remembered in its turn")
  func second() async throws {
    let run = try Run()
    _ = try await run.result()
    try run.folder.write("docs/c.md", "op C")
    #expect(try await run.result().report.written == 2)
    #expect(try await !run.generates())
  }

  @Test("A run that only looks leaves no record", arguments: [GenerationOptions.Mode.check, .dryRun])
  func looking(mode: GenerationOptions.Mode) async throws {
    var run = try Run()
    run.mode = mode
    _ = try await run.result()
    #expect(run.record == "none")
  }

  @Test(
    "A run that another one cannot repeat leaves no record",
    arguments: [
      Change("no page") { $0.paths = [$0.folder.path("nowhere")] },
      Change("a page that cannot be read") { try $0.folder.link("docs/c.md", to: "nowhere") },
      Change("something in the way") { try $0.folder.write("out/Sources/Client/A.swift", "// Mine\n") },
    ])
  fileprivate func unrepeatable(_ change: Change) async throws {
    var run = try Run()
    try change.make(&run)
    _ = try await run.result()
    #expect(run.record == "none")
  }

  @Test("Errors and what was kept because of them are told again")
  func errors() async throws {
    let run = try Run()
    _ = try await run.result()
    try run.folder.write("docs/b.md", "error C")
    let first = try await run.result()
    #expect(first.status == .findings && first.plan?.kept.count == 2)
    let again = try await run.result()
    #expect(try await !run.generates())
    #expect(again.diagnostics == first.diagnostics && again.status == .findings && again.plan?.kept == first.plan?.kept)
  }

  @Test("Where no record can be kept, all else is done, and the result says why")
  func unwritable() async throws {
    let run = try Run()
    try run.folder.write("cache", "a file")
    let result = try await run.result()
    #expect(result.status == .done && result.report.written == 4)
    #expect(result.cacheFailure?.path.hasPrefix(run.folder.path("cache")) == true)
  }

  @Test("Nobody but the user can read records")
  func permissions() async throws {
    let run = try Run()
    _ = try await run.result()
    for (path, expected) in [(run.record, 0o600), ("cache/tablature", 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: run.folder.path(path))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == expected)
    }
  }
}

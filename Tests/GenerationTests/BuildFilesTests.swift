import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Files of a build")
struct BuildFilesTests {
  private static let pages = ["docs/a.md", "docs/b.md"]

  private func files(_ part: BuildFiles.Part) -> BuildFiles {
    BuildFiles(
      part: part,
      pages: Self.pages.map { BuildFiles.Page(path: $0, file: "G/page-\($0.dropFirst(5).prefix(1)).swift") },
      common: "G/common.swift")
  }

  private static let emission = Emission(
    moduleName: "M",
    files: [
      EmittedFile(path: "Sources/M/A.swift", contents: "// a\n", role: .source, page: "docs/a.md"),
      EmittedFile(path: "Sources/M/Client.swift", contents: "// client\n", role: .source),
      // What a file is for doesn't depend on its path.
      EmittedFile(path: "Sources/MTests/ATests.swift", contents: "// test of a\n", role: .test, page: "docs/a.md"),
      EmittedFile(path: "Sources/Runtime/B.swift", contents: "// runtime\n", role: .runtime),
      EmittedFile(path: "README.md", contents: "# M\n", role: .readme),
    ], diagnostics: [Diagnostic("fake.warn", .warning, "odd")], isRefused: true)

  @Test(
    "Each page has its file, and what belongs to none has one more",
    arguments: [
      (BuildFiles.Part.client, "// client\n", "// a\n"), (.tests, SwiftEmitter.markAlone(), "// test of a\n"),
    ])
  func arranges(part: BuildFiles.Part, common: String, a: String) {
    let arranged = files(part).arrange(Self.emission)
    #expect(arranged.files.map(\.path) == ["G/common.swift", "G/page-a.swift", "G/page-b.swift"])
    #expect(arranged.files.map(\.contents) == [common, a, SwiftEmitter.markAlone(page: "docs/b.md")])
    #expect(arranged.diagnostics == Self.emission.diagnostics)
    #expect(arranged.folders == ["G"])
    #expect(arranged.isRefused)
  }

  @Test("The mark alone is known as the mark")
  func mark() {
    #expect(GeneratedMark.isPresent(in: Array(SwiftEmitter.markAlone(page: "docs/x.md").utf8), as: .source))
    #expect(SwiftEmitter.markAlone(page: "a\nb").split(separator: "\n").count == 1)
  }

  @Test("Two files for one place stand one after the other")
  func together() {
    var emission = Self.emission
    emission.files.append(EmittedFile(path: "Sources/M/More.swift", contents: "// more\n", role: .source))
    #expect(files(.client).arrange(emission).files.first?.contents == "// client\n\n// more\n")
  }
}

@Suite("A build", .serialized)
struct ClientBuildTests {
  private let folder = Result { try TemporaryFolder() }

  private func run(
    _ pages: [String: String], part: BuildFiles.Part = .client, configuration: String? = nil,
    pipeline: Pipeline = FakePipeline.standard
  ) async throws -> ClientBuild.Result {
    let folder = try folder.get()
    for (name, text) in pages { try folder.write(name, text) }
    if let configuration { try folder.write("tablature.yaml", configuration) }
    let names = pages.keys.sorted()
    let build = ClientBuild(
      module: "M", output: folder.path("out"),
      configuration: configuration.map { _ in folder.path("tablature.yaml") },
      files: BuildFiles(
        part: part, pages: names.map { BuildFiles.Page(path: folder.path($0), file: "G/\($0.dropLast(3)).swift") },
        common: "G/common.swift"))
    return await build.run(pipeline: pipeline)
  }

  @Test("Pages of all kinds have their files; those of pages that are gone are removed")
  func writes() async throws {
    let folder = try folder.get()
    try folder.write("out/G/gone.swift", SwiftEmitter.mark + "\n")
    let result = try await run(["a.md": "op A", "b.md": "nothing"])
    #expect(result.status == .done)
    #expect(folder.files().filter { $0.hasPrefix("out") } == ["out/G/a.swift", "out/G/b.swift", "out/G/common.swift"])
    #expect(folder.text("out/G/b.swift") == SwiftEmitter.markAlone(page: folder.path("b.md")))
  }

  @Test("What is wrong with a page is told at its place, with an absolute path, and decides how the build ends")
  func diagnostics() async throws {
    let path = try folder.get().path("b.md")
    var result = try await run(["a.md": "op A", "b.md": "warn B"])
    #expect(result.diagnostics.map(\.description) == ["\(path):1:1: warning: a row is odd [fake.warn]"])
    #expect(result.status == .done)
    result = try await run(["a.md": "op A", "b.md": "warn B"], part: .tests)
    #expect(result.diagnostics.isEmpty)
    result = try await run(["b.md": "error B"], part: .tests)
    #expect(result.diagnostics.map(\.id) == ["fake.error"])
    #expect(result.status == .findings)
    result = try await run(["b.md": "bad"])
    #expect(result.status == .unreadablePage)
  }

  @Test("Where only one page of several changes, only its file is written")
  func incremental() async throws {
    let folder = try folder.get()
    let pages = Dictionary(uniqueKeysWithValues: (0..<100).map { ("p\($0).md", "op P\($0)") })
    _ = try await run(pages)
    let files = folder.files().filter { $0.hasPrefix("out") }
    #expect(files.count == 101)
    for file in files { try folder.age(file) }
    let old = try folder.modified("out/G/p7.swift")
    _ = try await run(pages.merging(["p7.md": "op Seven"]) { $1 })
    #expect(try files.filter { try folder.modified($0) != old } == ["out/G/p7.swift"])
  }

  @Test("A configuration counts; what a build decides otherwise is told")
  func configuration() async throws {
    let folder = try folder.get()
    let result = try await run(
      ["a.md": "op A", "b.md": "op B"],
      configuration: "module: Other\npages: [x]\noutput: y\nlayout: package\nruntime: z\nexclude: [B]\n")
    #expect(result.diagnostics.map(\.id) == Array(repeating: "config.build", count: 5))
    #expect(
      result.diagnostics.first?.location == SourceLocation(file: folder.path("tablature.yaml"), line: 1, column: 9))
    #expect(result.status == .done)
    #expect(folder.text("out/G/b.swift") == SwiftEmitter.markAlone(page: folder.path("b.md")))
    #expect(try await run(["a.md": "op A"], configuration: "module: M\n").diagnostics.isEmpty)
  }

  @Test("What cannot be called is left out with an error, unless it is excluded")
  func unsupported() async throws {
    let folder = try folder.get()
    let pages = [
      "StartA.md": ServicePages.text("StartA"),
      "StopA.md": ServicePages.text("StopA", extra: "## RequestBody\n\nA name.\n"),
    ]
    let result = try await run(pages, pipeline: Pipeline())
    #expect(result.status == .findings)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["operation.unsupported-binding"])
    #expect(errors.first?.location == TablatureAPIModel.SourceLocation(file: folder.path("StopA.md"), line: 17))
    #expect(folder.text("out/G/StartA.swift")?.contains("struct StartARequest") == true)
    #expect(folder.text("out/G/StopA.swift") == SwiftEmitter.markAlone(page: folder.path("StopA.md")))
    #expect(try await run(pages, configuration: "exclude: StopA\n", pipeline: Pipeline()).status == .done)
  }

  @Test("A build is of one service, and of the one that is chosen")
  func services() async throws {
    let folder = try folder.get()
    let pages = Dictionary(
      uniqueKeysWithValues: ServicePages.mixed.map {
        ($0.key.replacing("docs/", with: "").replacing("/", with: "-"), $0.value)
      })
    var result = try await run(pages, pipeline: Pipeline())
    #expect(result.status == .findings)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.id) == ["service.left-out", "service.left-out"])
    result = try await run(pages, configuration: "product: ecs\nversion: 2019-09-10\n", pipeline: Pipeline())
    #expect(result.status == .done, "\(result.diagnostics)")
    #expect(folder.text("out/G/new-StartA.swift")?.contains("2019-09-10") == true)
    #expect(folder.text("out/G/old-StartA.swift") == SwiftEmitter.markAlone(page: folder.path("old-StartA.md")))
  }

  @Test("A wrong configuration is wrong usage, and nothing is written")
  func wrongConfiguration() async throws {
    let result = try await run(["a.md": "op A"], configuration: "modul: M\n")
    #expect(result.status == .wrongUsage)
    #expect(result.diagnostics.map(\.id) == ["config.key"])
    #expect(try folder.get().files() == ["a.md", "tablature.yaml"])
  }
}

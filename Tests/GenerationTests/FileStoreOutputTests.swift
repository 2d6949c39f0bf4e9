import Foundation
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Writing to the disk")
struct FileStoreOutputTests {
  private let folder = Result { try TemporaryFolder() }
  private let a = FakePipeline.file("Sources/M/A.swift")
  private let b = FakePipeline.file("Tests/MTests/B.swift")

  @discardableResult
  private func update(_ output: String, _ files: [EmittedFile]) throws -> WritePlan {
    let emission = FakePipeline.emission(files)
    return try FileStore().update(output, scope: OutputScope(emission)) { WritePlan(emission, over: $0) }
  }

  @Test("A directory that is not there is made, with the folders that hold it")
  func creates() throws {
    let folder = try folder.get()
    try update(folder.path("deep/er/out"), [a, b])
    #expect(folder.text("deep/er/out/Sources/M/A.swift") == a.contents)
    #expect(folder.files() == ["deep/er/out/Sources/M/A.swift", "deep/er/out/Tests/MTests/B.swift"])
  }

  @Test("Writing the same again changes nothing, not even the time of a change")
  func twice() throws {
    let folder = try folder.get()
    try update(folder.path("out"), [a, b])
    try folder.age("out/Sources/M/A.swift")
    try folder.age("out/Tests/MTests/B.swift")
    let before = try folder.modified("out/Sources/M/A.swift")
    let changed = EmittedFile(path: b.path, contents: b.contents + "// more\n", role: b.role)
    #expect(try update(folder.path("out"), [a, b]).isUpToDate)
    #expect(try folder.modified("out/Tests/MTests/B.swift") == before)
    #expect(try update(folder.path("out"), [a, changed]).changed.count == 1)
    #expect(try folder.modified("out/Sources/M/A.swift") == before)
    #expect(try folder.modified("out/Tests/MTests/B.swift") != before)
    #expect(folder.text("out/Tests/MTests/B.swift") == changed.contents)
  }

  @Test("Only marked Swift files of the module's own folders are removed")
  func removes() throws {
    let folder = try folder.get()
    let marked = SwiftEmitter.mark + "\n"
    let stay = [
      "out/Sources/M/Mine.swift": "// Mine\n", "out/Sources/M/notes.txt": marked, "out/Sources/M/.hidden.swift": marked,
      "out/Sources/Other/X.swift": marked, "out/X.swift": marked, "out/Sources/M/Empty.swift": "",
      "out/Sources/M/Late.swift": "\n" + marked, "out/Sources/M.swift": marked,
    ]
    let gone = ["out/Sources/M/Gone.swift", "out/Sources/M/Deeper/Gone.swift", "out/Tests/MTests/GoneTests.swift"]
    for (path, text) in stay { try folder.write(path, text) }
    for path in gone { try folder.write(path, marked) }
    try folder.write("elsewhere/Linked.swift", marked)
    try folder.link("out/Sources/M/Link.swift", to: folder.path("elsewhere/Linked.swift"))
    try folder.link("out/Sources/M/Folder", to: folder.path("elsewhere"))
    let plan = try update(folder.path("out"), [a])
    #expect(plan.removed.map { "out/\($0)" } == gone.sorted())
    #expect(
      folder.files()
        == (stay.keys + [
          "out/Sources/M/A.swift", "out/Sources/M/Link.swift", "out/Sources/M/Folder", "elsewhere/Linked.swift",
        ]).sorted())
  }

  @Test("A name that changes in nothing but case is replaced")
  func caseOnly() throws {
    let folder = try folder.get()
    try folder.write("out/Sources/M/a.swift", SwiftEmitter.mark + "\n")
    try update(folder.path("out"), [a])
    #expect(folder.files() == ["out/Sources/M/A.swift"])
    #expect(folder.text("out/Sources/M/A.swift") == a.contents)
  }

  @Test("Where something stands in the way, nothing at all is written")
  func obstacle() throws {
    let folder = try folder.get()
    try folder.write("out/Tests/MTests/B.swift", "// Mine\n")
    try folder.write("out/Sources/M/Gone.swift", SwiftEmitter.mark)
    let plan = try update(folder.path("out"), [a, b])
    #expect(plan.obstacles == [WritePlan.Obstacle("Tests/MTests/B.swift", .notGenerated)])
    #expect(folder.files() == ["out/Sources/M/Gone.swift", "out/Tests/MTests/B.swift"])
    #expect(folder.text("out/Tests/MTests/B.swift") == "// Mine\n")
  }

  @Test(
    "A symbolic link below the output directory is never followed",
    arguments: ["Sources", "Sources/M", "Sources/M/A.swift"])
  func link(place: String) throws {
    let folder = try folder.get()
    try folder.makeFolder("outside")
    try folder.write("outside/file.swift", SwiftEmitter.mark)
    let parent = place.split(separator: "/").dropLast().joined(separator: "/")
    try folder.makeFolder("out/" + parent)
    try folder.link("out/" + place, to: folder.path(place.hasSuffix(".swift") ? "outside/file.swift" : "outside"))
    #expect(try update(folder.path("out"), [a]).obstacles == [WritePlan.Obstacle(place, .link)])
    #expect(folder.text("outside/file.swift") == SwiftEmitter.mark)
    #expect(folder.files() == ["out/" + place, "outside/file.swift"].sorted())
  }

  @Test("The output directory itself may be a symbolic link")
  func linkedRoot() throws {
    let folder = try folder.get()
    try folder.makeFolder("real")
    try folder.link("out", to: "real")
    try update(folder.path("out"), [a])
    #expect(folder.text("real/Sources/M/A.swift") == a.contents)
  }

  @Test("A file in place of the output directory, or of a folder on the way to it, is told and stays")
  func fileInPlace() throws {
    let folder = try folder.get()
    try folder.write("file", "x")
    for output in ["file", "file/out", "file/out/more"] {
      let failure = #expect(throws: FileFailure.self) { try update(folder.path(output), [a]) }
      #expect(failure?.action == .createFolder)
      #expect(failure?.reason == "a file is in the way of a folder")
    }
    #expect(folder.files() == ["file"])
    #expect(folder.text("file") == "x")
  }

  @Test(
    "A directory that nobody can make anything in is told",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func unwritable() throws {
    let failure = #expect(throws: FileFailure.self) { try update("/proc/tablature/out", [a]) }
    #expect(failure?.path == "/proc/tablature")
    #expect(failure?.action == .createFolder)
  }

  @Test("What fails halfway leaves what was there")
  func rollback() throws {
    let folder = try folder.get()
    try folder.write("out/Sources/M/A.swift", SwiftEmitter.mark + " before\n")
    let new = FakePipeline.file("Sources/M/Inner/C.swift")
    let emission = FakePipeline.emission([a, new, b])
    let failure = #expect(throws: FileFailure.self) {
      try FileStore().update(folder.path("out"), scope: OutputScope(emission)) { snapshot in
        // Somebody else makes a file just now where a folder will be needed.
        _ = try? folder.write("out/Tests", "mine")
        return WritePlan(emission, over: snapshot)
      }
    }
    #expect(failure?.path == folder.path("out/Tests"))
    #expect(folder.files() == ["out/Sources/M/A.swift", "out/Tests"])
    #expect(folder.folders() == ["out", "out/Sources", "out/Sources/M"])
    #expect(folder.text("out/Sources/M/A.swift") == SwiftEmitter.mark + " before\n")
  }

  @Test("What a killed run left half-written is cleared away")
  func leftovers() throws {
    let folder = try folder.get()
    try update(folder.path("out"), [a])
    try folder.write("out/Sources/M/.tablature-writing-1-0", "half")
    #expect(try update(folder.path("out"), [a]).isUpToDate)
    #expect(folder.files() == ["out/Sources/M/A.swift"])
  }

  @Test("Looking changes nothing, also where nothing is")
  func looking() throws {
    let folder = try folder.get()
    let emission = FakePipeline.emission([a])
    #expect(try FileStore().snapshot(of: folder.path("out"), scope: OutputScope(emission)) == OutputSnapshot())
    try folder.write("out/Sources/M/.tablature-writing-1-0", "half")
    _ = try FileStore().snapshot(of: folder.path("out"), scope: OutputScope(emission))
    #expect(folder.files() == ["out/Sources/M/.tablature-writing-1-0"])
  }

  @Test("Runs at the same time on one directory do no harm")
  func together() async throws {
    let folder = try folder.get()
    let output = folder.path("out")
    let files = (0..<20).map { FakePipeline.file("Sources/M/F\($0).swift", "let f = \($0)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for round in 0..<8 {
        group.addTask {
          let emission = FakePipeline.emission(round % 2 == 0 ? files : Array(files.reversed().dropLast(10)))
          _ = try FileStore().update(output, scope: OutputScope(emission)) { WritePlan(emission, over: $0) }
        }
      }
      try await group.waitForAll()
    }
    for name in folder.files() {
      #expect(files.contains { "out/\($0.path)" == name && $0.contents == folder.text(name) }, "\(name)")
    }
    #expect([10, 20].contains(folder.files().count))
  }
}

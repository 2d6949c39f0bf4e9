import SwiftEmitter
import Testing

@testable import Generation

@Suite("Write plan")
struct WritePlanTests {
  private static let file = FakePipeline.file("Sources/M/A.swift")
  private static let emission = FakePipeline.emission([file])

  private static func snapshot(_ entries: [(String, OutputSnapshot.Entry)], marked: [String] = []) throws
    -> OutputSnapshot
  {
    OutputSnapshot(
      entries: try Dictionary(uniqueKeysWithValues: entries.map { (try OutputPath($0.0), $0.1) }),
      marked: try marked.map { try OutputPath($0) })
  }

  private static func text(_ text: String, isWritable: Bool = true) -> OutputSnapshot.Entry {
    .file(contents: Array(text.utf8), isWritable: isWritable)
  }

  @Test("What is not there is created")
  func created() {
    let plan = WritePlan(Self.emission, over: OutputSnapshot())
    #expect(plan.created.map(\.path.path) == ["Sources/M/A.swift"])
    #expect(plan.created.first?.contents == Array(Self.file.contents.utf8))
    #expect(!plan.isUpToDate)
  }

  @Test("What is as it should be stays, with or without the mark, writable or not", arguments: [true, false])
  func unchanged(isWritable: Bool) throws {
    let there = try Self.snapshot([("Sources/M/A.swift", Self.text(Self.file.contents, isWritable: isWritable))])
    let plan = WritePlan(Self.emission, over: there)
    #expect(plan.unchanged.map(\.path) == ["Sources/M/A.swift"])
    #expect(plan.isUpToDate)
  }

  @Test("A file of an earlier run is changed")
  func changed() throws {
    let plan = WritePlan(
      Self.emission, over: try Self.snapshot([("Sources/M/A.swift", Self.text(SwiftEmitter.mark + " before\n"))]))
    #expect(plan.changed.map(\.path.path) == ["Sources/M/A.swift"])
    #expect(plan.obstacles.isEmpty)
  }

  @Test(
    "What stands in the way is never overwritten",
    arguments: [
      ("Sources/M/A.swift", text("// Mine\n"), WritePlan.Obstacle.Problem.notGenerated),
      ("Sources/M/A.swift", text(""), .notGenerated),
      ("Sources/M/A.swift", text(" " + SwiftEmitter.mark), .notGenerated),
      ("Sources/M/A.swift", text("\n" + SwiftEmitter.mark), .notGenerated),
      ("Sources/M/A.swift", text(SwiftEmitter.mark, isWritable: false), .readOnly),
      ("Sources/M/A.swift", .folder, .folderInTheWay), ("Sources/M/A.swift", .link, .link),
      ("Sources/M/A.swift", .other, .notAFile), ("Sources", text("x"), .fileInTheWay),
      ("Sources/M", .other, .fileInTheWay), ("Sources/M", .link, .link),
    ])
  func obstacles(path: String, entry: OutputSnapshot.Entry, problem: WritePlan.Obstacle.Problem) throws {
    let plan = WritePlan(Self.emission, over: try Self.snapshot([(path, entry)]))
    #expect(plan.obstacles == [WritePlan.Obstacle(path, problem)])
    #expect(plan.writes.isEmpty)
    #expect(!plan.isUpToDate)
  }

  @Test("A folder in the way of many files is told once")
  func onceForAll() throws {
    let emission = FakePipeline.emission(["A", "B", "C"].map { FakePipeline.file("Sources/M/\($0).swift") })
    #expect(WritePlan(emission, over: try Self.snapshot([("Sources", .link)])).obstacles.count == 1)
  }

  @Test(
    "A file cannot be emitted to a place outside, or under a name that is taken",
    arguments: [
      ("../A.swift", WritePlan.Obstacle.Problem.leadsElsewhere), ("/etc/A.swift", .leadsElsewhere),
      ("Sources/M/" + String(repeating: "x", count: 300), .nameTooLong),
      ("Sources/M/a.swift", .nameTaken(by: "Sources/M/A.swift")),
      ("sources/M/A.swift", .nameTaken(by: "Sources/M/A.swift")),
    ])
  func refused(path: String, problem: WritePlan.Obstacle.Problem) {
    let emission = FakePipeline.emission([FakePipeline.file(path), Self.file])
    #expect(WritePlan(emission, over: OutputSnapshot()).obstacles == [WritePlan.Obstacle(path, problem)])
  }

  @Test("Files that nothing asks for are removed, or kept where something was left out")
  func removed() throws {
    let there = try Self.snapshot([], marked: ["Sources/M/Gone.swift"])
    let plan = WritePlan(Self.emission, over: there)
    #expect(plan.removed.map(\.path) == ["Sources/M/Gone.swift"])
    #expect(plan.kept.isEmpty)
    let careful = WritePlan(Self.emission, over: there, keepsOthers: true)
    #expect(careful.removed.isEmpty)
    #expect(careful.kept.map(\.path) == ["Sources/M/Gone.swift"])
  }

  @Test("The steps are in the order of the paths")
  func steps() throws {
    let emission = FakePipeline.emission(["A", "C"].map { FakePipeline.file("Sources/M/\($0).swift") })
    let there = try Self.snapshot(
      [("Sources/M/C.swift", Self.text(SwiftEmitter.mark))], marked: ["Sources/M/B.swift", "Sources/M/D.swift"])
    #expect(
      WritePlan(emission, over: there).steps.map { "\($0.action) \($0.path)" } == [
        "create Sources/M/A.swift", "remove Sources/M/B.swift", "change Sources/M/C.swift", "remove Sources/M/D.swift",
      ])
  }
}

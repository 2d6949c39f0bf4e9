import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("Watched files")
struct WatchedFilesTests {
  private let folder = Result { try TemporaryFolder() }

  private func look() throws -> WatchedFiles {
    let folder = try folder.get()
    let settings = ["tablature.yaml", "overlay.yml"].map { folder.path($0) }
    return WatchedFiles(paths: [folder.path("docs")], settings: settings)
  }

  /// What has changed since, with paths below the folder.
  private func changes(since earlier: WatchedFiles) throws -> [WatchedFiles.Change] {
    let prefix = try folder.get().path() + "/"
    return try look().changes(since: earlier).map {
      WatchedFiles.Change(path: $0.path.replacing(prefix, with: ""), kind: $0.kind)
    }
  }

  @Test("Pages and settings count, and nothing else")
  func kinds() throws {
    let folder = try folder.get()
    for file in ["docs/a.md", "docs/deep/b.md", "tablature.yaml", "overlay.yml"] { try folder.write(file, "1") }
    let before = try look()
    #expect(before.count == 4)
    #expect(try changes(since: before).isEmpty)
    try folder.write("docs/a.md", "12")
    try folder.write("docs/new.md", "1")
    for file in ["docs/notes.txt", "other.yaml"] { try folder.write(file, "1") }
    try folder.write("overlay.yml", "12")
    try folder.remove("docs/deep/b.md")
    #expect(
      try changes(since: before) == [
        .init(path: "docs/a.md", kind: .changed), .init(path: "docs/deep/b.md", kind: .removed),
        .init(path: "docs/new.md", kind: .added), .init(path: "overlay.yml", kind: .changed),
      ])
  }

  @Test("A file that another one of the same size and date was moved over has changed")
  func moved() throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "1")
    try folder.write("other", "2")
    for file in ["docs/a.md", "other"] { try folder.age(file) }
    let before = try look()
    try folder.move("other", to: "docs/a.md")
    #expect(try changes(since: before) == [.init(path: "docs/a.md", kind: .changed)])
  }
}

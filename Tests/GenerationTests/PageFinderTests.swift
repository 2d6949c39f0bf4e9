import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Finding pages")
struct PageFinderTests {
  private let folder = Result { try TemporaryFolder() }

  /// What was found, with the folder's own path left out.
  private func find(_ names: String...) throws -> (paths: [String], diagnostics: [String]) {
    let folder = try folder.get()
    let found = PageFinder().find(names.map { folder.path($0) })
    func short(_ text: String) -> String { text.replacingOccurrences(of: folder.path() + "/", with: "") }
    return (found.paths.map(short), found.diagnostics.map { short($0.description) })
  }

  @Test("A folder is searched for *.md at all depths, in order, hidden names left out")
  func recursive() throws {
    let folder = try folder.get()
    for name in ["b.md", "a.md", "sub/deep/c.md", "sub.md", "B.MD", ".hidden.md", ".git/x.md", "a.txt", "amd"] {
      try folder.write("docs/" + name, "")
    }
    try folder.makeFolder("docs/folder.md")
    let found = try find("docs")
    #expect(
      found.paths == ["docs/B.MD", "docs/a.md", "docs/b.md", "docs/sub.md", "docs/sub/deep/c.md"])
    #expect(
      found.diagnostics == [
        "docs/b.md:1:1: warning: the name differs from that of another page in nothing but case [page.case-collision]"
      ])
  }

  @Test("A file is a page whatever its name, and each page counts once")
  func files() throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "")
    try folder.write("docs/notes.txt", "")
    try folder.link("again.md", to: "docs/a.md")
    let found = try find("docs/notes.txt", "docs/a.md", "docs", "docs/", "./docs//a.md", "again.md")
    #expect(found.paths == ["docs/a.md", "docs/notes.txt"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("The order of the paths does not matter")
  func order() throws {
    let folder = try folder.get()
    for name in ["x/b.md", "y/a.md", "a.md"] { try folder.write(name, "") }
    #expect(try find("y", "x", "a.md").paths == find("a.md", "x", "y").paths)
  }

  @Test("A path that is not there does not stop the others")
  func missing() throws {
    try folder.get().write("a.md", "")
    let found = try find("none", "a.md", "none.md")
    #expect(found.paths == ["a.md"])
    #expect(
      found.diagnostics == [
        "none:1:1: error: there is no such file or folder [page.missing]",
        "none.md:1:1: error: there is no such file or folder [page.missing]",
      ])
  }

  @Test("An empty path is an error")
  func emptyPath() {
    #expect(PageFinder().find([""]).diagnostics.map(\.id) == ["page.missing"])
  }

  @Test("Names alike but for case are told, with the other place")
  func alike() throws {
    let folder = try folder.get()
    try folder.write("docs/Page.md", "1")
    try folder.write("docs/page.md", "2")
    try #require(folder.files().count == 2, "the disk has no regard to case")
    let found = PageFinder().find([folder.path("docs")])
    #expect(found.paths.count == 2)
    #expect(found.diagnostics.map(\.id) == ["page.case-collision"])
    #expect(found.diagnostics.first?.location?.file == folder.path("docs/page.md"))
    #expect(found.diagnostics.first?.notes.first?.location?.file == folder.path("docs/Page.md"))
  }

  @Test("A symbolic link to a folder that holds it is told and not followed")
  func loop() throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "")
    try folder.makeFolder("docs/sub")
    try folder.link("docs/sub/up", to: "..")
    let found = try find("docs")
    #expect(found.paths == ["docs/a.md"])
    #expect(
      found.diagnostics == [
        "docs/sub/up:1:1: warning: the symbolic link leads back to a folder that holds it; it is not followed [page.symlink-loop]"
      ])
  }

  @Test("A link to itself is told")
  func selfLink() throws {
    let folder = try folder.get()
    try folder.link("x.md", to: "x.md")
    try folder.write("a.md", "")
    let found = try find("x.md", "")
    #expect(found.paths == ["a.md"])
    #expect(
      found.diagnostics.allSatisfy { $0 == "x.md:1:1: error: symbolic links lead in a circle [page.symlink-loop]" })
    #expect(found.diagnostics.count == 2)
  }

  @Test("A link to nothing is an error where it is named as a page, else a warning")
  func dangling() throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "")
    try folder.link("docs/b.md", to: "nothing")
    try folder.link("docs/folder", to: "nothing")
    #expect(
      try find("docs").diagnostics == [
        "docs/b.md:1:1: error: there is no such file or folder [page.missing]",
        "docs/folder:1:1: warning: there is no such file or folder [page.missing]",
      ])
  }

  @Test("A linked folder is searched once, under the name of the folder itself where that is given too")
  func linkedFolder() throws {
    let folder = try folder.get()
    try folder.write("docs/z/a.md", "")
    try folder.link("docs/b", to: "z")
    try folder.link("elsewhere", to: "docs/z")
    #expect(try find("docs").paths == ["docs/z/a.md"])
    #expect(try find("elsewhere").paths == ["elsewhere/a.md"])
  }

  @Test("Links that fan out at every level are searched in linear time")
  func fan() throws {
    let folder = try folder.get()
    for level in 0..<30 {
      try folder.makeFolder("d/\(level)")
      for side in ["a", "b"] { try folder.link("d/\(level)/\(side)", to: "../\(level + 1)") }
    }
    try folder.write("d/30/x.md", "")
    #expect(try find("d/0").paths.count == 1)
  }

  @Test(
    "What is neither a file nor a folder is no page", .enabled(if: FileManager.default.fileExists(atPath: "/dev/null")))
  func device() {
    #expect(PageFinder().find(["/dev/null"]).diagnostics.map(\.id) == ["page.unreadable"])
  }

  @Test("A name that is not UTF-8 is told", .enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func invalidName() throws {
    let folder = try folder.get()
    try folder.write("docs/a.md", "")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", #"touch "$1/$(printf 'x\377.md')""#, "sh", folder.path("docs")]
    try process.run()
    process.waitUntilExit()
    let found = try find("docs")
    #expect(found.paths == ["docs/a.md"])
    #expect(found.diagnostics.count == 1 && found.diagnostics[0].hasSuffix("[page.name]"))
  }
}

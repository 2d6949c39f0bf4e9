import Foundation
import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("Finding Swift files")
struct SwiftFileFinderTests {
  private func find(_ folder: TemporaryFolder, _ paths: String...) -> (files: [String], problems: [String]) {
    let found = SwiftFileFinder().find(paths.map { folder.path($0) })
    func short(_ path: String) -> String { path.replacing(folder.path() + "/", with: "") }
    return (found.paths.map(short), found.diagnostics.map { short("\($0.location?.file ?? ""): \($0.id)") })
  }

  @Test("Folders are searched, files are taken whatever they are called, each once")
  func files() throws {
    let folder = try TemporaryFolder()
    for name in ["b/B.swift", "b/c/C.swift", "A.swift", "b/x.txt", "odd.txt", "b/Swift.SWIFT"] {
      try folder.write(name, "")
    }
    #expect(find(folder, "b", "A.swift", "b/c", "b/B.swift").files == ["A.swift", "b/B.swift", "b/c/C.swift"])
    #expect(find(folder, "odd.txt").files == ["odd.txt"])
    #expect(find(folder, "").problems.isEmpty)
  }

  @Test("What is built or hidden is left out")
  func hidden() throws {
    let folder = try TemporaryFolder()
    for name in [".build/checkouts/A.swift", ".git/B.swift", ".C.swift", "D.swift"] { try folder.write(name, "") }
    #expect(find(folder, "").files == ["D.swift"])
    #expect(find(folder, ".build").files == [".build/checkouts/A.swift"])
  }

  @Test("Links in a folder are not followed, one that is named is")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/A.swift", "")
    try folder.write("in/B.swift", "")
    try folder.link("in/out", to: "../elsewhere")
    try folder.link("in/loop", to: ".")
    try folder.link("in/A.swift", to: "../elsewhere/A.swift")
    try folder.link("named", to: "elsewhere")
    let found = find(folder, "in")
    #expect(found.files == ["in/B.swift"])
    #expect(found.problems == ["in/A.swift: code.link"])
    #expect(find(folder, "named").files == ["named/A.swift"])
  }

  @Test("What cannot be read is told, and does not stop the others")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("A.swift", "")
    let found = find(folder, "nowhere", "A.swift")
    #expect(found.files == ["A.swift"])
    #expect(found.problems == ["nowhere: code.missing"])
  }

  @Test("A file that is too large is left out, and told")
  func large() throws {
    let folder = try TemporaryFolder()
    try folder.write("A.swift", "")
    try folder.write("B.swift", "")
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path("A.swift")))
    // Takes no room on the disk.
    try file.truncate(atOffset: UInt64(SwiftFileFinder.largestFile) + 1)
    try file.close()
    let found = find(folder, "")
    #expect(found.files == ["B.swift"])
    #expect(found.problems == ["A.swift: code.size"])
  }
}

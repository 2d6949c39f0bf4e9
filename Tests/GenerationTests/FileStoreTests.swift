import Foundation
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

@Suite("Reading from the disk")
struct FileStoreTests {
  @Test("A file is read whole, whatever its length", arguments: [0, 1, 4095, 4096, 4097, 3_000_000])
  func content(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try FileStore().read(folder.write("f", bytes: bytes)) == bytes)
  }

  @Test(
    "A file without a known length is read to its end",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func unknownLength() throws {
    #expect(String(decoding: try FileStore().read("/proc/self/status"), as: UTF8.self).hasPrefix("Name:"))
  }

  @Test("Reading something without an end stops", .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
  func endless() {
    let failure = #expect(throws: FileFailure.self) { try FileStore().read("/dev/zero") }
    #expect(failure?.reason == "the file is larger than is allowed")
  }

  @Test("What cannot be read says why")
  func failures() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: FileFailure.self) { try FileStore().read(folder.path("none")) }
    #expect(missing?.description == "cannot read '\(folder.path("none"))': there is no such file or folder")
    let directory = #expect(throws: FileFailure.self) { try FileStore().read(folder.path()) }
    #expect(directory?.reason == "a folder is in the way of a file")
    let file = try folder.write("f", "x")
    #expect(throws: FileFailure.self) { try FileStore().names(in: file) }
  }

  @Test("Names come in the order of their bytes, hidden ones included")
  func names() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "B", "é", ".h", "a.md"] { try folder.write(name, "") }
    #expect(try FileStore().names(in: folder.path()) == [".h", "B", "a", "a.md", "b", "é"])
  }

  @Test("The current directory is known")
  func currentDirectory() {
    let here = FileManager.default.currentDirectoryPath
    #expect(
      FileStore().currentDirectories.contains {
        URL(filePath: $0).resolvingSymlinksInPath().path == URL(filePath: here).resolvingSymlinksInPath().path
      })
  }
}

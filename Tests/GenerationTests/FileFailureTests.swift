import Foundation
import Testing

@testable import TablatureGeneration

@Suite("File failures")
struct FileFailureTests {
  @Test(
    "What stood in the way is said in words",
    arguments: [
      (ENOSPC, "no space is left on the disk"), (EROFS, "the disk is read-only"), (EACCES, "permission denied"),
      (ENAMETOOLONG, "the name is too long"), (9999, "the system reports error 9999"),
    ])
  func reason(code: Int32, reason: String) {
    #expect(FileFailure(.write, "a/b", code: code).description == "cannot write 'a/b': \(reason)")
  }
}

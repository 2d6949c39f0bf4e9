import Foundation
import Testing

@testable import TablatureSwiftEmitter

@Suite("Registry")
struct RegistryTests {
  @Test("Every output in the folder is registered, once")
  func registered() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/TablatureSwiftEmitter/Outputs")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(files.map { String($0.dropLast(6)) }.sorted() == Output.all.map(\.name).sorted())
  }
}

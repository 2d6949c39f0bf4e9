import Foundation
import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

/// Compares what is emitted with files that people have read.
@Suite("Golden files")
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  private static let services: [String: ServiceModel] = ["Small": Fixtures.small, "Rich": Fixtures.rich]

  @Test("Emitted files are the golden ones", arguments: services.keys.sorted())
  func files(_ name: String) throws {
    let service = try #require(Self.services[name])
    let emission = SwiftEmitter.emit(service)
    let folder = Self.folder.appending(path: name)
    for file in emission.files { try compare(file.contents, with: folder.appending(path: file.path)) }
    let diagnostics = emission.diagnostics.map { "\($0)\n" }.joined()
    try compare(diagnostics, with: folder.appending(path: "diagnostics.txt"))

    let expected = Set(emission.files.map { $0.path } + ["diagnostics.txt"])
    let found = try #require(FileManager.default.subpaths(atPath: folder.path)).filter { $0.contains(".") }
    #expect(Set(found) == expected, "a golden file that nothing emits has to be removed")
  }

  private func compare(_ text: String, with url: URL) throws {
    guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("\(url.lastPathComponent) was missing and is now recorded; read it, then run the tests again")
      return
    }
    guard golden != text else { return }
    let lines = zip(
      golden.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(url.lastPathComponent) differs from line \(first.map { $0.offset + 1 } ?? 0) on:
      - \(first?.element.0 ?? "")
      + \(first?.element.1 ?? "")
      Remove the file to record it anew.
      """)
  }
}

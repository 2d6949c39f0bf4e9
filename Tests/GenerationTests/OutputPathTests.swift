import Testing

@testable import TablatureGeneration

@Suite("Output paths")
struct OutputPathTests {
  @Test(
    "A path that could lead out of the output directory is refused",
    arguments: [
      "", "/", "/etc/passwd", "../x", "a/../b", "a/..", "..", ".", "./a", "a//b", "a/", "a/./b", "a\0b", "..\\a",
      "a\\..\\b",
    ])
  func outside(path: String) {
    #expect(throws: OutputPath.Refusal.leadsElsewhere) { try OutputPath(path) }
  }

  @Test("A name that is longer than disks take is refused", arguments: [256, 1000])
  func tooLong(count: Int) {
    #expect(throws: OutputPath.Refusal.tooLong) { try OutputPath("a/" + String(repeating: "x", count: count)) }
  }

  @Test("The limit is in bytes")
  func limit() throws {
    #expect(try OutputPath(String(repeating: "x", count: 255)).components.count == 1)
    #expect(throws: OutputPath.Refusal.tooLong) { try OutputPath(String(repeating: "字", count: 86)) }
  }

  @Test("A path below the output directory is taken", arguments: ["a", "a/b.swift", "...", "..a/b", "a b/ü.swift"])
  func below(path: String) throws { #expect(try OutputPath(path).path == path) }

  @Test("The folders that hold it come outermost first")
  func ancestors() throws {
    let path = try OutputPath("a/b/c")
    #expect(path.ancestors.map(\.path) == ["a", "a/b"])
    #expect(path.parent?.path == "a/b")
    #expect(try OutputPath("a").parent == nil)
    #expect(try OutputPath("a").ancestors.isEmpty)
  }
}

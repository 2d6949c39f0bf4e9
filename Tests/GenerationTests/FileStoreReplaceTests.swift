import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("Replacing a file")
struct FileStoreReplaceTests {
  private func replace(_ path: String, _ text: String) throws { try FileStore().replace(path, Array(text.utf8)) }

  @Test("A file is made, then replaced, and nothing stays beside it")
  func replaces() throws {
    let folder = try TemporaryFolder()
    try replace(folder.path("a.json"), "one")
    #expect(folder.text("a.json") == "one")
    try replace(folder.path("a.json"), "2")
    #expect(folder.text("a.json") == "2")
    #expect(folder.files() == ["a.json"])
  }

  @Test("A link stays a link")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/a.json", "one")
    try folder.link("a.json", to: "real/a.json")
    try replace(folder.path("a.json"), "two")
    #expect(folder.text("real/a.json") == "two")
    try folder.write("real/a.json", "three")
    #expect(folder.text("a.json") == "three")
    #expect(folder.files() == ["a.json", "real/a.json"])
  }

  @Test("Where nothing can be written, it fails and leaves nothing")
  func fails() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("there")
    for path in ["nowhere/a.json", "there", "there/"] {
      #expect(throws: FileFailure.self, "\(path)") { try replace(folder.path(path), "x") }
    }
    #expect(folder.files().isEmpty)
  }
}

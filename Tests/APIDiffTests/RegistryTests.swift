import TablatureAPIDiff
import TablatureTestSupport
import Testing

@Suite("Registry of checks")
struct RegistryTests {
  @Test("Every check of the folder is registered")
  func checks() throws {
    let declared = try constantsDeclared(in: "Sources/TablatureAPIDiff/Checks", extending: "DiffCheck")
    let registered = try namesRegistered(in: "all", of: "Sources/TablatureAPIDiff/DiffCheck.swift")
    #expect(declared.subtracting(registered) == [])
    #expect(declared.count > 20)
  }
}

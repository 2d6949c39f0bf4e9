import TablatureTestSupport
import Testing

@Suite("Registries of the audit")
struct RegistryTests {
  @Test("Every kind of checks in the folder is registered")
  func checks() throws {
    let folder = "Sources/TablatureDriftAudit/Checks"
    let declared = try constantsDeclared(in: folder, extending: "AuditCheck").subtracting(["all"])
    #expect(declared.subtracting(try namesRegistered(in: "all", of: "\(folder)/AuditCheck.swift")) == [])
    #expect(declared.count > 15)
  }

  @Test("Every reader of code in the folder is registered")
  func readers() throws {
    let folder = "Sources/TablatureDriftAudit/Readers"
    let declared = try constantsDeclared(in: folder, extending: "SurfaceReader")
    #expect(declared == (try namesRegistered(in: "all", of: "\(folder)/SurfaceReader.swift")))
    #expect(declared.count > 2)
  }
}

import TablatureDriftAudit
import TablatureTestSupport
import Testing

@Suite("Generated clients and their own pages")
struct FreshClientTests {
  @Test("the pages of this package")
  func documented() throws {
    let client = try AuditedClient.documented()
    let result = client.audit.result(of: try AuditedClient.documentedOutlines())
    #expect(result.findings.map(\.message) == [])
    #expect(result.unread == [])
    #expect(result.coverage.codedOperations == client.service.operations.count)
    #expect(result.coverage.comparedFacts > 500)
  }

  @Test("operations that are left out are neither missing nor too much, nor taken for others")
  func leftOut() async throws {
    let client = try AuditedClient.documented()
    var service = client.service
    let names = Set(service.operations.map(\.name).filter { $0.hasPrefix("Describe") })
    service.operations.removeAll { names.contains($0.name) }
    #expect(names.count > 3 && !service.operations.isEmpty)
    let outlines = try AuditedClient.documentedOutlines()
    let result = await Audit(service, leavingOut: names, atOnce: 2).result(of: outlines)
    #expect(result.findings.map(\.message) == [])
    #expect(result.coverage.codedOperations == service.operations.count)
    #expect(
      await Audit(service, atOnce: 2).result(of: outlines).findings.count { $0.check == "operation.extra" }
        == names.count)
  }

  @Test(
    "the published pages", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"),
    arguments: TestScale.some(["slb/zh-CN", "slb/en-US", "ecs/zh-CN", "ecs/en-US"], quick: 1))
  func published(_ corpus: String) async throws {
    let client = try await PublishedClients.shared.client(corpus)
    let result = client.audit.result(of: try await PublishedClients.shared.outlines(corpus))
    #expect(
      result.findings.prefix(10).map { "\($0.operation): \($0.message)" } == [], "\(result.findings.count) findings")
    #expect(result.unread.prefix(10) == [], "\(result.unread.count) not understood")
    #expect(client.service.operations.count > 30)
    #expect(result.coverage.codedOperations == client.service.operations.count)
    #expect(result.coverage.comparedFacts > 8 * client.service.operations.count)
  }
}

import Testing

@testable import TablaturePageLint

@Suite("Similar names")
struct NameSimilarityTests {
  private static let slipsCases: [(String, String, Bool)] = [
    ("Statsu", "Status", true), ("LoadBalancerStatus ", "LoadBalancerStatus", true),
    ("Listenerport ", "ListenerPort", true), ("RsourceType", "ResourceType", true),
    ("GroupHistorys", "GroupHistories", true),
    ("AutoRenewEnalbed", "AutoRenewEnabled", true), ("Instance", "InstanceId", false),
    ("DomainExtensionId", "DomainExtensions", false), ("DiskName1", "DiskName2", false), ("Size", "Site", false),
    ("InnerAddress", "OuterAddress", false), ("", "", false),
  ]

  @Test(
    "slips of the pen, and names that are two",
    arguments: slipsCases)
  func slips(name: String, right: String, isSlip: Bool) {
    #expect(NameSimilarity.isSlip(name, of: right) == isSlip)
    #expect(NameSimilarity.isSlip(right, of: name) == isSlip)
  }

  @Test("no more names are compared than a page can have")
  func bounded() {
    var similarity = NameSimilarity()
    let names = Array(repeating: "Abcdefgh", count: 20_001)
    #expect(similarity.only([0], like: "Abcdefgi", name: { names[$0] }) == 0)
    #expect(similarity.only(Array(1..<20_001), like: "Xbcdefgh", name: { names[$0] }) == nil)
    #expect(similarity.only([0], like: "Abcdefgi", name: { names[$0] }) == nil)
  }
}

import TablatureAPIModel
import Testing

@Suite("Hosts of a service")
struct EndpointHostsTests {
  private typealias Rule = EndpointHosts.Rule

  private static let hosts = EndpointHosts(mostSpecificFirst: [
    Rule("*", "all.{region}.example.com"), Rule("cn-*", "china.example.com"), Rule("cn-north-*", "north.example.com"),
    Rule("cn-beijing", "{product}.example.com"),
  ])

  @Test(
    "A region takes precedence over a group, a smaller group over a larger one",
    arguments: [
      ("cn-beijing", "{product}.example.com"), ("cn-beijing-1", "china.example.com"),
      ("cn-north-2", "north.example.com"), ("cn-hangzhou", "china.example.com"),
      ("us-east-1", "all.us-east-1.example.com"),
    ])
  func precedence(region: String, host: String) {
    #expect(Self.hosts.host(in: region) == host)
    #expect(Self.hosts.simplified.host(in: region) == host)
  }

  @Test("Without a rule for all regions there is no fallback")
  func fallback() {
    #expect(Self.hosts.fallback == "all.{region}.example.com")
    let china = EndpointHosts([Rule("cn-*", "china.example.com")])
    #expect(china.fallback == nil && china.host(in: "us-east-1") == nil)
  }

  @Test("The product is put in everywhere, the region where it is asked for")
  func naming() {
    #expect(Self.hosts.naming(product: "dds").host(in: "cn-beijing") == "dds.example.com")
  }

  private static let simplifiedCases: [([(String, String)], [(String, String)])] = [
    ([("a", "x"), ("a", "y"), ("*", "z")], [("a", "x"), ("*", "z")]),
    ([("*", "x"), ("a", "y"), ("b-*", "y"), ("*", "y")], [("*", "x")]),
    ([("cn-*", "x"), ("cn-a", "y"), ("*", "z")], [("cn-*", "x"), ("*", "z")]),
    ([("cn-a", "h.cn-a"), ("cn-b", "c"), ("*", "h.{region}")], [("cn-b", "c"), ("*", "h.{region}")]),
    // The group in between has another host for the region.
    ([("cn-a", "x"), ("cn-*", "y"), ("*", "x")], [("cn-a", "x"), ("cn-*", "y"), ("*", "x")]),
    ([("cn-a", "x")], [("cn-a", "x")]),
  ]

  @Test(
    "Rules that change nothing are left out",
    arguments: simplifiedCases)
  func simplified(rules: [(String, String)], expected: [(String, String)]) {
    #expect(EndpointHosts(rules.map { Rule($0, $1) }).simplified.rules == expected.map { Rule($0, $1) })
  }
}

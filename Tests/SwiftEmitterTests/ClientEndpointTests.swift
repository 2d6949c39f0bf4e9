import SwiftParser
import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("The endpoint of a client")
struct ClientEndpointTests {
  private static func file(_ name: String, _ rules: [(String, String)]?) throws -> String {
    let endpoint = rules.map { EndpointHosts($0.map { EndpointHosts.Rule($0, $1) }) }
    let emission = SwiftEmitter.emit(Fixtures.small, options: EmitterOptions(endpoint: endpoint))
    return try #require(emission.files.first { $0.path.hasSuffix("/\(name).swift") }).contents
  }

  @Test(
    "The initializer with a region has the hosts in it, no more of them than it needs",
    arguments: [
      (nil, "      endpoint: .regional(product: \"ecs\", region: region),\n"),
      ([("*", "cdn.aliyuncs.com")], "      endpoint: .host(\"cdn.aliyuncs.com\", region: region),\n"),
      (
        [("cn-a", "x.com"), ("*", "{product}-y.{region}.com")],
        "      endpoint: .host(\"ecs-y.{region}.com\", region: region, exceptions: [\"cn-a\": \"x.com\"]),\n"
      ),
      (
        [("cn-hangzhou", "mongodb.aliyuncs.com"), ("cn-*", "x.com"), ("*", "mongodb.{region}.aliyuncs.com")],
        """
              endpoint: .host(
                "mongodb.{region}.aliyuncs.com",
                region: region,
                exceptions: ["cn-hangzhou": "mongodb.aliyuncs.com", "cn-*": "x.com"]
              ),

        """
      ),
    ] as [([(String, String)]?, String)])
  func initializer(rules: [(String, String)]?, argument: String) throws {
    let text = try Self.file("ECSClient", rules)
    #expect(
      text.contains("    self.init(\n\(argument)      region: region,\n      credentials: credentials,\n"), "\(text)")
    let tree = Parser.parse(source: text)
    #expect(!tree.hasError && !tree.hasWarning)
  }

  @Test("Many regions are a line each")
  func manyRegions() throws {
    let regions = (0..<20).map { ("cn-\($0)", "mongodb.aliyuncs.com") }
    let text = try Self.file("ECSClient", regions + [("*", "mongodb.{region}.aliyuncs.com")])
    #expect(text.contains("        exceptions: [\n          \"cn-0\": \"mongodb.aliyuncs.com\",\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test(
    "Answers of tests come from the host of their region",
    arguments: [
      (nil, "ecs.aliyuncs.com"), ([("*", "cdn.aliyuncs.com")], "cdn.aliyuncs.com"),
      ([("cn-*", "c.{region}.com"), ("*", "x.com")], "c.cn-hangzhou.com"),
    ] as [([(String, String)]?, String)])
  func tests(rules: [(String, String)]?, host: String) throws {
    #expect(try Self.file("CannedTransport", rules).contains("      \"HostId\": \"\(host)\",\n"))
  }
}

import TablatureAPIModel
import TablatureGeneration
import Testing

@Suite("The endpoint in the configuration")
struct EndpointConfigurationTests {
  private func endpoint(_ text: String) throws -> Located<EndpointHosts>? {
    try ConfigurationReader.read("endpoint: " + text, file: "p/tablature.yaml").endpoint
  }

  private static let takenCases: [(String, [(String, String)])] = [
    ("MongoDB.aliyuncs.com", [("*", "mongodb.aliyuncs.com")]),
    ("'{product}.{region}.aliyuncs.com'", [("*", "{product}.{region}.aliyuncs.com")]),
    (
      "{cn-*: a.example.com, '*': b.example.com, cn-hangzhou: 'x-{region}.c.example.com', cn-north-*: d.example.com}",
      [
        ("cn-hangzhou", "x-{region}.c.example.com"), ("cn-north-*", "d.example.com"), ("cn-*", "a.example.com"),
        ("*", "b.example.com"),
      ]
    ),
  ]

  @Test(
    "One host is for all regions, a mapping for some",
    arguments: takenCases)
  func taken(text: String, rules: [(String, String)]) throws {
    let endpoint = try endpoint(text)
    #expect(endpoint?.value.rules == rules.map { EndpointHosts.Rule($0, $1) })
    #expect(endpoint?.location == TablatureAPIModel.SourceLocation(file: "p/tablature.yaml", line: 1, column: 11))
  }

  private static let rule = "an endpoint is a host, like 'billing.example.com' or '{product}.{region}.example.com'"

  private static let mistakesCases: [(String, Int, String, String?)] = [
    ("https://a.example.com", 11, "'https://a.example.com' is a URL", "write the host alone; calls always use HTTPS"),
    (
      "a.example.com:8443", 11, "'a.example.com:8443' has a port",
      "write the host alone; pass other endpoints to the client"
    ),
    (
      "'{regoin}.example.com'", 11, "unknown placeholder '{regoin}'; did you mean 'region'?",
      "use only {product} and {region}"
    ),
    ("'a.{zone}.example.com'", 11, "unknown placeholder '{zone}'", "use only {product} and {region}"),
    ("'a.{}.example.com'", 11, "unknown placeholder '{}'", "use only {product} and {region}"),
    ("'a.{region.example.com'", 11, "'{' isn't closed in 'a.{region.example.com'", rule),
    ("'a.region}.example.com'", 11, "'a.region}.example.com' isn't a host", rule),
    ("mongodb", 11, "'mongodb' isn't a host", rule), ("a..b", 11, "'a..b' isn't a host", rule),
    ("-a.example.com", 11, "'-a.example.com' isn't a host", rule),
    ("a.example.com/x", 11, "'a.example.com/x' isn't a host", rule),
    ("u@a.example.com", 11, "'u@a.example.com' isn't a host", rule),
    ("müller.example.com", 11, "'müller.example.com' isn't a host", rule),
    ("[a.example.com]", 11, "a host, or a mapping of regions to hosts, belongs here", nil),
    ("''", 11, "a host, or a mapping of regions to hosts, belongs here", nil),
    ("{}", 11, "'endpoint' names no host", rule),
    ("{cn-hangzhou: }", 25, "a host, or a mapping of regions to hosts, belongs here", nil),
    ("{cn-hangzhou: {a: b.c}}", 25, "a host, or a mapping of regions to hosts, belongs here", nil),
    ("{cn-hangzhou: a}", 25, "'a' isn't a host", rule),
    (
      "{CN-Hangzhou: a.b}", 12, "'CN-Hangzhou' isn't a region",
      "a region is an id, like 'north-1', or the beginning of ids and '*', like 'north-*'"
    ),
    (
      "{'*-1': a.b}", 12, "'*-1' isn't a region",
      "a region is an id, like 'north-1', or the beginning of ids and '*', like 'north-*'"
    ),
    ("{a: b.c, a: d.e}", 20, "the key 'a' stands here a second time", nil),
  ]

  @Test(
    "Mistakes have their place and say what to do",
    arguments: mistakesCases)
  func mistakes(text: String, column: Int, summary: String, help: String?) throws {
    let failure = try #require(throws: ConfigurationReader.Failure.self) { try endpoint(text) }
    let diagnostic = try #require(failure.diagnostics.first)
    #expect(failure.diagnostics.count == 1)
    #expect(diagnostic.summary == summary && diagnostic.severity == .error)
    #expect(diagnostic.location == TablatureAPIModel.SourceLocation(file: "p/tablature.yaml", line: 1, column: column))
    #expect(diagnostic.notes.map(\.text) == [help].compactMap { $0 })
  }

  @Test("Labels and hosts have the length of those that can be looked up")
  func lengths() throws {
    let label = String(repeating: "a", count: 63)
    #expect(try endpoint("\(label).example.com") != nil)
    #expect(throws: ConfigurationReader.Failure.self) { try endpoint("a\(label).example.com") }
    #expect(throws: ConfigurationReader.Failure.self) {
      try endpoint(Array(repeating: label, count: 4).joined(separator: "."))
    }
  }
}

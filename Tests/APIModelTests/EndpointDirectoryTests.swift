import TablatureAPIModel
import Testing

@Suite("Directory of hosts")
struct EndpointDirectoryTests {
  private static func directory(_ service: EndpointDirectory.Service) -> EndpointDirectory {
    EndpointDirectory(
      domain: "example.com", standardHost: "{product}.{region}.example.com", regions: "r-1 r-2 r-3",
      aliases: ["old-foo": "foo"], services: ["foo": service])
  }

  private static let rulesCases: [(EndpointDirectory.Service, [String: String?])] = [
    (.init(central: "c.example.com"), ["r-1": "c.example.com", "r-9": "c.example.com"]),
    (.init(hosts: ["o.example.com": "r-1"]), ["r-1": "o.example.com", "r-9": "o.example.com"]),
    (.init(hosts: ["o.{region}.example.com": "r-1"]), ["r-1": "o.r-1.example.com", "r-9": "o.r-9.example.com"]),
    (
      .init(central: "c.example.com", pattern: "p.{region}.example.com", hosts: ["c.example.com": "r-1"]),
      ["r-1": "c.example.com", "r-9": "p.r-9.example.com"]
    ),
    (
      .init(central: "c.example.com", hosts: ["c.example.com": "r-1", "o.{region}.example.com": "r-2 r-3"]),
      ["r-1": "c.example.com", "r-2": "o.r-2.example.com", "r-9": "o.r-9.example.com"]
    ),
    (
      .init(central: "c.example.com", hosts: ["c.example.com": "r-1 r-2", "o.{region}.example.com": "r-3"]),
      ["r-1": "c.example.com", "r-3": "o.r-3.example.com", "r-9": "c.example.com"]
    ),
    (.init(hosts: ["a.example.com": "r-1", "b.example.com": "r-2"]), ["r-1": "a.example.com", "r-9": nil]),
    // A regional service: its central host is left, any other host of a region stays.
    (
      .init(
        central: "foo.example.com",
        hosts: ["foo.example.com": "r-1", "foo.{region}.example.com": "r-2 r-3 r-4", "x.example.com": "r-5"]),
      [
        "r-1": "foo.r-1.example.com", "r-2": "foo.r-2.example.com", "r-5": "x.example.com",
        "r-9": "foo.r-9.example.com",
      ]
    ),
  ]

  @Test(
    "Listed regions have their hosts, further ones the pattern, the prevailing form, the central host, or the only one",
    arguments: rulesCases)
  func rules(service: EndpointDirectory.Service, expected: [String: String?]) throws {
    let hosts = try #require(Self.directory(service).hosts(of: "Foo", named: "foo"))
    for (region, host) in expected { #expect(hosts.host(in: region) == host, "\(region)") }
  }

  @Test(
    "Products are found by their code in any letter case, and by others of their codes; nothing is made up for the rest"
  )
  func codes() {
    let directory = Self.directory(.init(central: "c.example.com"))
    for code in ["foo", "FOO", "Old-Foo"] { #expect(directory.hosts(of: code, named: "foo") != nil, "\(code)") }
    for code in ["", "fo", "foo2", "example"] { #expect(directory.hosts(of: code, named: "foo") == nil, "\(code)") }
  }
}

import TablatureAPIModel
import TablatureDocReader
import TablatureGeneration
import TablatureVendorProfiles
import Testing

@Suite("Where calls go")
struct EndpointResolutionTests {
  private typealias Rule = EndpointHosts.Rule

  /// A service whose operations have a sample request each.
  private static func service(_ product: String?, samples: [String] = []) -> ServiceModel {
    let operations = samples.isEmpty ? [""] : samples
    return ServiceModel(
      product: product, version: nil,
      operations: operations.enumerated().map { index, address in
        var operation = FakePipeline.operation("Op\(index)", at: SourceLocation(file: "\(index).md", line: 1))
        if !address.isEmpty {
          operation.requestSamples = [
            RequestSample(endpoint: address, parameters: [], location: SourceLocation(file: "\(index).md", line: 9))
          ]
        }
        return operation
      })
  }

  private static func resolution(
    _ product: String?, samples: [String] = [], configured: [Rule]? = nil
  ) -> EndpointResolution {
    EndpointResolution(
      for: service(product, samples: samples), configured: configured.map(EndpointHosts.init(mostSpecificFirst:)),
      directory: .alibabaCloud)
  }

  private static func host(_ resolution: EndpointResolution, _ product: String, _ region: String) -> String? {
    resolution.hosts.map { $0.host(in: region) } ?? "\(product).\(region).aliyuncs.com"
  }

  private static let listedCases: [(String, String, String)] = [
    ("Cdn", "cn-hangzhou", "cdn.aliyuncs.com"), ("Cdn", "ap-southeast-1", "cdn.aliyuncs.com"),
    ("Dds", "cn-hangzhou", "mongodb.aliyuncs.com"), ("Dds", "us-west-1", "mongodb.aliyuncs.com"),
    ("Dds", "cn-huhehaote", "mongodb.cn-huhehaote.aliyuncs.com"),
    ("Dds", "cn-wulanchabu", "mongodb.cn-wulanchabu.aliyuncs.com"),
    ("R-kvstore", "cn-hangzhou", "r-kvstore.aliyuncs.com"),
    ("R-kvstore", "eu-west-1", "r-kvstore.eu-west-1.aliyuncs.com"),
    ("R-kvstore", "cn-chengdu", "r-kvstore.cn-chengdu.aliyuncs.com"),
    ("Cms", "cn-beijing", "metrics.cn-hangzhou.aliyuncs.com"),
    ("Cms", "cn-huhehaote", "metrics.cn-huhehaote.aliyuncs.com"),
    ("CloudAPI", "cn-beijing", "apigateway.cn-beijing.aliyuncs.com"),
    ("polardb", "cn-beijing", "polardb.aliyuncs.com"), ("polardb", "cn-chengdu", "polardb.aliyuncs.com"),
    ("Domain", "ap-southeast-1", "domain-intl.aliyuncs.com"), ("vod", "cn-hangzhou", "vod.cn-shanghai.aliyuncs.com"),
    ("BssOpenApi", "cn-qingdao", "business.aliyuncs.com"),
    ("BssOpenApi", "eu-west-1", "business.ap-southeast-1.aliyuncs.com"),
    ("waf", "cn-hangzhou", "wafopenapi.cn-hangzhou.aliyuncs.com"), ("Push", "cn-hangzhou", "cloudpush.aliyuncs.com"),
    ("Sts", "cn-hangzhou", "sts.aliyuncs.com"), ("Ram", "eu-west-1", "ram.aliyuncs.com"),
    ("FC", "cn-hangzhou", "cn-hangzhou.fc.aliyuncs.com"),
  ]

  /// Facts of the Python package, as its file has them, and what follows for regions that it doesn't list.
  @Test(
    "Products have the vendor's hosts, whatever their samples name",
    arguments: listedCases)
  func listed(product: String, region: String, host: String) {
    let resolution = Self.resolution(product, samples: ["https://elsewhere.aliyuncs.com/"])
    #expect(resolution.hosts?.host(in: region) ?? "\(product.lowercased()).\(region).aliyuncs.com" == host)
  }

  @Test(
    "Regional services keep the hosts that the runtime makes, although lists and samples name a central one",
    arguments: ["Ecs", "Slb", "Ess", "Rds", "Vpc", "Kms", "arms", "gpdb", "elasticsearch"])
  func regional(product: String) {
    let resolution = Self.resolution(product, samples: ["https://\(product.lowercased()).aliyuncs.com/"])
    #expect(resolution == EndpointResolution(hosts: nil))
  }

  @Test("Every host of the vendor's list applies, but for central hosts of regional services")
  func wholeList() {
    let directory = EndpointDirectory.alibabaCloud
    #expect(directory.services.count > 100 && directory.regions.count > 50)
    for (code, service) in directory.services {
      let name = Self.service(code).productInHosts
      let resolution = Self.resolution(code)
      for (host, regions) in service.hosts {
        for region in regions {
          let found = Self.host(resolution, name, region)
          let listed = host.replacing("{region}", with: region)
          #expect(
            found == listed || host == service.central && found == "\(name).\(region).aliyuncs.com", "\(code) \(region)"
          )
        }
      }
      if service.hosts.isEmpty {
        #expect(Self.host(resolution, name, "cn-hangzhou") == service.pattern ?? service.central)
      }
    }
  }

  private static let samplesCases: [([String], String)] = [
    (["https://foo.aliyuncs.com/"], "foo.aliyuncs.com"), (["http://FOO.aliyuncs.com:80/x"], "foo.aliyuncs.com"),
    (["https://bar.cn-beijing.aliyuncs.com/"], "bar.{region}.aliyuncs.com"),
    (["https://bar.cn-wulanchabu.aliyuncs.com/"], "bar.{region}.aliyuncs.com"),
    (["https://b.aliyuncs.com", "https://a.aliyuncs.com", "https://b.aliyuncs.com"], "b.aliyuncs.com"),
    (["https://[Endpoint]/", "https://<host>.aliyuncs.com/", "https://a.aliyuncs.com/"], "a.aliyuncs.com"),
  ]

  @Test(
    "A product that isn't listed has the host of its samples",
    arguments: samplesCases)
  func samples(samples: [String], pattern: String) throws {
    let resolution = Self.resolution("Foo", samples: samples)
    #expect(resolution.hosts == EndpointHosts([Rule("*", pattern)]))
    let note = try #require(resolution.diagnostics.first)
    #expect(
      note.description.hasSuffix(
        ":9:1: note: 'Foo' isn't in the vendor's list of hosts; calls go to '\(pattern)', as in the sample request [service.endpoint]"
      ), "\(note)")
    #expect(note.notes.last?.text == "set 'endpoint' in tablature.yaml to choose the host")
  }

  @Test(
    "Hosts that aren't those of the vendor's services get no signed requests",
    arguments: [
      "https://foo.example.com/", "https://aliyuncs.com/", "https://xaliyuncs.com/", "https://127.0.0.1/",
      "https://bucket.oss-cn-hangzhou.aliyuncs.com/", "https://cn-hangzhou.oss-cn-hangzhou.aliyuncs.com/",
      "https://i-1.foo.cn-hangzhou.aliyuncs.com/", "https://aliyuncs.com.example.com/",
      "https://a.aliyuncs.com@example.com/",
    ])
  func otherHosts(sample: String) {
    let resolution = Self.resolution("Foo", samples: [sample])
    #expect(resolution.hosts == nil)
    #expect(
      resolution.diagnostics.map(\.description) == [
        "0.md:1:1: note: 'Foo' isn't in the vendor's list of hosts; calls go to 'foo.{region}.aliyuncs.com' [service.endpoint]"
      ])
  }

  @Test("Samples that differ are shown")
  func severalHosts() throws {
    let note = try #require(
      Self.resolution(
        "Foo",
        samples: [
          "https://a.aliyuncs.com/", "https://a.aliyuncs.com/", "https://h.example.com/", "https://b.aliyuncs.com",
        ]
      ).diagnostics.first)
    #expect(
      note.notes.map(\.text).dropLast() == [
        "a sample request goes to 'b.aliyuncs.com'",
        "a sample request goes to 'h.example.com', which isn't the host of a service",
      ])
  }

  @Test("Samples that name the standard host confirm it")
  func confirmed() {
    let samples = ["https://foo.cn-hangzhou.aliyuncs.com/", "https://foo.cn-beijing.aliyuncs.com/"]
    #expect(Self.resolution("Foo", samples: samples) == EndpointResolution(hosts: nil))
  }

  @Test("A product with gaps in the list has the samples' host in them")
  func gaps() {
    let resolution = Self.resolution("Dysmsapi", samples: ["https://dysmsapi.aliyuncs.com/"])
    #expect(resolution.hosts?.host(in: "cn-wulanchabu") == "dysmsapi.aliyuncs.com")
    #expect(resolution.hosts?.host(in: "eu-central-1") == "dysmsapi.ap-southeast-1.aliyuncs.com")
    #expect(
      resolution.diagnostics.map(\.summary) == [
        "the vendor's list of hosts doesn't cover all regions of 'Dysmsapi'; calls to others go to 'dysmsapi.aliyuncs.com', as in the sample request"
      ])
  }

  @Test("What is configured precedes everything else, region by region")
  func configured() {
    let all = Self.resolution("Ecs", configured: [Rule("*", "{product}-vpc.{region}.aliyuncs.com")])
    #expect(all.hosts == EndpointHosts([Rule("*", "ecs-vpc.{region}.aliyuncs.com")]))
    #expect(Self.resolution("Ecs", configured: [Rule("*", "{product}.{region}.aliyuncs.com")]).hosts == nil)
    let china = Self.resolution("Dds", configured: [Rule("cn-*", "mine.example.com")])
    #expect(china.hosts?.host(in: "cn-hangzhou") == "mine.example.com")
    #expect(china.hosts?.host(in: "us-west-1") == "mongodb.aliyuncs.com")
    #expect(china.hosts?.rules.map(\.region) == ["cn-*", "ap-southeast-1", "us-east-1", "us-west-1", "*"])
    let unknown = Self.resolution(
      "Foo", samples: ["https://foo.aliyuncs.com"], configured: [Rule("*", "bar.example.com")])
    #expect(unknown == EndpointResolution(hosts: EndpointHosts([Rule("*", "bar.example.com")])))
  }

  @Test("Without a product, which has a warning of its own, only a host of samples is reported")
  func noProduct() {
    #expect(Self.resolution(nil) == EndpointResolution(hosts: nil))
    #expect(
      Self.resolution(nil, samples: ["https://foo.aliyuncs.com/"]).diagnostics.map(\.summary) == [
        "a service without a name isn't in the vendor's list of hosts; calls go to 'foo.aliyuncs.com', as in the sample request"
      ])
  }
}

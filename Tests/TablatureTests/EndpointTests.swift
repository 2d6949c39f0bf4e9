import TablatureTestSupport
import Testing

@Suite("The endpoint of a generated client")
struct EndpointTests {
  /// A page whose sample request goes to a host.
  private static func page(_ product: String, host: String) -> String {
    """
    # DescribeThing

    Works on a thing.

    ## Debugging

    [Try it](https://api.aliyun.com/#product=\(product)&api=DescribeThing&type=RPC&version=2018-05-10)

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |--|--|--|--|--|
    |Action|String|Yes|DescribeThing|The operation. |
    |ThingId|String|Yes|t-1|The ID. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |--|--|--|--|
    |RequestId|String|473469C7|The ID of the call. |

    ## Examples

    Sample requests

    ```
    https://\(host)/?Action=DescribeThing
    &ThingId=t-1
    &<Common request parameters>
    ```

    ## Error codes

    |HttpCode|Error code|Error message|Description|
    |--|--|--|--|
    |404|InvalidThing.NotFound|Not there.|Not there.|

    """
  }

  /// The endpoint in the code, without line breaks, and what was reported.
  private static func endpoint(
    _ product: String, host: String, configuration: String? = nil
  ) async throws -> (code: String, diagnostics: String) {
    let tool = try Tool()
    try tool.folder.write("docs/DescribeThing.md", page(product, host: host))
    if let configuration { try tool.folder.write("tablature.yaml", configuration) }
    let run = try await tool.run(["generate", "docs", "--output", "Out", "--module", "M"])
    #expect(run.status == 0, "\(run.diagnostics)")
    let path = try #require(tool.folder.files().first { $0.hasSuffix("Client.swift") })
    let text = try #require(tool.folder.text(path)).split { $0.isWhitespace }.joined(separator: " ")
    let call = try #require(text.firstMatch(of: /endpoint: (\.(?:host|regional)\(.*?\)), region: region, credentials/))
    return (String(call.output.1), run.diagnostics)
  }

  private static let listedCases: [(String, String, String)] = [
    ("Ecs", "ecs.aliyuncs.com", ".regional(product: \"ecs\", region: region)"),
    ("Slb", "slb.aliyuncs.com", ".regional(product: \"slb\", region: region)"),
    ("Ess", "ess.aliyuncs.com", ".regional(product: \"ess\", region: region)"),
    ("Cdn", "cdn.aliyuncs.com", ".host(\"cdn.aliyuncs.com\", region: region)"),
    ("Dds", "mongodb.aliyuncs.com", ".host( \"mongodb.{region}.aliyuncs.com\", region: region, exceptions: [ "),
  ]

  @Test(
    "Regional services have the host of the region, others that of the vendor's list",
    arguments: listedCases)
  func listed(product: String, host: String, code: String) async throws {
    let (found, diagnostics) = try await Self.endpoint(product, host: host)
    #expect(found.hasPrefix(code))
    #expect(product != "Dds" || found.contains("\"cn-hangzhou\": \"mongodb.aliyuncs.com\","))
    #expect(!diagnostics.contains("service.endpoint"))
  }

  @Test("The host of a sample request is used for a product that isn't listed, and the note leads to it")
  func sample() async throws {
    let (code, diagnostics) = try await Self.endpoint("Foo", host: "bar.aliyuncs.com")
    #expect(code == ".host(\"bar.aliyuncs.com\", region: region)")
    #expect(diagnostics.contains("docs/DescribeThing.md:27:1: note: 'Foo' isn't in the vendor's list of hosts; "))
  }

  @Test("The configuration precedes the list and the sample requests")
  func configured() async throws {
    let (code, diagnostics) = try await Self.endpoint(
      "Cdn", host: "cdn.aliyuncs.com", configuration: "endpoint: 'x-{product}.{region}.example.com'")
    #expect(code == ".host(\"x-cdn.{region}.example.com\", region: region)")
    #expect(!diagnostics.contains("service.endpoint"))
  }
}

import TablatureDocReader
import TablatureDriftAudit
import TablatureProfileTestSupport
import Testing

/// Where pages leave open what belongs to a structure, code may know better.
@Suite("Code against pages that leave places open")
struct PlaceEvidenceTests {
  private static func page(
    _ name: String = "DescribeThing", request: String = "", response: String = "",
    sample: String = "{\"RequestId\": \"1\"}"
  ) -> String {
    """
    # \(name)

    Shows a thing.

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |---------|----|--------|-------|-----------|
    |Action|String|Yes|\(name)|The operation. |
    |ThingId|String|Yes|t-1|The ID of the thing. |
    \(request)

    ## Response parameters

    |Parameter|Type|Example|Description|
    |---------|----|-------|-----------|
    \(response)
    |RequestId|String|1C488B66|The ID of the request. |

    ## Examples

    ```
    \(sample)
    ```
    """
  }

  private static func findings(_ pages: [String], _ source: String) -> [String] {
    let readings = pages.enumerated().map { index, text in
      PageReader.read(PageSource(path: "\(index).md", bytes: Array(text.utf8)))
    }
    return Audit(ServiceReader.join(readings).model)
      .result(of: [SourceOutline(of: SwiftFile(path: "Client.swift", text: source))]).findings
      .map { "\($0.check) \($0.operation) \($0.path)" }
  }

  private static func client(sends parameters: String = #"["ThingId": id]"#, reads response: String = "") -> String {
    """
    struct DescribeThingResponse: Decodable {
      let RequestId: String?
      \(response)
    }
    struct Client {
      func call<Reply: Decodable>(action: String, parameters: [String: String]) async throws -> Reply
      func describeThing(id: String, hint: String? = nil) async throws -> DescribeThingResponse {
        try await call(action: "DescribeThing", parameters: \(parameters))
      }
    }
    """
  }

  private static let disks = """
    |Disks| | |The disks. |
    |DiskId|String|d-1|The ID. |
    |Size|Integer|40|The size. |
    """
  private static let disksInSample = #""Disks": {"Disk": [{"DiskId": "d-1", "Size": 40}]}"#
  private static let innerLabel = """
    struct Disk: Decodable { let DiskId: String?; let Size: Int?; let Label: String? }
    struct Disks: Decodable { let Disk: [Disk]? }
    let Disks: Disks?
    """

  @Test("A member behind a structure, which samples leave out, can belong to it")
  func outside() {
    let page = Self.page(
      response: Self.disks + "\n|Label|String|a|The label. |", sample: "{\(Self.disksInSample), \"RequestId\": \"1\"}")
    #expect(Self.findings([page], Self.client(reads: Self.innerLabel)) == [])
  }

  @Test("A member that the sample shows outside, or that stands behind one which it shows there, is moved")
  func moved() {
    let shown = Self.page(
      response: Self.disks + "\n|Label|String|a|The label. |",
      sample: "{\(Self.disksInSample), \"Label\": \"a\", \"RequestId\": \"1\"}")
    #expect(
      Self.findings([shown], Self.client(reads: Self.innerLabel)) == ["member.moved DescribeThing response.Label"])
    let behind = Self.page(
      response: Self.disks + "\n|Zone|String|z|The zone. |\n|Label|String|a|The label. |",
      sample: "{\(Self.disksInSample), \"Zone\": \"z\", \"RequestId\": \"1\"}")
    #expect(
      Self.findings([behind], Self.client(reads: Self.innerLabel + "\nlet Zone: String?")) == [
        "member.moved DescribeThing response.Label"
      ])
  }

  @Test("What a page does not list of a structure is not extra")
  func unlisted() {
    let page = Self.page(response: "|Disks|List| |The disks. |")
    #expect(
      Self.findings([page], Self.client(reads: Self.innerLabel)).filter { $0.contains("extra") } == [])
    // A row behind the structure, which the sample has at the root, is none of its members.
    let followed = Self.page(
      response: "|Disks|List| |The disks. |\n|ForwardPort|Integer|80|The port. |",
      sample: #"{"ForwardPort": 80, "RequestId": "1"}"#)
    #expect(Self.findings([followed], Self.client(reads: Self.innerLabel + "\nlet ForwardPort: Int?")) == [])
    let listed = Self.page(
      response: "|Disks|List| |The disks. |\n|DiskId|String|d-1|The ID. |",
      sample: #"{"Disks": {"Disk": [{"DiskId": "d-1"}]}, "RequestId": "1"}"#)
    #expect(
      Self.findings([listed], Self.client(reads: Self.innerLabel)).contains(
        "member.extra DescribeThing response.Disks.Disk.Label"))
  }

  @Test("The element of a list is renamed, and not what holds the list")
  func element() {
    let page = Self.page(
      response: Self.disks,
      sample: #"{"Disks": {"Disks": [{"DiskId": "d-1", "Size": 40}]}, "RequestId": "1"}"#)
    let reads = """
      struct Disk: Decodable { let DiskId: String?; let Size: Int? }
      struct Disks: Decodable { let Disk: [Disk]? }
      let Disks: Disks?
      """
    #expect(Self.findings([page], Self.client(reads: reads)) == ["member.renamed DescribeThing response.Disks.Disks"])
  }

  @Test(
    "Where only samples say what a value is, any type that fits them will do",
    arguments: [("", 0), ("80", 0), ("\"a\"", 1)])
  func emptyList(elements: String, count: Int) {
    let page = Self.page(
      response: "|Ports| | |The ports. |", sample: #"{"Ports": {"Port": [\#(elements)]}, "RequestId": "1"}"#)
    let reads = """
      struct Ports: Decodable { let Port: [Int]? }
      let Ports: Ports?
      """
    #expect(Self.findings([page], Self.client(reads: reads)).count == count)
  }

  @Test("Names that differ in letter case belong together, although others are like both")
  func letterCase() {
    let page = Self.page(
      request: "|HealthCheckReq|String|No|a|The request. |\n|HealthCheckExp|String|No|b|The response. |")
    let client = Self.client(sends: #"["ThingId": id, "healthCheckReq": hint ?? "", "healthCheckExp": hint ?? ""]"#)
    #expect(
      Self.findings([page], client) == [
        "parameter.renamed DescribeThing request.HealthCheckExp",
        "parameter.renamed DescribeThing request.HealthCheckReq",
      ])
  }

  @Test("An operation whose name two pages spell differently is not missing where code calls one of them")
  func spelling() {
    let pages = [Self.page(), Self.page("DescribeTHING")]
    #expect(Self.findings(pages, Self.client()) == [])
    #expect(Self.findings(pages, "struct Empty {}").count == 2)
  }

  @Test(
    "Code can send the parameters of the vendor's operations in any of them",
    arguments: [
      ("OwnerId", true), ("OwnerAccount", true), ("ResourceOwnerId", true), ("ResourceOwnerAccount", true),
      ("RegionId", true), ("SecurityToken", true), ("SignatureType", true), ("Version", true), ("Owner", false),
      ("Tag.1.OwnerId", false),
    ])
  func common(name: String, isAccepted: Bool) {
    let client = Self.client(sends: #"["ThingId": id, "\#(name)": hint ?? ""]"#)
    #expect(Self.findings([Self.page()], client).isEmpty == isAccepted)
  }

  @Test(
    "Where a page lists one of them, code has to have it, unless clients hold it",
    arguments: [("OwnerAccount", true), ("OwnerId", true), ("RegionId", false), ("Name", true)])
  func documentedCommon(name: String, isMissing: Bool) {
    let page = Self.page(request: "|\(name)|String|No|a|A value. |")
    let found = Self.findings([page], Self.client())
    #expect(found == (isMissing ? ["parameter.missing DescribeThing request.\(name)"] : []))
    let wrong = #"["ThingId": id, "\#(name)": String(true)]"#
    #expect(!Self.findings([page], Self.client(sends: wrong)).contains { $0.contains("missing") })
  }
}

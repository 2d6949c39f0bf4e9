import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureVendorProfiles
import Testing

@testable import TablatureDriftAudit

/// Code that calls services of two vendors: each is recognized by the names of its own protocol alone.
@Suite("Wire protocols of several vendors")
struct ProtocolTests {
  /// A vendor whose services and pages name everything differently.
  enum Vendor: String, CaseIterable, Sendable {
    case standard, madeUp

    var other: Vendor { self == .standard ? .madeUp : .standard }

    var wireProtocol: WireProtocol {
      guard self == .madeUp else { return VendorProfile.standard.wireProtocol }
      return WireProtocol(
        commonParameters: CommonParameters(
          operation: "Method", region: "Zone", version: "Edition", addedByClient: ["Nonce"], account: ["Tenant"]),
        envelope: ResponseEnvelope(
          requestID: "CallId", errorBody: ResponseEnvelope.ErrorBody(code: "Fault", message: "Reason")))
    }

    var conventions: CodeConventions {
      guard self == .madeUp else { return VendorProfile.standard.code }
      return CodeConventions(
        operationHeaders: ["x-made-up-method"], versionHeaders: ["x-made-up-edition"],
        library: CodeConventions.ModelLibrary(
          modelClass: "PartModel", operationLabel: "method", versionLabel: "edition", calls: ["Plan", "perform"],
          positionalCalls: ["callMethod"], descriptions: ["Plan", "Message"]))
    }

    var names: CallNames { CallNames(wireProtocol, conventions) }

    /// Code of the standard vendor with the names of this one.
    func spelled(_ source: String) -> String {
      guard self == .madeUp else { return source }
      let names = [
        "\"Action\"": "\"Method\"", "\"RegionId\"": "\"Zone\"", "\"Version\"": "\"Edition\"",
        "\"SignatureNonce\"": "\"Nonce\"", "\"OwnerId\"": "\"Tenant\"", "\"RequestId\"": "\"CallId\"",
        "\"Code\"": "\"Fault\"", "\"Message\"": "\"Reason\"", "x-acs-action": "x-made-up-method",
        "x-acs-version": "x-made-up-edition", "TeaModel": "PartModel", "\"action\"": "\"method\"",
        "\"version\"": "\"edition\"", "Params": "Plan", "OpenApiRequest": "Message", "callApi": "perform",
        "doRPCRequest": "callMethod",
      ]
      return names.reduce(source) { $0.replacing($1.key, with: $1.value) }
    }

    /// What an audit finds in a source against a page of this vendor.
    func findings(_ source: String) -> [String] {
      let place = TablatureAPIModel.SourceLocation(file: "DescribeThings.md", line: 1)
      let page = Operation(
        name: "DescribeThings", title: "DescribeThings", version: "2020-01-01", dialect: "english", location: place,
        request: [Field(name: "ThingId", type: .scalar(.string), presence: .required, location: place)],
        response: [Field(name: "Size", type: .scalar(.integer), presence: .optional, location: place)])
      let service = ServiceModel(
        product: "Things", version: "2020-01-01", operations: [page], wireProtocol: wireProtocol)
      let audit = Audit(service, conventions: conventions, options: .standard)
      return audit.result(of: [SourceOutline(of: SwiftFile(path: "Things.swift", text: source))]).findings.map {
        "\($0.check) \($0.path)"
      }.sorted()
    }
  }

  private static let query = """
    struct Client {
      func things(id: String) -> Int? {
        let query = [
          "Action": "DescribeThings", "Version": "2020-01-01", "SignatureNonce": "1", "ThingId": id, "OwnerId": "3",
          "RegionId": "4",
        ]
        let json = send(query) as [String: Any]
        print(json["RequestId"] as? String, json["Code"] as? String, json["Message"] as? String)
        return json["Size"] as? Int
      }
    }
    """

  @Test("What all operations have is accepted by the names of the protocol", arguments: Vendor.allCases)
  func accepted(by vendor: Vendor) {
    #expect(vendor.findings(vendor.spelled(Self.query)) == [])
    #expect(vendor.other.findings(vendor.spelled(Self.query)) == ["operation.missing "])
  }

  @Test("The names of another vendor are parameters and members that no page has", arguments: Vendor.allCases)
  func extra(for vendor: Vendor) {
    // The operation is found without a parameter of the protocol.
    let source = Self.query.replacing("\"Action\": \"DescribeThings\", ", with: "")
      .replacing("send(query)", with: "send(\"DescribeThings\", query)")
    #expect(vendor.findings(vendor.spelled(source)) == [])
    let names = ["Version", "SignatureNonce", "OwnerId", "RegionId"]
    let members = ["RequestId", "Code", "Message"]
    let expected =
      names.map { "parameter.extra request.\(vendor.spelled("\"\($0)\"").filter { $0 != "\"" })" }
      + members.map { "member.extra response.\(vendor.spelled("\"\($0)\"").filter { $0 != "\"" })" }
    #expect(vendor.other.findings(vendor.spelled(source)) == expected.sorted())
  }

  @Test("The operation and its version are read from header fields of the protocol", arguments: Vendor.allCases)
  func headers(of vendor: Vendor) {
    let source = vendor.spelled(
      """
      func doIt(id: String) {
        var headers: [String: String] = [:]
        headers["x-acs-action"] = "DoIt"
        headers["x-acs-version"] = "2020-01-01"
        run(headers)
      }
      """)
    let read = ReadSurface(source, names: vendor.names)
    #expect(read.actions == ["DoIt"])
    #expect(read.reading.operations.first?.surface.version == "2020-01-01")
    #expect(ReadSurface(source, names: vendor.other.names).actions == [])
  }

  @Test("A property is called like the parameter that names the operation", arguments: Vendor.allCases)
  func properties(of vendor: Vendor) {
    let name = vendor == .standard ? "action" : "method"
    let source = """
      struct Thing: Encodable {
        let \(name) = "MakeIt"
        let InstanceId: String
      }
      """
    #expect(ReadSurface(source, names: vendor.names).actions == ["MakeIt"])
    #expect(ReadSurface(source, names: vendor.other.names).actions == [])
  }

  private static let library = """
    public class DoItRequest : TeaModel {
      public var id: String?
      public override func toMap() -> [String : Any] {
        var map = super.toMap()
        if self.id != nil { map["Id"] = self.id! }
        return map
      }
    }
    public class DoItResponse : TeaModel {
      public var size: Int?
      public override func fromMap(_ dict: [String: Any]) -> Void {
        if dict.keys.contains("Size") { self.size = dict["Size"] as! Int }
      }
    }
    """

  @Test(
    "Clients of a vendor's library are read by the names of that library", arguments: Vendor.allCases,
    [
      """
      var req: OpenApiRequest = OpenApiRequest(["query": query])
      var params: Params = Params(["action": "DoIt", "version": "2020-01-01"])
      return try await callApi(params, req)
      """,
      """
      return try await doRPCRequest("DoIt", "2020-01-01", "HTTPS", query)
      """,
    ])
  func library(of vendor: Vendor, body: String) {
    let source = vendor.spelled(
      """
      \(Self.library)
      class Client {
        func doIt(_ request: DoItRequest) async throws -> DoItResponse {
          var query: [String: Any] = [:]
          query["Id"] = request.id ?? ""
          \(body)
        }
      }
      """)
    let read = ReadSurface(source, names: vendor.names)
    #expect(read.reading.counts == ["TeaModel": 1])
    #expect(read.fields == ["request Id: string", "response Size: integer"])
    #expect(read.reading.operations.first?.surface.version == "2020-01-01")
    #expect(ReadSurface(source, names: vendor.other.names).reading.counts["TeaModel"] == nil)
  }
}

import TablatureAPIModel
import TablaturePageLint
import TablatureVendorProfiles
import Testing

/// Samples with the names of two protocols: each is judged by the names of its own.
@Suite("Wire protocols of several vendors")
struct ProtocolTests {
  private static let madeUp = WireProtocol(
    commonParameters: CommonParameters(
      operation: "Method", region: "Zone", version: "Edition", addedByClient: ["Nonce"], account: ["Tenant"]),
    envelope: ResponseEnvelope(
      requestID: "CallId", errorBody: ResponseEnvelope.ErrorBody(code: "Fault", message: "Reason")))

  private static let place = SourceLocation(file: "DoIt.md", line: 1)

  /// A page whose samples have what every operation has, none of which is in its tables.
  private static func page(
    parameters: [(String, String)], members: [String], failure: [String]
  ) -> Operation {
    func response(_ names: [String]) -> ResponseSample {
      ResponseSample(
        format: .json, text: "",
        value: .object(names.map { SampleValue.Member($0, .string("x"), line: 1) }), isWellFormed: true,
        location: place)
    }
    return Operation(
      name: "DoIt", title: "DoIt", dialect: "english", location: place,
      request: [Field(name: "Id", type: .scalar(.string), presence: .required, location: place)],
      response: [Field(name: "Text", type: .scalar(.string), presence: .optional, location: place)],
      requestSamples: [
        RequestSample(
          endpoint: "https://things.example.com/",
          parameters: (parameters + [("Id", "1")]).map {
            RequestSample.Parameter(name: $0.0, value: $0.1, location: place)
          }, location: place)
      ],
      responseSamples: [response(members + ["Text"]), response(failure)])
  }

  private static let standardPage = page(
    parameters: [("Action", "DoIt"), ("Version", "1"), ("SignatureNonce", "1"), ("OwnerId", "1")],
    members: ["RequestId"], failure: ["Code", "Message", "HostId"])
  private static let madeUpPage = page(
    parameters: [("Method", "DoIt"), ("Edition", "1"), ("Nonce", "1"), ("Tenant", "1")],
    members: ["CallId"], failure: ["Fault", "Reason", "Host"])

  private func findings(_ page: Operation, _ wireProtocol: WireProtocol) -> [String] {
    PageLint.findings(in: [page], protocol: wireProtocol).map(\.id).sorted()
  }

  @Test("What all operations have needs no row")
  func common() {
    let standard = VendorProfile.standard.wireProtocol
    #expect(findings(Self.standardPage, standard) == [])
    #expect(findings(Self.madeUpPage, Self.madeUp) == [])
    let undocumented =
      Array(repeating: "request.undocumented-parameter", count: 4)
      + Array(repeating: "sample.undocumented-member", count: 4)
    #expect(findings(Self.standardPage, Self.madeUp) == undocumented)
    #expect(findings(Self.madeUpPage, standard) == undocumented)
    #expect(findings(Self.standardPage, WireProtocol()) == undocumented)
  }

  @Test("A sample that calls another operation is found by the parameter of the protocol")
  func action() {
    let page = Self.page(parameters: [("Method", "DoMore")], members: [], failure: [])
    #expect(findings(page, Self.madeUp) == ["request.action"])
    #expect(findings(page, WireProtocol()) == ["request.undocumented-parameter"])
  }
}

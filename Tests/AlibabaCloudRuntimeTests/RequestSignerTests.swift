import AlibabaCloudECS
import Foundation
import HTTPTypes
import Testing

@testable import AlibabaCloudRuntime

@Suite struct RequestSignerTests {
  static let operation = OperationDescriptor(name: "ModifyInstanceSpec", product: "Ecs", version: "2014-05-26")
  static let parameters = [
    QueryParameter(name: "InstanceId", value: "i-bp67**"), QueryParameter(name: "Tag.1.Value", value: "a/b&c 中"),
  ]

  func signer(token: String? = nil, format: ResponseFormat = .json) throws -> RequestSigner {
    RequestSigner(
      endpoint: try Endpoint(url: try #require(URL(string: "http://127.0.0.1:8080"))),
      credentials: Credentials(accessKeyID: "testid", accessKeySecret: "testsecret", securityToken: token),
      responseFormat: format, userAgent: "agent", date: Date(timeIntervalSince1970: 1_795_237_200), nonce: "nonce-1")
  }

  @Test func headerSignedRequest() throws {
    let request = try signer().request(for: Self.operation, parameters: Self.parameters, scheme: .acs3HMACSHA256)
    #expect(request.method == .post)
    #expect(request.scheme == "http")
    #expect(request.authority == "127.0.0.1:8080")
    #expect(request.path == "/?InstanceId=i-bp67%2A%2A&Tag.1.Value=a%2Fb%26c%20%E4%B8%AD")
    var headers = request.headers
    let removed = headers.removeValue(forKey: "authorization")
    let authorization = try #require(removed)
    let prefix =
      "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=accept;host;x-acs-action;x-acs-content-sha256;x-acs-date;"
      + "x-acs-signature-nonce;x-acs-version,Signature="
    #expect(authorization.hasPrefix(prefix))
    #expect(
      headers == [
        "accept": "application/json", "user-agent": "agent", "x-acs-action": "ModifyInstanceSpec",
        "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "x-acs-date": "2026-11-21T05:00:00Z", "x-acs-signature-nonce": "nonce-1", "x-acs-version": "2014-05-26",
      ])
  }

  @Test func querySignedRequest() throws {
    let request = try signer(token: "t+/=", format: .xml)
      .request(for: Self.operation, parameters: Self.parameters, scheme: .hmacSHA1)
    #expect(request.method == .post)
    let path = try #require(request.path)
    let expected =
      "/?AccessKeyId=testid&Action=ModifyInstanceSpec&Format=XML&InstanceId=i-bp67%2A%2A&SecurityToken=t%2B%2F%3D"
      + "&SignatureMethod=HMAC-SHA1&SignatureNonce=nonce-1&SignatureVersion=1.0&Tag.1.Value=a%2Fb%26c%20%E4%B8%AD"
      + "&Timestamp=2026-11-21T05%3A00%3A00Z&Version=2014-05-26&Signature="
    #expect(path.hasPrefix(expected))
    #expect(request.headers == ["accept": "application/xml", "user-agent": "agent"])
  }

  @Test(arguments: SigningScheme.allCases, ResponseFormat.allCases)
  func verifies(scheme: SigningScheme, format: ResponseFormat) throws {
    for token in [nil, "sts-token+/=0"] {
      for parameters in [Self.parameters, []] {
        let request = try signer(token: token, format: format)
          .request(for: Self.operation, parameters: parameters, scheme: scheme)
        var headers = request.headers
        headers["host"] = request.authority
        try SignatureVerifier(accessKeyID: "testid", accessKeySecret: "testsecret")
          .verify(method: request.method.rawValue, target: try #require(request.path), headers: headers)
      }
    }
  }

  @Test func xmlIsAskedForInHeaderAndQuery() throws {
    let request = try signer(format: .xml).request(for: Self.operation, parameters: [], scheme: .acs3HMACSHA256)
    #expect(request.path == "/?Format=XML")
    #expect(request.headers["accept"] == "application/xml")
  }

  @Test func noParametersGiveNoQuery() throws {
    let request = try signer().request(for: Self.operation, parameters: [], scheme: .acs3HMACSHA256)
    #expect(request.path == "/")
  }

  @Test func theTokenOfATemporaryKeyIsSigned() throws {
    let request = try signer(token: "token").request(for: Self.operation, parameters: [], scheme: .acs3HMACSHA256)
    #expect(request.headers["x-acs-security-token"] == "token")
    #expect(request.headers["x-acs-accesskey-id"] == "testid")
    #expect(request.headers["authorization"]?.contains("x-acs-accesskey-id;") == true)
    #expect(request.headers["authorization"]?.contains("x-acs-security-token;") == true)
  }

  @Test func signsWhatAHeaderCanHold() throws {
    let request = try signer(token: "to\nken ").request(for: Self.operation, parameters: [], scheme: .acs3HMACSHA256)
    var headers = request.headers
    #expect(headers["x-acs-security-token"]?.contains("\n") == false)
    headers["host"] = request.authority
    try SignatureVerifier(accessKeyID: "testid", accessKeySecret: "testsecret")
      .verify(method: "POST", target: "/", headers: headers)
  }
}

extension HTTPRequest {
  /// The headers by their names in lower case.
  fileprivate var headers: [String: String] {
    Dictionary(headerFields.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

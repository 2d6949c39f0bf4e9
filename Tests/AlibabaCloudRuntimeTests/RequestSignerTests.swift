import TablatureECS
import Foundation
import HTTPTypes
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct RequestSignerTests {
  static let operation = OperationDescriptor(name: "ModifyInstanceSpec", product: "Ecs", version: "2014-05-26")
  static let parameters = [
    QueryParameter(name: "InstanceId", value: "i-bp67**"), QueryParameter(name: "Tag.1.Value", value: "a/b&c 中"),
  ]

  func signer(
    token: String? = nil, format: ResponseFormat = .json, nonce: String = "nonce-1"
  ) throws -> RequestSigner {
    RequestSigner(
      endpoint: try Endpoint(url: try #require(URL(string: "http://127.0.0.1:8080"))),
      credentials: Credentials(accessKeyID: "testid", accessKeySecret: "testsecret", securityToken: token),
      responseFormat: format, userAgent: "agent", date: Date(timeIntervalSince1970: 1_795_237_200), nonce: nonce)
  }

  func signed(
    _ parameters: [QueryParameter], _ scheme: SigningScheme, _ location: ParameterLocation = .automatic,
    token: String? = nil, format: ResponseFormat = .json, nonce: String = "nonce-1"
  ) throws -> (request: HTTPRequest, body: Data) {
    try signer(token: token, format: format, nonce: nonce)
      .request(for: Self.operation, parameters: parameters, scheme: scheme, location: location)
  }

  func verify(_ request: HTTPRequest, _ body: Data) throws {
    var headers = request.headers
    headers["host"] = request.authority
    try SignatureVerifier(accessKeyID: "testid", accessKeySecret: "testsecret")
      .verify(method: request.method.rawValue, target: try #require(request.path), headers: headers, body: body)
  }

  @Test func headerSignedRequest() throws {
    let (request, body) = try signed(Self.parameters, .acs3HMACSHA256)
    #expect(request.method == .post && body.isEmpty)
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
    let (request, body) = try signed(Self.parameters, .hmacSHA1, token: "t+/=", format: .xml)
    #expect(request.method == .post && body.isEmpty)
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
        for location in ParameterLocation.allCases {
          let (request, body) = try signed(parameters, scheme, location, token: token, format: format)
          try verify(request, body)
        }
      }
    }
  }

  @Test func xmlIsAskedForInHeaderAndQuery() throws {
    let request = try signed([], .acs3HMACSHA256, format: .xml).request
    #expect(request.path == "/?Format=XML")
    #expect(request.headers["accept"] == "application/xml")
  }

  @Test func noParametersGiveNoQuery() throws {
    let request = try signed([], .acs3HMACSHA256).request
    #expect(request.path == "/")
  }

  @Test func theTokenOfATemporaryKeyIsSigned() throws {
    let request = try signed([], .acs3HMACSHA256, token: "token").request
    #expect(request.headers["x-acs-security-token"] == "token")
    #expect(request.headers["x-acs-accesskey-id"] == "testid")
    #expect(request.headers["authorization"]?.contains("x-acs-accesskey-id;") == true)
    #expect(request.headers["authorization"]?.contains("x-acs-security-token;") == true)
  }

  @Test func signsWhatAHeaderCanHold() throws {
    let (request, body) = try signed([], .acs3HMACSHA256, token: "to\nken ")
    #expect(request.headers["x-acs-security-token"]?.contains("\n") == false)
    try verify(request, body)
  }

  // MARK: - Parameters in the body

  static let form = "InstanceId=i-bp67%2A%2A&Tag.1.Value=a%2Fb%26c%20%E4%B8%AD"

  @Test func headerSignedForm() throws {
    let (request, body) = try signed(Self.parameters, .acs3HMACSHA256, .body)
    #expect(request.path == "/")
    #expect(String(decoding: body, as: UTF8.self) == Self.form)
    #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
    #expect(request.headers["x-acs-content-sha256"] == HeaderSignature.contentHash(of: body))
    #expect(request.headers["authorization"]?.contains("SignedHeaders=accept;content-type;host;x-acs-action;") == true)
    let (inXML, sameBody) = try signed(Self.parameters, .acs3HMACSHA256, .body, format: .xml)
    #expect(inXML.path == "/?Format=XML" && sameBody == body)
  }

  @Test func querySignedForm() throws {
    let (request, body) = try signed(Self.parameters, .hmacSHA1, .body)
    let expected =
      "/?AccessKeyId=testid&Action=ModifyInstanceSpec&Format=JSON&SignatureMethod=HMAC-SHA1&SignatureNonce=nonce-1"
      + "&SignatureVersion=1.0&Timestamp=2026-11-21T05%3A00%3A00Z&Version=2014-05-26&Signature="
    // The signature was computed by aliyun-python-sdk-core 2.16.0.
    #expect(request.path == expected + "1axVCq0l9UiqNiaBc10kHISPbuQ%3D")
    #expect(String(decoding: body, as: UTF8.self) == Self.form)
    #expect(
      request.headers == [
        "accept": "application/json", "content-type": "application/x-www-form-urlencoded", "user-agent": "agent",
      ])
    // The signature does not depend on where the parameters are.
    let inQuery = try signed(Self.parameters, .hmacSHA1, .query).request
    #expect(inQuery.path?.suffix(40) == request.path?.suffix(40))
  }

  @Test(arguments: SigningScheme.allCases) func aFormWithoutParametersIsNone(scheme: SigningScheme) throws {
    let (request, body) = try signed([], scheme, .body)
    #expect(body.isEmpty && request.headers["content-type"] == nil)
  }

  /// A parameter with which the request target has a length, signed in a scheme. In HMAC-SHA1 the signature applies with its longest
  /// form, of 84 bytes.
  func parameters(_ scheme: SigningScheme, targetLength: Int) throws -> [QueryParameter] {
    let target = try #require(signed([QueryParameter(name: "P", value: "")], scheme, .query).request.path)
    let signature = try #require(target.wholeMatch(of: #/.*?(?:&Signature=(.*))?/#)).1.map { 84 - $0.utf8.count } ?? 0
    // Each of the characters at the end takes three bytes in the target.
    let length = targetLength - target.utf8.count - signature
    return [
      QueryParameter(name: "P", value: String(repeating: "x", count: length - 300) + String(repeating: "+", count: 100))
    ]
  }

  @Test(arguments: SigningScheme.allCases, [(8191, true), (8192, true), (8193, false)])
  func theLongestTarget(scheme: SigningScheme, row: (length: Int, isQuery: Bool)) throws {
    let parameters = try parameters(scheme, targetLength: row.length)
    for nonce in ["nonce-1", "nonce-2", "nonce-3"] {
      let (request, body) = try signed(parameters, scheme, nonce: nonce)
      #expect(body.isEmpty == row.isQuery)
      let length = try #require(request.path?.utf8.count)
      #expect(row.isQuery ? (row.length - 54...row.length).contains(length) : length < 1024)
      if scheme == .acs3HMACSHA256 { #expect(length == (row.isQuery ? row.length : 1)) }
      try verify(request, body)
      let forced = try signed(parameters, scheme, .query, nonce: nonce)
      #expect(forced.body.isEmpty)
      try verify(forced.request, forced.body)
    }
  }

  @Test func configurationsAndCallsChooseTheLocation() throws {
    let signer = try signer()
    let call = ModifyInstanceSpecRequest(instanceID: "i-1", clientToken: String(repeating: "x", count: 9000))
    #expect(try signer.request(for: call, checksLimits: false).1.count > 9000)
    #expect(try signer.request(for: call, location: .query, checksLimits: false).1.isEmpty)
    #expect(ClientConfiguration(parameterLocation: .body).parameterLocation == .body)
  }
}

extension HTTPRequest {
  /// The headers by their names in lower case.
  fileprivate var headers: [String: String] {
    Dictionary(headerFields.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

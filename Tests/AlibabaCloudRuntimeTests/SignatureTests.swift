import Foundation
import TablatureTestSupport
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

/// Both schemes against signatures and requests of the vendor's own making.
@Suite struct SignatureTests {
  @Test(.enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
  func everyVectorIsTested() {
    #expect(SigningVector.all.count == 24)
    #expect(SigningVector.querySigned.count + SigningVector.headerSigned.count == 24)
    #expect(SignedRequest.querySigned.count + SignedRequest.headerSigned.count == 4)
  }

  @Test(arguments: SigningVector.querySigned) func querySignature(vector: SigningVector) throws {
    let parameters = try #require(vector.parameters)
    let signature = QuerySignature(
      method: vector.method, parameters: parameters.asQuery, accessKeySecret: vector.accessKeySecret)
    #expect(signature.signature == vector.signature)
  }

  @Test(arguments: SigningVector.headerSigned) func headerSignature(vector: SigningVector) throws {
    let headers = try #require(vector.headers)
    let hash = HeaderSignature.contentHash(of: Data(try #require(vector.body).utf8))
    #expect(hash == headers["x-acs-content-sha256"])
    let signature = HeaderSignature(
      method: vector.method, path: try #require(vector.path),
      query: PercentEncoding.query(try #require(vector.query).asQuery),
      headers: headers.map { (name: $0.key, value: $0.value) }, contentHash: hash,
      accessKeyID: try #require(vector.accessKeyId), accessKeySecret: vector.accessKeySecret)
    #expect(signature.authorization == vector.authorization)
  }

  @Test(arguments: SignedRequest.querySigned) func querySignedRequest(request: SignedRequest) throws {
    var parameters = request.parameters
    let expected = parameters.removeValue(forKey: "Signature")
    let signature = QuerySignature(
      method: request.method, parameters: parameters.asQuery, accessKeySecret: request.accessKeySecret)
    #expect(signature.stringToSign == request.stringToSign)
    #expect(signature.signature == expected)
    let pairs = { (query: Substring) in Set(query.split(separator: "&")) }
    #expect(pairs(signature.signedQuery[...]) == pairs(request.target.dropFirst(2)))
  }

  @Test(arguments: SignedRequest.headerSigned) func headerSignedRequest(request: SignedRequest) throws {
    var headers = request.headers
    let expected = headers.removeValue(forKey: "authorization")
    let query = PercentEncoding.query(request.parameters.asQuery)
    let signature = HeaderSignature(
      method: request.method, query: query,
      headers: headers.map { (name: $0.key, value: $0.value) }, contentHash: HeaderSignature.contentHash(of: Data()),
      accessKeyID: request.accessKeyId, accessKeySecret: request.accessKeySecret)
    #expect("\(signature.canonicalRequest)\n---\n\(signature.stringToSign)" == request.stringToSign)
    #expect(signature.authorization == expected)
    #expect("/?\(query)" == request.target)
  }

  @Test func publishedExample() {
    // The worked example of the documentation of the first scheme.
    let parameters = [
      "Timestamp": "2016-02-23T12:46:24Z", "Format": "XML", "AccessKeyId": "testid", "Action": "DescribeRegions",
      "SignatureMethod": "HMAC-SHA1", "SignatureNonce": "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
      "Version": "2014-05-26", "SignatureVersion": "1.0",
    ]
    let signature = QuerySignature(method: "GET", parameters: parameters.asQuery, accessKeySecret: "testsecret")
    #expect(signature.signature == "OLeaidS1JvxuMvnyHOwuJ+uX5qY=")
    #expect(signature.signedQuery.hasSuffix("&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D"))
  }
}

/// The verifier that other tests rely on: it accepts what the vendor signed, and nothing that differs from it.
@Suite struct SignatureVerifierTests {
  @Test(arguments: SignedRequest.all) func acceptsTheVendorsRequests(request: SignedRequest) throws {
    let verifier = SignatureVerifier(accessKeyID: request.accessKeyId, accessKeySecret: request.accessKeySecret)
    try verifier.verify(method: request.method, target: request.target, headers: request.headers)
  }

  @Test(arguments: SigningVector.all) func acceptsTheVendorsSignatures(vector: SigningVector) throws {
    let (verifier, target) = try arriving(vector)
    try verifier.verify(
      method: vector.method, target: target, headers: vector.allHeaders, body: Data((vector.body ?? "").utf8))
  }

  @Test(arguments: SigningVector.all) func refusesEveryChange(vector: SigningVector) throws {
    let (verifier, target) = try arriving(vector)
    let body = Data((vector.body ?? "").utf8)
    let separator = target.contains("?") ? "&" : "?"
    #expect(throws: SignatureVerifier.Refusal.self) {
      try verifier.verify(method: "PUT", target: target, headers: vector.allHeaders, body: body)
    }
    #expect(throws: SignatureVerifier.Refusal.self) {
      try verifier.verify(
        method: vector.method, target: target + separator + "X=1", headers: vector.allHeaders, body: body)
    }
    var other = verifier
    other.accessKeySecret += "x"
    #expect(throws: SignatureVerifier.Refusal.mismatch) {
      try other.verify(method: vector.method, target: target, headers: vector.allHeaders, body: body)
    }
    for name in vector.headers?.keys.sorted() ?? [] {
      var headers = vector.allHeaders
      headers[name]? += "x"
      #expect(throws: SignatureVerifier.Refusal.self, "\(name)") {
        try verifier.verify(method: vector.method, target: target, headers: headers, body: body)
      }
    }
  }

  @Test func refusesHeadersThatAreNotSigned() {
    let verifier = SignatureVerifier(accessKeyID: "id", accessKeySecret: "secret")
    let hash = HeaderSignature.contentHash(of: Data())
    let signature = HeaderSignature(
      method: "POST", query: "", headers: [(name: "x-acs-content-sha256", value: hash)], contentHash: hash,
      accessKeyID: "id", accessKeySecret: "secret")
    let headers = ["authorization": signature.authorization, "x-acs-content-sha256": hash, "host": "h"]
    #expect(throws: SignatureVerifier.Refusal.unsignedHeader("host")) {
      try verifier.verify(method: "POST", target: "/", headers: headers)
    }
  }

  /// The verifier with the key, and the target as it would arrive.
  private func arriving(_ vector: SigningVector) throws -> (SignatureVerifier, String) {
    let id = try #require(vector.accessKeyId ?? vector.parameters?["AccessKeyId"])
    var parameters = try #require(vector.parameters ?? vector.query)
    parameters["Signature"] = vector.signature
    let query = PercentEncoding.query(parameters.asQuery)
    let verifier = SignatureVerifier(accessKeyID: id, accessKeySecret: vector.accessKeySecret)
    return (verifier, query.isEmpty ? "/" : "/?\(query)")
  }
}

extension SigningVector {
  fileprivate var allHeaders: [String: String] {
    (headers ?? [:]).merging(authorization.map { ["authorization": $0] } ?? [:]) { first, _ in first }
  }
}

extension [String: String] {
  /// The members as query parameters, in no order.
  var asQuery: [QueryParameter] { map { QueryParameter(name: $0.key, value: $0.value) } }
}

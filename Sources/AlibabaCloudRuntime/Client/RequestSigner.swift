internal import Foundation
internal import HTTPTypes

/// Makes the signed HTTP request of a call. A pure function over its properties.
struct RequestSigner: Sendable {
  let endpoint: Endpoint
  let credentials: Credentials
  let responseFormat: ResponseFormat
  let userAgent: String
  let date: Date
  let nonce: String

  /// A request without a body, all parameters in its query.
  func request(
    for operation: OperationDescriptor, parameters: [QueryParameter], scheme: SigningScheme
  ) -> HTTPRequest {
    switch scheme {
    case .hmacSHA1: querySigned(operation, parameters)
    case .acs3HMACSHA256: headerSigned(operation, parameters)
    }
  }

  private func querySigned(_ operation: OperationDescriptor, _ parameters: [QueryParameter]) -> HTTPRequest {
    var common = [
      "AccessKeyId": credentials.accessKeyID, "Action": operation.name, "Format": responseFormat.rawValue,
      "SignatureMethod": SigningScheme.hmacSHA1.rawValue, "SignatureNonce": nonce, "SignatureVersion": "1.0",
      "Timestamp": timestamp, "Version": operation.version,
    ]
    common["SecurityToken"] = credentials.securityToken
    let signature = QuerySignature(
      method: HTTPRequest.Method.post.rawValue,
      parameters: parameters + common.map { QueryParameter(name: $0.key, value: $0.value) },
      accessKeySecret: credentials.accessKeySecret)
    return request(query: signature.signedQuery, headers: ["accept": responseFormat.mediaType])
  }

  private func headerSigned(_ operation: OperationDescriptor, _ parameters: [QueryParameter]) -> HTTPRequest {
    let contentHash = HeaderSignature.contentHash(of: Data())
    var headers = [
      "accept": responseFormat.mediaType, "x-acs-action": operation.name, "x-acs-content-sha256": contentHash,
      "x-acs-date": timestamp, "x-acs-signature-nonce": nonce, "x-acs-version": operation.version,
    ]
    headers["x-acs-accesskey-id"] = credentials.securityToken == nil ? nil : credentials.accessKeyID
    headers["x-acs-security-token"] = credentials.securityToken
    // The header says it for JSON; the common parameter is the documented way to ask for XML.
    let format = QueryParameter(name: "Format", value: responseFormat.rawValue)
    let query = responseFormat == .json ? parameters : parameters + [format]
    // A header cannot hold every text. What is signed is what is sent.
    let sent = Self.fields(headers)
    let signature = HeaderSignature(
      method: HTTPRequest.Method.post.rawValue, query: query,
      headers: [(name: "host", value: endpoint.authority)]
        + sent.map { (name: $0.name.canonicalName, value: $0.value) },
      contentHash: contentHash, accessKeyID: credentials.accessKeyID, accessKeySecret: credentials.accessKeySecret)
    headers["authorization"] = signature.authorization
    return request(query: signature.canonicalQuery, headers: headers)
  }

  private func request(query: String, headers: [String: String]) -> HTTPRequest {
    var headers = headers
    headers["user-agent"] = userAgent
    return HTTPRequest(
      method: .post, scheme: endpoint.scheme, authority: endpoint.authority, path: query.isEmpty ? "/" : "/?\(query)",
      headerFields: Self.fields(headers))
  }

  private var timestamp: String { Timestamp(date, precision: .second).rawValue }

  private static func fields(_ headers: [String: String]) -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }
}

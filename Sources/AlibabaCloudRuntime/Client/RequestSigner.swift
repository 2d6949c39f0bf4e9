internal import Foundation
public import HTTPTypes

/// Makes the signed HTTP request of a call, for those who send it themselves. A pure function over its properties.
///
/// A signer has one time and one nonce, so it is good for one request.
public struct RequestSigner: Sendable {
  let endpoint: Endpoint
  let credentials: Credentials
  let responseFormat: ResponseFormat
  let userAgent: String
  let date: Date
  let nonce: String

  init(
    endpoint: Endpoint, credentials: Credentials, responseFormat: ResponseFormat, userAgent: String, date: Date,
    nonce: String
  ) {
    (self.endpoint, self.credentials, self.responseFormat) = (endpoint, credentials, responseFormat)
    (self.userAgent, self.date, self.nonce) = (userAgent, date, nonce)
  }

  /// Makes a signer for one request that is sent now.
  ///
  /// - Parameters:
  ///   - endpoint: Where the request goes.
  ///   - credentials: Who makes the call.
  ///   - configuration: Tells the format of the response, the user agent, the time and the nonce.
  public init(
    endpoint: Endpoint, credentials: Credentials, configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.init(
      endpoint: endpoint, credentials: credentials, responseFormat: configuration.responseFormat,
      userAgent: configuration.userAgent, date: configuration.now(), nonce: configuration.nonce())
  }

  /// Makes the request of a call: encodes it, checks its limits, signs it. Nothing is sent.
  ///
  /// - Parameters:
  ///   - call: The parameters.
  ///   - region: The region of a required region parameter that is not set.
  ///   - scheme: How the request is signed.
  ///   - checksLimits: Whether documented limits are checked.
  /// - Throws: ``LimitError`` where a value breaks a documented limit.
  public func request<R: OperationRequest>(
    for call: R, region: String? = nil, scheme: SigningScheme = .acs3HMACSHA256, checksLimits: Bool = true
  ) throws(LimitError) -> HTTPRequest {
    var query = QueryEncoder(defaultRegion: region, checksLimits: checksLimits)
    call.encode(to: &query)
    if !query.violations.isEmpty { throw LimitError(violations: query.violations) }
    return request(for: R.operation, parameters: query.parameters, scheme: scheme)
  }

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
    return request(
      query: signature.signedQuery,
      fields: [HeaderName.field(HeaderName.accept, responseFormat.mediaType)].compactMap(\.self))
  }

  private func headerSigned(_ operation: OperationDescriptor, _ parameters: [QueryParameter]) -> HTTPRequest {
    let contentHash = HeaderSignature.contentHash(of: Data())
    let token = credentials.securityToken
    // A header cannot hold every text. What is signed is what is sent.
    let signed = [
      HeaderName.field(HeaderName.accept, responseFormat.mediaType),
      HeaderName.field(HeaderName.accessKeyID, token == nil ? nil : credentials.accessKeyID),
      HeaderName.field(HeaderName.action, operation.name),
      HeaderName.field(HeaderName.contentHash, contentHash),
      HeaderName.field(HeaderName.date, timestamp),
      HeaderName.field(HeaderName.securityToken, token),
      HeaderName.field(HeaderName.nonce, nonce),
      HeaderName.field(HeaderName.version, operation.version),
    ].compactMap(\.self)
    // The header says it for JSON; the common parameter is the documented way to ask for XML.
    let format = QueryParameter(name: "Format", value: responseFormat.rawValue)
    let query = responseFormat == .json ? parameters : parameters + [format]
    let signature = HeaderSignature(
      method: HTTPRequest.Method.post.rawValue, query: query,
      headers: [(name: "host", value: endpoint.authority)]
        + signed.map { (name: $0.name.canonicalName, value: $0.value) },
      contentHash: contentHash, accessKeyID: credentials.accessKeyID, accessKeySecret: credentials.accessKeySecret)
    return request(
      query: signature.canonicalQuery,
      fields: signed + [HeaderName.field(HeaderName.authorization, signature.authorization)].compactMap(\.self))
  }

  private func request(query: String, fields: [HTTPField]) -> HTTPRequest {
    HTTPRequest(
      method: .post, scheme: endpoint.scheme, authority: endpoint.authority, path: query.isEmpty ? "/" : "/?" + query,
      headerFields: HTTPFields(fields + [HeaderName.field(HeaderName.userAgent, userAgent)].compactMap(\.self)))
  }

  private var timestamp: String { CivilTime(date).text(to: .second) }
}

/// The headers of requests, made once. The names are valid, but the type cannot know it.
private enum HeaderName {
  static let accept = HTTPField.Name("accept")
  static let authorization = HTTPField.Name("authorization")
  static let userAgent = HTTPField.Name("user-agent")
  static let accessKeyID = HTTPField.Name("x-acs-accesskey-id")
  static let action = HTTPField.Name("x-acs-action")
  static let contentHash = HTTPField.Name("x-acs-content-sha256")
  static let date = HTTPField.Name("x-acs-date")
  static let securityToken = HTTPField.Name("x-acs-security-token")
  static let nonce = HTTPField.Name("x-acs-signature-nonce")
  static let version = HTTPField.Name("x-acs-version")

  static func field(_ name: HTTPField.Name?, _ value: String?) -> HTTPField? {
    guard let name, let value else { return nil }
    return HTTPField(name: name, value: value)
  }
}

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
    var fields = HTTPFields()
    fields.add(HeaderName.accept, responseFormat.mediaType)
    return request(query: signature.signedQuery, fields)
  }

  private func headerSigned(_ operation: OperationDescriptor, _ parameters: [QueryParameter]) -> HTTPRequest {
    let contentHash = HeaderSignature.contentHash(of: Data())
    let token = credentials.securityToken
    // In the order of the names, as they are signed.
    var fields = HTTPFields()
    fields.add(HeaderName.accept, responseFormat.mediaType)
    fields.add(HeaderName.accessKeyID, token == nil ? nil : credentials.accessKeyID)
    fields.add(HeaderName.action, operation.name)
    fields.add(HeaderName.contentHash, contentHash)
    fields.add(HeaderName.date, timestamp)
    fields.add(HeaderName.securityToken, token)
    fields.add(HeaderName.nonce, nonce)
    fields.add(HeaderName.version, operation.version)
    // A header cannot hold every text. What is signed is what is sent.
    var signed: [(name: String, value: String)] = []
    signed.reserveCapacity(fields.count + 1)
    for field in fields {
      signed.append((field.name.canonicalName, field.value.trimmingWhitespace()))
      if signed.count == 1 { signed.append(("host", endpoint.authority)) }
    }
    // The header says it for JSON; the common parameter is the documented way to ask for XML.
    let format = QueryParameter(name: "Format", value: responseFormat.rawValue)
    let signature = HeaderSignature(
      method: HTTPRequest.Method.post.rawValue, query: responseFormat == .json ? parameters : parameters + [format],
      canonicalHeaders: signed, contentHash: contentHash, accessKeyID: credentials.accessKeyID,
      accessKeySecret: credentials.accessKeySecret)
    fields.add(HeaderName.authorization, signature.authorization)
    return request(query: signature.canonicalQuery, fields)
  }

  private func request(query: String, _ fields: HTTPFields) -> HTTPRequest {
    var fields = fields
    fields.add(HeaderName.userAgent, userAgent)
    return HTTPRequest(
      method: .post, scheme: endpoint.scheme, authority: endpoint.authority, path: query.isEmpty ? "/" : "/?" + query,
      headerFields: fields)
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
}

extension HTTPFields {
  fileprivate mutating func add(_ name: HTTPField.Name?, _ value: String?) {
    if let name, let value { append(HTTPField(name: name, value: value)) }
  }
}

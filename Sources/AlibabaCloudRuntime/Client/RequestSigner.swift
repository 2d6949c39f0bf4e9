public import Foundation
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

  /// The value of the header `User-Agent` where the configuration has none.
  static let defaultUserAgent = "AlibabaCloudRuntime/1.0 (Swift; Tablature)"

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
      userAgent: configuration.userAgent ?? Self.defaultUserAgent, date: configuration.now(),
      nonce: configuration.nonce())
  }

  /// Returns the request of a call and its body: encodes it, checks its limits, signs it. Nothing is sent.
  ///
  /// - Parameters:
  ///   - call: The parameters.
  ///   - region: The region of a required region parameter that is not set.
  ///   - scheme: How the request is signed.
  ///   - location: Where the parameters travel.
  ///   - checksLimits: Whether documented limits are checked.
  /// - Returns: The request, and the body to send with it, which is empty where the parameters are in the query.
  /// - Throws: ``LimitError`` where a value breaks a documented limit.
  public func request<R: OperationRequest>(
    for call: R, region: String? = nil, scheme: SigningScheme = .acs3HMACSHA256,
    location: ParameterLocation = .automatic, checksLimits: Bool = true
  ) throws(LimitError) -> (HTTPRequest, Data) {
    var query = QueryEncoder(defaultRegion: region, checksLimits: checksLimits)
    call.encode(to: &query)
    if !query.violations.isEmpty { throw LimitError(violations: query.violations) }
    return request(for: R.operation, parameters: query.parameters, scheme: scheme, location: location)
  }

  /// A request and its body.
  func request(
    for operation: OperationDescriptor, parameters: [QueryParameter], scheme: SigningScheme,
    location: ParameterLocation
  ) -> (HTTPRequest, Data) {
    switch scheme {
    case .hmacSHA1: querySigned(operation, parameters, location)
    case .acs3HMACSHA256: headerSigned(operation, parameters, location)
    }
  }

  private func querySigned(
    _ operation: OperationDescriptor, _ parameters: [QueryParameter], _ location: ParameterLocation
  ) -> (HTTPRequest, Data) {
    var values = [
      "AccessKeyId": credentials.accessKeyID, "Action": operation.name, "Format": responseFormat.rawValue,
      "SignatureMethod": SigningScheme.hmacSHA1.rawValue, "SignatureNonce": nonce, "SignatureVersion": "1.0",
      "Timestamp": timestamp, "Version": operation.version,
    ]
    values["SecurityToken"] = credentials.securityToken
    let common = values.map { QueryParameter(name: $0.key, value: $0.value) }
    let signature = QuerySignature(
      method: HTTPRequest.Method.post.rawValue, parameters: parameters + common,
      accessKeySecret: credentials.accessKeySecret)
    var fields = HTTPFields()
    fields.add(HeaderName.accept, responseFormat.mediaType)
    if location.isQuery(length: signature.longestLength) {
      return (request(query: signature.signedQuery, fields), Data())
    }
    let body = Data(PercentEncoding.query(parameters).utf8)
    fields.add(HeaderName.contentType, Self.contentType(of: body))
    return (request(query: signature.signed(PercentEncoding.query(common)), fields), body)
  }

  private func headerSigned(
    _ operation: OperationDescriptor, _ parameters: [QueryParameter], _ location: ParameterLocation
  ) -> (HTTPRequest, Data) {
    // The header says it for JSON; the common parameter is the documented way to ask for XML.
    let format = responseFormat == .json ? [] : [QueryParameter(name: "Format", value: responseFormat.rawValue)]
    var query = PercentEncoding.query(format.isEmpty ? parameters : parameters + format)
    var body = Data()
    if !location.isQuery(length: query.utf8.count) {
      body = Data((format.isEmpty ? query : PercentEncoding.query(parameters)).utf8)
      query = PercentEncoding.query(format)
    }
    let contentHash = HeaderSignature.contentHash(of: body)
    let token = credentials.securityToken
    // In the order of the names, as they are signed.
    var fields = HTTPFields()
    fields.add(HeaderName.accept, responseFormat.mediaType)
    fields.add(HeaderName.contentType, Self.contentType(of: body))
    let countBeforeHost = fields.count
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
      if signed.count == countBeforeHost { signed.append(("host", endpoint.authority)) }
    }
    let signature = HeaderSignature(
      method: HTTPRequest.Method.post.rawValue, query: query, canonicalHeaders: signed, contentHash: contentHash,
      accessKeyID: credentials.accessKeyID, accessKeySecret: credentials.accessKeySecret)
    fields.add(HeaderName.authorization, signature.authorization)
    return (request(query: query, fields), body)
  }

  /// The type of a form; nil for an empty body.
  private static func contentType(of body: Data) -> String? { body.isEmpty ? nil : "application/x-www-form-urlencoded" }

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
  static let contentType = HTTPField.Name("content-type")
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

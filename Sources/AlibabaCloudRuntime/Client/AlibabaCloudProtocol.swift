internal import Foundation
internal import HTTPTypes

/// How the services of Alibaba Cloud are called: one signed `POST /` per attempt, with the operation in `Action`, and a `RequestId` in
/// each response.
struct AlibabaCloudProtocol: ServiceProtocol {
  private let credentials: any CredentialsProvider
  private let settings: AlibabaCloudSettings
  let currentAuthorizer: (any RequestAuthorizer)?

  init(credentials: any CredentialsProvider, settings: AlibabaCloudSettings) {
    self.credentials = credentials
    self.settings = settings
    // A key that isn't asked for takes no time.
    currentAuthorizer = (credentials as? Credentials).map { AccessKeyAuthorizer(credentials: $0, settings: settings) }
  }

  static let requestIDMember = "RequestId"

  var requestIDMember: String? { Self.requestIDMember }

  var envelopeMembers: Set<String> { ResponseEnvelope.names }

  func authorizer() async throws(CredentialsError) -> any RequestAuthorizer {
    AccessKeyAuthorizer(credentials: try await credentials.credentials(), settings: settings)
  }

  func requestID(in fields: HTTPFields) -> String? { Self.requestIDHeader.flatMap { fields[$0] } }

  static let requestIDHeader = HTTPField.Name("x-acs-request-id")

  func classify(_ response: RawResponse) -> ResponseClass {
    AnswerCheck.classify(response.body, hasRequestID: response.requestID?.isEmpty == false)
  }

  func failure(in response: RawResponse) -> ServiceFailure {
    ServiceFailure(httpStatus: response.head.status.code, body: response.body, requestID: response.requestID)
  }

  func isCommonErrorCode(_ code: String) -> Bool { CommonErrorCodes.contains(code) }
}

/// Signs the request of one attempt with an access key.
private struct AccessKeyAuthorizer: RequestAuthorizer {
  let credentials: Credentials
  let settings: AlibabaCloudSettings

  var secrets: [String] { credentials.secrets }

  func request(for request: UnsignedRequest) throws(TransportError) -> (HTTPRequest, Data) {
    let signer = RequestSigner(
      endpoint: request.endpoint, credentials: credentials, responseFormat: settings.responseFormat,
      userAgent: request.userAgent ?? RequestSigner.defaultUserAgent, date: request.date, nonce: request.nonce)
    return signer.request(
      for: request.operation, parameters: request.parameters, scheme: settings.signing,
      location: settings.parameterLocation)
  }
}

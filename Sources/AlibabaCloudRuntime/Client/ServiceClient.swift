internal import Foundation
internal import HTTPTypes

/// Makes the calls of a service: encodes, checks, signs, sends, decodes.
public struct ServiceClient: Sendable {
  /// Where the service listens.
  public let endpoint: Endpoint
  /// The region of required region parameters that are not set.
  public let region: String?
  /// How calls are made.
  public let configuration: ClientConfiguration

  private let credentials: any CredentialsProvider
  private let transport: any HTTPTransport

  /// Makes a client.
  public init(
    endpoint: Endpoint, region: String?, credentials: any CredentialsProvider, transport: any HTTPTransport,
    configuration: ClientConfiguration
  ) {
    self.endpoint = endpoint
    self.region = region
    self.credentials = credentials
    self.transport = transport
    self.configuration = configuration
  }

  /// Makes a call.
  ///
  /// - Throws: ``OperationError``; its kind tells whether anything was sent.
  public func send<R: OperationRequest>(
    _ request: R
  ) async throws(OperationError<R.ErrorCode>) -> R.Response {
    var query = QueryEncoder(defaultRegion: region, checksLimits: configuration.checksLimits)
    request.encode(to: &query)
    do throws(CallFailure) {
      let answer = try await answer(to: R.operation, query)
      return try answer.decode(R.Response.self)
    } catch {
      throw OperationError(error.kind)
    }
  }

  /// All of a call that does not depend on its types.
  private func answer(
    to operation: OperationDescriptor, _ query: QueryEncoder
  ) async throws(CallFailure) -> Answer {
    if !query.violations.isEmpty { throw CallFailure(.limits(LimitError(violations: query.violations))) }
    if Task.isCancelled { throw CallFailure(.cancelled) }
    guard endpoint.isValid else {
      throw CallFailure(.transport(TransportError(.invalidRequest, message: "\(endpoint) is no location of a service")))
    }
    let credentials: Credentials
    do {
      credentials = try await self.credentials.credentials()
    } catch {
      throw CallFailure(Task.isCancelled ? .cancelled : .credentials(error))
    }
    let signer = RequestSigner(
      endpoint: endpoint, credentials: credentials, responseFormat: configuration.responseFormat,
      userAgent: configuration.userAgent, date: configuration.now(), nonce: configuration.nonce())
    let request = signer.request(for: operation, parameters: query.parameters, scheme: configuration.signing)
    let (response, body) = try await exchange(request, credentials)
    let requestID = HTTPField.Name("x-acs-request-id").flatMap { response.headerFields[$0] }
    guard response.status.kind == .successful else {
      var failure = ServiceFailure(httpStatus: response.status.code, body: body, requestID: requestID)
      failure.message = credentials.redact(failure.message)
      failure.recommendation = failure.recommendation.map(credentials.redact)
      throw CallFailure(.service(failure))
    }
    return Answer(body: body, requestID: requestID)
  }

  private func exchange(
    _ request: HTTPRequest, _ credentials: Credentials
  ) async throws(CallFailure) -> (HTTPResponse, Data) {
    let (transport, timeout) = (transport, configuration.timeout)
    do {
      return try await Deadline.run(timeout) { try await transport.send(request, body: Data(), timeout: timeout) }
    } catch {
      if Task.isCancelled || error is CancellationError { throw CallFailure(.cancelled) }
      let failure =
        error as? TransportError ?? TransportError(.other, message: "The transport failed: \(error)")
      throw CallFailure(.transport(TransportError(failure.reason, message: credentials.redact(failure.message))))
    }
  }
}

/// A response to a call that succeeded.
private struct Answer: Sendable {
  let body: Data
  let requestID: String?

  func decode<R: OperationResponse>(_ type: R.Type) throws(CallFailure) -> R {
    do {
      return try ResponseDecoder(format: ResponseFormat(of: body), requestID: requestID).decode(type, from: body)
    } catch {
      throw CallFailure(.decoding(error))
    }
  }
}

/// What went wrong, before it becomes the error type of an operation.
private struct CallFailure: Error {
  let kind: OperationErrorKind

  init(_ kind: OperationErrorKind) { self.kind = kind }
}

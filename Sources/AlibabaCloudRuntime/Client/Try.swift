internal import Foundation
internal import HTTPTypes

/// One try of a call: credentials, a signature, a request, an answer.
struct Try: Sendable {
  let client: ServiceClient
  let operation: OperationDescriptor
  let parameters: [QueryParameter]
  /// The values among them that must not be shown.
  let secretValues: [String]
  /// From 1.
  let number: Int
  /// Runs since the call began.
  let stopwatch: Stopwatch
  let log: CallLog

  private var configuration: ClientConfiguration { client.configuration }

  /// The answer, if the service took the call.
  func answer() async throws(TryFailure) -> Answer {
    if Task.isCancelled { throw TryFailure(kind: .cancelled, wasSent: false) }
    let credentials = try await credentials()
    let secrets = credentials.secrets + secretValues
    let clockOffset = client.state.clockOffset
    let signer = RequestSigner(
      endpoint: client.endpoint, credentials: credentials, responseFormat: configuration.responseFormat,
      userAgent: configuration.userAgent, date: configuration.now().addingTimeInterval(clockOffset),
      nonce: configuration.nonce())
    let (request, requestBody) = signer.request(
      for: operation, parameters: parameters, scheme: configuration.signing,
      location: configuration.parameterLocation)
    let start = stopwatch.elapsed()
    do throws(TryFailure) {
      let (response, body) = try await exchange(request, requestBody)
      let requestID = HTTPField.Name("x-acs-request-id").flatMap { response.headerFields[$0] }
        .map { Redaction.redact(secrets, in: $0) }
      guard response.status.kind == .successful else {
        throw refusal(response, body, requestID: requestID, clockOffset: clockOffset, secrets)
      }
      let elements: ElementTree?
      switch AnswerCheck(body, hasRequestID: requestID?.isEmpty == false) {
      case .response(let tree): elements = tree
      case .error: throw refusal(response, body, requestID: requestID, clockOffset: clockOffset, secrets)
      case .foreign:
        let error = ResponseDecodingError(
          foreign: body, httpStatus: response.status.code, contentType: response.headerFields[.contentType],
          requestID: requestID
        ) { Redaction.redact(secrets, in: $0) }
        throw TryFailure(kind: .decoding(error), wasSent: true)
      }
      let duration = stopwatch.elapsed() - start
      log.succeeded(try: number, status: response.status.code, requestID: requestID, after: duration)
      measure(duration, .success)
      return Answer(
        body: body, elements: elements, requestID: requestID, tries: number, secrets: secrets, log: log)
    } catch {
      var failure = error
      failure.kind = failure.kind.hiding(secrets)
      let duration = stopwatch.elapsed() - start
      log.failed(try: number, failure.kind, after: duration)
      measure(duration, CallOutcome(failure.kind))
      throw failure
    }
  }

  private func credentials() async throws(TryFailure) -> Credentials {
    let provider = client.credentials
    // Keys that are at hand are not worth a race.
    if let credentials = provider as? Credentials { return credentials }
    do {
      return try await Race.run(within: timeLeft, by: client.state.alarm) { try await provider.credentials() }
    } catch let error as CredentialsError {
      throw TryFailure(kind: Task.isCancelled ? .cancelled : .credentials(error), wasSent: false)
    } catch is TimeRanOut {
      let error = CredentialsError(message: "No credentials came in the time for the call, \(configuration.timeout)")
      throw TryFailure(kind: .credentials(error), wasSent: false)
    } catch {
      throw TryFailure(kind: .cancelled, wasSent: false)
    }
  }

  /// Sends the request through all middleware.
  private func exchange(_ request: HTTPRequest, _ body: Data) async throws(TryFailure) -> (HTTPResponse, Data) {
    let transport = client.transport
    let left = timeLeft
    let limit = min(configuration.tryTimeout, left)
    let context = TryContext(
      operation: operation, number: number, region: client.region, endpoint: client.endpoint, body: body)
    let send = ClientMiddleware.chain(configuration.middleware, context) { request in
      try await transport.send(request, body: body, timeout: limit)
    }
    do {
      return try await Race.run(within: limit, by: client.state.alarm) { try await send(request) }
    } catch {
      if Task.isCancelled || error is CancellationError { throw TryFailure(kind: .cancelled, wasSent: true) }
      let transportError =
        switch error {
        case let error as TransportError: error.reported(for: client.endpoint)
        case is TimeRanOut where limit == left:
          TransportError(.timeout, message: "The call took longer than \(configuration.timeout)")
        case is TimeRanOut: TransportError(.timeout, message: "The try took longer than \(limit)")
        default: TransportError(.other, message: "The transport failed: \(error)")
        }
      throw TryFailure(kind: .transport(transportError), wasSent: true)
    }
  }

  /// What the service says against the call.
  private func refusal(
    _ response: HTTPResponse, _ body: Data, requestID: String?, clockOffset: TimeInterval, _ secrets: [String]
  ) -> TryFailure {
    let now = configuration.now()
    let hints = ServiceHints(response.headerFields, now: now.addingTimeInterval(clockOffset))
    var failure = ServiceFailure(httpStatus: response.status.code, body: body, requestID: requestID) {
      Redaction.redact(secrets, in: $0)
    }
    failure.retryAfter = hints.retryAfter
    // The header tells whole seconds, so a difference below that is none.
    let offset = failure.isClockSkew ? hints.date?.timeIntervalSince(now) : nil
    return TryFailure(
      kind: .service(failure), wasSent: true, clockOffset: offset.flatMap { abs($0 - clockOffset) > 1 ? $0 : nil })
  }

  private var timeLeft: Duration { configuration.timeout - stopwatch.elapsed() }

  private func measure(_ duration: Duration, _ outcome: CallOutcome) {
    configuration.metrics?(
      CallMeasurement(
        scope: .oneTry, operation: operation, region: client.region, tries: number, duration: duration,
        outcome: outcome))
  }
}

/// What went wrong with a try.
struct TryFailure: Error {
  var kind: OperationErrorKind
  /// Whether the request was given to the transport.
  var wasSent: Bool
  /// How far the service's clock is ahead, where it took the time of the request for wrong and tells its own.
  var clockOffset: TimeInterval?
}

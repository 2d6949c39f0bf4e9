internal import Foundation
internal import HTTPTypes

/// One try of a call: credentials, an authorized request, an answer.
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
  private var serviceProtocol: any ServiceProtocol { client.serviceProtocol }

  /// The answer, if the service took the call.
  func answer() async throws(TryFailure) -> Answer {
    if Task.isCancelled { throw TryFailure(kind: .cancelled, wasSent: false) }
    let authorizer = try await authorizer()
    let secrets = authorizer.secrets + secretValues
    let clockOffset = client.state.clockOffset
    let (request, requestBody) = try self.request(by: authorizer, clockOffset: clockOffset, secrets)
    let start = stopwatch.elapsed()
    do throws(TryFailure) {
      let response = try await exchange(request, requestBody, secrets)
      guard response.head.status.kind == .successful else { throw refusal(response, clockOffset: clockOffset, secrets) }
      let elements: ElementTree?
      switch serviceProtocol.classify(response) {
      case .response(let tree): elements = tree
      case .error: throw refusal(response, clockOffset: clockOffset, secrets)
      case .foreign:
        let error = ResponseDecodingError(foreign: response) { Redaction.redact(secrets, in: $0) }
        throw TryFailure(kind: .decoding(error), wasSent: true)
      }
      let duration = stopwatch.elapsed() - start
      log.succeeded(try: number, status: response.head.status.code, requestID: response.requestID, after: duration)
      measure(duration, .success)
      return Answer(
        body: response.body, elements: elements, requestID: response.requestID,
        requestIDMember: serviceProtocol.requestIDMember, tries: number, secrets: secrets, log: log,
        drift: DriftReporter(client, operation))
    } catch {
      var failure = error
      failure.kind = failure.kind.hiding(secrets)
      let duration = stopwatch.elapsed() - start
      log.failed(try: number, failure.kind, after: duration)
      measure(duration, CallOutcome(failure.kind))
      throw failure
    }
  }

  private func authorizer() async throws(TryFailure) -> any RequestAuthorizer {
    let serviceProtocol = serviceProtocol
    // Credentials that are at hand are not worth a race.
    if let authorizer = serviceProtocol.currentAuthorizer { return authorizer }
    do {
      return try await Race.run(within: timeLeft, by: client.state.alarm) { try await serviceProtocol.authorizer() }
    } catch let error as CredentialsError {
      throw TryFailure(kind: Task.isCancelled ? .cancelled : .credentials(error), wasSent: false)
    } catch is TimeRanOut {
      let error = CredentialsError(message: "No credentials came in the time for the call, \(configuration.timeout)")
      throw TryFailure(kind: .credentials(error), wasSent: false)
    } catch {
      throw TryFailure(kind: .cancelled, wasSent: false)
    }
  }

  /// The authorized request of the try and its body.
  private func request(
    by authorizer: any RequestAuthorizer, clockOffset: TimeInterval, _ secrets: [String]
  ) throws(TryFailure) -> (HTTPRequest, Data) {
    let unsigned = UnsignedRequest(
      operation: operation, parameters: parameters, endpoint: client.endpoint, region: client.region,
      userAgent: configuration.userAgent, date: configuration.now().addingTimeInterval(clockOffset),
      nonce: configuration.nonce())
    do {
      var (request, body) = try authorizer.request(for: unsigned)
      if let userAgent = configuration.userAgent, request.headerFields[.userAgent] == nil {
        request.headerFields[.userAgent] = userAgent
      }
      return (request, body)
    } catch {
      throw TryFailure(kind: OperationErrorKind.transport(error).hiding(secrets), wasSent: false)
    }
  }

  /// Sends the request through all middleware.
  private func exchange(
    _ request: HTTPRequest, _ body: Data, _ secrets: [String]
  ) async throws(TryFailure) -> RawResponse {
    let transport = client.transport
    let left = timeLeft
    let limit = min(configuration.tryTimeout, left)
    let context = TryContext(
      operation: operation, number: number, region: client.region, endpoint: client.endpoint, body: body)
    let send = ClientMiddleware.chain(configuration.middleware, context) { request in
      try await transport.send(request, body: body, timeout: limit)
    }
    do {
      let (head, body) = try await Race.run(within: limit, by: client.state.alarm) { try await send(request) }
      let requestID = serviceProtocol.requestID(in: head.headerFields).map { Redaction.redact(secrets, in: $0) }
      return RawResponse(head: head, body: body, requestID: requestID)
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
  private func refusal(_ response: RawResponse, clockOffset: TimeInterval, _ secrets: [String]) -> TryFailure {
    let now = configuration.now()
    let hints = ServiceHints(response.head.headerFields, now: now.addingTimeInterval(clockOffset))
    var failure = serviceProtocol.failure(in: response)
    failure.httpStatus = response.head.status.code
    if failure.requestID?.isEmpty ?? true { failure.requestID = response.requestID }
    if failure.rawCode.isEmpty {
      failure.message = ServiceFailure.message(forBody: response.body) { Redaction.redact(secrets, in: $0) }
    }
    failure.retryAfter = failure.retryAfter ?? hints.retryAfter
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

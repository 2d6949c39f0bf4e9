/// Makes the calls of a service: encodes, checks, signs, sends, tries again, decodes.
///
/// Copies share what a client learns: how often calls may be tried again, how far this machine's clock is off, and which differences
/// from the documentation were reported.
public struct ServiceClient: Sendable {
  /// Where the service listens.
  public let endpoint: Endpoint
  /// The region of required region parameters that are not set.
  public let region: String?
  /// How calls are made.
  public let configuration: ClientConfiguration

  let serviceProtocol: any ServiceProtocol
  let transport: any HTTPTransport
  let state: ClientState

  /// Creates a client of any vendor's service.
  ///
  /// - Parameters:
  ///   - endpoint: Where the service listens.
  ///   - region: The region of required region parameters that are not set.
  ///   - serviceProtocol: How requests are made and authorized, and how responses are recognized.
  ///   - transport: What sends the requests.
  ///   - configuration: How calls are made.
  public init(
    endpoint: Endpoint, region: String?, serviceProtocol: any ServiceProtocol, transport: any HTTPTransport,
    configuration: ClientConfiguration
  ) {
    self.endpoint = endpoint
    self.region = region
    self.serviceProtocol = serviceProtocol
    self.transport = transport
    self.configuration = configuration
    state = ClientState(configuration)
  }

  /// Makes a call.
  ///
  /// - Throws: ``OperationError``; its kind tells whether anything was sent.
  public func send<R: OperationRequest>(
    _ request: R
  ) async throws(OperationError<R.ErrorCode>) -> R.Response {
    var query = QueryEncoder(defaultRegion: region, checksLimits: configuration.checksLimits)
    request.encode(to: &query)
    let call = Call(of: R.operation, query, by: self)
    do throws(CallFailure) {
      let answer = try await call.answer()
      let response = try answer.decode(R.Response.self)
      call.isOver(.success, tries: answer.tries)
      return response
    } catch {
      call.isOver(CallOutcome(error.kind), tries: error.tries)
      if let failure = error.kind.serviceFailure, R.ErrorCode(rawValue: failure.rawCode) == nil {
        DriftReporter(self, R.operation)?.reportUndocumented(failure)
      }
      throw OperationError(
        error.kind, tries: error.tries, idempotencyToken: call.idempotencyToken, mayBeInProgress: error.mayBeInProgress)
    }
  }
}

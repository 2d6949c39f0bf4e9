internal import Foundation

/// One call: as many tries as it takes and may take. All of it that does not depend on the types of the operation.
struct Call: Sendable {
  private let client: ServiceClient
  private let operation: OperationDescriptor
  private let parameters: [QueryParameter]
  private let secretValues: [String]
  private let violations: [LimitViolation]
  /// Whether nothing happens twice where the request arrives twice.
  private let mayArriveTwice: Bool
  private let stopwatch: Stopwatch
  private let log: CallLog

  init(of operation: OperationDescriptor, _ query: QueryEncoder, by client: ServiceClient) {
    self.client = client
    self.operation = operation
    secretValues = query.secretValues
    violations = query.violations
    var parameters = query.parameters
    var token = operation.idempotencyToken.flatMap { name in parameters.first { $0.name == name }?.value }
    // All tries of the call carry the same token: it is how the service knows that they are one.
    if let name = operation.idempotencyToken, token == nil {
      let made = client.configuration.idempotencyToken()
      parameters.append(QueryParameter(name: name, value: made))
      token = made
    }
    self.parameters = parameters
    mayArriveTwice = operation.effect == .reads || token?.isEmpty == false
    stopwatch = Stopwatch(client.configuration.clock)
    log = CallLog(client.configuration.logger, operation: operation, region: client.region)
  }

  /// Makes the call.
  func answer() async throws(CallFailure) -> Answer {
    if !violations.isEmpty { throw CallFailure(kind: .limits(LimitError(violations: violations)), tries: 0) }
    guard client.endpoint.isValid else {
      let error = TransportError(.invalidRequest, message: "\(client.endpoint) is no location of a service")
      throw CallFailure(kind: .transport(error), tries: 0)
    }
    var number = 1
    var correctedClock = false
    while true {
      let failure: TryFailure
      do throws(TryFailure) {
        let oneTry = Try(
          client: client, operation: operation, parameters: parameters, secretValues: secretValues, number: number,
          stopwatch: stopwatch, log: log)
        let answer = try await oneTry.answer()
        client.state.callSucceeded(tries: number)
        return answer
      } catch {
        failure = error
      }
      let ended = CallFailure(kind: failure.kind, tries: failure.wasSent ? number : number - 1)
      if let offset = failure.clockOffset, !correctedClock {
        // The next try has the right time; nothing is wrong with the service, so there is nothing to wait for.
        correctedClock = true
        client.state.setClockOffset(offset)
        log.correctsClock(by: offset)
        guard number < client.configuration.retryPolicy.maximumTries else { throw ended }
      } else {
        guard let delay = delay(afterTry: number, failure), client.state.mayTryAgain() else { throw ended }
        log.waits(delay, afterTry: number)
        do {
          try await stopwatch.sleep(delay)
        } catch {
          throw CallFailure(kind: .cancelled, tries: number)
        }
      }
      number += 1
    }
  }

  /// Tells the metrics that the call is over.
  func isOver(_ outcome: CallOutcome, tries: Int) {
    client.configuration.metrics?(
      CallMeasurement(
        scope: .call, operation: operation, region: client.region, tries: tries, duration: stopwatch.elapsed(),
        outcome: outcome))
  }

  /// How long to wait before a new try; nil where there must not be one.
  private func delay(afterTry number: Int, _ failure: TryFailure) -> Duration? {
    let policy = client.configuration.retryPolicy
    guard failure.wasSent, failure.kind.isRetryable, number < policy.maximumTries,
      mayArriveTwice || failure.kind.provesNothingHappened
    else { return nil }
    let delay = policy.delay(
      afterTry: number, retryAfter: failure.kind.serviceFailure?.retryAfter, jitter: client.configuration.jitter())
    // A try that would begin when the time is over is not worth waiting for.
    return stopwatch.elapsed() + delay < client.configuration.timeout ? delay : nil
  }
}

internal import Foundation

/// One call: as many tries as it takes and may take. All of it that does not depend on the types of the operation.
///
/// Where the service reports that an earlier request with the same idempotency token is still in progress, the call waits for that
/// request, which is not a failure: neither the policy's number of tries nor the budget limits it, only the time of the call.
struct Call: Sendable {
  private let client: ServiceClient
  private let operation: OperationDescriptor
  private let parameters: [QueryParameter]
  private let secretValues: [String]
  private let violations: [LimitViolation]
  /// Whether nothing happens twice where the request arrives twice.
  private let mayArriveTwice: Bool
  /// The idempotency token that all tries carry; nil for an operation without one.
  let idempotencyToken: String?
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
    idempotencyToken = token
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
    /// How often the service reported that an earlier request was in progress.
    var inProgressCount = 0
    while true {
      let failure: TryFailure
      do throws(TryFailure) {
        let oneTry = Try(
          client: client, operation: operation, parameters: parameters, secretValues: secretValues, number: number,
          stopwatch: stopwatch, log: log)
        let answer = try await oneTry.answer()
        client.state.callSucceeded(tries: number - inProgressCount)
        return answer
      } catch {
        failure = error
      }
      let isInProgress = failure.kind.serviceFailure?.isInProgress == true
      if isInProgress { inProgressCount += 1 }
      let ended = CallFailure(
        kind: failure.kind, tries: failure.wasSent ? number : number - 1,
        mayBeInProgress: inProgressCount > 0 && !failure.kind.isFinalAnswer)
      if let offset = failure.clockOffset, !correctedClock {
        // The next try has the right time; nothing is wrong with the service, so there is nothing to wait for.
        correctedClock = true
        client.state.setClockOffset(offset)
        log.correctsClock(by: offset)
        guard number - inProgressCount < client.configuration.retryPolicy.maximumTries else { throw ended }
      } else {
        let delay =
          isInProgress
          ? delayForProgress(number: inProgressCount, failure)
          : delay(afterTry: number - inProgressCount, failure)
        guard let delay, isInProgress || client.state.mayTryAgain() else { throw ended }
        log.waits(delay, afterTry: number)
        do {
          try await stopwatch.sleep(delay)
        } catch {
          throw CallFailure(kind: .cancelled, tries: number, mayBeInProgress: inProgressCount > 0)
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

  /// How long to wait for an earlier request that is in progress; nil where there must not be a new try.
  ///
  /// - Parameter number: How often the service reported so, from 1.
  private func delayForProgress(number: Int, _ failure: TryFailure) -> Duration? {
    let policy = client.configuration.retryPolicy
    guard mayArriveTwice, policy.maximumTries > 1 else { return nil }
    return policy.delayForProgress(
      number: number, retryAfter: failure.kind.serviceFailure?.retryAfter, jitter: client.configuration.jitter(),
      timeLeft: client.configuration.timeout - stopwatch.elapsed())
  }

  /// How long to wait before a new try; nil where there must not be one.
  ///
  /// - Parameter number: How many tries there were, without those that found an earlier request in progress.
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

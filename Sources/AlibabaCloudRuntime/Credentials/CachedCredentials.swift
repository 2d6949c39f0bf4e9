public import Foundation

/// Keeps the credentials of a provider and renews them before they expire.
///
/// - One task renews, however many callers wait for it. A caller that is cancelled while it waits ends at once; the renewal goes
///   on for the others.
/// - Renewal begins some minutes before the end, at a time that differs from process to process. Until the last minute callers
///   get the old credentials meanwhile, and do not wait.
/// - Where renewal fails, the old credentials serve until they really expire; it is tried again ten seconds later.
/// - Credentials that do not say when they expire are asked for again after a minute: files and variables change.
///
/// Nothing happens without a caller: there is no timer.
public actor CachedCredentials<Provider: CredentialsProvider>: CredentialsProvider {
  private typealias Outcome = Result<Credentials, CredentialsError>

  private let provider: Provider
  private let schedule: RenewalSchedule
  private var kept: KeptCredentials?
  private var isRenewing = false
  private var waiting: [Int: CheckedContinuation<Outcome, Never>] = [:]
  private var lastTicket = 0

  /// Keeps what a provider gives.
  ///
  /// - Parameters:
  ///   - provider: Where the credentials come from.
  ///   - now: The time of day.
  ///   - jitter: A number from 0 to 1, chosen anew for each renewal, which spreads the renewals of many processes over time.
  public init(
    _ provider: Provider, now: @escaping @Sendable () -> Date = { Date() },
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) {
    self.provider = provider
    schedule = RenewalSchedule(now: now, jitter: jitter)
  }

  /// The credentials that are kept, or new ones.
  ///
  /// - Throws: ``CredentialsError`` where there are no valid ones and new ones cannot be had.
  public func credentials() async throws(CredentialsError) -> Credentials {
    guard let kept else { return try await renewed().get() }
    let time = schedule.now()
    if time < kept.renewal, time < kept.end { return kept.credentials }
    if time < kept.lastMinute {
      renew()
      return kept.credentials
    }
    switch await renewed() {
    case .success(let credentials): return credentials
    case .failure(let error):
      if Task.isCancelled || schedule.now() >= kept.end { throw error }
      return kept.credentials
    }
  }

  /// What a renewal gives: the one under way, or a new one.
  private func renewed() async -> Outcome {
    renew()
    lastTicket += 1
    let ticket = lastTicket
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled {
          continuation.resume(returning: .failure(.cancelled))
        } else {
          waiting[ticket] = continuation
        }
      }
    } onCancel: {
      Task { await self.leave(ticket) }
    }
  }

  private func leave(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume(returning: .failure(.cancelled))
  }

  /// Begins a renewal, if there is none under way.
  private func renew() {
    if isRenewing { return }
    isRenewing = true
    // Detached, so that it ends with none of the callers.
    Task.detached(priority: Task.currentPriority) { [provider] in
      let outcome: Outcome
      do throws(CredentialsError) {
        outcome = .success(try await provider.credentials())
      } catch {
        outcome = .failure(error)
      }
      await self.finish(outcome)
    }
  }

  private func finish(_ outcome: Outcome) {
    isRenewing = false
    switch outcome {
    case .success(let credentials): kept = schedule.keep(credentials)
    case .failure: kept?.renewal = schedule.retry()
    }
    let callers = waiting.values
    waiting = [:]
    for caller in callers { caller.resume(returning: outcome) }
  }

  /// How many callers wait for a renewal.
  var waitingCount: Int { waiting.count }
  /// Whether no renewal is under way.
  var isIdle: Bool { !isRenewing }
}

extension CachedCredentials: CustomStringConvertible, CustomReflectable {
  /// The name of the type.
  nonisolated public var description: String { "\(Self.self)" }
  /// Nothing of what is kept.
  nonisolated public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Credentials, and when to do what about them.
struct KeptCredentials: Sendable {
  let credentials: Credentials
  /// When to ask for new ones.
  var renewal: Date
  /// From when on callers wait for new ones.
  let lastMinute: Date
  /// From when on they are of no use.
  let end: Date
}

/// When kept credentials are renewed. A pure function but for clock and chance.
struct RenewalSchedule: Sendable {
  let now: @Sendable () -> Date
  let jitter: @Sendable () -> Double

  /// How long before the end renewal begins, at the latest.
  static let window: TimeInterval = 300
  /// How long before the end callers wait for it.
  static let lastMinute: TimeInterval = 60
  /// The time between two tries, about.
  static let pause: TimeInterval = 10
  /// How long credentials serve that do not say when they expire.
  static let unknownLifetime: TimeInterval = 60

  func keep(_ credentials: Credentials) -> KeptCredentials {
    let time = now()
    guard let expiration = credentials.expiration else {
      return KeptCredentials(
        credentials: credentials, renewal: time + Self.unknownLifetime, lastMinute: .distantFuture, end: .distantFuture)
    }
    // What looks expired may be due to a wrong clock. The service knows; it is asked, and the provider soon again.
    let end = max(expiration, time + Self.pause)
    let lifetime = end.timeIntervalSince(time)
    let window = min(Self.window, lifetime / 4) * (1 + chance / 2)
    return KeptCredentials(
      credentials: credentials, renewal: max(end - window, time + min(Self.pause, lifetime)),
      lastMinute: end - min(Self.lastMinute, lifetime / 8), end: end)
  }

  /// When to try again after a failure.
  func retry() -> Date { now() + Self.pause * (0.5 + chance) }

  private var chance: Double { min(max(jitter(), 0), 1) }
}

import Foundation
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite(.timeLimit(.minutes(20))) struct CachedCredentialsTests {
  /// A provider that does what it is told, and only when it is told to.
  final class Source: CredentialsProvider {
    private struct State {
      var asked = 0
      var isOpen = true
      var failure: CredentialsError?
      var lifetime: TimeInterval? = 3600
      var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let clock = TimeOfDay()
    private let state = Lock(State())

    var asked: Int { state.withLock(\.asked) }

    func set(failure: CredentialsError?) { state.withLock { $0.failure = failure } }
    func set(lifetime: TimeInterval?) { state.withLock { $0.lifetime = lifetime } }
    func close() { state.withLock { $0.isOpen = false } }

    func open() {
      let waiting = state.withLock { state in
        defer { state.waiting = [] }
        state.isOpen = true
        return state.waiting
      }
      for continuation in waiting { continuation.resume() }
    }

    func credentials() async throws(CredentialsError) -> Credentials {
      state.withLock { $0.asked += 1 }
      await withCheckedContinuation { continuation in
        let isOpen = state.withLock { state in
          if !state.isOpen { state.waiting.append(continuation) }
          return state.isOpen
        }
        if isOpen { continuation.resume() }
      }
      let (number, failure, lifetime) = state.withLock { ($0.asked, $0.failure, $0.lifetime) }
      if let failure { throw failure }
      return Credentials(
        accessKeyID: "key-\(number)", accessKeySecret: "sEcReT", securityToken: "tOkEn",
        expiration: lifetime.map { clock.now + $0 })
    }
  }

  static let refused = CredentialsError(message: "refused")

  let source = Source()

  func cache(jitter: Double = 0) -> CachedCredentials<Source> {
    let clock = source.clock
    return CachedCredentials(source, now: { clock.now }, jitter: { jitter })
  }

  /// Waits for something that another task does.
  func until(_ condition: () async -> Bool) async {
    while !(await condition()) { await Task.yield() }
  }

  @Test func keptUntilShortlyBeforeTheEnd() async throws {
    let cache = cache()
    for _ in 0..<3 { #expect(try await cache.credentials().accessKeyID == "key-1") }
    source.clock.advance(3600 - 301)
    #expect(try await cache.credentials().accessKeyID == "key-1")
    #expect(source.asked == 1)
  }

  @Test func renewedInTheBackground() async throws {
    let cache = cache()
    _ = try await cache.credentials()
    source.clock.advance(3600 - 299)
    source.close()
    // Nobody waits, and there is one renewal for all.
    for _ in 0..<10 { #expect(try await cache.credentials().accessKeyID == "key-1") }
    await until { source.asked == 2 }
    source.open()
    await until { (try? await cache.credentials().accessKeyID) == "key-2" }
    #expect(source.asked == 2)
  }

  @Test(arguments: [(0.0, 300.0), (0.5, 375), (1, 450), (7, 450), (-1, 300)])
  func jitterMovesRenewal(jitter: Double, window: Double) {
    let clock = TimeOfDay()
    let start = clock.now
    let schedule = RenewalSchedule(now: { start }, jitter: { jitter })
    let kept = schedule.keep(
      Credentials(accessKeyID: "id", accessKeySecret: "secret", expiration: start + 3600))
    #expect(kept.renewal == start + 3600 - window)
    #expect((kept.lastMinute, kept.end) == (start + 3540, start + 3600))
  }

  @Test(arguments: [-10_000.0, 0, 1, 5, 11, 40, 100, 900, 3600, 43_200])
  func renewalIsBetweenNowAndTheEnd(lifetime: Double) {
    let start = TimeOfDay().now
    let schedule = RenewalSchedule(now: { start }, jitter: { 1 })
    let kept = schedule.keep(
      Credentials(accessKeyID: "id", accessKeySecret: "secret", expiration: start + lifetime))
    #expect(kept.renewal > start && kept.renewal <= kept.end, "\(kept.renewal.timeIntervalSince(start))")
    #expect(kept.lastMinute > start && kept.lastMinute < kept.end)
    #expect(kept.end >= start + lifetime)
  }

  @Test func inTheLastMinuteCallersWait() async throws {
    let cache = cache()
    _ = try await cache.credentials()
    source.clock.advance(3600 - 59)
    #expect(try await cache.credentials().accessKeyID == "key-2")
  }

  @Test func whereRenewalFailsTheOldOnesServeUntilTheirEnd() async throws {
    let cache = cache()
    _ = try await cache.credentials()
    source.set(failure: Self.refused)
    source.clock.advance(3600 - 299)
    #expect(try await cache.credentials().accessKeyID == "key-1")
    await until { source.asked == 2 }
    await until { await cache.isIdle }
    // It is not tried again at once.
    for _ in 0..<5 { #expect(try await cache.credentials().accessKeyID == "key-1") }
    #expect(source.asked == 2)
    source.clock.advance(240)
    #expect(try await cache.credentials().accessKeyID == "key-1")
    #expect(source.asked == 3)
    source.clock.advance(58.9)
    #expect(try await cache.credentials().accessKeyID == "key-1")
    source.clock.advance(0.1)
    let error = await #expect(throws: CredentialsError.self) { try await cache.credentials() }
    #expect(error == Self.refused)
    source.set(failure: nil)
    #expect(try await cache.credentials().accessKeyID == "key-6")
  }

  @Test func expiredOnesAreNotServed() async throws {
    let cache = cache()
    _ = try await cache.credentials()
    source.clock.advance(3600)
    #expect(try await cache.credentials().accessKeyID == "key-2")
  }

  @Test func onesWithoutAnEndAreAskedForAgain() async throws {
    source.set(lifetime: nil)
    let cache = cache()
    _ = try await cache.credentials()
    source.clock.advance(59)
    #expect(try await cache.credentials().accessKeyID == "key-1")
    source.set(failure: Self.refused)
    source.clock.advance(1_000_000)
    #expect(try await cache.credentials().accessKeyID == "key-1")
    await until { await cache.isIdle }
    #expect(try await cache.credentials().accessKeyID == "key-1")
  }

  @Test func onesThatSeemExpiredAreUsedForAShortWhile() async throws {
    source.set(lifetime: -7200)
    let cache = cache()
    for _ in 0..<3 { #expect(try await cache.credentials().accessKeyID == "key-1") }
    source.clock.advance(10)
    #expect(try await cache.credentials().accessKeyID == "key-2")
  }

  @Test func aHundredCallersMakeOneRenewal() async throws {
    let cache = cache()
    source.close()
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<100 { group.addTask { try await cache.credentials().accessKeyID } }
      await until { await cache.waitingCount == 100 }
      source.open()
      for try await id in group { #expect(id == "key-1") }
    }
    #expect(source.asked == 1)
  }

  @Test func aFailureReachesAllCallers() async throws {
    let cache = cache()
    source.close()
    source.set(failure: Self.refused)
    await withTaskGroup(of: CredentialsError?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do throws(CredentialsError) {
            _ = try await cache.credentials()
            return nil
          } catch {
            return error
          }
        }
      }
      await until { await cache.waitingCount == 20 }
      source.open()
      for await error in group { #expect(error == Self.refused) }
    }
    #expect(source.asked == 1)
    source.set(failure: nil)
    #expect(try await cache.credentials().accessKeyID == "key-2")
  }

  @Test func aCancelledCallerEndsAtOnceAndAlone() async throws {
    let cache = cache()
    source.close()
    let cancelled = Task { try await cache.credentials() }
    await until { await cache.waitingCount == 1 }
    let patient = Task { try await cache.credentials() }
    await until { await cache.waitingCount == 2 }
    cancelled.cancel()
    // It ends although the provider has not answered.
    let error = await #expect(throws: CredentialsError.self) { try await cancelled.value }
    #expect(error == .cancelled)
    #expect(await cache.waitingCount == 1)
    source.open()
    #expect(try await patient.value.accessKeyID == "key-1")
    #expect(source.asked == 1)
  }

  @Test func aCallerThatIsCancelledBeforeGetsAnError() async throws {
    let cache = cache()
    source.close()
    let task = Task {
      await until { Task.isCancelled }
      return try await cache.credentials()
    }
    task.cancel()
    await #expect(throws: CredentialsError.cancelled) { try await task.value }
    source.open()
  }

  @Test func aCancelledClientCallIsCancelled() async throws {
    let cache = cache()
    source.close()
    let client = ServiceClient(
      endpoint: .regional(product: "ecs", region: "cn-hangzhou"), region: nil, credentials: cache,
      transport: CannedTransport(status: 200, body: "{}"), configuration: ClientConfiguration())
    let task = Task { try await client.send(AssumeRoleRequest(parameters: [])) }
    await until { await cache.waitingCount == 1 }
    task.cancel()
    let error = await #expect(throws: OperationError<NoDocumentedErrorCode>.self) { try await task.value }
    #expect(error?.kind == .cancelled)
    source.open()
  }

  @Test func keepsItsSecrets() async throws {
    let cache = cache()
    _ = try await cache.credentials()
    #expect(hidesSecrets(texts(of: cache)))
    #expect(hidesSecrets(texts(of: ["a": cache as any CredentialsProvider])))
  }
}

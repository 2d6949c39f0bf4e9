import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

/// Time limits and cancellation, on a clock that the tests move.
@Suite(.timeLimit(.minutes(20))) struct TimeLimitTests {
  let clock = TestClock()

  func configuration(tries: Int = 1) -> ClientConfiguration {
    var configuration = ClientConfiguration(
      timeout: .seconds(50), tryTimeout: .seconds(30),
      retryPolicy: RetryPolicy(maximumTries: tries, baseDelay: .seconds(4)))
    configuration.clock = clock
    configuration.jitter = { 1 }
    return configuration
  }

  /// Never answers, and takes no notice of being cancelled.
  static let stubborn = CannedTransport { _ in
    await never()
    throw CancellationError()
  }

  @Test func aTry() async throws {
    let client = probeClient(Self.stubborn, configuration())
    async let error = failure(of: ReadProbe(), client)
    await clock.sleepBegins(.seconds(30))
    clock.advance(by: .seconds(30))
    #expect(
      await error?.kind == .transport(TransportError(.timeout, message: "The try took longer than 30.0 seconds")))
  }

  @Test func theCall() async throws {
    let client = probeClient(Self.stubborn, configuration(tries: 3))
    async let result = failure(of: ReadProbe(), client)
    await clock.sleepBegins(.seconds(30))
    clock.advance(by: .seconds(30))
    await clock.sleepBegins(.seconds(4))
    clock.advance(by: .seconds(4))
    // What is left of the call.
    await clock.sleepBegins(.seconds(16))
    clock.advance(by: .seconds(16))
    let error = try #require(await result)
    #expect(error.kind == .transport(TransportError(.timeout, message: "The call took longer than 50.0 seconds")))
    #expect(error.tries == 2)
  }

  @Test func noWaitForATryThatHasNoTime() async throws {
    var configuration = configuration(tries: 3)
    configuration.retryPolicy.baseDelay = .seconds(50)
    configuration.retryPolicy.maximumDelay = .seconds(50)
    let error = try #require(
      await failure(of: ReadProbe(), probeClient(ScriptedTransport([.code("Throttling"), .success]), configuration)))
    #expect(error.rawCode == "Throttling" && error.tries == 1)
  }

  @Test func noTimeAtAll() async throws {
    var configuration = configuration(tries: 3)
    configuration.timeout = .zero
    let transport = ScriptedTransport([.success])
    let error = try #require(await failure(of: ReadProbe(), probeClient(transport, configuration)))
    #expect(error.kind == .transport(TransportError(.timeout, message: "The call took longer than 0.0 seconds")))
    #expect(transport.requests.isEmpty)
  }

  @Test func theTransportLearnsItsTime() async throws {
    struct Asking: HTTPTransport {
      func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
        (HTTPResponse(status: .ok), Data(#"{"RequestId": "\#(timeout)"}"#.utf8))
      }
    }
    #expect(try await probeClient(Asking(), configuration()).send(ReadProbe()).requestID == "30.0 seconds")
    var short = configuration()
    short.timeout = .seconds(7)
    #expect(try await probeClient(Asking(), short).send(ReadProbe()).requestID == "7.0 seconds")
  }

  @Test func credentials() async throws {
    let client = probeClient(CannedTransport(status: 200, body: "{}"), configuration(), credentials: StubbornProvider())
    async let result = failure(of: ReadProbe(), client)
    await clock.sleepBegins(.seconds(50))
    clock.advance(by: .seconds(50))
    let error = try #require(await result)
    #expect(
      error.kind
        == .credentials(CredentialsError(message: "No credentials came in the time for the call, 50.0 seconds")))
    #expect(error.tries == 0)
  }

  // MARK: - Cancellation

  /// Where a call is when it is cancelled, and the sleep that tells that it is there.
  enum Place: CaseIterable {
    case credentials, exchange, backoff

    var sleep: Duration {
      switch self {
      case .credentials: .seconds(50)
      case .exchange: .seconds(30)
      case .backoff: .seconds(4)
      }
    }
  }

  @Test(arguments: Place.allCases) func cancellation(place: Place) async throws {
    let client =
      switch place {
      case .credentials: probeClient(Self.stubborn, configuration(), credentials: StubbornProvider())
      case .exchange: probeClient(Self.stubborn, configuration())
      case .backoff: probeClient(ScriptedTransport([.code("Throttling"), .success]), configuration(tries: 2))
      }
    let task = Task { await failure(of: ReadProbe(), client) }
    await clock.sleepBegins(place.sleep)
    task.cancel()
    let error = try #require(await task.value)
    #expect(error.kind == .cancelled)
    #expect(error.tries == (place == .credentials ? 0 : 1))
  }
}

/// Gives no credentials, and takes no notice of being cancelled.
private struct StubbornProvider: CredentialsProvider {
  func credentials() async throws(CredentialsError) -> Credentials {
    await never()
    throw CredentialsError(message: "")
  }
}

/// Waits as long as the process lives, cancelled or not.
func never() async {
  await withCheckedContinuation { continuation in kept.withLock { $0.append(continuation) } }
}

/// Those who wait, so that they are not taken for lost.
private let kept = Mutex<[CheckedContinuation<Void, Never>]>([])

public import Foundation
public import Logging

/// How a client makes its calls.
public struct ClientConfiguration: Sendable {
  /// Whether documented limits on parameters are checked before anything is sent.
  public var checksLimits = true

  /// How long a call may take in all: credentials, all tries, and the time between them.
  public var timeout = Duration.seconds(90)
  /// How long one try may take, from the request to the last byte of the response.
  public var tryTimeout = Duration.seconds(30)
  /// When calls are tried again.
  public var retryPolicy = RetryPolicy()

  /// What stands between the client and its transport, the outermost first.
  public var middleware: [ClientMiddleware] = []
  /// Where the client logs each try, at the level `debug`, and, as a `warning`, a clock that is wrong and each member of a
  /// response that cannot be read. By default nowhere. Neither parameters nor values nor secrets are written.
  public var logger = Logger(label: "TablatureRuntime") { _ in SwiftLogNoOpLogHandler() }
  /// What is told of every try and every call when it is over. It is called by whichever task makes the call, so it has to
  /// be quick.
  public var metrics: (@Sendable (CallMeasurement) -> Void)?

  /// Gets each difference between a response and the documentation that the client was generated from, once for each operation, path and
  /// kind. Without a handler, the logger has them at the level `debug`.
  ///
  /// It is called by whichever task makes the call, while no lock is held, and before the call returns, so it has to be quick.
  /// ``DriftRecorder/record(_:)`` is one.
  public var driftHandler: (@Sendable (ObservedDifference) -> Void)?

  /// The value of the header `User-Agent`; nil for the one of the vendor's runtime.
  public var userAgent: String?
  /// The time that requests are signed with, as this machine's clock has it. Where the service finds it wrong, the client puts
  /// it right by the service's clock.
  public var now: @Sendable () -> Date = { Date() }
  /// Gives each try a text that no other has, which keeps requests from being replayed.
  public var nonce: @Sendable () -> String = { Nonce.random() }
  /// Gives each call of an operation with an idempotency token a token, where the request has none.
  public var idempotencyToken: @Sendable () -> String = { UUID().uuidString.lowercased() }
  /// Gives a random number from 0 to 1: which part of the longest time is waited before a new try.
  public var jitter: @Sendable () -> Double = { Double.random(in: 0...1) }
  /// The clock of time limits and of the time between tries. It is never set, unlike the one that tells the time of day.
  public var clock: any Clock<Duration> = ContinuousClock()

  /// The settings that a vendor's runtime adds.
  var vendorSettings = VendorSettings()

  /// Makes the default configuration, with what is given in place of the defaults.
  public init(
    checksLimits: Bool = true, timeout: Duration = .seconds(90), tryTimeout: Duration = .seconds(30),
    retryPolicy: RetryPolicy = RetryPolicy()
  ) {
    self.checksLimits = checksLimits
    self.timeout = timeout
    self.tryTimeout = tryTimeout
    self.retryPolicy = retryPolicy
  }
}

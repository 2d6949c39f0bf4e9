import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

/// Middleware, logging and metrics.
@Suite(.timeLimit(.minutes(20))) struct MiddlewareTests {
  let clock = TestClock(rush: .seconds(500))

  @Test func seesEveryTryFromOutsideIn() async throws {
    let seen = Mutex<[String]>([])
    func noting(_ name: String) -> ClientMiddleware {
      ClientMiddleware { request, context, next in
        seen.withLock {
          $0.append("\(name) \(context.operation.name) \(context.number) \(context.region ?? "") \(context.endpoint)")
        }
        let (response, body) = try await next(request)
        seen.withLock { $0.append("\(name) \(response.status.code)") }
        return (response, body)
      }
    }
    var configuration = rushingConfiguration(clock)
    configuration.middleware = [noting("outer"), noting("inner")]
    let transport = ScriptedTransport([.code("Throttling"), .success])
    _ = try await probeClient(transport, configuration).send(ReadProbe())
    let rest = "cn-hangzhou https://probe.cn-hangzhou.aliyuncs.com"
    #expect(
      seen.withLock { $0 } == [
        "outer Read 1 \(rest)", "inner Read 1 \(rest)", "inner 400", "outer 400", "outer Read 2 \(rest)",
        "inner Read 2 \(rest)", "inner 200", "outer 200",
      ])
  }

  @Test func mayAddHeadersAndReplaceAnswers() async throws {
    let name = try #require(HTTPField.Name("traceparent"))
    var configuration = rushingConfiguration(clock)
    configuration.middleware = [
      ClientMiddleware { request, _, next in
        var request = request
        request.headerFields[name] = "trace"
        _ = try await next(request)
        return (HTTPResponse(status: .ok), Data(#"{"RequestId": "mine"}"#.utf8))
      }
    ]
    let transport = ScriptedTransport([.code("Other")])
    #expect(try await probeClient(transport, configuration).send(ReadProbe()).requestID == "mine")
    #expect(transport.headers("traceparent") == ["trace"])
  }

  @Test(arguments: SigningScheme.allCases) func seesTheBody(scheme: SigningScheme) async throws {
    let seen = Mutex<[Data]>([])
    let shown = Mutex<[String]>([])
    var configuration = rushingConfiguration(clock)
    (configuration.signing, configuration.parameterLocation) = (scheme, .body)
    configuration.middleware = [
      ClientMiddleware { request, context, next in
        seen.withLock { $0.append(context.body) }
        shown.withLock { $0 += texts(of: context) }
        return try await next(request)
      }
    ]
    let transport = ScriptedTransport([.code("Throttling"), .success, .success])
    let client = probeClient(transport, configuration)
    _ = try await client.send(LongProbe(text: "a b", secret: "sEcReT"))
    let body = Data("Password=sEcReT&Picture=a%20b&ProfileId=1".utf8)
    #expect(seen.withLock { $0 } == [body, body] && transport.bodies == [body, body])
    #expect(hidesSecrets(shown.withLock { $0 }))
  }

  @Test func itsTransportErrorsCount() async throws {
    var configuration = rushingConfiguration(clock)
    configuration.middleware = [
      ClientMiddleware { request, context, next in
        if context.number == 1 { throw TransportError(.cannotConnect, message: "a fault made up") }
        return try await next(request)
      }
    ]
    let transport = ScriptedTransport([.success])
    _ = try await probeClient(transport, configuration).send(ChangeProbe())
    #expect(transport.requests.count == 1)
  }

  @Test func itsOtherErrorsEndTheCall() async throws {
    struct Odd: Error {}
    var configuration = rushingConfiguration(clock)
    configuration.middleware = [ClientMiddleware { _, _, _ in throw Odd() }]
    let error = try #require(
      await failure(of: ReadProbe(), probeClient(ScriptedTransport([]), configuration)))
    #expect(error.kind == .transport(TransportError(.other, message: "The transport failed: Odd()")))
    #expect(error.tries == 1)
  }

  // MARK: - Metrics

  @Test func metrics() async throws {
    let seen = Mutex<[CallMeasurement]>([])
    var configuration = rushingConfiguration(clock)
    configuration.metrics = { measurement in seen.withLock { $0.append(measurement) } }
    let clock = clock
    configuration.middleware = [
      ClientMiddleware { request, _, next in
        clock.advance(by: .seconds(2))
        return try await next(request)
      }
    ]
    let transport = ScriptedTransport([
      .code("Throttling"), .failure(.timeout), .success, .answer(200, #"{"RequestId": "r","#), .answer(200, "garbage"),
    ])
    let client = probeClient(transport, configuration)
    _ = try await client.send(ReadProbe())
    for _ in 0..<2 { _ = await failure(of: ChangeProbe(), client) }
    func measurement(
      _ scope: CallMeasurement.Scope, _ operation: OperationDescriptor, _ tries: Int, _ duration: Duration,
      _ outcome: CallOutcome
    ) -> String { "\(scope) \(operation.name) cn-hangzhou \(tries) \(duration) \(outcome)" }
    let texts = seen.withLock { $0 }.map {
      "\($0.scope) \($0.operation.name) \($0.region ?? "") \($0.tries) \($0.duration) \($0.outcome)"
    }
    let (read, change) = (ReadProbe.operation, ChangeProbe.operation)
    #expect(
      texts == [
        measurement(.oneTry, read, 1, .seconds(2), .service(code: "Throttling", status: 400)),
        measurement(.oneTry, read, 2, .seconds(2), .transport(.timeout)),
        measurement(.oneTry, read, 3, .seconds(2), .success),
        measurement(.call, read, 3, .milliseconds(7200), .success),
        measurement(.oneTry, change, 1, .seconds(2), .success),
        measurement(.call, change, 1, .seconds(2), .decoding),
        // What does not come from the service is no success of the try, either.
        measurement(.oneTry, change, 1, .seconds(2), .decoding),
        measurement(.call, change, 1, .seconds(2), .decoding),
      ])
    #expect(seen.withLock { $0.first?.outcome } == .service(code: "Throttling", status: 400))
  }

  @Test func callsThatSendNothingAreMeasured() async throws {
    let seen = Mutex<[CallMeasurement]>([])
    var configuration = rushingConfiguration(clock)
    configuration.metrics = { measurement in seen.withLock { $0.append(measurement) } }
    let client = probeClient(
      ScriptedTransport([]), configuration, credentials: EnvironmentCredentials(environment: [:]))
    _ = await failure(of: ReadProbe(), client)
    let all = seen.withLock { $0 }
    #expect(all.map(\.outcome) == [.credentials] && all.map(\.scope) == [.call] && all.map(\.tries) == [0])
  }
}

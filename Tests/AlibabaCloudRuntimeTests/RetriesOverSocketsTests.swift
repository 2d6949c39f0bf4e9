import TablatureECS
import AlibabaCloudRuntime
import Foundation
import Testing

/// Calls whose first requests fail, over a real socket, to a server that verifies each request.
@Suite(.timeLimit(.minutes(20))) struct RetriesOverSocketsTests {
  /// Gives answers in their order, the last one again and again, to requests with a right signature.
  final class Service: Sendable {
    private let answers: [CannedAnswer]
    private let received = Mutex<[ReceivedRequest]>([])

    init(_ answers: [CannedAnswer]) { self.answers = answers }

    var requests: [ReceivedRequest] { received.withLock { $0 } }

    func answer(_ request: ReceivedRequest) -> CannedAnswer {
      let count = received.withLock { requests in
        requests.append(request)
        return requests.count
      }
      do {
        try SignatureVerifier(accessKeyID: "id", accessKeySecret: "sEcReT")
          .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
      } catch {
        return CannedAnswer(status: 403, body: #"{"Code": "SignatureDoesNotMatch", "Message": "\#(error)"}"#)
      }
      return answers[min(count, answers.count) - 1]
    }
  }

  func client(
    _ location: URL, _ way: LongParameterTests.Way, tryTimeout: Duration = .seconds(120)
  ) throws -> ECSClient {
    ECSClient(
      endpoint: try Endpoint(url: location), region: "cn-hangzhou",
      credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: way.transport.transport,
      // On a busy machine more requests than the first are late.
      configuration: ClientConfiguration(
        signing: way.scheme, timeout: .seconds(900), tryTimeout: tryTimeout,
        retryPolicy: RetryPolicy(maximumTries: 900, maximumDelay: .seconds(1), budget: 900)))
  }

  static let inProgress = CannedAnswer(
    status: 403, body: #"{"RequestId":"r2","HostId":"h","Code":"LastTokenProcessing","Message":"In process."}"#)
  static let busy = CannedAnswer(
    status: 400, body: #"{"RequestId":"r","HostId":"h","Code":"SystemBusy","Message":"Busy. Try again later."}"#)

  @Test(arguments: LongParameterTests.Way.all) func aRequestInProgress(way: LongParameterTests.Way) async throws {
    let service = Service([
      CannedAnswer(body: "{}", delay: .seconds(100)), Self.inProgress, CannedAnswer(body: #"{"RequestId":"done"}"#),
    ])
    let response = try await LoopbackServer.serve(service.answer) { location in
      try await client(location, way, tryTimeout: .seconds(1))
        .modifyInstanceSpec(.init(instanceID: "i-1", instanceType: "ecs.g6.large"))
    }
    #expect(response.requestID == "done")
    let tokens = service.requests.map { $0.query["ClientToken"] ?? "" }
    #expect(tokens.count >= 3 && Set(tokens).count == 1 && tokens.first?.isEmpty == false)
  }

  @Test(arguments: LongParameterTests.Way.all) func aBusyService(way: LongParameterTests.Way) async throws {
    let service = Service([Self.busy, CannedAnswer(body: #"{"RequestId":"done","Regions":{"Region":[]}}"#)])
    let response = try await LoopbackServer.serve(service.answer) { location in
      try await client(location, way).describeRegions(.init())
    }
    #expect(response.requestID == "done" && service.requests.count == 2)
  }

  @Test(arguments: LongParameterTests.Way.all) func aBusyServiceAndAChange(way: LongParameterTests.Way) async throws {
    let service = Service([Self.busy, CannedAnswer(body: #"{"RequestId":"done"}"#)])
    let error = try await LoopbackServer.serve(service.answer) { location in
      let configuration = ClientConfiguration(signing: way.scheme, timeout: .seconds(900), tryTimeout: .seconds(900))
      let client = ServiceClient(
        endpoint: try Endpoint(url: location), region: nil,
        credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: way.transport.transport,
        configuration: configuration)
      return await failure(of: ChangeProbe(), client)
    }
    #expect(error?.rawCode == "SystemBusy" && error?.tries == 1 && error?.isRetryable == true)
    #expect(service.requests.count == 1)
  }
}

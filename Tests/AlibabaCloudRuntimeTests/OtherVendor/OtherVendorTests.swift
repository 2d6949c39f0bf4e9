import Foundation
import HTTPTypes
import Synchronization
import TablatureRuntime
import Testing

/// Calls of another vendor's service over a real socket.
@Suite(.timeLimit(.minutes(20))) struct OtherVendorTests {
  /// Makes one call to a server that gives one answer after another, and returns the outcome and what arrived.
  private func call(
    quay: String = "north 1", answers: [CannedAnswer], transport: TransportUnderTest = .urlSession,
    token: @escaping @Sendable () async throws(CredentialsError) -> SecretString = { "tOkEn-1234" },
    configure: @Sendable (inout ClientConfiguration) -> Void = { _ in }
  ) async throws -> (Result<BerthsResponse, OperationError<BerthsErrorCode>>, [ReceivedRequest]) {
    let received = Mutex<[ReceivedRequest]>([])
    var configuration = ClientConfiguration(
      timeout: .seconds(900), tryTimeout: .seconds(900),
      retryPolicy: RetryPolicy(baseDelay: .milliseconds(1), maximumDelay: .milliseconds(1)))
    configure(&configuration)
    return try await LoopbackServer.serve { request in
      let index = received.withLock {
        $0.append(request)
        return $0.count - 1
      }
      return index < answers.count ? answers[index] : CannedAnswer(status: 500, body: "")
    } _: { [configuration] location in
      let client = ServiceClient(
        harbour: try Endpoint(url: location), token: token, transport: transport.transport,
        configuration: configuration)
      let result: Result<BerthsResponse, OperationError<BerthsErrorCode>>
      do throws(OperationError<BerthsErrorCode>) {
        result = .success(try await client.send(BerthsRequest(quay: quay)))
      } catch {
        result = .failure(error)
      }
      return (result, received.withLock { $0 })
    }
  }

  private func failure(
    _ result: Result<BerthsResponse, OperationError<BerthsErrorCode>>
  ) throws -> OperationError<BerthsErrorCode> {
    switch result {
    case .success(let response):
      Issue.record("the call succeeded: \(response)")
      return OperationError(.cancelled)
    case .failure(let error): return error
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func aCallThatSucceeds(transport: TransportUnderTest) async throws {
    let (result, requests) = try await call(
      answers: [CannedAnswer(body: #"{"names": ["a", "b"], "Trace": "T-1", "RequestId": "other"}"#)],
      transport: transport,
      configure: { configuration in
        configuration.harbourTenant = "t-7"
        configuration.userAgent = "mine"
        configuration.now = { Date(timeIntervalSince1970: 1000) }
      })
    let response = try result.get()
    #expect(response.requestID == "T-1")
    #expect(response.names == ["a", "b"])
    let request = try #require(requests.first)
    #expect(requests.count == 1)
    #expect(request.method == "GET")
    #expect(request.target == "/berths?quay=north%201")
    #expect(request.headers["authorization"] == "Bearer tOkEn-1234")
    #expect(request.headers["tenant"] == "t-7")
    #expect(request.headers["user-agent"] == "mine")
    #expect(request.headers["date"] == "1000")
  }

  @Test func theHeaderNamesTheCall() async throws {
    let (result, requests) = try await call(
      answers: [CannedAnswer(headers: ["harbour-trace": "T-9"], body: #"{"names": []}"#)])
    #expect(try result.get().requestID == "T-9")
    #expect(requests.first?.headers["user-agent"] == "Harbour")
  }

  @Test(arguments: ["too-many", "dredging", "under-way"])
  func aFailureThatPassesInAnAnswerWithTheStatusOfSuccess(code: String) async throws {
    let tokens = Mutex(0)
    let (result, requests) = try await call(
      answers: [
        CannedAnswer(body: #"{"fault": "\#(code)", "text": "later", "trace": "T-1"}"#),
        CannedAnswer(body: #"{"names": ["a"], "trace": "T-2"}"#),
      ],
      token: {
        let number = tokens.withLock { count in
          count += 1
          return count
        }
        return SecretString("token-\(number)")
      })
    #expect(try result.get().requestID == "T-2")
    #expect(requests.map { $0.headers["authorization"] } == ["Bearer token-1", "Bearer token-2"])
  }

  @Test func anErrorWithSecretsInIt() async throws {
    let (result, requests) = try await call(
      answers: [CannedAnswer(body: #"{"fault": "no-quay", "text": "not for tOkEn-1234", "trace": "T-1", "pause": 3}"#)])
    let error = try failure(result)
    #expect(requests.count == 1)
    #expect(error.code == .noQuay)
    #expect(error.requestID == "T-1")
    #expect(error.httpStatus == 200)
    #expect(error.message == "not for <hidden>")
    #expect(error.kind.serviceFailure?.retryAfter == .seconds(3))
    #expect(!error.isRetryable)
  }

  @Test func anErrorWithoutACode() async throws {
    let error = try failure(
      try await call(
        answers: [CannedAnswer(status: 404, headers: ["harbour-trace": "T-8"], body: "no tOkEn-1234 here")]
      ).0)
    #expect(error.requestID == "T-8")
    #expect(error.httpStatus == 404)
    #expect(error.rawCode == nil)
    #expect(error.message == "The answer names no error code: no <hidden> here")
  }

  @Test(arguments: ["<html></html>", "{}", "[]", ""]) func whatIsNotFromTheService(body: String) async throws {
    let error = try failure(try await call(answers: [CannedAnswer(body: body)]).0)
    guard case .decoding(let reason) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.httpStatus == 200)
  }

  @Test func theClockIsCorrected() async throws {
    let (result, requests) = try await call(
      answers: [
        CannedAnswer(
          headers: ["Date": "Thu, 01 Jan 1970 02:00:00 GMT"], body: #"{"fault": "wrong-time", "trace": "T-1"}"#),
        CannedAnswer(body: #"{"trace": "T-2"}"#),
      ], configure: { $0.now = { Date(timeIntervalSince1970: 1000) } })
    #expect(try result.get().requestID == "T-2")
    #expect(requests.map { $0.headers["date"] } == ["1000", "7200"])
  }

  @Test func withoutCredentialsNothingIsSent() async throws {
    let (result, requests) = try await call(
      answers: [], token: { () throws(CredentialsError) in throw CredentialsError(message: "no token") })
    let error = try failure(result)
    #expect(requests.isEmpty)
    #expect(error.kind == .credentials(CredentialsError(message: "no token")))
    #expect(error.tries == 0)
  }

  @Test func aRequestThatCannotBeMadeIsNotSent() async throws {
    let (result, requests) = try await call(quay: "", answers: [])
    let error = try failure(result)
    #expect(requests.isEmpty)
    #expect(error.kind == .transport(TransportError(.invalidRequest, message: "there is no quay for <hidden>")))
    #expect(error.tries == 0)
  }
}

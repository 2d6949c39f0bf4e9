import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Synchronization

/// An operation that only reads.
struct ReadProbe: Probe {
  static let operation = OperationDescriptor(name: "Read", product: "Probe", version: "2020-01-01", effect: .reads)
  var token: String?
}

/// An operation that changes something, and has no token.
struct ChangeProbe: Probe {
  static let operation = OperationDescriptor(name: "Change", product: "Probe", version: "2020-01-01")
  var token: String?
}

/// An operation that changes something, and has a token.
struct TokenProbe: Probe {
  static let operation = OperationDescriptor(
    name: "Token", product: "Probe", version: "2020-01-01", idempotencyToken: "ClientToken")
  var token: String?
}

/// An operation that only reads, with a parameter that may be long and one that is a secret.
struct LongProbe: OperationRequest {
  typealias Response = ProbeResponse
  typealias ErrorCode = ProbeErrorCode

  static let operation = OperationDescriptor(name: "Long", product: "Probe", version: "2020-01-01", effect: .reads)
  var text: String
  var secret: SecretString?

  func encode(to query: inout QueryEncoder) {
    query.add("Picture", text)
    query.add("Password", secret)
    query.add("ProfileId", 1)
  }
}

/// An operation made up for tests.
protocol Probe: OperationRequest where Response == ProbeResponse, ErrorCode == ProbeErrorCode {
  var token: String? { get }
  init(token: String?)
}

extension Probe {
  init() { self.init(token: nil) }

  func encode(to query: inout QueryEncoder) {
    query.add("Secret", "vAlUe")
    query.add("ClientToken", token)
  }
}

struct ProbeResponse: OperationResponse {
  let requestID: String

  init(from fields: ResponseFields) throws { requestID = fields.requestID() }
}

enum ProbeErrorCode: String, OperationErrorCode {
  case throttling = "Throttling"
}

/// What a transport does at one try.
enum Step: Sendable {
  case answer(Int, String, HTTPFields = [:])
  case failure(TransportError.Reason)

  /// A call that succeeds.
  static let success = Step.answer(200, #"{"RequestId": "R-1"}"#)

  /// An error of the service.
  static func code(_ code: String, _ status: Int = 400, _ headers: HTTPFields = [:]) -> Step {
    .answer(status, #"{"Code": "\#(code)", "Message": "m", "RequestId": "R-1"}"#, headers)
  }
}

/// A transport that does one step after another, and keeps the requests.
final class ScriptedTransport: HTTPTransport {
  private let steps: Mutex<[Step]>
  private let sent = Mutex<[(request: HTTPRequest, body: Data)]>([])

  init(_ steps: [Step]) { self.steps = Mutex(steps) }

  /// The requests that came.
  var requests: [HTTPRequest] { sent.withLock { $0.map(\.request) } }
  /// Their bodies.
  var bodies: [Data] { sent.withLock { $0.map(\.body) } }
  /// A header of each request.
  func headers(_ name: String) -> [String?] {
    requests.map { request in request.headerFields.first { $0.name.canonicalName == name }?.value }
  }
  /// A parameter of each request.
  func parameters(_ name: String) -> [String?] {
    requests.map { request in
      URLComponents(string: request.path ?? "")?.queryItems?.first { $0.name == name }?.value
    }
  }

  func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
    sent.withLock { $0.append((request, body)) }
    switch steps.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
    case .answer(let status, let body, let headers)?:
      return (HTTPResponse(status: .init(code: status), headerFields: headers), Data(body.utf8))
    case .failure(let reason)?: throw TransportError(reason, message: reason.rawValue)
    case nil: throw TransportError(.other, message: "there is no step left")
    }
  }
}

/// How calls are made in tests: what is waited for between tries is over at once, and is as long as it can be.
func rushingConfiguration(_ clock: TestClock, policy: RetryPolicy = RetryPolicy()) -> ClientConfiguration {
  var configuration = ClientConfiguration(
    timeout: .seconds(2000), tryTimeout: .seconds(1000), retryPolicy: policy)
  configuration.clock = clock
  configuration.jitter = { 1 }
  return configuration
}

/// A client of a service that is a transport.
func probeClient(
  _ transport: any HTTPTransport, _ configuration: ClientConfiguration,
  credentials: any CredentialsProvider = Credentials(accessKeyID: "id", accessKeySecret: "sEcReT")
) -> ServiceClient {
  ServiceClient(
    endpoint: .regional(product: "probe", region: "cn-hangzhou"), region: "cn-hangzhou", credentials: credentials,
    transport: transport, configuration: configuration)
}

/// The error of a call; nil where it succeeds.
func failure<R: OperationRequest>(of request: R, _ client: ServiceClient) async -> OperationError<R.ErrorCode>? {
  do {
    _ = try await client.send(request)
    return nil
  } catch {
    return error
  }
}

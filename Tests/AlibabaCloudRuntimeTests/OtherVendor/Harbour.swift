import Foundation
import HTTPTypes
import TablatureRuntime

// The runtime of a vendor made up for tests, on TablatureRuntime alone: `GET /berths?…` with a bearer token, and a JSON object in an
// answer with the status 200 whether the call succeeded or not.

/// How the services of the vendor are called.
struct HarbourProtocol: ServiceProtocol {
  /// Gives the token of an attempt.
  var token: @Sendable () async throws(CredentialsError) -> SecretString
  var tenant: String?

  var requestIDMember: String? { "trace" }

  func authorizer() async throws(CredentialsError) -> any RequestAuthorizer {
    HarbourAuthorizer(token: try await token(), tenant: tenant)
  }

  func requestID(in fields: HTTPFields) -> String? { HTTPField.Name("harbour-trace").flatMap { fields[$0] } }

  func classify(_ response: RawResponse) -> ResponseClass {
    guard let root = JSONRoot(response.body, members: "trace", "fault") else { return .foreign }
    if root[1] != nil { return .error }
    return root[0] == nil && response.requestID == nil ? .foreign : .response(nil)
  }

  func failure(in response: RawResponse) -> ServiceFailure {
    let decoder = ResponseDecoder(requestIDMember: requestIDMember, requestID: response.requestID)
    let fault = try? decoder.decode(HarbourFault.self, from: response.body)
    let conditions: [String: ServiceFailure.Condition] = [
      "too-many": .throttling, "dredging": .busy, "under-way": .inProgress, "wrong-time": .clockSkew,
    ]
    let code = fault?.code ?? ""
    return ServiceFailure(
      rawCode: code, message: fault?.text ?? "", httpStatus: response.head.status.code, condition: conditions[code],
      requestID: fault?.requestID, retryAfter: fault?.pause.map { .seconds($0) })
  }
}

/// Writes the token of an attempt into the header of the request.
private struct HarbourAuthorizer: RequestAuthorizer {
  let token: SecretString
  let tenant: String?

  var secrets: [String] { [token.rawValue] }

  func request(for request: UnsignedRequest) throws(TransportError) -> (HTTPRequest, Data) {
    guard !request.parameters.contains(where: { $0.name == "quay" && $0.value.isEmpty }) else {
      throw TransportError(.invalidRequest, message: "there is no quay for \(token.rawValue)")
    }
    var fields: HTTPFields = [.authorization: "Bearer \(token.rawValue)", .accept: ResponseFormat.json.mediaType]
    fields[.userAgent] = request.userAgent ?? "Harbour"
    fields[.date] = String(Int(request.date.timeIntervalSince1970))
    if let name = HTTPField.Name("tenant") { fields[name] = tenant }
    let query = PercentEncoding.query(request.parameters)
    return (
      HTTPRequest(
        method: .get, scheme: request.endpoint.scheme, authority: request.endpoint.authority,
        path: "/\(request.operation.name)?\(query)", headerFields: fields), Data()
    )
  }
}

/// An error of the vendor: `{"fault": "too-many", "text": "…", "pause": 3, "trace": "…"}`.
private struct HarbourFault: ResponseStructure {
  let code: String?
  let text: String?
  let pause: Int?
  let requestID: String?

  init(from fields: ResponseFields) throws {
    // A member that can't be read must not hide the others.
    code = (try? fields.string("fault")) ?? nil
    text = (try? fields.string("text")) ?? nil
    pause = (try? fields.integer("pause")) ?? nil
    let id = fields.requestID()
    requestID = id.isEmpty ? nil : id
  }
}

/// A setting that only this vendor has.
private enum HarbourTenant: ClientConfigurationKey {
  static var defaultValue: String? { nil }
}

extension ClientConfiguration {
  var harbourTenant: String? {
    get { self[HarbourTenant.self] }
    set { self[HarbourTenant.self] = newValue }
  }
}

extension ServiceClient {
  /// A client of the vendor.
  init(
    harbour endpoint: Endpoint, token: @escaping @Sendable () async throws(CredentialsError) -> SecretString,
    transport: any HTTPTransport, configuration: ClientConfiguration
  ) {
    self.init(
      endpoint: endpoint, region: nil,
      serviceProtocol: HarbourProtocol(token: token, tenant: configuration.harbourTenant), transport: transport,
      configuration: configuration)
  }
}

/// An operation of the vendor, as a generator would write it.
struct BerthsRequest: OperationRequest {
  typealias Response = BerthsResponse
  typealias ErrorCode = BerthsErrorCode

  static let operation = OperationDescriptor(name: "berths", product: "harbour", version: "1", effect: .reads)
  var quay: String

  func encode(to query: inout QueryEncoder) { query.string("quay", quay) }
}

struct BerthsResponse: OperationResponse {
  let requestID: String
  let names: [String]

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    names = try fields.strings("names")
  }
}

enum BerthsErrorCode: String, OperationErrorCode {
  case noQuay = "no-quay"
}

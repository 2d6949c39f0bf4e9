internal import Foundation
internal import HTTPTypes

/// Asks a service for credentials. What it answers is bounded in time and size, and nothing of it appears in an error.
struct CredentialsExchange: Sendable {
  /// Who is asked, as the beginning of a sentence: `The metadata service`.
  let service: String
  let transport: any HTTPTransport
  let timeout: Duration

  /// How many bytes an answer may have. Credentials take about two thousand.
  static let sizeLimit = 64 * 1024

  /// Why there is no answer.
  enum Failure: Error {
    /// Nobody answers.
    case unreachable(CredentialsError)
    /// Somebody answers, but not as documented, or the caller is gone.
    case failed(CredentialsError)

    var error: CredentialsError {
      switch self {
      case .unreachable(let error), .failed(let error): error
      }
    }
  }

  /// An answer, whatever its status.
  struct Answer: Sendable {
    let status: Int
    let requestID: String?
    let body: Data

    var isSuccess: Bool { (200..<300).contains(status) }
  }

  /// Asks, for callers to whom one failure is like another.
  func answer(to request: HTTPRequest, body: Data = Data()) async throws(CredentialsError) -> Answer {
    do throws(Failure) { return try await send(request, body: body) } catch { throw error.error }
  }

  func send(_ request: HTTPRequest, body: Data = Data()) async throws(Failure) -> Answer {
    let response: HTTPResponse
    let data: Data
    do {
      (response, data) = try await Race.run(within: timeout, by: Alarm(ContinuousClock())) { [transport, timeout] in
        try await transport.send(request, body: body, timeout: timeout)
      }
    } catch {
      if Task.isCancelled || error is CancellationError { throw .failed(.cancelled) }
      // Messages of transports are not quoted: they may hold the URL, which is a secret for some services.
      let reason = error is TimeRanOut ? .timeout : (error as? TransportError)?.reason ?? .other
      throw .unreachable(CredentialsError(message: "\(service) did not answer (\(reason.rawValue))"))
    }
    guard data.count <= Self.sizeLimit else {
      throw .failed(CredentialsError(message: "\(service) answered more than \(Self.sizeLimit) bytes"))
    }
    let requestID = AlibabaCloudProtocol.requestIDHeader.flatMap { response.headerFields[$0] }
    return Answer(status: response.status.code, requestID: requestID, body: data)
  }

  /// The credentials in the body of an answer with the status of success.
  func credentials(in answer: Answer) throws(CredentialsError) -> Credentials {
    guard answer.isSuccess else {
      throw CredentialsError(message: "\(service) answered with the HTTP status \(answer.status)")
    }
    guard let key = try? ResponseDecoder().decode(IssuedKey.self, from: answer.body) else {
      throw CredentialsError(message: "\(service) did not answer with credentials in JSON")
    }
    if let code = key.code, code != "Success" {
      throw CredentialsError(message: "\(service) has no credentials\(Name(code).map { " (\($0))" } ?? "")")
    }
    return try credentials(of: key)
  }

  /// A key that was issued, checked.
  func credentials(of key: IssuedKey) throws(CredentialsError) -> Credentials {
    func required(_ value: String?, _ name: String) throws(CredentialsError) -> String {
      guard let value, !value.isEmpty else {
        throw CredentialsError(message: "\(service) answered with credentials that have no \(name)")
      }
      return value
    }
    let expiration = key.expiration.map { Timestamp(rawValue: $0).date }
    if case .some(.none) = expiration {
      throw CredentialsError(message: "\(service) answered with credentials whose Expiration is no time")
    }
    return Credentials(
      accessKeyID: try required(key.accessKeyID, "AccessKeyId"),
      accessKeySecret: try required(key.accessKeySecret, "AccessKeySecret"),
      securityToken: key.securityToken, expiration: expiration ?? nil)
  }
}

/// A temporary access key as STS, the metadata service and credentials URIs write it.
///
/// Source: https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole
struct IssuedKey: OperationResponse {
  let requestID: String
  let accessKeyID: String?
  let accessKeySecret: String?
  let securityToken: String?
  let expiration: String?
  /// `Success`, or why there is no key. STS does not give it.
  let code: String?

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    accessKeyID = try fields.value("AccessKeyId")
    accessKeySecret = try fields.value("AccessKeySecret")
    securityToken = try fields.value("SecurityToken")
    expiration = try fields.value("Expiration")
    code = try fields.value("Code")
  }
}

/// A short text of letters, digits and a few signs: what may be quoted of something that nobody vouches for.
struct Name: Sendable, CustomStringConvertible {
  let description: String

  /// Takes a text; nil where it is no name.
  init?(_ text: String) {
    let isName = text.utf8.allSatisfy {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard isName, (1...64).contains(text.utf8.count) else { return nil }
    description = text
  }
}

internal import Foundation
internal import HTTPTypes

/// Credentials that an address answers with, as `ALIBABA_CLOUD_CREDENTIALS_URI` names it.
///
/// The address has to answer a GET request with the members `Code` (`Success`), `AccessKeyId`, `AccessKeySecret`, `SecurityToken` and
/// `Expiration` in JSON. The address itself never appears in an error, because it may hold a secret.
///
/// Source: https://www.alibabacloud.com/help/en/sdk/developer-reference/v2-manage-access-credentials
public struct URICredentials: CredentialsProvider {
  private let uri: Hidden<String?>
  private let environment: CredentialsEnvironment

  /// Asks an address.
  ///
  /// - Parameters:
  ///   - uri: The address; nil for what the variable says.
  ///   - environment: What is reached out to.
  public init(uri: String? = nil, environment: CredentialsEnvironment = .process) {
    self.uri = Hidden(uri)
    self.environment = environment
  }

  /// The credentials.
  ///
  /// - Throws: ``CredentialsError``.
  public func credentials() async throws(CredentialsError) -> Credentials {
    let variable = "ALIBABA_CLOUD_CREDENTIALS_URI"
    guard let uri = uri.value ?? CredentialsVariables(environment)[variable] else {
      throw .notConfigured("The environment variable \(variable) is not set")
    }
    let exchange = CredentialsExchange(
      service: "The credentials URI", transport: environment.transport, timeout: environment.timeout)
    guard let request = Self.request(uri) else {
      throw CredentialsError(
        message: "The credentials URI is no address of the form http://host/path or https://host/path")
    }
    return try exchange.credentials(in: try await exchange.answer(to: request))
  }

  private static func request(_ uri: String) -> HTTPRequest? {
    guard var parts = URLComponents(string: uri), parts.user == nil, parts.password == nil else { return nil }
    let path = parts.percentEncodedPath
    let query = parts.percentEncodedQuery
    (parts.percentEncodedPath, parts.percentEncodedQuery, parts.fragment) = ("", nil, nil)
    guard let url = parts.url, let endpoint = try? Endpoint(url: url), endpoint.isValid else { return nil }
    return HTTPRequest(
      method: .get, scheme: endpoint.scheme, authority: endpoint.authority,
      path: (path.isEmpty ? "/" : path) + (query.map { "?\($0)" } ?? ""))
  }
}

internal import Foundation
internal import HTTPTypes

/// Credentials of a role that STS gives for a token of an identity provider, as in a container with a role of its own.
///
/// `ALIBABA_CLOUD_ROLE_ARN` names the role, `ALIBABA_CLOUD_OIDC_PROVIDER_ARN` the identity provider, `ALIBABA_CLOUD_OIDC_TOKEN_FILE` the file
/// with the token, which is read anew each time, and `ALIBABA_CLOUD_ROLE_SESSION_NAME` the session. Where neither provider nor file is
/// named the provider counts as not configured, for a role alone may be meant for something else.
///
/// Source: https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerolewithoidc
public struct OIDCRoleCredentials: CredentialsProvider {
  private let federation: Hidden<OIDCFederation?>
  private let environment: CredentialsEnvironment

  /// Takes on the role that the variables name.
  public init(environment: CredentialsEnvironment = .process) { self.init(federation: nil, environment: environment) }

  /// Takes on a role.
  ///
  /// - Parameters:
  ///   - roleARN: The role.
  ///   - providerARN: The identity provider.
  ///   - tokenFile: The path of the file with the token.
  ///   - sessionName: How the session is called in logs; nil for a name with the time of day.
  ///   - environment: What is reached out to.
  public init(
    roleARN: String, providerARN: String, tokenFile: String, sessionName: String? = nil,
    environment: CredentialsEnvironment = .process
  ) {
    let session = RoleSession(roleARN: roleARN, name: sessionName)
    self.init(
      federation: OIDCFederation(session: session, providerARN: providerARN, tokenFile: tokenFile),
      environment: environment)
  }

  init(federation: OIDCFederation?, environment: CredentialsEnvironment) {
    self.federation = Hidden(federation)
    self.environment = environment
  }

  /// The credentials of the role.
  ///
  /// - Throws: ``CredentialsError``.
  public func credentials() async throws(CredentialsError) -> Credentials {
    if let federation = federation.value { return try await federation.credentials(in: environment) }
    return try await OIDCFederation(CredentialsVariables(environment)).credentials(in: environment)
  }
}

/// A role, and the token that it is taken on with.
struct OIDCFederation: Hashable, Sendable {
  var session: RoleSession
  var providerARN: String
  var tokenFile: String

  init(session: RoleSession, providerARN: String, tokenFile: String) {
    self.session = session
    self.providerARN = providerARN
    self.tokenFile = tokenFile
  }

  /// Reads variables.
  init(_ variables: CredentialsVariables) throws(CredentialsError) {
    let names = (provider: "ALIBABA_CLOUD_OIDC_PROVIDER_ARN", file: "ALIBABA_CLOUD_OIDC_TOKEN_FILE")
    guard variables[names.provider] != nil || variables[names.file] != nil else {
      throw .notConfigured("The environment variables \(names.provider) and \(names.file) are not set")
    }
    session = RoleSession(
      roleARN: try variables.required("ALIBABA_CLOUD_ROLE_ARN"), name: variables["ALIBABA_CLOUD_ROLE_SESSION_NAME"])
    providerARN = try variables.required(names.provider)
    tokenFile = try variables.required(names.file)
  }

  /// How many bytes a token file may have. STS takes tokens of up to 20,000 characters.
  private static let sizeLimit = 64 * 1024

  /// Asks STS. The request is not signed; the token is what proves who asks.
  func credentials(in environment: CredentialsEnvironment) async throws(CredentialsError) -> Credentials {
    let token = try token()
    let endpoint = session.service.endpoint(in: environment)
    let common = [
      "Action": "AssumeRoleWithOIDC", "Format": "JSON", "SignatureNonce": UUID().uuidString.lowercased(),
      "Timestamp": Timestamp(environment.now()).rawValue, "Version": SecurityTokenService.version,
    ].map { QueryParameter(name: $0.key, value: $0.value) }
    // The token goes into the body, because addresses are logged on the way.
    let form =
      session.parameters(in: environment) + [
        QueryParameter(name: "OIDCProviderArn", value: providerARN), QueryParameter(name: "OIDCToken", value: token),
      ]
    var request = HTTPRequest(
      method: .post, scheme: endpoint.scheme, authority: endpoint.authority, path: "/?\(PercentEncoding.query(common))")
    request.headerFields[.contentType] = "application/x-www-form-urlencoded"
    request.headerFields[.accept] = "application/json"
    let exchange = CredentialsExchange(
      service: "STS", transport: environment.transport, timeout: environment.timeout)
    let answer = try await exchange.answer(to: request, body: Data(PercentEncoding.query(form).utf8))
    guard answer.isSuccess else {
      // A service may quote a part of a token.
      let parts = token.split(separator: ".").map(String.init).filter { $0.utf8.count >= 8 }
      let failure = ServiceFailure(
        httpStatus: answer.status, body: answer.body, requestID: answer.requestID,
        hide: { Redaction.redact([token] + parts, in: $0) })
      throw CredentialsError(message: "STS gave no credentials of the role \(session.roleARN): \(failure)")
    }
    let response = try? ResponseDecoder().decode(AssumeRoleResponse.self, from: answer.body)
    guard let key = response?.key else {
      throw CredentialsError(message: "STS did not answer with credentials in JSON")
    }
    return try exchange.credentials(of: key)
  }

  private func token() throws(CredentialsError) -> String {
    guard let data = try CredentialsFile.read(tokenFile, limit: Self.sizeLimit) else {
      throw CredentialsError(message: "There is no token file \(tokenFile)")
    }
    let token = CredentialsFile.text(data)?.trimmingWhitespace() ?? ""
    guard !token.isEmpty else { throw CredentialsError(message: "There is no token in the file \(tokenFile)") }
    return token
  }
}

/// Credentials of a role, for which STS is asked with other credentials.
///
/// Source: https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole
public struct AssumedRoleCredentials: CredentialsProvider {
  private let session: Hidden<RoleSession>
  private let base: any CredentialsProvider
  private let environment: CredentialsEnvironment

  /// Takes on a role. Wrap it into ``CachedCredentials``: each time that it is asked it calls STS.
  ///
  /// - Parameters:
  ///   - roleARN: The role, like `acs:ram::123456789012****:role/adminrole`.
  ///   - sessionName: How the session is called in logs: 2 to 64 letters, digits and `.`, `@`, `-`, `_`; nil for a name with the time
  ///     of day.
  ///   - duration: How long the credentials are valid: at least 15 minutes; nil for an hour.
  ///   - policy: What the session may do, in JSON; nil for all that the role may do.
  ///   - externalID: What a foreign account has to know about the role.
  ///   - region: The region whose STS is asked; nil for the one of all regions.
  ///   - base: Who takes on the role.
  ///   - environment: What is reached out to.
  public init(
    roleARN: String, sessionName: String? = nil, duration: Duration? = nil, policy: String? = nil,
    externalID: String? = nil, region: String? = nil, base: any CredentialsProvider,
    environment: CredentialsEnvironment = .process
  ) {
    let session = RoleSession(
      roleARN: roleARN, name: sessionName, seconds: duration.map { Int($0.components.seconds) }, policy: policy,
      externalID: externalID, service: SecurityTokenService(region: region))
    self.init(session: session, base: base, environment: environment)
  }

  init(session: RoleSession, base: any CredentialsProvider, environment: CredentialsEnvironment) {
    self.session = Hidden(session)
    self.base = base
    self.environment = environment
  }

  /// The credentials of the role.
  ///
  /// - Throws: ``CredentialsError``.
  public func credentials() async throws(CredentialsError) -> Credentials {
    let role = session.value.roleARN
    var configuration = ClientConfiguration(timeout: environment.timeout, tryTimeout: environment.timeout)
    configuration.now = environment.now
    let client = ServiceClient(
      endpoint: session.value.service.endpoint(in: environment), region: nil, credentials: base,
      transport: environment.transport, configuration: configuration)
    let response: AssumeRoleResponse
    do {
      response = try await client.send(AssumeRoleRequest(parameters: session.value.parameters(in: environment)))
    } catch {
      switch error.kind {
      case .cancelled: throw .cancelled
      case .credentials(let error): throw error
      case .transport(let failure) where failure.reason == .unknownHost:
        let host = "the host '\(client.endpoint.authority)' is not known; check the region of STS"
        throw CredentialsError(message: "STS gave no credentials of the role \(role): \(host)")
      default: throw CredentialsError(message: "STS gave no credentials of the role \(role): \(error)")
      }
    }
    guard let key = response.key else {
      throw CredentialsError(message: "STS answered without credentials of the role \(role)")
    }
    let exchange = CredentialsExchange(
      service: "STS", transport: environment.transport, timeout: environment.timeout)
    return try exchange.credentials(of: key)
  }
}

/// The operation AssumeRole of STS.
struct AssumeRoleRequest: OperationRequest {
  typealias Response = AssumeRoleResponse
  typealias ErrorCode = NoDocumentedErrorCode

  static var operation: OperationDescriptor {
    OperationDescriptor(
      name: "AssumeRole", product: "Sts", version: SecurityTokenService.version, effect: .reads)
  }

  let parameters: [QueryParameter]

  func encode(to query: inout QueryEncoder) {
    for parameter in parameters { query.add(parameter.name, parameter.value) }
  }
}

/// What AssumeRole returns.
struct AssumeRoleResponse: OperationResponse {
  let requestID: String
  let key: IssuedKey?

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    key = try fields.structure("Credentials")
  }
}

/// The credentials that a client uses where it is given none.
///
/// They are looked for in the order that the vendor documents for its own tools, and kept as ``CachedCredentials`` does:
///
/// 1. ``EnvironmentCredentials``, the environment;
/// 2. ``OIDCRoleCredentials``, a role for a token of an identity provider;
/// 3. ``CLIProfileCredentials``, `~/.aliyun/config.json`;
/// 4. ``SharedFileCredentials``, `~/.alibabacloud/credentials`;
/// 5. ``InstanceRoleCredentials``, the role of the instance;
/// 6. ``URICredentials``, the address in `ALIBABA_CLOUD_CREDENTIALS_URI`.
///
/// Source: https://www.alibabacloud.com/help/en/sdk/developer-reference/v2-manage-access-credentials
public struct DefaultCredentials: CredentialsProvider {
  /// One for the whole process.
  public static let shared = DefaultCredentials()

  private let cache: CachedCredentials<CredentialsChain>

  /// Looks in an environment.
  public init(environment: CredentialsEnvironment = .process) {
    let chain = CredentialsChain([
      EnvironmentCredentials(environment: environment),
      OIDCRoleCredentials(environment: environment),
      CLIProfileCredentials(environment: environment),
      SharedFileCredentials(environment: environment),
      InstanceRoleCredentials(environment: environment),
      URICredentials(environment: environment),
    ])
    cache = CachedCredentials(chain, now: environment.now)
  }

  /// The credentials that were found.
  ///
  /// - Throws: ``CredentialsError`` that names what was looked for in each place.
  public func credentials() async throws(CredentialsError) -> Credentials { try await cache.credentials() }
}

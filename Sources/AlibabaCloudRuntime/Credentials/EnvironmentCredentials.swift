/// Credentials from the environment: `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for temporary access
/// keys, `ALIBABA_CLOUD_SECURITY_TOKEN`.
///
/// White space around the values is dropped. An empty value counts as none.
///
/// Source: https://www.alibabacloud.com/help/en/sdk/developer-reference/v2-manage-access-credentials
public struct EnvironmentCredentials: CredentialsProvider {
  private let environment: CredentialsEnvironment

  /// Reads the environment of the process, anew for each call.
  public init() { self.init(environment: .process) }

  /// Reads variables that are given.
  public init(environment: [String: String]) { self.init(environment: CredentialsEnvironment(variables: environment)) }

  /// Reads the variables of an environment, anew for each call.
  public init(environment: CredentialsEnvironment) { self.environment = environment }

  /// The credentials.
  ///
  /// - Throws: ``CredentialsError`` with the name of a variable that is not set.
  public func credentials() async throws(CredentialsError) -> Credentials {
    let variables = CredentialsVariables(environment)
    let names = (id: "ALIBABA_CLOUD_ACCESS_KEY_ID", secret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET")
    guard variables[names.id] != nil || variables[names.secret] != nil else {
      throw .notConfigured("The environment variables \(names.id) and \(names.secret) are not set")
    }
    return Credentials(
      accessKeyID: try variables.required(names.id), accessKeySecret: try variables.required(names.secret),
      securityToken: variables["ALIBABA_CLOUD_SECURITY_TOKEN"])
  }
}

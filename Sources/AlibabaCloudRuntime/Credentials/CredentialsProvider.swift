/// Where credentials come from. It is asked once for each call.
public protocol CredentialsProvider: Sendable {
  /// The credentials to sign with now.
  ///
  /// - Throws: ``CredentialsError`` where there are none.
  func credentials() async throws(CredentialsError) -> Credentials
}

extension Credentials: CredentialsProvider {
  /// These credentials.
  public func credentials() async throws(CredentialsError) -> Credentials { self }
}

extension CredentialsProvider where Self == EnvironmentCredentials {
  /// Credentials from the environment of the process.
  public static var environment: EnvironmentCredentials { EnvironmentCredentials() }
}

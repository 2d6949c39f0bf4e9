/// Where credentials come from. It is asked once for each try of a call.
///
/// Give a client your own type of this protocol where your keys come from a place that the runtime does not know. Wrap it into
/// ``CachedCredentials`` where asking takes long, and give its credentials an ``Credentials/expiration``.
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

extension CredentialsProvider where Self == DefaultCredentials {
  /// The credentials that the default chain finds, shared by all clients of the process.
  public static var `default`: DefaultCredentials { .shared }
}

internal import Foundation

/// Credentials from the environment: `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for temporary access
/// keys, `ALIBABA_CLOUD_SECURITY_TOKEN`.
///
/// White space around the values is dropped. An empty value counts as none.
public struct EnvironmentCredentials: CredentialsProvider {
  private let environment: Environment

  /// Reads the environment of the process, anew for each call.
  public init() { environment = Environment { ProcessInfo.processInfo.environment } }

  /// Reads variables that are given.
  public init(environment: [String: String]) { self.environment = Environment { environment } }

  /// The credentials.
  ///
  /// - Throws: ``CredentialsError`` with the name of a variable that is not set.
  public func credentials() async throws(CredentialsError) -> Credentials {
    let variables = environment.variables()
    func value(_ name: String) -> String? {
      guard let text = variables[name]?.trimmingWhitespace(), !text.isEmpty else { return nil }
      return text
    }
    func required(_ name: String) throws(CredentialsError) -> String {
      guard let value = value(name) else {
        throw CredentialsError(message: "The environment variable \(name) is not set")
      }
      return value
    }
    return Credentials(
      accessKeyID: try required("ALIBABA_CLOUD_ACCESS_KEY_ID"),
      accessKeySecret: try required("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
      securityToken: value("ALIBABA_CLOUD_SECURITY_TOKEN"))
  }
}

/// Holds variables behind a function, so that a dump does not print them.
private struct Environment: Sendable {
  let variables: @Sendable () -> [String: String]
}

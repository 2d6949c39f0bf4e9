internal import Foundation

/// Credentials from `~/.aliyun/config.json`, the file of the vendor's command line tool.
///
/// The profile is the one that `ALIBABA_CLOUD_PROFILE` names, or the current one of the file. The modes `AK`, `StsToken`, `RamRoleArn`,
/// `ChainableRamRoleArn`, `EcsRamRole`, `OIDC` and `CredentialsURI` are known. The file is read anew each time. A file without profiles is not set up.
///
/// Source: https://www.alibabacloud.com/help/doc-detail/121258.html
public struct CLIProfileCredentials: CredentialsProvider {
  private let profile: String?
  private let environment: CredentialsEnvironment

  /// Reads the file in the home folder.
  ///
  /// - Parameters:
  ///   - profile: The name of a profile; nil for what the variable or the file says.
  ///   - environment: What is reached out to.
  public init(profile: String? = nil, environment: CredentialsEnvironment = .process) {
    self.profile = profile
    self.environment = environment
  }

  /// The credentials of the profile.
  ///
  /// - Throws: ``CredentialsError``.
  public func credentials() async throws(CredentialsError) -> Credentials {
    guard let home = environment.homeDirectory() else {
      throw .notConfigured("There is no home folder with a file .aliyun/config.json")
    }
    let path = "\(home)/.aliyun/config.json"
    guard let data = try CredentialsFile.read(path) else { throw .notConfigured("There is no file \(path)") }
    let file = try CLIConfiguration(parsing: data, path: path)
    let name = profile ?? CredentialsVariables(environment)["ALIBABA_CLOUD_PROFILE"]
    return try await file.recipe(named: name, at: environment.now()).credentials(in: environment)
  }
}

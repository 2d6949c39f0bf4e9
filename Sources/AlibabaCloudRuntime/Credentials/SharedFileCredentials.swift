internal import Foundation

/// Credentials from `~/.alibabacloud/credentials`, a file in INI form that the vendor's client libraries share.
///
/// `ALIBABA_CLOUD_CREDENTIALS_FILE` names another file, `ALIBABA_CLOUD_PROFILE` another section than `[default]`. Where the file is not there,
/// `~/.alibabacloud/credentials.ini` is looked for. The types `access_key`, `sts`, `ram_role_arn`, `ecs_ram_role`, `oidc_role_arn` and
/// `credentials_uri` are known. A section with `enable = false` counts as none. The file is read anew each time.
///
/// Source: https://help.aliyun.com/document_detail/113296.html
public struct SharedFileCredentials: CredentialsProvider {
  private let file: String?
  private let section: String?
  private let environment: CredentialsEnvironment

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The path of the file; nil for what the variable says, or the file in the home folder.
  ///   - section: The name of a section; nil for what the variable says, or `default`.
  ///   - environment: What is reached out to.
  public init(file: String? = nil, section: String? = nil, environment: CredentialsEnvironment = .process) {
    self.file = file
    self.section = section
    self.environment = environment
  }

  /// The credentials of the section.
  ///
  /// - Throws: ``CredentialsError``.
  public func credentials() async throws(CredentialsError) -> Credentials {
    let variables = CredentialsVariables(environment)
    let (path, data) = try content(variables)
    guard let text = CredentialsFile.text(data) else {
      throw CredentialsError(message: "\(path) is not in UTF-8")
    }
    let document: INIDocument
    do throws(INIDocument.ParsingError) {
      document = try INIDocument(parsing: text)
    } catch {
      throw CredentialsError(message: "\(path):\(error.line): \(error.reason)")
    }
    let name = section ?? variables["ALIBABA_CLOUD_PROFILE"] ?? "default"
    guard let section = document.sections[name] else {
      throw CredentialsError(message: "\(path) has no section [\(name)]")
    }
    let reader = SharedFileReader(section: section, name: name, path: path)
    return try await reader.recipe().credentials(in: environment)
  }

  /// The file that there is, and what it holds.
  private func content(_ variables: CredentialsVariables) throws(CredentialsError) -> (path: String, data: Data) {
    if let path = file ?? variables["ALIBABA_CLOUD_CREDENTIALS_FILE"] {
      guard let data = try CredentialsFile.read(path) else {
        throw CredentialsError(message: "There is no file \(path)")
      }
      return (path, data)
    }
    guard let home = environment.homeDirectory() else {
      throw .notConfigured("There is no home folder with a file .alibabacloud/credentials")
    }
    let path = "\(home)/.alibabacloud/credentials"
    for path in [path, "\(path).ini"] {
      if let data = try CredentialsFile.read(path) { return (path, data) }
    }
    throw .notConfigured("There is no file \(path)")
  }
}

/// Reads the values of one section.
private struct SharedFileReader {
  let section: INIDocument.Section
  let name: String
  let path: String

  func recipe() throws(CredentialsError) -> CredentialsRecipe {
    if text("enable")?.lowercased() == "false" {
      throw .notConfigured("The section [\(name)] of \(path) has enable = false")
    }
    switch try required("type") {
    case "access_key": return .key(try accessKey(token: nil))
    case "sts": return .key(try accessKey(token: required("security_token")))
    case "ram_role_arn":
      return .assumedRole(try session(), from: .key(try accessKey(token: text("security_token"))))
    case "ecs_ram_role": return .instanceRole(name: text("role_name"))
    case "oidc_role_arn":
      return .federatedRole(
        OIDCFederation(
          session: try session(), providerARN: try required("oidc_provider_arn"),
          tokenFile: try required("oidc_token_file_path")))
    case "credentials_uri": return .uri(try required("credentials_uri"))
    case let type:
      throw CredentialsError(
        message: "\(path):\(section["type"]?.line ?? section.line): the section [\(name)] has a type"
          + "\(Name(type).map { " '\($0)'" } ?? "") that is not supported")
    }
  }

  private func text(_ key: String) -> String? { section[key].flatMap { $0.value.isEmpty ? nil : $0.value } }

  private func required(_ key: String) throws(CredentialsError) -> String {
    guard let text = text(key) else {
      throw CredentialsError(
        message: "\(path):\(section[key]?.line ?? section.line): the section [\(name)] has no \(key)")
    }
    return text
  }

  private func accessKey(token: String?) throws(CredentialsError) -> Credentials {
    Credentials(
      accessKeyID: try required("access_key_id"), accessKeySecret: try required("access_key_secret"),
      securityToken: token)
  }

  private func session() throws(CredentialsError) -> RoleSession {
    var seconds: Int?
    if let text = text("role_session_expiration") {
      guard let number = Int(text) else {
        throw CredentialsError(
          message:
            "\(path):\(section["role_session_expiration"]?.line ?? section.line): role_session_expiration of the "
            + "section [\(name)] is no number")
      }
      seconds = number
    }
    return RoleSession(
      roleARN: try required("role_arn"), name: text("role_session_name"), seconds: seconds, policy: text("policy"),
      externalID: text("external_id"), service: SecurityTokenService(region: text("sts_region")))
  }
}

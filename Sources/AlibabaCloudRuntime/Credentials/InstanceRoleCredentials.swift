internal import Foundation
internal import HTTPTypes

/// Credentials of the role that is attached to the instance on which the process runs, from the metadata service.
///
/// First a token is asked for, which protects the service from requests that others make the process send. Services that do not
/// know tokens are asked without, unless `ALIBABA_CLOUD_IMDSV1_DISABLED` is set. `ALIBABA_CLOUD_ECS_METADATA` names the role; without
/// it the service is asked for it. `ALIBABA_CLOUD_ECS_METADATA_DISABLED` turns all of it off.
///
/// Where no role is named and nobody answers, the process runs on no instance, and the provider counts as not configured.
///
/// Source: https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata/
public struct InstanceRoleCredentials: CredentialsProvider {
  private let roleName: String?
  private let allowsPlainMode: Bool?
  private let environment: CredentialsEnvironment

  /// Asks the metadata service.
  ///
  /// - Parameters:
  ///   - roleName: The name of the role; nil for what the variable or the service says.
  ///   - allowsPlainMode: Whether a service that does not know tokens is asked without; nil for what the variable says.
  ///   - environment: What is reached out to.
  public init(
    roleName: String? = nil, allowsPlainMode: Bool? = nil, environment: CredentialsEnvironment = .process
  ) {
    self.roleName = roleName
    self.allowsPlainMode = allowsPlainMode
    self.environment = environment
  }

  /// The credentials of the role.
  ///
  /// - Throws: ``CredentialsError``.
  public func credentials() async throws(CredentialsError) -> Credentials {
    let variables = CredentialsVariables(environment)
    if variables.flag("ALIBABA_CLOUD_ECS_METADATA_DISABLED") {
      throw .notConfigured("The metadata service is turned off by ALIBABA_CLOUD_ECS_METADATA_DISABLED")
    }
    let name = roleName ?? variables["ALIBABA_CLOUD_ECS_METADATA"]
    let token: String?
    do throws(CredentialsExchange.Failure) {
      token = try await self.token(
        allowsPlainMode: allowsPlainMode ?? !variables.flag("ALIBABA_CLOUD_IMDSV1_DISABLED"))
    } catch {
      if case .unreachable(let error) = error, name == nil {
        throw .notConfigured(error.message + ", so this is no instance with a role")
      }
      throw error.error
    }
    let found: String
    if let name { found = name } else { found = try await attachedRole(token) }
    guard let role = Name(found) else {
      throw CredentialsError(
        message: name == nil
          ? "The metadata service answered with something that is no name of a role"
          : "What is given as the name of the role of the instance is no name of a role")
    }
    let answer = try await get("\(Self.folder)\(role)", token)
    if answer.status == 404 {
      throw CredentialsError(message: "The metadata service knows no role \(role) of this instance")
    }
    return try exchange.credentials(in: answer)
  }

  private static let folder = "/latest/meta-data/ram/security-credentials/"

  private var exchange: CredentialsExchange {
    CredentialsExchange(
      service: "The metadata service", transport: environment.transport, timeout: environment.metadataTimeout)
  }

  /// A token; nil where the service does not know tokens and may be asked without.
  private func token(allowsPlainMode: Bool) async throws(CredentialsExchange.Failure) -> String? {
    // Long enough for the two requests that follow.
    let answer = try await exchange.send(request(.put, "/latest/api/token", Self.lifetimeField, "300"))
    if answer.isSuccess {
      let token = String(decoding: answer.body, as: UTF8.self).trimmingWhitespace()
      let isToken = token.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && (1...4096).contains(token.utf8.count)
      guard isToken else {
        throw .failed(CredentialsError(message: "The metadata service answered with something that is no token"))
      }
      return token
    }
    // A service that is out of order is no reason to do without protection.
    guard (400..<500).contains(answer.status) || answer.status == 501 else {
      throw .failed(
        CredentialsError(message: "The metadata service answered with the HTTP status \(answer.status)"))
    }
    guard allowsPlainMode else {
      throw .failed(
        CredentialsError(
          message: "The metadata service gives no token (HTTP status \(answer.status)), and asking without one is "
            + "turned off by ALIBABA_CLOUD_IMDSV1_DISABLED"))
    }
    return nil
  }

  /// The name of the role that is attached to the instance.
  private func attachedRole(_ token: String?) async throws(CredentialsError) -> String {
    let answer = try await get(Self.folder, token)
    if answer.status == 404 { throw .notConfigured("The metadata service knows no role of this instance") }
    guard answer.isSuccess else {
      throw CredentialsError(message: "The metadata service answered with the HTTP status \(answer.status)")
    }
    return String(decoding: answer.body, as: UTF8.self).trimmingWhitespace()
  }

  private func get(_ path: String, _ token: String?) async throws(CredentialsError) -> CredentialsExchange.Answer {
    try await exchange.answer(to: request(.get, path, Self.tokenField, token))
  }

  private static let lifetimeField = "X-aliyun-ecs-metadata-token-ttl-seconds"
  private static let tokenField = "X-aliyun-ecs-metadata-token"

  private func request(
    _ method: HTTPRequest.Method, _ path: String, _ field: String, _ value: String?
  ) -> HTTPRequest {
    var request = HTTPRequest(
      method: method, scheme: environment.metadataService.scheme, authority: environment.metadataService.authority,
      path: path)
    if let name = HTTPField.Name(field) { request.headerFields[name] = value }
    return request
  }
}

public import Foundation

/// What providers of credentials reach out to: variables, home folder, services, clock.
///
/// Change it in tests, and where the services are not at their documented addresses.
public struct CredentialsEnvironment: Sendable {
  /// The variables of the environment, read anew whenever credentials are looked for.
  public var variables: @Sendable () -> [String: String]
  /// The home folder, which holds `.aliyun` and `.alibabacloud`; nil where there is none.
  public var homeDirectory: @Sendable () -> String?
  /// What carries requests to the metadata service, to STS and to the credentials URI. It has to follow no redirects.
  public var transport: any HTTPTransport
  /// Where the metadata service of an instance listens.
  public var metadataService = Endpoint.metadataService
  /// How long the metadata service may take. It is near or nowhere: outside of instances nobody answers.
  public var metadataTimeout = Duration.seconds(1)
  /// Where STS listens; nil for its public address, or the one that a profile tells.
  public var securityTokenService: Endpoint?
  /// How long STS and the credentials URI may take.
  public var timeout = Duration.seconds(10)
  /// The time of day.
  public var now: @Sendable () -> Date = { Date() }

  /// What the process has.
  public static var process: CredentialsEnvironment {
    var environment = CredentialsEnvironment(variables: [:])
    environment.variables = { ProcessInfo.processInfo.environment }
    environment.homeDirectory = {
      let variables = CredentialsVariables(ProcessInfo.processInfo.environment)
      return variables["HOME"] ?? variables["USERPROFILE"] ?? NSHomeDirectory()
    }
    return environment
  }

  /// Takes variables, a home folder and a transport that are given.
  public init(
    variables: [String: String], homeDirectory: String? = nil, transport: any HTTPTransport = URLSessionTransport.shared
  ) {
    self.variables = { variables }
    self.homeDirectory = { homeDirectory }
    self.transport = transport
  }
}

/// Variables of the environment as they are at one moment. White space around a value is dropped, an empty value counts as none.
struct CredentialsVariables {
  private let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  init(_ environment: CredentialsEnvironment) { self.init(environment.variables()) }

  subscript(name: String) -> String? {
    guard let text = variables[name]?.trimmingWhitespace(), !text.isEmpty else { return nil }
    return text
  }

  /// A value that has to be there.
  func required(_ name: String) throws(CredentialsError) -> String {
    guard let value = self[name] else {
      throw CredentialsError(message: "The environment variable \(name) is not set")
    }
    return value
  }

  /// Whether a variable says yes: `true` or `1`, in any letter case.
  func flag(_ name: String) -> Bool { ["true", "1"].contains(self[name]?.lowercased()) }
}

extension Endpoint {
  /// The metadata service, which can be reached from inside of an instance only, in plain HTTP.
  ///
  /// Source: https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata/
  static let metadataService = Endpoint(scheme: "http", authority: "100.100.100.200")
}

extension CredentialsEnvironment: CustomReflectable {
  /// Where the services listen; no variables.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: ["metadataService": metadataService, "securityTokenService": securityTokenService as Any],
      displayStyle: .struct)
  }
}

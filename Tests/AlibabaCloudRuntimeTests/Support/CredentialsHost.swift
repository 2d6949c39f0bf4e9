import AlibabaCloudRuntime
import Foundation
import TablatureTestSupport

/// A machine for tests: a home folder, variables, and one server that plays all services.
struct CredentialsHost {
  let home: TemporaryFolder
  let requests = Log<ReceivedRequest>()
  let clock = TimeOfDay()

  init() throws { home = try TemporaryFolder() }

  /// Runs a server that answers as a function says, and gives the work an environment whose services are all there.
  func serve<Value: Sendable>(
    variables: [String: String] = [:], _ answer: @escaping @Sendable (ReceivedRequest) async throws -> CannedAnswer,
    _ work: @Sendable (CredentialsEnvironment, URL) async throws -> Value
  ) async throws -> Value {
    let requests = requests
    return try await LoopbackServer.serve { request in
      requests.append(request)
      return try await answer(request)
    } _: { location in
      try await work(try environment(variables: variables, location: location), location)
    }
  }

  /// An environment whose services are at a location.
  func environment(variables: [String: String] = [:], location: URL) throws -> CredentialsEnvironment {
    var environment = CredentialsEnvironment(variables: variables)
    // The folder lives as long as the environment.
    environment.homeDirectory = { [home] in home.path() }
    environment.metadataService = try Endpoint(url: location)
    environment.securityTokenService = try Endpoint(url: location)
    // Tests share their processors with everything else that runs.
    environment.metadataTimeout = .seconds(600)
    environment.timeout = .seconds(600)
    let clock = clock
    environment.now = { clock.now }
    return environment
  }

  /// An environment in which nothing may be sent.
  func silentEnvironment(variables: [String: String] = [:]) -> CredentialsEnvironment {
    var environment = CredentialsEnvironment(variables: variables, transport: OperationErrorTests.unused)
    environment.homeDirectory = { [home] in home.path() }
    let clock = clock
    environment.now = { clock.now }
    return environment
  }

  /// An issued key as services write it.
  static func issued(_ id: String = "STS.issued", code: String? = "Success") -> String {
    let code = code.map { #""Code": "\#($0)", "# } ?? ""
    return """
      {\(code)"AccessKeyId": "\(id)", "AccessKeySecret": "sEcReT-issued", "SecurityToken": "tOkEn-issued",
       "Expiration": "2023-11-14T23:13:20Z", "LastUpdated": "2023-11-14T22:13:20Z"}
      """
  }

  /// When that key ends: an hour after the clock begins.
  static let end = Date(timeIntervalSince1970: 1_700_003_600)
}

extension Credentials {
  /// All that they hold, for comparisons.
  var all: [String?] {
    [accessKeyID, accessKeySecret, securityToken, expiration.map { "\($0.timeIntervalSince1970)" }]
  }

  /// What ``CredentialsHost/issued(_:code:)`` holds.
  static let issued = Credentials(
    accessKeyID: "STS.issued", accessKeySecret: "sEcReT-issued", securityToken: "tOkEn-issued",
    expiration: CredentialsHost.end)
}

/// The error of a provider that has to fail, after a look for secrets in it.
func failure(of provider: any CredentialsProvider) async -> CredentialsError? {
  do throws(CredentialsError) {
    _ = try await provider.credentials()
    return nil
  } catch {
    return hidesSecrets(texts(of: error)) ? error : CredentialsError(message: "the error shows a secret")
  }
}

import Foundation
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite(.timeLimit(.minutes(20))) struct DefaultCredentialsTests {
  /// A machine on which all six places are set up, each with a key of its own.
  static func everything(_ host: CredentialsHost, _ location: URL) throws -> [String: String] {
    try host.home.write(
      ".aliyun/config.json",
      #"{"profiles": [{"name": "default", "mode": "AK", "access_key_id": "cli", "access_key_secret": "sEcReT"}]}"#)
    try host.home.write(
      ".alibabacloud/credentials",
      "[default]\ntype = access_key\naccess_key_id = shared\naccess_key_secret = sEcReT\n")
    try host.home.write("token", "tOkEn")
    return [
      "ALIBABA_CLOUD_ACCESS_KEY_ID": "environment", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "sEcReT",
      "ALIBABA_CLOUD_ROLE_ARN": "r", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN": "p",
      "ALIBABA_CLOUD_OIDC_TOKEN_FILE": host.home.path("token"), "ALIBABA_CLOUD_ECS_METADATA": "worker",
      "ALIBABA_CLOUD_CREDENTIALS_URI": "\(location)/uri",
    ]
  }

  static let answer: @Sendable (ReceivedRequest) -> CannedAnswer = { request in
    if request.target == "/uri" { return CannedAnswer(body: CredentialsHost.issued("uri")) }
    if request.method == "POST" {
      return CannedAnswer(body: #"{"Credentials": \#(CredentialsHost.issued("oidc", code: nil))}"#)
    }
    let answer = InstanceRoleCredentialsTests.service()(request)
    return answer.body.contains("STS.issued") ? CannedAnswer(body: CredentialsHost.issued("instance")) : answer
  }

  /// Takes away one place after the other, and asks a new chain each time.
  @Test func order() async throws {
    let host = try CredentialsHost()
    let found = try await host.serve(Self.answer) { environment, location in
      var variables = try Self.everything(host, location)
      var found: [String] = []
      func ask() async throws {
        var environment = environment
        environment.variables = { [variables] in variables }
        found.append(try await DefaultCredentials(environment: environment).credentials().accessKeyID)
      }
      try await ask()
      variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = nil
      variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = nil
      try await ask()
      variables["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = nil
      variables["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = nil
      try await ask()
      try FileManager.default.removeItem(atPath: host.home.path(".aliyun/config.json"))
      try await ask()
      try FileManager.default.removeItem(atPath: host.home.path(".alibabacloud/credentials"))
      try await ask()
      variables["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true"
      try await ask()
      return found
    }
    #expect(found == ["environment", "oidc", "cli", "shared", "instance", "uri"])
  }

  @Test func whereNothingIsSetUp() async throws {
    let host = try CredentialsHost()
    var environment = try host.environment(location: LoopbackServer.deadLocation())
    environment.metadataTimeout = .seconds(120)
    let error = await failure(of: DefaultCredentials(environment: environment))
    #expect(error?.isNotConfigured == true)
    for place in [
      "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_OIDC_TOKEN_FILE", host.home.path(".aliyun/config.json"),
      host.home.path(".alibabacloud/credentials"), "The metadata service", "ALIBABA_CLOUD_CREDENTIALS_URI",
    ] {
      #expect(error?.message.contains(place) == true, "\(place): \(String(describing: error))")
    }
  }

  /// The first place that is set up decides, even where it does not work.
  @Test func aPlaceThatDoesNotWork() async throws {
    let host = try CredentialsHost()
    try host.home.write(".aliyun/config.json", "sEcReT")
    try host.home.write(
      ".alibabacloud/credentials", "[default]\ntype = access_key\naccess_key_id = a\naccess_key_secret = sEcReT\n")
    let error = await failure(of: DefaultCredentials(environment: host.silentEnvironment()))
    #expect(error?.message.contains("is not valid JSON") == true)
    #expect(error?.isNotConfigured == false)
  }

  @Test func aHundredCallersAskOnce() async throws {
    let host = try CredentialsHost()
    try await host.serve(Self.answer) { environment, location in
      var environment = environment
      environment.variables = { ["ALIBABA_CLOUD_CREDENTIALS_URI": "\(location)/uri"] }
      environment.metadataService = try Endpoint(url: LoopbackServer.deadLocation())
      let credentials = DefaultCredentials(environment: environment)
      try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<100 { group.addTask { try await credentials.credentials().accessKeyID } }
        for try await id in group { #expect(id == "uri") }
      }
      #expect(host.requests.count == 1)
    }
  }

  /// A provider that counts how often it is asked.
  struct Scripted: CredentialsProvider {
    let asked = Log<Int>()
    let outcome: @Sendable (Int) -> Result<Credentials, CredentialsError>

    func credentials() async throws(CredentialsError) -> Credentials {
      asked.append(0)
      return try outcome(asked.count).get()
    }
  }

  static let key = Credentials(accessKeyID: "id", accessKeySecret: "sEcReT")
  static let absent = CredentialsError(message: "absent", isNotConfigured: true)
  static let broken = CredentialsError(message: "broken")

  @Test func theOneThatWorkedIsRemembered() async throws {
    let first = Scripted { _ in .failure(Self.absent) }
    let second = Scripted { $0 == 2 ? .failure(Self.broken) : $0 > 3 ? .failure(Self.absent) : .success(Self.key) }
    let third = Scripted { _ in .success(Credentials(accessKeyID: "third", accessKeySecret: "sEcReT")) }
    let chain = CredentialsChain([first, second, third])
    #expect(try await chain.credentials().accessKeyID == "id")
    // Its failure is the chain's; nobody else is asked in its place.
    #expect(await failure(of: chain) == Self.broken)
    #expect(try await chain.credentials().accessKeyID == "id")
    #expect((first.asked.count, second.asked.count, third.asked.count) == (1, 3, 0))
    // It is gone, so the search begins anew.
    #expect(try await chain.credentials().accessKeyID == "third")
    #expect((first.asked.count, second.asked.count, third.asked.count) == (2, 5, 1))
    #expect(hidesSecrets(texts(of: chain)))
  }

  @Test func anEmptyChain() async {
    #expect(await failure(of: CredentialsChain([]))?.isNotConfigured == true)
  }

  /// No provider shows what it knows, before and after it was asked.
  @Test func nothingShowsSecrets() async throws {
    let host = try CredentialsHost()
    try await host.serve(Self.answer) { environment, location in
      var environment = environment
      var variables = try Self.everything(host, location)
      variables["ALIBABA_CLOUD_CREDENTIALS_URI"] = "\(location)/uri?sEcReT"
      environment.variables = { [variables] in variables }
      let base = Credentials(accessKeyID: "id", accessKeySecret: "sEcReT", securityToken: "tOkEn")
      let providers: [any CredentialsProvider] = [
        EnvironmentCredentials(environment: environment), EnvironmentCredentials(environment: variables),
        OIDCRoleCredentials(environment: environment),
        OIDCRoleCredentials(roleARN: "r", providerARN: "p", tokenFile: "/f", environment: environment),
        CLIProfileCredentials(environment: environment), SharedFileCredentials(environment: environment),
        InstanceRoleCredentials(environment: environment), URICredentials(environment: environment),
        URICredentials(uri: "\(location)/sEcReT?tOkEn", environment: environment),
        AssumedRoleCredentials(
          roleARN: "r", policy: "sEcReT", externalID: "sEcReT", base: base, environment: environment),
        CredentialsChain([base]), CachedCredentials(base), DefaultCredentials(environment: environment),
        base,
      ]
      // This one would look around on the machine that runs the test, so it is not asked.
      #expect(hidesSecrets(texts(of: DefaultCredentials.shared)))
      for provider in providers {
        #expect(hidesSecrets(texts(of: provider)), "\(type(of: provider))")
        _ = try? await provider.credentials()
        #expect(hidesSecrets(texts(of: provider)), "\(type(of: provider))")
      }
      #expect(hidesSecrets(texts(of: environment)))
      #expect(hidesSecrets(texts(of: providers)))
      let client = ServiceClient(
        endpoint: environment.metadataService, region: nil, credentials: providers[10],
        transport: environment.transport, configuration: ClientConfiguration())
      #expect(hidesSecrets(texts(of: client)))
    }
  }

  @Test func aCustomProvider() async throws {
    let provider = Scripted { _ in .success(Self.key) }
    #expect(try await CachedCredentials(provider).credentials().accessKeyID == "id")
    // A leading dot finds the default.
    let chosen: any CredentialsProvider = .default
    #expect(chosen is DefaultCredentials)
  }
}

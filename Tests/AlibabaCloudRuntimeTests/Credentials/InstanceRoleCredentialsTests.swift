import AlibabaCloudRuntime
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct InstanceRoleCredentialsTests {
  static let folder = "/latest/meta-data/ram/security-credentials/"

  /// A metadata service as it is documented.
  static func service(knowsTokens: Bool = true, role: String? = "worker") -> @Sendable (ReceivedRequest) -> CannedAnswer
  {
    { request in
      let gone = CannedAnswer(status: 404, body: "<html>sEcReT</html>")
      let tokenField = request.headers["x-aliyun-ecs-metadata-token"]
      switch (request.method, request.target) {
      case ("PUT", "/latest/api/token"):
        guard knowsTokens else { return gone }
        guard let lifetime = request.headers["x-aliyun-ecs-metadata-token-ttl-seconds"].flatMap({ Int($0) }),
          (1...21600).contains(lifetime)
        else { return CannedAnswer(status: 400, body: "") }
        return CannedAnswer(body: "tOkEn-of-metadata\n")
      case ("GET", _) where tokenField != (knowsTokens ? "tOkEn-of-metadata" : nil):
        return CannedAnswer(status: 403, body: "")
      case ("GET", folder): return role.map { CannedAnswer(body: "\($0)\n") } ?? gone
      case ("GET", let target) where target == role.map { folder + $0 }:
        return CannedAnswer(body: CredentialsHost.issued())
      default: return gone
      }
    }
  }

  @Test(arguments: [nil, "worker"], [true, false]) func issued(role: String?, knowsTokens: Bool) async throws {
    let host = try CredentialsHost()
    let credentials = try await host.serve(Self.service(knowsTokens: knowsTokens)) { environment, _ in
      try await InstanceRoleCredentials(roleName: role, environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
    var targets = ["PUT /latest/api/token"]
    if role == nil { targets.append("GET \(Self.folder)") }
    targets.append("GET \(Self.folder)worker")
    #expect(host.requests.all.map { "\($0.method) \($0.target)" } == targets)
    #expect(host.requests.all.allSatisfy { $0.body.isEmpty })
  }

  @Test func theVariableNamesTheRole() async throws {
    let host = try CredentialsHost()
    _ = try await host.serve(
      variables: ["ALIBABA_CLOUD_ECS_METADATA": "worker", "ALIBABA_CLOUD_IMDSV1_DISABLED": "true"], Self.service()
    ) { environment, _ in try await InstanceRoleCredentials(environment: environment).credentials() }
    #expect(host.requests.count == 2)
  }

  @Test(arguments: ["true", "TRUE", "1"]) func plainModeIsTurnedOff(value: String) async throws {
    let host = try CredentialsHost()
    let error = try await host.serve(
      variables: ["ALIBABA_CLOUD_IMDSV1_DISABLED": value], Self.service(knowsTokens: false)
    ) { environment, _ in await failure(of: InstanceRoleCredentials(environment: environment)) }
    #expect(error?.message.contains("ALIBABA_CLOUD_IMDSV1_DISABLED") == true, "\(String(describing: error))")
    #expect(error?.isNotConfigured == false)
    #expect(host.requests.count == 1)
  }

  @Test func allIsTurnedOff() async throws {
    let environment = try CredentialsHost().silentEnvironment(variables: [
      "ALIBABA_CLOUD_ECS_METADATA_DISABLED": "true", "ALIBABA_CLOUD_ECS_METADATA": "worker",
    ])
    let error = await failure(of: InstanceRoleCredentials(environment: environment))
    #expect(error?.message.contains("ALIBABA_CLOUD_ECS_METADATA_DISABLED") == true)
    #expect(error?.isNotConfigured == true)
  }

  @Test func anInstanceWithoutARole() async throws {
    let error = try await CredentialsHost().serve(Self.service(role: nil)) { environment, _ in
      await failure(of: InstanceRoleCredentials(environment: environment))
    }
    #expect(error?.message == "The metadata service knows no role of this instance")
    #expect(error?.isNotConfigured == true)
  }

  @Test func anotherRole() async throws {
    let error = try await CredentialsHost().serve(Self.service()) { environment, _ in
      await failure(of: InstanceRoleCredentials(roleName: "other", environment: environment))
    }
    #expect(error?.message == "The metadata service knows no role other of this instance")
    #expect(error?.isNotConfigured == false)
  }

  @Test(arguments: [nil, "worker"]) func nobodyAnswers(role: String?) async throws {
    let environment = try CredentialsHost().environment(location: LoopbackServer.deadLocation())
    let error = await failure(of: InstanceRoleCredentials(roleName: role, environment: environment))
    #expect(error?.message.hasPrefix("The metadata service did not answer (") == true, "\(String(describing: error))")
    // A role that somebody named is meant.
    #expect(error?.isNotConfigured == (role == nil))
  }

  @Test func aServiceThatHangs() async throws {
    let error = try await CredentialsHost().serve { _ in
      try await Task.sleep(for: .seconds(3600))
      return CannedAnswer(body: "")
    } _: { environment, _ in
      var environment = environment
      environment.metadataTimeout = .milliseconds(20)
      return await failure(of: InstanceRoleCredentials(environment: environment))
    }
    #expect(error?.message.hasPrefix("The metadata service did not answer (timeout)") == true)
  }

  @Test func theTimeLimitIsShort() {
    #expect(CredentialsEnvironment.process.metadataTimeout <= .seconds(1))
    #expect(CredentialsEnvironment.process.metadataService.description == "http://100.100.100.200")
  }

  @Test func cancelled() async throws {
    let host = try CredentialsHost()
    try await host.serve { _ in
      try await Task.sleep(for: .seconds(3600))
      return CannedAnswer(body: "")
    } _: { environment, _ in
      let task = Task { await failure(of: InstanceRoleCredentials(environment: environment)) }
      while host.requests.count == 0 { try await Task.sleep(for: .milliseconds(1)) }
      task.cancel()
      let error = await task.value
      // The chain must not go on to the next provider.
      #expect(error?.isNotConfigured == false)
      #expect(error?.message.contains("cancelled") == true)
    }
  }

  typealias Hostile = (request: String, answer: CannedAnswer, message: String)

  static let hostile: [Hostile] = [
    ("token", CannedAnswer(status: 500, body: "sEcReT"), "HTTP status 500"),
    ("token", CannedAnswer(status: 302, headers: ["Location": "/elsewhere"], body: ""), "HTTP status 302"),
    ("token", CannedAnswer(body: ""), "no token"),
    ("token", CannedAnswer(body: "sEcReT\r\nx-acs-action: DeleteInstance"), "no token"),
    ("token", CannedAnswer(body: String(repeating: "sEcReT", count: 1000)), "no token"),
    ("token", CannedAnswer(body: String(repeating: "sEcReT", count: 100_000)), "more than 65536 bytes"),
    ("folder", CannedAnswer(body: ""), "no name of a role"),
    ("folder", CannedAnswer(body: "../../../sEcReT"), "no name of a role"),
    ("folder", CannedAnswer(body: "a\nsEcReT"), "no name of a role"),
    ("folder", CannedAnswer(body: String(repeating: "sEcReT", count: 20)), "no name of a role"),
    ("folder", CannedAnswer(status: 301, headers: ["Location": "/elsewhere"], body: ""), "HTTP status 301"),
    ("role", CannedAnswer(status: 500, body: "sEcReT"), "HTTP status 500"),
    ("role", CannedAnswer(status: 302, headers: ["Location": "/elsewhere"], body: "sEcReT"), "HTTP status 302"),
    ("role", CannedAnswer(body: ""), "did not answer with credentials in JSON"),
    ("role", CannedAnswer(body: "sEcReT"), "did not answer with credentials in JSON"),
    ("role", CannedAnswer(body: #"["sEcReT"]"#), "did not answer with credentials in JSON"),
    ("role", CannedAnswer(body: #"{"AccessKeyId": {"sEcReT": 1}}"#), "did not answer with credentials in JSON"),
    ("role", CannedAnswer(body: #"{"Code": "Failed", "AccessKeySecret": "sEcReT"}"#), "no credentials (Failed)"),
    ("role", CannedAnswer(body: #"{"Code": "not a name: sEcReT"}"#), "has no credentials"),
    ("role", CannedAnswer(body: #"{"Code": "Success", "AccessKeySecret": "sEcReT"}"#), "have no AccessKeyId"),
    ("role", CannedAnswer(body: #"{"AccessKeyId": "id", "AccessKeySecret": ""}"#), "have no AccessKeySecret"),
    (
      "role", CannedAnswer(body: #"{"AccessKeyId": "id", "AccessKeySecret": "sEcReT", "Expiration": "sEcReT"}"#),
      "Expiration is no time"
    ),
    ("role", CannedAnswer(body: String(repeating: "[", count: 60_000)), "did not answer with credentials in JSON"),
    ("role", CannedAnswer(body: String(repeating: "sEcReT", count: 100_000)), "more than 65536 bytes"),
  ]

  @Test(arguments: hostile.indices) func hostileAnswers(index: Int) async throws {
    let (which, answer, message) = Self.hostile[index]
    let host = try CredentialsHost()
    let error = try await host.serve { request in
      let isHostile =
        switch request.target {
        case "/latest/api/token": which == "token"
        case Self.folder: which == "folder"
        case Self.folder + "worker": which == "role"
        default: false
        }
      return isHostile ? answer : Self.service()(request)
    } _: { environment, _ in
      await failure(of: InstanceRoleCredentials(environment: environment))
    }
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    #expect(error?.isNotConfigured == false)
    #expect(!host.requests.all.contains { $0.target.contains("elsewhere") })
  }

  @Test func aHundredCallersMakeOneRequestOfEach() async throws {
    let host = try CredentialsHost()
    try await host.serve(Self.service()) { environment, _ in
      let cache = CachedCredentials(InstanceRoleCredentials(environment: environment), now: environment.now)
      try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<100 { group.addTask { try await cache.credentials().accessKeyID } }
        for try await id in group { #expect(id == "STS.issued") }
      }
      #expect(host.requests.count == 3)
      host.clock.advance(3600)
      _ = try await cache.credentials()
      #expect(host.requests.count == 6)
    }
  }
}

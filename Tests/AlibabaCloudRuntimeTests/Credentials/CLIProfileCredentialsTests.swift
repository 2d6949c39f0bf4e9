import Foundation
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite(.timeLimit(.minutes(20))) struct CLIProfileCredentialsTests {
  static let file = """
    {
      "current": "main",
      "profiles": [
        {"name": "other", "mode": "AK", "access_key_id": "other-id", "access_key_secret": "sEcReT-other"},
        {"name": "main", "mode": "AK", "access_key_id": " main-id ", "access_key_secret": "sEcReT", "sts_token": "",
         "region_id": "cn-hangzhou", "retry_timeout": 0, "nested": {"a": [1]}},
        {"name": "sts", "mode": "StsToken", "access_key_id": "sts-id", "access_key_secret": "sEcReT",
         "sts_token": "tOkEn", "sts_expiration": 1700000001},
        {"name": "old", "mode": "StsToken", "access_key_id": "sts-id", "access_key_secret": "sEcReT",
         "sts_token": "tOkEn", "sts_expiration": 1700000000},
        {"name": "role", "mode": "RamRoleArn", "access_key_id": "base-id", "access_key_secret": "sEcReT",
         "ram_role_arn": "acs:ram::1:role/r", "ram_session_name": "session", "expired_seconds": 900},
        {"name": "chained", "mode": "ChainableRamRoleArn", "source_profile": "role", "ram_role_arn": "acs:ram::2:role/c"},
        {"name": "circle", "mode": "ChainableRamRoleArn", "source_profile": "round", "ram_role_arn": "a"},
        {"name": "round", "mode": "ChainableRamRoleArn", "source_profile": "circle", "ram_role_arn": "b"},
        {"name": "instance", "mode": "EcsRamRole", "ram_role_name": "worker"},
        {"name": "any-instance", "mode": "EcsRamRole"},
        {"name": "sso", "mode": "CloudSSO", "access_token": "tOkEn"},
        {"name": "garbled", "mode": "{sEcReT}", "access_token": "tOkEn"},
        {"name": "modeless", "access_key_id": "id", "access_key_secret": "sEcReT"},
        {"name": "modeless-sts", "access_key_id": "id", "access_key_secret": "sEcReT", "sts_token": "tOkEn"},
        {"name": "half", "mode": "AK", "access_key_id": "id"},
        {"name": "empty", "mode": "AK", "access_key_id": "", "access_key_secret": ""},
        {"name": "list", "mode": "AK", "access_key_id": ["sEcReT"], "access_key_secret": "sEcReT"},
        {"name": "seconds", "mode": "RamRoleArn", "access_key_id": "id", "access_key_secret": "sEcReT",
         "ram_role_arn": "a", "expired_seconds": "sEcReT"},
        {"mode": "AK", "access_key_id": "nameless"}
      ]
    }
    """

  func host(_ file: String = file) throws -> CredentialsHost {
    let host = try CredentialsHost()
    try host.home.write(".aliyun/config.json", file)
    return host
  }

  @Test(arguments: [
    (nil, "main-id", nil), ("other", "other-id", nil), ("sts", "sts-id", "tOkEn"), ("modeless", "id", nil),
    ("modeless-sts", "id", "tOkEn"),
  ])
  func keys(profile: String?, id: String, token: String?) async throws {
    for isGivenInCode in [true, false] {
      let variables = isGivenInCode ? ["ALIBABA_CLOUD_PROFILE": "sso"] : ["ALIBABA_CLOUD_PROFILE": profile ?? ""]
      if isGivenInCode, profile == nil { continue }
      let credentials = try await CLIProfileCredentials(
        profile: isGivenInCode ? profile : nil, environment: host().silentEnvironment(variables: variables)
      ).credentials()
      #expect((credentials.accessKeyID, credentials.securityToken) == (id, token))
      #expect(credentials.accessKeySecret.contains("sEcReT"))
    }
  }

  @Test func theEndOfATokenIsRead() async throws {
    let environment = try host().silentEnvironment()
    let credentials = try await CLIProfileCredentials(profile: "sts", environment: environment).credentials()
    #expect(credentials.expiration == Date(timeIntervalSince1970: 1_700_000_001))
  }

  @Test func aByteOrderMarkAndOtherLineEnds() async throws {
    let file = "\u{FEFF}" + Self.file.replacing("\n", with: "\r\n")
    let environment = try host(file).silentEnvironment()
    #expect(try await CLIProfileCredentials(environment: environment).credentials().accessKeyID == "main-id")
  }

  @Test func withoutACurrentProfile() async throws {
    let file = #"{"profiles": [{"name": "default", "access_key_id": "id", "access_key_secret": "sEcReT"}]}"#
    let environment = try host(file).silentEnvironment()
    #expect(try await CLIProfileCredentials(environment: environment).credentials().accessKeyID == "id")
  }

  /// What the vendor's tool leaves when no profile was made, or the last one was deleted.
  static let filesWithoutProfiles = [
    "", " \r\n\t", "\u{FEFF}", "null", "{}", #"{"current": ""}"#, #"{"current": null, "profiles": null}"#,
    #"{"current": "default", "profiles": [], "meta_path": ""}"#, #"{"current": "gone", "profiles": null}"#,
    #"{"current": " ", "profiles": [{"name": "other", "mode": "AK", "access_key_id": "a", "access_key_secret": "b"}]}"#,
  ]

  @Test(arguments: filesWithoutProfiles) func aFileWithoutProfilesIsNotSetUp(file: String) async throws {
    let host = try host(file)
    let error = await failure(of: CLIProfileCredentials(environment: host.silentEnvironment()))
    #expect(error?.isNotConfigured == true, "\(String(describing: error))")
    #expect(error?.message.hasPrefix(host.home.path(".aliyun/config.json")) == true)
    // The next place has a key.
    try host.home.write(
      ".alibabacloud/credentials",
      "[default]\ntype = access_key\naccess_key_id = shared-id\naccess_key_secret = sEcReT\n")
    let chain = DefaultCredentials(environment: host.silentEnvironment())
    #expect(try await chain.credentials().accessKeyID == "shared-id")
    // A profile that somebody asked for is meant.
    let variables = host.silentEnvironment(variables: ["ALIBABA_CLOUD_PROFILE": "mine"])
    for provider in [
      CLIProfileCredentials(environment: variables),
      CLIProfileCredentials(profile: "mine", environment: host.silentEnvironment()),
    ] {
      let path = host.home.path(".aliyun/config.json")
      #expect(await failure(of: provider) == CredentialsError(message: "\(path) has no profile 'mine'"))
    }
    #expect(await failure(of: DefaultCredentials(environment: variables))?.isNotConfigured == false)
  }

  @Test func anEmptyNameOfTheCurrentProfile() async throws {
    let file =
      #"{"current": "", "profiles": [{"name": "default", "access_key_id": "id", "access_key_secret": "sEcReT"}]}"#
    let environment = try host(file).silentEnvironment()
    #expect(try await CLIProfileCredentials(environment: environment).credentials().accessKeyID == "id")
  }

  static let profiles: [(name: String, message: String)] = [
    ("nowhere", "PATH has no profile 'nowhere'"),
    ("sso", "The profile 'sso' of PATH has a mode 'CloudSSO' that is not supported"),
    ("garbled", "The profile 'garbled' of PATH has a mode that is not supported"),
    ("half", "The profile 'half' of PATH has no 'access_key_secret'"),
    ("list", "The profile 'list' of PATH has a member 'access_key_id' that is no text"),
    ("seconds", "The profile 'seconds' of PATH has a member 'expired_seconds' that is no number"),
    ("old", "The profile 'old' of PATH has a token that expired at 2023-11-14T22:13:20Z"),
    ("circle", "The profiles of PATH lead in a circle: source_profile of 'circle'"),
  ]

  @Test(arguments: profiles) func wrongProfiles(row: (name: String, message: String)) async throws {
    let host = try host()
    let error = await failure(
      of: CLIProfileCredentials(environment: host.silentEnvironment(variables: ["ALIBABA_CLOUD_PROFILE": row.name])))
    #expect(error?.message == row.message.replacing("PATH", with: host.home.path(".aliyun/config.json")))
    #expect(error?.isNotConfigured == false)
  }

  @Test func aProfileWithoutAKeyIsNotConfigured() async throws {
    let environment = try host().silentEnvironment()
    let error = await failure(of: CLIProfileCredentials(profile: "empty", environment: environment))
    #expect(error?.isNotConfigured == true)
  }

  @Test func noFile() async throws {
    let host = try CredentialsHost()
    let error = await failure(of: CLIProfileCredentials(environment: host.silentEnvironment()))
    #expect(error?.message == "There is no file \(host.home.path(".aliyun/config.json"))")
    #expect(error?.isNotConfigured == true)
    let homeless = CredentialsEnvironment(variables: [:], transport: OperationErrorTests.unused)
    #expect(await failure(of: CLIProfileCredentials(environment: homeless))?.isNotConfigured == true)
  }

  private static let wrongFilesCases: [(String, String)] = [
    ("sEcReT", "PATH:1 is not valid JSON"),
    ("{\n\"current\": \"a\",\n\"profiles\": [\n{sEcReT}]}", "PATH:4 is not valid JSON"),
    ("{\"profiles\": [\r\n{\"name\": \"sEcReT\"\r\n", "PATH:3 is not valid JSON"),
    ("[]", "PATH has a member of another type than documented: ''"),
    (#"{"profiles": [{}], "current": "a"}"#, "PATH has no profile 'a'"),
    (#"{"profiles": [null]}"#, "PATH has a member of another type than documented: 'profiles.0'"),
    (#"{"profiles": "sEcReT"}"#, "PATH has a member of another type than documented: 'profiles'"),
    (#"{"profiles": [{}, "sEcReT"]}"#, "PATH has a member of another type than documented: 'profiles.1'"),
    (#"{"profiles": [], "current": 1}"#, "PATH has a member of another type than documented: 'current'"),
    (String(repeating: "[", count: 10_000), "PATH:1 is not valid JSON"),
    (String(repeating: " ", count: 1_048_577), "The file PATH has more than 1048576 bytes"),
  ]

  @Test(arguments: wrongFilesCases)
  func wrongFiles(content: String, message: String) async throws {
    let host = try host(content)
    let error = await failure(of: CLIProfileCredentials(environment: host.silentEnvironment()))
    let path = host.home.path(".aliyun/config.json")
    // Not every version of Foundation says where JSON is wrong.
    let allowed = [message, message.replacing(/PATH:\d+/, with: "PATH")].map { $0.replacing("PATH", with: path) }
    #expect(allowed.contains(error?.message ?? ""), "\(String(describing: error))")
    #expect(error?.isNotConfigured == false)
  }

  @Test func aFolderInPlaceOfTheFile() async throws {
    let host = try CredentialsHost()
    try host.home.makeFolder(".aliyun/config.json")
    let error = await failure(of: CLIProfileCredentials(environment: host.silentEnvironment()))
    #expect(error?.message == "\(host.home.path(".aliyun/config.json")) is no regular file")
  }

  /// Nothing is denied to the superuser.
  @Test(.enabled(if: NSUserName() != "root")) func aFileWithoutRights() async throws {
    let host = try host()
    let path = host.home.path(".aliyun/config.json")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let error = await failure(of: CLIProfileCredentials(environment: host.silentEnvironment()))
    #expect(error == CredentialsError(message: "The file \(path) cannot be read: permission is denied"))
  }

  @Test func aFileThatMustNotBeRead() {
    let denied = CredentialsFile.failure("/f", CocoaError(.fileReadNoPermission, userInfo: ["a": "sEcReT"]))
    #expect(denied.message == "The file /f cannot be read: permission is denied")
    #expect(CredentialsFile.failure("/f", CancellationError()).message == "The file /f cannot be read")
  }

  @Test func aRole() async throws {
    let host = try host()
    let credentials = try await host.serve { request in
      do {
        try SignatureVerifier(accessKeyID: "base-id", accessKeySecret: "sEcReT")
          .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
      } catch { return CannedAnswer(status: 400, body: #"{"Code": "SignatureDoesNotMatch"}"#) }
      return CannedAnswer(body: RoleCredentialsTests.answer)
    } _: { environment, _ in
      try await CLIProfileCredentials(profile: "role", environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
    #expect(
      host.requests.all.map(\.query) == [
        ["RoleArn": "acs:ram::1:role/r", "RoleSessionName": "session", "DurationSeconds": "900"]
      ])
  }

  @Test func aChainOfRoles() async throws {
    let host = try host()
    _ = try await host.serve { request in
      let isFirst = request.query["RoleArn"] == "acs:ram::1:role/r"
      do {
        let verifier =
          isFirst
          ? SignatureVerifier(accessKeyID: "base-id", accessKeySecret: "sEcReT")
          : SignatureVerifier(accessKeyID: "STS.issued", accessKeySecret: "sEcReT-issued")
        try verifier.verify(
          method: request.method, target: request.target, headers: request.headers, body: request.body)
      } catch { return CannedAnswer(status: 400, body: #"{"Code": "SignatureDoesNotMatch"}"#) }
      return CannedAnswer(body: RoleCredentialsTests.answer)
    } _: { environment, _ in
      try await CLIProfileCredentials(profile: "chained", environment: environment).credentials()
    }
    #expect(host.requests.all.map { $0.query["RoleArn"] } == ["acs:ram::1:role/r", "acs:ram::2:role/c"])
  }

  @Test(arguments: ["instance", "any-instance"]) func anInstance(profile: String) async throws {
    let credentials = try await host().serve(InstanceRoleCredentialsTests.service()) { environment, _ in
      try await CLIProfileCredentials(profile: profile, environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
  }

  @Test func anInstanceThatIsAskedForIsMeant() async throws {
    let environment = try host().environment(location: LoopbackServer.deadLocation())
    let error = await failure(of: CLIProfileCredentials(profile: "any-instance", environment: environment))
    #expect(error?.isNotConfigured == false)
  }

  @Test func aTokenOfAnIdentityProviderAndAnAddress() async throws {
    let host = try CredentialsHost()
    try host.home.write("token", "tOkEn")
    try await host.serve { request in
      CannedAnswer(body: request.method == "GET" ? CredentialsHost.issued() : RoleCredentialsTests.answer)
    } _: { environment, location in
      try host.home.write(
        ".aliyun/config.json",
        """
        {"profiles": [{"name": "uri", "mode": "CredentialsURI", "credentials_uri": "\(location)/keys"},
         {"name": "oidc", "mode": "OIDC", "oidc_provider_arn": "p", "oidc_token_file": "\(host.home.path("token"))",
          "ram_role_arn": "r"}]}
        """)
      for profile in ["uri", "oidc"] {
        let credentials = try await CLIProfileCredentials(profile: profile, environment: environment).credentials()
        #expect(credentials.all == Credentials.issued.all)
      }
    }
    #expect(host.requests.all.map(\.method) == ["GET", "POST"])
  }

  @Test func addressesOfSTS() throws {
    let environment = CredentialsEnvironment(variables: ["ALIBABA_CLOUD_STS_REGION": "cn-beijing"])
    let nowhere = CredentialsEnvironment(variables: [:])
    func address(_ service: SecurityTokenService, _ environment: CredentialsEnvironment) -> String {
      service.endpoint(in: environment).description
    }
    #expect(address(SecurityTokenService(), nowhere) == "https://sts.aliyuncs.com")
    #expect(address(SecurityTokenService(), environment) == "https://sts.cn-beijing.aliyuncs.com")
    #expect(
      address(SecurityTokenService(region: "cn-hangzhou", isPrivate: true), environment)
        == "https://sts-vpc.cn-hangzhou.aliyuncs.com")
  }
}

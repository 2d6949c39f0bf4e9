import AlibabaCloudRuntime
import Foundation
import Testing

/// Roles that STS is asked for: with a signed request, and with a token.
@Suite(.timeLimit(.minutes(20))) struct RoleCredentialsTests {
  static let role = "acs:ram::123456789012:role/worker"
  static let answer = """
    {"RequestId": "R-1", "AssumedRoleUser": {"Arn": "a", "AssumedRoleId": "1:a"},
     "Credentials": \(CredentialsHost.issued(code: nil))}
    """

  /// The parameters of a form.
  static func form(_ body: Data) -> [String: String] {
    var components = URLComponents()
    components.percentEncodedQuery = String(decoding: body, as: UTF8.self)
    return Dictionary(
      uniqueKeysWithValues: (components.queryItems ?? []).map { ($0.name, $0.value ?? "") })
  }

  @Test func assumed() async throws {
    let host = try CredentialsHost()
    let base = Credentials(accessKeyID: "LTAI", accessKeySecret: "sEcReT", securityToken: "tOkEn")
    let credentials = try await host.serve { request in
      do {
        try SignatureVerifier(accessKeyID: "LTAI", accessKeySecret: "sEcReT")
          .verify(method: request.method, target: request.target, headers: request.headers, body: request.body)
      } catch {
        return CannedAnswer(status: 400, body: #"{"Code": "SignatureDoesNotMatch", "Message": "\#(error)"}"#)
      }
      guard request.headers["x-acs-action"] == "AssumeRole", request.headers["x-acs-version"] == "2015-04-01",
        request.headers["x-acs-security-token"] == "tOkEn", request.method == "POST"
      else { return CannedAnswer(status: 400, body: "{}") }
      return CannedAnswer(body: Self.answer)
    } _: { environment, _ in
      try await AssumedRoleCredentials(
        roleARN: Self.role, sessionName: "s@1", duration: .seconds(900), policy: #"{"a": "b c"}"#, externalID: "e:1",
        base: base, environment: environment
      ).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
    #expect(
      host.requests.all.map(\.query) == [
        [
          "RoleArn": Self.role, "RoleSessionName": "s@1", "DurationSeconds": "900", "Policy": #"{"a": "b c"}"#,
          "ExternalId": "e:1",
        ]
      ])
  }

  @Test func whatIsNotGivenIsNotSent() async throws {
    let host = try CredentialsHost()
    _ = try await host.serve { _ in
      CannedAnswer(body: Self.answer)
    } _: { environment, _ in
      try await AssumedRoleCredentials(
        roleARN: Self.role, base: Credentials(accessKeyID: "id", accessKeySecret: "s"), environment: environment
      ).credentials()
    }
    #expect(
      host.requests.all.map(\.query) == [
        ["RoleArn": Self.role, "RoleSessionName": "AlibabaCloudRuntime-1700000000"]
      ])
  }

  @Test func theBaseFails() async throws {
    let base = EnvironmentCredentials(environment: [:])
    let error = await failure(
      of: AssumedRoleCredentials(
        roleARN: Self.role, base: base, environment: try CredentialsHost().silentEnvironment()))
    #expect(error?.message.contains("ALIBABA_CLOUD_ACCESS_KEY_ID") == true)
  }

  @Test func aRegionWithoutSTS() async throws {
    var environment = try CredentialsHost().silentEnvironment()
    // Also on a busy machine the tries end before that.
    environment.timeout = .seconds(600)
    environment.transport = CannedTransport { _ in throw TransportError(.unknownHost, message: "The host is not known")
    }
    let base = Credentials(accessKeyID: "id", accessKeySecret: "s")
    let error = await failure(
      of: AssumedRoleCredentials(roleARN: Self.role, region: "cn-hangzou", base: base, environment: environment))
    #expect(
      error?.message
        == "STS gave no credentials of the role \(Self.role): the host 'sts.cn-hangzou.aliyuncs.com' is not known; check the region of STS"
    )
  }

  @Test func refused() async throws {
    let base = Credentials(accessKeyID: "LTAI", accessKeySecret: "sEcReT+/", securityToken: "tOkEn+/")
    let error = try await CredentialsHost().serve { request in
      let message = "You are not authorized: tOkEn+/ sEcReT%2B%2F \(request.headers["x-acs-security-token"] ?? "")"
      return CannedAnswer(
        status: 403, body: #"{"Code": "NoPermission", "Message": "\#(message)", "RequestId": "R-2"}"#)
    } _: { environment, _ in
      await failure(of: AssumedRoleCredentials(roleARN: Self.role, base: base, environment: environment))
    }
    #expect(
      error?.message
        == "STS gave no credentials of the role \(Self.role): NoPermission: You are not authorized: <hidden> <hidden> "
        + "<hidden> (HTTP 403, request id R-2)", "\(String(describing: error))")
    #expect(error?.isNotConfigured == false)
  }

  @Test(
    arguments: [
      #"{"RequestId": "R-3"}"#, #"{"RequestId": "R-3", "Credentials": {"AccessKeyId": "id"}}"#,
      #"{"RequestId": "R-3", "Credentials": {"AccessKeySecret": "iSsUeD"}}"#, "[]", "",
    ])
  func withoutCredentials(body: String) async throws {
    let error = try await CredentialsHost().serve { _ in
      CannedAnswer(body: body)
    } _: { environment, _ in
      await failure(
        of: AssumedRoleCredentials(
          roleARN: Self.role, base: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), environment: environment)
      )
    }
    let message = try #require(error).message
    #expect(message.hasPrefix("STS "), "\(message)")
    #expect(!message.contains("sEcReT") && !message.contains("iSsUeD"), "\(message)")
  }

  static let variables = [
    "ALIBABA_CLOUD_ROLE_ARN": role, "ALIBABA_CLOUD_OIDC_PROVIDER_ARN": "acs:ram::1:oidc-provider/p",
    "ALIBABA_CLOUD_OIDC_TOKEN_FILE": "",
  ]

  @Test func federated() async throws {
    let host = try CredentialsHost()
    var variables = Self.variables
    // Containers get their tokens as links.
    try host.home.write("data/token", "\u{FEFF}tOkEn.a+b/c=\r\n")
    try host.home.link("token", to: "data/token")
    variables["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = host.home.path("token")
    variables["ALIBABA_CLOUD_ROLE_SESSION_NAME"] = "session"
    let credentials = try await host.serve(variables: variables) { _ in
      CannedAnswer(body: Self.answer)
    } _: { environment, _ in
      try await OIDCRoleCredentials(environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
    let request = try #require(host.requests.all.first)
    #expect(request.method == "POST")
    #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
    #expect(request.headers["authorization"] == nil && request.query["Signature"] == nil)
    #expect(!request.target.contains("tOkEn"))
    var query = request.query
    #expect(query.removeValue(forKey: "SignatureNonce")?.count == 36)
    #expect(
      query == [
        "Action": "AssumeRoleWithOIDC", "Format": "JSON", "Timestamp": "2023-11-14T22:13:20Z", "Version": "2015-04-01",
      ])
    #expect(
      Self.form(request.body) == [
        "RoleArn": Self.role, "OIDCProviderArn": "acs:ram::1:oidc-provider/p", "OIDCToken": "tOkEn.a+b/c=",
        "RoleSessionName": "session",
      ])
    #expect(host.requests.count == 1)
  }

  @Test func theTokenIsReadEachTime() async throws {
    let host = try CredentialsHost()
    let file = try host.home.write("token", "one")
    try await host.serve { _ in
      CannedAnswer(body: Self.answer)
    } _: { environment, _ in
      let provider = OIDCRoleCredentials(
        roleARN: Self.role, providerARN: "p", tokenFile: file, environment: environment)
      _ = try await provider.credentials()
      try host.home.write("token", "two")
      _ = try await provider.credentials()
    }
    #expect(host.requests.all.map { Self.form($0.body)["OIDCToken"] } == ["one", "two"])
  }

  private static let variablesThatAreMissingCases: [([String], Bool, String)] = [
    (["ALIBABA_CLOUD_ROLE_ARN"], true, "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"),
    ([], true, "ALIBABA_CLOUD_OIDC_TOKEN_FILE"),
    (["ALIBABA_CLOUD_ROLE_ARN", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"], false, "ALIBABA_CLOUD_OIDC_TOKEN_FILE is not set"),
    (["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"], false, "ALIBABA_CLOUD_ROLE_ARN is not set"),
    (
      ["ALIBABA_CLOUD_ROLE_ARN", "ALIBABA_CLOUD_OIDC_TOKEN_FILE"], false,
      "ALIBABA_CLOUD_OIDC_PROVIDER_ARN is not set"
    ),
    (Array(variables.keys), false, "There is no token file /nowhere"),
  ]

  @Test(arguments: variablesThatAreMissingCases)
  func variablesThatAreMissing(names: [String], isNotConfigured: Bool, message: String) async throws {
    var variables = Self.variables.filter { names.contains($0.key) }
    if names.contains("ALIBABA_CLOUD_OIDC_TOKEN_FILE") { variables["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = "/nowhere" }
    let error = await failure(
      of: OIDCRoleCredentials(environment: try CredentialsHost().silentEnvironment(variables: variables)))
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    #expect(error?.isNotConfigured == isNotConfigured)
  }

  @Test func theTokenIsRefused() async throws {
    let host = try CredentialsHost()
    let token = "tOkEnHeader.tOkEnPayload.tOkEnSignature"
    let file = try host.home.write("token", token)
    let error = try await host.serve { _ in
      CannedAnswer(
        status: 400, headers: ["x-acs-request-id": "R-4"],
        body: #"{"Code": "AuthenticationFail.OIDCToken.Expired", "Message": "It has expired: \#(token) tOkEnPayload"}"#)
    } _: { environment, _ in
      await failure(
        of: OIDCRoleCredentials(roleARN: Self.role, providerARN: "p", tokenFile: file, environment: environment))
    }
    #expect(
      error?.message
        == "STS gave no credentials of the role \(Self.role): AuthenticationFail.OIDCToken.Expired: It has expired: "
        + "<hidden> <hidden> (HTTP 400, request id R-4)", "\(String(describing: error))")
  }

  @Test(arguments: [("", "There is no token in the file"), (" \n", "There is no token in the file")])
  func tokenFiles(content: String, message: String) async throws {
    let host = try CredentialsHost()
    let file = try host.home.write("token", content)
    let error = await failure(
      of: OIDCRoleCredentials(
        roleARN: Self.role, providerARN: "p", tokenFile: file, environment: host.silentEnvironment()))
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
  }
}

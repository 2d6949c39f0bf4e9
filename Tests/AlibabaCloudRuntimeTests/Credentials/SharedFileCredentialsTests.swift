import Foundation
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite(.timeLimit(.minutes(20))) struct SharedFileCredentialsTests {
  static let file = """
    # The documented example, and more.
    [default]                     # the one that is used
    enable = true                 ; yes
    type = access_key
    access_key_id = default-id    # a comment
    access_key_secret = sEcReT#;=+/

    [temporary]
    type=sts
    access_key_id=sts-id
    access_key_secret=sEcReT
    security_token = tOkEn

    [instance]
    type = ecs_ram_role
    role_name = worker

    [role]
    type = ram_role_arn
    access_key_id = base-id
    access_key_secret = sEcReT
    role_arn = acs:ram::1:role/r
    role_session_name = session
    policy = {"Version": "1"}

    [off]
    enable = false
    type = access_key

    [rsa]
    type = rsa_key_pair
    private_key_file = /your/pk.pem

    [garbled]
    type = {sEcReT}

    [typeless]
    access_key_id = id

    [half]
    type = access_key
    access_key_id = id
    access_key_secret =

    [seconds]
    type = ram_role_arn
    access_key_id = id
    access_key_secret = sEcReT
    role_arn = a
    role_session_expiration = sEcReT
    """

  func host(_ file: String = file, at path: String = ".alibabacloud/credentials") throws -> CredentialsHost {
    let host = try CredentialsHost()
    try host.home.write(path, file)
    return host
  }

  @Test(arguments: [
    (nil, ["default-id", "sEcReT#;=+/", nil]), ("temporary", ["sts-id", "sEcReT", "tOkEn"]),
  ])
  func keys(section: String?, expected: [String?]) async throws {
    let environment = try host().silentEnvironment(variables: ["ALIBABA_CLOUD_PROFILE": section ?? ""])
    let credentials = try await SharedFileCredentials(environment: environment).credentials()
    #expect(credentials.all == expected + [nil])
    let given = try await SharedFileCredentials(section: section ?? "default", environment: environment).credentials()
    #expect(given.all == credentials.all)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"]) func lineEnds(end: String, mark: String) async throws {
    let environment = try host(mark + Self.file.replacing("\n", with: end)).silentEnvironment()
    #expect(try await SharedFileCredentials(environment: environment).credentials().accessKeyID == "default-id")
  }

  @Test func places() async throws {
    let text = "[default]\ntype = access_key\naccess_key_id = ini\naccess_key_secret = sEcReT"
    let ini = try host(text, at: ".alibabacloud/credentials.ini")
    #expect(try await SharedFileCredentials(environment: ini.silentEnvironment()).credentials().accessKeyID == "ini")
    let other = try host(text, at: "other")
    let variables = ["ALIBABA_CLOUD_CREDENTIALS_FILE": other.home.path("other")]
    let environment = try host().silentEnvironment(variables: variables)
    #expect(try await SharedFileCredentials(environment: environment).credentials().accessKeyID == "ini")
    let given = SharedFileCredentials(file: other.home.path("other"), environment: try host().silentEnvironment())
    #expect(try await given.credentials().accessKeyID == "ini")
  }

  @Test func noFile() async throws {
    let host = try CredentialsHost()
    let error = await failure(of: SharedFileCredentials(environment: host.silentEnvironment()))
    #expect(error?.message == "There is no file \(host.home.path(".alibabacloud/credentials"))")
    #expect(error?.isNotConfigured == true)
    // A file that somebody named is meant.
    let named = host.silentEnvironment(variables: ["ALIBABA_CLOUD_CREDENTIALS_FILE": "/nowhere"])
    #expect(
      await failure(of: SharedFileCredentials(environment: named))
        == CredentialsError(message: "There is no file /nowhere"))
  }

  static let sections: [(name: String, message: String)] = [
    ("nowhere", "PATH has no section [nowhere]"),
    ("rsa", "PATH:31: the section [rsa] has a type 'rsa_key_pair' that is not supported"),
    ("garbled", "PATH:35: the section [garbled] has a type that is not supported"),
    ("typeless", "PATH:37: the section [typeless] has no type"),
    ("half", "PATH:43: the section [half] has no access_key_secret"),
    ("seconds", "PATH:50: role_session_expiration of the section [seconds] is no number"),
  ]

  @Test(arguments: sections) func wrongSections(row: (name: String, message: String)) async throws {
    let host = try host()
    let error = await failure(of: SharedFileCredentials(section: row.name, environment: host.silentEnvironment()))
    #expect(error?.message == row.message.replacing("PATH", with: host.home.path(".alibabacloud/credentials")))
    #expect(error?.isNotConfigured == false)
  }

  @Test func aSectionThatIsTurnedOff() async throws {
    let environment = try host().silentEnvironment()
    let error = await failure(of: SharedFileCredentials(section: "off", environment: environment))
    #expect(error?.isNotConfigured == true)
  }

  private static let wrongFilesCases: [(String, String)] = [
    ("[default]\n\nsEcReT", "PATH:3: there is no = in this line"),
    ("sEcReT = 1", "PATH:1: this line stands before the first section"),
    ("# a\r\n[sEcReT\r\n", "PATH:2: the name of a section does not end"),
    ("[a]\n[b]\n[a]", "PATH:3: this section is there twice"),
    ("[a]\nsEcReT = 1\nsEcReT = 2", "PATH:3: this key is there twice in its section"),
    ("", "PATH has no section [default]"),
  ]

  @Test(arguments: wrongFilesCases)
  func wrongFiles(content: String, message: String) async throws {
    let host = try host(content)
    let error = await failure(of: SharedFileCredentials(environment: host.silentEnvironment()))
    #expect(error?.message == message.replacing("PATH", with: host.home.path(".alibabacloud/credentials")))
    #expect(error?.isNotConfigured == false)
  }

  @Test func otherEncodings() async throws {
    let host = try CredentialsHost()
    try host.home.write(".alibabacloud/credentials", bytes: [0xFF, 0xFE, 0x5B, 0x00])
    let error = await failure(of: SharedFileCredentials(environment: host.silentEnvironment()))
    #expect(error?.message.hasSuffix("is not in UTF-8") == true)
  }

  @Test func anInstance() async throws {
    let credentials = try await host().serve(InstanceRoleCredentialsTests.service()) { environment, _ in
      try await SharedFileCredentials(section: "instance", environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
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
      try await SharedFileCredentials(section: "role", environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
    #expect(
      host.requests.all.map(\.query) == [
        ["RoleArn": "acs:ram::1:role/r", "RoleSessionName": "session", "Policy": #"{"Version": "1"}"#]
      ])
  }
}

import AlibabaCloudECS
import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct CredentialsTests {
  static let credentials = Credentials(
    accessKeyID: "LTAI-id", accessKeySecret: "sEcReT+/=", securityToken: "tOkEn+/=")

  /// All ways in which a value becomes text.
  func texts<Value>(_ value: Value) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    let mirrored = Mirror(reflecting: value).children.map { "\($0.label ?? ""): \($0.value)" }
    return ["\(value)", String(describing: value), String(reflecting: value), dumped] + mirrored
  }

  func hidesSecrets(_ texts: [String]) -> Bool {
    texts.allSatisfy { !$0.contains("sEcReT") && !$0.contains("tOkEn") }
  }

  @Test func neverPrinted() throws {
    let credentials = Self.credentials
    #expect(hidesSecrets(texts(credentials)))
    #expect(hidesSecrets(texts([credentials])))
    #expect(hidesSecrets(texts(Optional(credentials))))
    #expect(hidesSecrets(texts(["a": credentials as any CredentialsProvider])))
    let client = ECSClient(region: "cn-hangzhou", credentials: credentials)
    #expect(hidesSecrets(texts(client)))
    let environment = EnvironmentCredentials(environment: [
      "ALIBABA_CLOUD_ACCESS_KEY_ID": "id", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "sEcReT",
      "ALIBABA_CLOUD_SECURITY_TOKEN": "tOkEn",
    ])
    #expect(hidesSecrets(texts(environment)))
    #expect(texts(credentials).allSatisfy { $0.contains("LTAI-id") })
  }

  @Test func comeFromTheEnvironment() async throws {
    var variables = [
      "ALIBABA_CLOUD_ACCESS_KEY_ID": " id\n", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "secret",
      "ALIBABA_CLOUD_SECURITY_TOKEN": "token",
    ]
    let full = try await EnvironmentCredentials(environment: variables).credentials()
    #expect((full.accessKeyID, full.accessKeySecret, full.securityToken) == ("id", "secret", "token"))
    variables["ALIBABA_CLOUD_SECURITY_TOKEN"] = " "
    #expect(try await EnvironmentCredentials(environment: variables).credentials().securityToken == nil)
  }

  @Test(arguments: ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"], [nil, ""])
  func whatIsMissingIsNamed(name: String, value: String?) async {
    var variables = ["ALIBABA_CLOUD_ACCESS_KEY_ID": "id", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "secret"]
    variables[name] = value
    let provider = EnvironmentCredentials(environment: variables)
    let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    #expect(error?.localizedDescription == "The environment variable \(name) is not set")
  }
}

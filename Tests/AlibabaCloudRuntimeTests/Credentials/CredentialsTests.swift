import TablatureECS
import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct CredentialsTests {
  static let credentials = Credentials(
    accessKeyID: "LTAI-id", accessKeySecret: "sEcReT+/=", securityToken: "tOkEn+/=")

  @Test func neverPrinted() throws {
    let credentials = Self.credentials
    #expect(hidesSecrets(texts(of: credentials)))
    #expect(hidesSecrets(texts(of: [credentials])))
    #expect(hidesSecrets(texts(of: Optional(credentials))))
    #expect(hidesSecrets(texts(of: ["a": credentials as any CredentialsProvider])))
    let client = ECSClient(region: "cn-hangzhou", credentials: credentials)
    #expect(hidesSecrets(texts(of: client)))
    let environment = EnvironmentCredentials(environment: [
      "ALIBABA_CLOUD_ACCESS_KEY_ID": "id", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "sEcReT",
      "ALIBABA_CLOUD_SECURITY_TOKEN": "tOkEn",
    ])
    #expect(hidesSecrets(texts(of: environment)))
    #expect(texts(of: credentials).allSatisfy { $0.contains("LTAI-id") })
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
    // One of the two is set, so that somebody meant this provider.
    let provider = EnvironmentCredentials(environment: variables)
    let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    #expect(error?.localizedDescription == "The environment variable \(name) is not set")
    #expect(error?.isNotConfigured == false)
  }

  @Test func nothingIsSet() async {
    let provider = EnvironmentCredentials(environment: ["ALIBABA_CLOUD_SECURITY_TOKEN": "tOkEn"])
    let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    #expect(error?.isNotConfigured == true)
    #expect(error?.message.contains("ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET") == true)
  }
}

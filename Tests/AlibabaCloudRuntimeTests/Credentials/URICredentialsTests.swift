import AlibabaCloudRuntime
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct URICredentialsTests {
  @Test func issued() async throws {
    let host = try CredentialsHost()
    let credentials = try await host.serve { _ in
      CannedAnswer(body: CredentialsHost.issued())
    } _: { environment, location in
      let variables = ["ALIBABA_CLOUD_CREDENTIALS_URI": " \(location)/keys/a%20b?user=tOkEn&x=%2F \n"]
      var environment = environment
      environment.variables = { variables }
      return try await URICredentials(environment: environment).credentials()
    }
    #expect(credentials.all == Credentials.issued.all)
    let request = try #require(host.requests.all.first)
    #expect((request.method, request.target) == ("GET", "/keys/a%20b?user=tOkEn&x=%2F"))
    #expect(host.requests.count == 1)
  }

  @Test func nothingIsSet() async throws {
    let error = await failure(of: URICredentials(environment: try CredentialsHost().silentEnvironment()))
    #expect(error?.message == "The environment variable ALIBABA_CLOUD_CREDENTIALS_URI is not set")
    #expect(error?.isNotConfigured == true)
  }

  @Test(arguments: [
    "sEcReT", "ftp://sEcReT/", "http:///sEcReT", "http://user:sEcReT@127.0.0.1/", "file:///etc/sEcReT",
    "http://127.0.0.1:99999/sEcReT", "http://a b/sEcReT",
  ])
  func noAddress(uri: String) async throws {
    let error = await failure(of: URICredentials(uri: uri, environment: try CredentialsHost().silentEnvironment()))
    #expect(error?.message.contains("is no address") == true, "\(String(describing: error))")
    #expect(error?.isNotConfigured == false)
  }

  @Test func theAddressIsASecret() async throws {
    let location = try LoopbackServer.deadLocation()
    let environment = try CredentialsHost().environment(location: location)
    let provider = URICredentials(uri: "\(location)/sEcReT?tOkEn=tOkEn", environment: environment)
    #expect(hidesSecrets(texts(of: provider)))
    let error = await failure(of: provider)
    #expect(error?.message.hasPrefix("The credentials URI did not answer (") == true, "\(String(describing: error))")
  }

  @Test(arguments: [
    (CannedAnswer(status: 403, body: "sEcReT"), "HTTP status 403"),
    (CannedAnswer(status: 302, headers: ["Location": "/elsewhere"], body: ""), "HTTP status 302"),
    (CannedAnswer(body: #"{"Code": "Denied"}"#), "(Denied)"),
    (CannedAnswer(body: "<html>sEcReT"), "JSON"),
    (CannedAnswer(body: String(repeating: " ", count: 70_000)), "more than 65536 bytes"),
  ])
  func hostileAnswers(answer: CannedAnswer, message: String) async throws {
    let host = try CredentialsHost()
    let error = try await host.serve { _ in
      answer
    } _: { environment, location in
      await failure(of: URICredentials(uri: "\(location)/keys", environment: environment))
    }
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    #expect(host.requests.count == 1)
  }
}

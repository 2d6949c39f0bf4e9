import TablatureECS
import Foundation
import HTTPTypes
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct RedactionTests {
  static let secret = "tO+/k =ü"

  static let forms = [
    secret, "tO%2B%2Fk%20%3D%C3%BC", "tO%2b%2fk%20%3d%c3%bc", "tO%252B%252Fk%2520%253D%25C3%25BC",
    "tO%25252B%25252Fk%252520%25253D%2525C3%2525BC", "tO+/k+=ü", "tO+%2Fk+=%C3%BC", #"tO+\/k =ü"#,
    #"t\u004f\u002B\u002fk =ü"#, "%74%4F+/k =ü",
  ]

  @Test(arguments: forms) func everyForm(form: String) {
    #expect(Redaction.redact(["other", Self.secret], in: "a\(form)b%\(form)") == "a<hidden>b%<hidden>")
  }

  static let others = [
    "", "tO", "tO%2B%2", "tO%2B%2Gk =ü", "%", "%%%25%", "\\", #"tO\u00"#, "tO-/k =ü", "ü%25252525",
  ]

  @Test(arguments: others) func otherTextsStay(text: String) {
    #expect(Redaction.redact([Self.secret, ""], in: text) == text)
    #expect(Redaction.redact([], in: text) == text)
  }

  @Test(arguments: ["tOkEnTeXt/+ü/+ü", "tOkEnTeXt%2F%2b%C3%BC%2F%252B", #"tOkEnTeXt\/\u002b\u00c3\u00bc"#])
  func aPartOfASecretAtTheEnd(form: String) {
    for length in 9...form.count {
      let text = "at " + form.prefix(length)
      #expect(Redaction.redact(["tOkEnTeXt/+ü/+ü/+ü"], in: text) == "at <hidden>", "\(text)")
      #expect(Redaction.redact(["tOkEnTeXt/+ü/+ü/+ü"], in: text + " end").hasSuffix(" end"))
    }
    #expect(Redaction.redact(["tOkEnTeXt"], in: "tOkEnTe") == "tOkEnTe")
  }

  @Test func theLongerSecretGoesFirst() {
    #expect(Redaction.redact(["abc", "abcdef"], in: "abcdef abc") == "<hidden> <hidden>")
  }

  // MARK: - In errors

  static let credentials = Credentials(accessKeyID: "id", accessKeySecret: "sEcReT+", securityToken: "tOkEn+/=")
  static let quoted = "sEcReT+ tOkEn%2B%2F%3D tOkEn%252b%252f%253d"

  /// Whatever quotes the secrets.
  static let failing: [CannedTransport] = [
    CannedTransport { _ in throw TransportError(.other, message: quoted) },
    CannedTransport { _ in throw Quoting(text: quoted) },
    CannedTransport(status: 400, body: quoted),
    CannedTransport(
      status: 400,
      body: #"{"Code": "\#(quoted)", "Message": "\#(quoted)", "RequestId": "\#(quoted)", "HostId": "\#(quoted)"}"#),
    CannedTransport(status: 400, body: #"{"Code": "X", "Recommend": "\#(quoted)"}"#),
  ]

  @Test func aSecretIsNotCutInHalf() async throws {
    let body = String(repeating: "x", count: 197) + "sEcReT+"
    let client = probeClient(
      CannedTransport(status: 400, body: body), ClientConfiguration(), credentials: Self.credentials)
    let error = try #require(await failure(of: ReadProbe(), client))
    #expect(!error.message.contains("sEc"), "\(error)")
  }

  struct Quoting: Error {
    var text: String
  }

  @Test(arguments: failing.indices, [false, true])
  func errorsHoldNoSecrets(index: Int, isMiddleware: Bool) async throws {
    let transport = Self.failing[index]
    var configuration = ClientConfiguration(retryPolicy: .none)
    if isMiddleware {
      configuration.middleware = [ClientMiddleware { request, _, _ in try await transport.respond(request) }]
    }
    let client = probeClient(
      isMiddleware ? OperationErrorTests.unused : transport, configuration, credentials: Self.credentials)
    let error = try #require(await failure(of: ReadProbe(), client))
    var text = "\(error) \(error.localizedDescription) \(String(reflecting: error)) "
    dump(error, to: &text)
    #expect(text.contains("<hidden>"))
    #expect(!text.contains("sEcReT") && !text.contains("tOkEn"), "\(text)")
  }

  // MARK: - Parameters

  /// An operation with secrets among its parameters, which emitted and which hand-written requests give in other ways.
  struct SecretProbe: Probe {
    static let operation = OperationDescriptor(name: "Secret", product: "Probe", version: "2020-01-01", effect: .reads)
    var token: String?

    func encode(to query: inout QueryEncoder) {
      query.string("Name", "n-1")
      query.secret("Word", "sEcReT w+/=")
      query.secrets("Key", ["sEcReT-1", "sEcReT-2"])
      query.structure("Login", Login())
      query.add("Phrase", SecretString("sEcReT p"))
      query.add("Phrases", [SecretString("sEcReT l")])
    }

    struct Login: QueryStructure {
      func encode(to query: inout QueryEncoder) { query.secret("Word", "sEcReT i") }
    }
  }

  static let quotingRequests: [@Sendable (HTTPRequest) throws -> (Int, String)] = [
    { throw Quoting(text: "\($0) \($0.path?.removingPercentEncoding ?? "")") },
    { throw TransportError(.connectionLost, message: $0.path ?? "") },
    { (400, #"{"Code": "C", "Message": "\#($0.path ?? "")", "Recommend": "\#($0.path ?? "")"}"#) },
    { (400, $0.path ?? "") },
    { (200, #"{"RequestId": "r", "\#($0.path ?? "")": "#) },
  ]

  @Test(arguments: quotingRequests.indices) func errorsHoldNoSecretParameters(index: Int) async throws {
    let transport = CannedTransport { request in
      let (status, body) = try Self.quotingRequests[index](request)
      return (HTTPResponse(status: .init(code: status)), Data(body.utf8))
    }
    let client = probeClient(transport, ClientConfiguration(retryPolicy: .none))
    let error = try #require(await failure(of: SecretProbe(), client))
    #expect(hidesSecrets(texts(of: error) + texts(of: error.kind)), "\(error)")
    // The others stay: without them nobody could tell what went wrong.
    if index != 4 { #expect(error.description.contains("Name=n-1"), "\(error)") }
  }
}

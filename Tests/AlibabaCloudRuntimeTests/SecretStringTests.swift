import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct SecretStringTests {
  private struct Request: OperationRequest {
    typealias Response = Answer
    typealias ErrorCode = NoDocumentedErrorCode
    static var operation: OperationDescriptor { OperationDescriptor(name: "A", product: "B", version: "C") }
    var password: SecretString? = "hunter2-is-secret"
    var keys: [SecretString] = ["hunter2-is-secret", "hunter2-too"]
    func encode(to query: inout QueryEncoder) {
      query.secret("Word", password, .length(...4))
      query.secrets("Key", keys, .length(...4))
    }
  }

  private struct Answer: OperationResponse {
    let requestID: String
    let word: SecretString?
    let keys: [SecretString]
    init(from fields: ResponseFields) throws {
      requestID = fields.requestID()
      word = try fields.value("Word")
      keys = try fields.values("Keys")
    }
  }

  private static func shown(_ value: some Any) -> String {
    var text = String(describing: value) + String(reflecting: value)
    dump(value, to: &text)
    return text
  }

  @Test func requestsShowNone() throws {
    #expect(!Self.shown(Request()).contains("hunter2"))
    #expect(Self.shown(Request()).contains("<hidden>"))
    let sent = try Request().queryParameters(checksLimits: false)
    #expect(sent == ["Word": "hunter2-is-secret", "Key.1": "hunter2-is-secret", "Key.2": "hunter2-too"])
  }

  @Test func limitErrorsShowNone() throws {
    let error = #expect(throws: LimitError.self) { try Request().queryParameters() }
    #expect(error?.violations.map(\.parameter) == ["Word", "Key.1", "Key.2"])
    #expect(!Self.shown(try #require(error)).contains("hunter2"))
  }

  @Test func responsesShowNone() throws {
    let body = Data(#"{"Word":"hunter2","Keys":["hunter2"]}"#.utf8)
    let answer = try ResponseDecoder().decode(Answer.self, from: body)
    #expect(answer.word?.rawValue == "hunter2")
    #expect(answer.keys == ["hunter2"])
    #expect(!Self.shown(answer).contains("hunter2"))
  }
}

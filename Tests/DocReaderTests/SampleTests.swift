import Foundation
import TablatureAPIModel
@testable import TablatureDocReader
import TablatureTestSupport
import Testing

@Suite("Samples")
struct SampleTests {
  @Test(
    "JSON that is well-formed, and JSON that is not",
    arguments: [
      (#"{"a": [1, 2.5e3, "x", true, null]}"#, true), (#"{"a": 1,}"#, false), ("{\"a\": 1 // why\n}", false),
      (#"{"a": [1, ...]}"#, false), (#"{"a": 1 "b": 2}"#, false), (#"{"a": {"#, false), (#"{"a":{{"b":1}]}"#, false),
      (#"{"a": 01}"#, false), (#"{a: 1}"#, false), (#"{"a": "\ud83d\ude00"}"#, true), (#"[]"#, true), (#"{}x"#, false),
    ])
  func json(text: String, isWellFormed: Bool) throws {
    let sample = try #require(JSONSample.read(text, line: 1))
    #expect(sample.isWellFormed == isWellFormed)
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil || !isWellFormed)
  }

  @Test("what broken JSON still says")
  func brokenJSON() throws {
    #expect(
      JSONSample.read(#"{"a": 1 "b": [2, ...]}"#, line: 1)?.value
        == .object([
          .init("a", .number("1"), line: 1, column: 2), .init("b", .array([.number("2")]), line: 1, column: 9),
        ]))
    #expect(
      JSONSample.read(#"{"K":{{"n":"x"}]}"#, line: 1)?.value["K"]
        == .array([.object([.init("n", .string("x"), line: 1, column: 8)])]))
    #expect(JSONSample.read("plain", line: 1) == nil)
  }

  /// Foundation's parser and ours agree on which texts are well-formed, but for the comma before a closing brace, which
  /// Foundation lets pass.
  @Test("random JSON is judged as Foundation judges it", arguments: 0..<300)
  func randomJSON(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pieces = ["{", "}", "[", "]", ",", ":", "\"a\"", "1", "-2.5", "true", "null", " ", "\n"]
    let middle = (0..<Int.random(in: 1...9, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
    }
    let text = "{\"k\":" + middle.joined() + "}"
    let hasTrailingComma =
      text.filter { !$0.isWhitespace }.contains(",}") || text.filter { !$0.isWhitespace }.contains(",]")
    let theirs = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
    let ours = JSONSample.read(text, line: 1)?.isWellFormed
    #expect(ours == (theirs && !hasTrailingComma), "\(text.debugDescription)")
  }

  @Test("lines and columns of members, the columns in characters")
  func places() throws {
    let text = "{\n\"a\": 1,\n\n\"b\": \"\u{540D}\", \"c\": {}}"
    guard case .object(let members)? = JSONSample.read(text, line: 10, column: 3)?.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map { "\($0.line):\($0.column)" } == ["11:3", "13:3", "13:13"])
  }

  @Test("samples stand where their code stands, in lists, too")
  func indentedCode() throws {
    let example =
      "-   A call:\n\n    ```\n    https://x.example/?Action=Op\n      &InstanceId=i-1\n    ```\n\n    ```\n    {\"RequestId\": \"1\"}\n    ```"
    let page = Page.english(examples: example)
    let operation = try #require(Page.read(page).operation)
    func text(at line: Int, _ column: Int) -> Substring {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      return Substring(lines[line - 1].unicodeScalars.dropFirst(column - 1))
    }
    let parameter = try #require(operation.requestSamples.first?.parameters.last)
    #expect(text(at: parameter.location.line, parameter.location.column) == "InstanceId=i-1")
    let sample = try #require(operation.responseSamples.first)
    #expect(text(at: sample.location.line, sample.location.column).hasPrefix("{"))
    guard case .object(let members) = sample.value, let member = members.first else {
      Issue.record("no object")
      return
    }
    #expect(text(at: member.line, member.column).hasPrefix("\"RequestId\""))
  }

  @Test("XML")
  func xml() throws {
    let sample = try #require(
      XMLSample.read("<?xml version='1.0'?>\n<R>\n <A>x &amp; &#65;</A>\n <L><I>1</I><I/></L>\n</R>", line: 1))
    #expect(sample.isWellFormed)
    #expect(
      sample.value
        == .object([
          .init("A", .string("x & A"), line: 3, column: 2),
          .init(
            "L",
            .object([.init("I", .string("1"), line: 4, column: 5), .init("I", .string(""), line: 4, column: 13)]),
            line: 4, column: 2),
        ]))
    #expect(XMLSample.read("<R><A>1</R>", line: 1)?.isWellFormed == false)
    #expect(XMLSample.read("<R>...<A>1</A></R>", line: 1)?.isWellFormed == false)
    #expect(XMLSample.read("<R><A>&lol9;</A></R>", line: 1)?.value["A"] == .string("&lol9;"))
    #expect(XMLSample.read("text", line: 1) == nil)
  }

  @Test("request samples")
  func url() throws {
    let sample = try #require(
      URLSample.read(
        "https://ecs.aliyuncs.com/?Action=X\n&Tag.1.Key=a=b\n&Time=2017-12-05T22:40:00Z\n&Ids=%5B%22i%22%5D\n&Bad=100%\n&<Common>",
        line: 5, file: "X.md"))
    #expect(
      sample.parameters.map { "\($0.location.line):\($0.location.column) \($0.name)=\($0.value)" } == [
        "5:27 Action=X", "6:2 Tag.1.Key=a=b", "7:2 Time=2017-12-05T22:40:00Z", "8:2 Ids=[\"i\"]", "9:2 Bad=100%",
      ])
    #expect(URLSample.read("GET /x", line: 1, file: "X.md") == nil)
  }
}

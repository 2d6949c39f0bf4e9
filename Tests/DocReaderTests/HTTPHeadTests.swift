import Testing

@testable import TablatureDocReader

@Suite("Heads of sample responses")
struct HTTPHeadTests {
  @Test(
    "where a head ends",
    arguments: [
      ("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{}", 200, 3, "{}"), ("HTTP/1.1 200 OK\n{}", 200, 1, "{}"),
      ("\n\nHTTP/2 404\nA: b\n\n\n<E/>\n", 404, 6, "<E/>\n"), ("HTTP/1.1 204 No Content", 204, 1, ""),
      ("HTTP/1.1 200\n  [1]", 200, 1, "  [1]"),
    ])
  func heads(text: String, status: Int, lines: Int, body: String) throws {
    let head = try #require(HTTPHead(of: text))
    #expect(head.status == status && head.lines == lines && head.body == body)
  }

  @Test("no head", arguments: ["{}", "", "HTTP", "HTTP/1.1 OK", "https://example.com/?Action=X", "HTTP/1.1"])
  func none(text: String) {
    #expect(HTTPHead(of: text) == nil)
  }

  @Test("a sample behind a head is read, at its own lines")
  func sample() throws {
    let examples = "```\nHTTP/1.1 200 OK\nContent-Type:application/json\n{\n  \"RequestId\": \"1\"\n}\n```"
    let operation = try #require(Page.read(Page.english(examples: examples)).operation)
    let sample = try #require(operation.responseSamples.first)
    #expect(sample.location.line == 26)
    #expect(sample.value["RequestId"] == .string("1"))
    #expect(sample.isWellFormed)
  }

  @Test("a sample with the status of a failure is none of a response")
  func failure() throws {
    let examples = "```\nHTTP/1.1 403 Forbidden\n\n{\"Code\": \"Forbidden\"}\n```"
    #expect(try #require(Page.read(Page.english(examples: examples)).operation).responseSamples.isEmpty)
  }
}

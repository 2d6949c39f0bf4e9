import Foundation
import TablatureRuntime
import Testing

@Suite("Members at the root of JSON")
struct JSONRootTests {
  @Test(
    "Names are found in any letter case, with any characters",
    arguments: [
      (#"{"request_id": "a"}"#, "a"), (#"{"REQUEST_ID": "a"}"#, "a"), (#"{"Request_Id":7}"#, "7"),
      (#"{"request-id": "a"}"#, nil), (#"{"x": {"request_id": "a"}}"#, nil), (#"{"request_id": ""}"#, nil),
      (#"{"request_id": "", "Request_ID": "b"}"#, "b"), (#"{"request_id": true}"#, nil),
      ("{\"request\u{7F}id\": \"a\"}", nil),
    ] as [(String, String?)])
  func names(_ sample: (body: String, value: String?)) throws {
    let root = try #require(JSONRoot(Data(sample.body.utf8), members: "request_id", "Request-ID"))
    #expect(root[0] == sample.value)
  }

  @Test("A name may be given in any letter case")
  func letterCase() throws {
    let root = try #require(
      JSONRoot(Data(#"{"requestid": "a", "ERROR_CODE": "b"}"#.utf8), members: "RequestId", "error_code"))
    #expect(root[0] == "a")
    #expect(root[1] == "b")
    #expect(root[2] == nil)
  }
}

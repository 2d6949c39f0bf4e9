import TablatureDocReader
import TablatureDriftAudit
import TablatureProfileTestSupport
import Testing

/// What is found of codes that all operations share, and of operations with nearly the right name.
@Suite("Hand-written code against several pages")
struct HandWrittenErrorTests {
  private static func page(_ name: String, codes: [String], json: String = "") -> String {
    let rows = codes.map { "|400|\($0)|It is wrong.|It is wrong.|" }
    let table =
      ["## Error codes", "", "|HTTP status code|Error code|Error message|Description|", "|--|--|--|--|"] + rows
    return """
      # \(name)

      Does it.

      ## Request parameters

      |Parameter|Type|Required|Example|Description|
      |---------|----|--------|-------|-----------|
      |Action|String|Yes|\(name)|The operation. Set the value to \(name). |
      |ThingId|String|Yes|t-1|The ID of the thing. |
      |Port|Integer|Yes|80|The port of the thing. |

      ## Response parameters

      |Parameter|Type|Example|Description|
      |---------|----|-------|-----------|
      |Size|Integer|3|The size. |
      |Color|String|red|The color. |
      |Log|String|x|The log. |
      |RequestId|String|1C488B66|The ID of the request. |

      ## Examples

      Sample success responses

      `XML` format

      ```
      <\(name)Response>
        <Size>3</Size>
        <Color>red</Color>
        <Log>a</Log>
        <Log>b</Log>
      </\(name)Response>
      ```

      \(json)

      \((codes.isEmpty ? [] : table).joined(separator: "\n"))
      """
  }

  private static func function(_ name: String, method: String? = nil, ids: String = "\"ThingId\": id, ") -> String {
    """
    struct \(method ?? name)Reply: Decodable {
      let size: Int
      let color: String
      let log: String
      enum CodingKeys: String, CodingKey { case size = "Size", color = "Color", log = "Log" }
    }
    extension Client {
      func \(method ?? name)(id: String, port: Int) async throws -> \(method ?? name)Reply {
        try await send(["Action": "\(name)", \(ids)"Port": String(port)])
      }
    }

    """
  }

  private static let client = """
    struct Client { func send<Reply: Decodable>(_ query: [String: String]) async throws -> Reply { fatalError() } }
    struct ServiceError: Error {
      let code: String
      var isPassing: Bool {
        switch code {
        case ServiceErrorCode.busy, ServiceErrorCode.locked: true
        default: false
        }
      }
    }

    """

  private func findings(_ pages: [(String, [String])], json: String = "", _ source: String) -> [String] {
    let readings = pages.map { name, codes in
      PageReader.read(PageSource(path: "\(name).md", bytes: Array(Self.page(name, codes: codes, json: json).utf8)))
    }
    let audit = Audit(ServiceReader.join(readings).model)
    let outline = SourceOutline(of: SwiftFile(path: "Client.swift", text: Self.client + source))
    return audit.result(of: [outline]).findings.filter { $0.check != "operation.missing" }.map {
      "\($0.operation) \($0.check) \($0.path)"
    }
  }

  @Test(
    "Codes that all operations share",
    arguments: [
      ([], [], []),
      (["Thing.Locked", "System.Busy"], [], []),
      (["Thing.Locked"], ["System.Busy"], []),
      (["Thing.Locked"], ["Thing.Gone"], ["error.extra error.System.Busy", "handler.unlisted error.System.Busy"]),
    ])
  func shared(_ codes: [String], _ others: [String], _ found: [String]) {
    let list = """
      enum ServiceErrorCode {
        static let busy = "System.Busy"
        static let locked = "Thing.Locked"
      }

      """
    let source = list + Self.function("DescribeThings") + Self.function("ModifyThings")
    let pages = [("DescribeThings", codes), ("ModifyThings", others), ("StopThings", [])]
    #expect(findings(pages, source) == found.map { "DescribeThings \($0)" })
  }

  @Test(
    "One value in the table, several in a sample",
    arguments: [
      ("", []),
      (#"{"Size": 3, "Color": "red", "Log": "a"}"#, []),
      (#"{"Size": 3, "Color": "red", "Log": ["a", "b"]}"#, ["DescribeThings sample.decode response.Log"]),
    ])
  func lists(_ sample: String, _ found: [String]) {
    let json = sample.isEmpty ? "" : "`JSON` format\n\n```\n\(sample)\n```\n"
    #expect(findings([("DescribeThings", [])], json: json, Self.function("DescribeThings")) == found)
  }

  @Test("A code that a page has that nothing in the code calls")
  func elsewhere() {
    let list = "enum ServiceErrorCode { static let busy = \"System.Busy\", locked = \"Thing.Locked\" }\n"
    let source = list + Self.function("DescribeThings") + Self.function("ModifyThings")
    let pages = [
      ("DescribeThings", ["Thing.Locked"]), ("ModifyThings", ["Thing.Gone"]), ("StopThings", ["System.Busy"]),
    ]
    #expect(findings(pages, source) == [])
  }

  @Test(
    "Operations with nearly the right name",
    arguments: [
      ("DescribeThingListener", "listener", "\"ThingId\": id, ", "DescribeThingListenerState operation.renamed "),
      ("DescribeThingListnerState", "listener", "\"ThingId\": id, ", "DescribeThingListenerState operation.renamed "),
      // What is sent says nothing of it.
      ("DescribeThingListener", "listener", "", "DescribeThingListener operation.extra "),
      ("StopAll", "listener", "\"ThingId\": id, ", "StopAll operation.extra "),
    ])
  func renamed(_ name: String, _ method: String, _ ids: String, _ found: String) {
    let source = Self.function(name, method: method, ids: ids)
    #expect(findings([("DescribeThingListenerState", []), ("StopThings", [])], source) == [found])
  }
}

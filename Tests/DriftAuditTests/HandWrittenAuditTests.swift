import Foundation
import TablatureDocReader
import TablatureDriftAudit
import TablatureProfileTestSupport
import Testing

/// What is found in hand-written code, and where, with a page of its own.
@Suite("Hand-written code against a page")
struct HandWrittenAuditTests {
  private static let page = """
    # DescribeThings

    Lists things.

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |---------|----|--------|-------|-----------|
    |Action|String|Yes|DescribeThings|The operation. Set the value to DescribeThings. |
    |ThingId|String|No|t-1|The ID of the thing. |
    |PageSize|Integer|No|10|The number of entries. Maximum value: 50. Default value: 10. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |---------|----|-------|-----------|
    |Things|Array of Thing| |The things. |
    |Thing| | | |
    |ThingId|String|t-1|The ID of the thing. |
    |Size|Integer|3|The size. |
    |Other| |x|What has no type. |
    |Tags|Array of Tag| |The tags. |
    |Tag| | | |
    |TagKey|String|a|The key. |
    |TagValue|String|b|The value. |
    |RequestId|String|1C488B66|The ID of the request. |

    ## Error codes

    |HTTP status code|Error code|Error message|Description|
    |----------------|----------|-------------|-----------|
    |404|InvalidThingId.NotFound|The thing does not exist.|The thing does not exist.|
    |403|OperationDenied.Locked|The thing is locked.|The thing is locked.|
    """

  private static let source = """
    typealias JSON = [String: Any]
    struct Thing {
      let id: String?
      let size: Int?
      var tags: [String: String] = [:]
      let other: [String]?
      init(json: JSON) {
        id = json["ThingId"] as? String
        size = json["Size"] as? Int
        for tag in (json["Tags"] as? JSON)?["Tag"] as? [JSON] ?? [] {
          tags[tag["TagKey"] as? String ?? ""] = tag["TagValue"] as? String
        }
        other = json["Other"] as? [String]
      }
    }
    struct Things { var list: [Thing] }
    struct Client {
      func call(_ action: String, _ query: [String: String], then: @escaping (Result<JSON, Fault>) -> Void) {}
      func things(id: String? = nil, size: Int = 10, then: @escaping (Things?) -> Void) {
        precondition(size >= 1 && size <= 50)
        var query = ["PageSize": String(size)]
        if let id { query["ThingId"] = id }
        call("DescribeThings", query) { result in
          switch result {
          case .success(let json):
            let list = (json["Things"] as? JSON)?["Thing"] as? [JSON] ?? []
            then(Things(list: list.map(Thing.init(json:))))
          case .failure(.api(404, "InvalidThingId.NotFound")): then(nil)
          case .failure(let fault): print(fault)
          }
        }
      }
    }
    """

  private func findings(_ source: String) -> [String] {
    results(source).map { "\($0.code?.line ?? 0): \($0.check) \($0.path)" }
  }

  private func results(_ source: String) -> [Finding] {
    let reading = PageReader.read(PageSource(path: "DescribeThings.md", bytes: Array(Self.page.utf8)))
    let audit = Audit(ServiceReader.join([reading]).model)
    return audit.result(of: [SourceOutline(of: SwiftFile(path: "Things.swift", text: source))]).findings
  }

  @Test("Nothing where both say the same")
  func clean() { #expect(findings(Self.source) == []) }

  @Test("What is missing or differs is words in messages, and notation in what programs read")
  func notation() {
    func found(_ old: String, _ new: String) -> [String] {
      results(Self.source.replacing(old, with: new)).map { finding in
        "\(finding.message); \(finding.remedy); \(finding.documented ?? "-"); \(finding.coded ?? "-")"
      }
    }
    #expect(
      found("size <= 50", "size <= 100") == [
        "the limits of 'PageSize' are at least 1, at most 100 in the code, and at most 50 on the page; allow at most 50; range(...50); range(1...), range(...100)"
      ])
    #expect(
      found("size = json[\"Size\"] as? Int", "size = nil") == [
        "the code has no member 'Things.Thing.Size'; add 'Things.Thing.Size', an integer; integer; -"
      ])
  }

  @Test(
    "What differs, where it has to be edited",
    arguments: [
      ("json[\"Size\"] as? Int", "json[\"Sizes\"] as? Int", "9: member.renamed response.Things.Thing.Size"),
      (
        "json[\"Size\"] as? Int", "(json[\"Size\"] as? String).flatMap { Int($0) }",
        "9: member.type response.Things.Thing.Size"
      ),
      (
        "(json[\"Tags\"] as? JSON)?[\"Tag\"] as? [JSON]", "json[\"Tags\"] as? [JSON]",
        "10: member.moved response.Things.Thing.Tags.Tag"
      ),
      ("size <= 50", "size <= 100", "20: parameter.limits request.PageSize"),
      ("size: Int = 10", "size: Int = 20", "19: parameter.default request.PageSize"),
      ("query[\"ThingId\"]", "query[\"ThingID\"]", "22: parameter.renamed request.ThingId"),
      (
        "(404, \"InvalidThingId.NotFound\")", "(400, \"InvalidThingId.NotFound\")",
        "28: error.status error.InvalidThingId.NotFound"
      ),
      (
        "(404, \"InvalidThingId.NotFound\")", "(404, \"InvalidThingId.NotFond\")",
        "28: error.extra error.InvalidThingId.NotFond"
      ),
    ])
  func drifted(_ old: String, _ new: String, _ found: String) {
    #expect(findings(Self.source.replacing(old, with: new)) == [found])
  }
}

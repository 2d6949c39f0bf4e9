import TablatureDocReader
import TablatureProfileTestSupport
import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// Requests that are filled step by step, and values that can be left out as a whole.
@Suite struct RequestBuilderTests {
  typealias Case = HandWrittenReaderTests.Case

  private static let builder = """
    protocol Builder { var action: String { get }; var query: [String: Any] { get set } }
    extension Builder {
      func with(_ name: String, _ value: Any) -> Self { var copy = self; copy.query[name] = value; return copy }
    }
    """

  static let builders = [
    Case(
      name: "methods that give the request itself, beside an initializer",
      source: """
        struct Speed: RawRepresentable {
          let rawValue: String
          init(rawValue: String) { self.rawValue = rawValue }
          static let high = Speed(rawValue: "high")
          static let low = Speed(rawValue: "low")
        }
        struct DoIt: Builder {
          let action = "DoIt"
          var query: [String: Any] = [:]
          init(id: String, note: String? = nil) { query["InstanceId"] = id; query["Note"] = note }
          func size(_ value: Int = 5) -> Self { with("Size", value) }
          func speed(_ value: Speed) -> Self { with("Speed", value.rawValue) }
          func window(start: String, end: String) -> DoIt { with("Window.1.Start", start).with("Window.1.End", end) }
        }
        """,
      fields: [
        "request InstanceId: string!", "request Note: string?", "request Size: integer",
        "request Speed: string {high,low}",
        "request Window: structure[]", "request Window.End: string", "request Window.Start: string",
      ]),
    Case(
      name: "methods that change the request, and a function of the type that makes one",
      source: """
        struct DoIt: Builder {
          let action = "DoIt"
          var query: [String: Any] = [:]
          mutating func set(size: Int) { query["Size"] = size }
          static func make(id: String) -> Self { var new = Self(); new.query["InstanceId"] = id; return new }
        }
        """,
      fields: ["request Size: integer", "request InstanceId: string!"]),
  ]

  @Test("What a request is filled with", arguments: builders)
  func readsBuilders(_ example: Case) {
    let read = ReadSurface(example.source, Self.builder)
    #expect(read.actions == ["DoIt"])
    #expect(read.fields == example.fields)
    #expect(read.unread == [])
  }

  @Test("Cases of an enum with values that can be left out, and what a function demands of each")
  func endpoints() {
    let read = ReadSurface(
      """
      struct Kind: RawRepresentable, Hashable {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static let fast = Kind(rawValue: "Fast")
      }
      struct Owner { let name: String; init(name: String) { self.name = name } }
      enum Route {
        case doIt(kind: Kind?, other: Kind = .fast, owner: Owner? = nil, size: Int)
        case makeIt(size: Int)
        var action: String { switch self { case .doIt: return "DoIt"; case .makeIt: return "MakeIt" } }
        var parameters: [String: Any] {
          var all: [String: Any] = [:]
          switch self {
          case let .doIt(kind, other, owner, size):
            all["Kind"] = kind?.rawValue
            all["Other"] = other.rawValue
            all["Owner"] = owner?.name
            all["Size"] = size
          case let .makeIt(size): all["Size"] = size
          }
          return all
        }
        func validate() throws {
          switch self {
          case let .doIt(_, _, _, size): guard (1...9).contains(size) else { throw Fault() }
          case .makeIt(let size): guard size <= 7 else { throw Fault() }
          }
        }
      }
      struct Client {
        func run(_ route: Route) { send(route.action, route.parameters) }
        func send(_ action: String, _ all: [String: Any]) {
          var all = all
          all["Action"] = action
          all["Version"] = "2014-05-26"
        }
      }
      """, documented: ["DoIt", "MakeIt"])
    #expect(
      read.fields == [
        "request Kind: string? {Fast}", "request Other: string? = Fast {Fast}", "request Owner: string?",
        "request Size: integer! range(1...9)", "request Size: integer! range(...7)",
      ])
    #expect(read.reading.operations.first?.clientWide.contains("Size") == false)
  }

  @Test("Names in a text that is made of a list are sent, too")
  func joined() {
    let read = ReadSurface(
      """
      struct Tag: Encodable { var TagKey: String; var TagValue: String? }
      enum Flat { static func text<T: Encodable>(_ list: [T]) -> String? { list.isEmpty ? nil : make(list) } }
      func doIt(tags: [Tag]) { call("DoIt", ["Tags": Flat.text(tags)]) }
      """)
    #expect(read.actions == ["DoIt"])
    #expect(read.reading.operations.first?.joined == ["TagKey", "TagValue"])
  }

  @Test(
    "Elements that the page's own sample calls as the code does",
    arguments: [("Things", []), ("Thingies", ["member.renamed response.Things.Thing"])])
  func sampleNames(_ element: String, _ found: [String]) {
    func page(_ name: String, _ element: String) -> String {
      """
      # \(name)

      Lists things.

      ## Request parameters

      |Parameter|Type|Required|Example|Description|
      |---------|----|--------|-------|-----------|
      |Action|String|Yes|\(name)|The operation. |

      ## Response parameters

      |Parameter|Type|Example|Description|
      |---------|----|-------|-----------|
      |Things| | |The things. |
      |└ThingId|String|t-1|The ID of the thing. |
      |RequestId|String|1C488B66|The ID of the request. |

      ## Examples

      Response examples

      `JSON` format

      ```
      {"RequestId": "1C488B66", "Things": {"\(element)": [{"ThingId": "t-1"}, {"ThingId": "t-2"}]}}
      ```
      """
    }
    let pages = [page("DescribeThings", "Things"), page("ListThings", "Thing")]
    let readings = pages.enumerated().map { PageReader.read(PageSource(path: "\($0).md", bytes: Array($1.utf8))) }
    let source = """
      struct Answer: Decodable {
        let RequestId: String
        let Things: Holder
        struct Holder: Decodable { let \(element): [Thing] }
        struct Thing: Decodable { let ThingId: String }
      }
      func list() throws -> Answer { try call("DescribeThings", [:]) }
      """
    let result = Audit(ServiceReader.join(readings).model).result(
      of: [SourceOutline(of: SwiftFile(path: "Things.swift", text: source))])
    #expect(
      result.findings.filter { $0.check != "operation.missing" }.map { "\($0.check) \($0.path)" } == found)
  }
}

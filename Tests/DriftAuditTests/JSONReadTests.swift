import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// What is read of responses that code takes apart by hand.
@Suite("Responses that are taken apart by hand")
struct JSONReadTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var source: String
    var fields: [String]
    var testDescription: String { name }
  }

  /// The client around the functions of the cases.
  private static let client = """
    typealias JSON = [String: Any]
    struct Client {
      func call(_ action: String, _ parameters: [String: String], then: @escaping (Result<JSON, any Error>) -> Void) {}
      func call(_ action: String, _ parameters: [String: String]) async throws -> JSON { [:] }
      func get<T>(_ action: String, parse: @escaping (JSON) throws -> T) async throws -> T {}
      func raw(_ action: String) async throws -> Data { Data() }
    }
    """

  private static let item = """
    struct Item {
      let id: String
      let size: Int?
      init?(json: JSON) {
        guard let id = json["ItemId"] as? String else { return nil }
        self.id = id
        size = json["Size"] as? Int
      }
    }
    """

  private static let itemFields = [
    "response Items: structure", "response Items.Item: structure[]", "response Items.Item.ItemId: string",
    "response Items.Item.Size: integer",
  ]

  static let cases = [
    Case(
      name: "a closure that gets a Result, and a switch over it",
      source: """
        struct Page { var items: [Item]; var total: Int }
        extension Client {
          func items(then: @escaping (Result<Page, any Error>) -> Void) {
            call("DoIt", [:]) { result in
              switch result {
              case .success(let json):
                guard let holder = json["Items"] as? JSON, let list = holder["Item"] as? [JSON] else { return }
                then(.success(Page(items: list.compactMap(Item.init(json:)), total: json["TotalCount"] as? Int ?? 0)))
              case .failure(let error): then(.failure(error))
              }
            }
          }
        }
        """, fields: itemFields + ["response TotalCount: integer"]),
    Case(
      name: "flatMap over a Result, and elements made in a closure",
      source: """
        extension Client {
          func items(then: @escaping (Result<[Item], any Error>) -> Void) {
            call("DoIt", [:]) { then($0.flatMap { json in
              let list = (json["Items"] as? [String: Any])?["Item"] as? [[String: Any]] ?? []
              return .success(list.compactMap { Item(json: $0) })
            }) }
          }
        }
        """, fields: itemFields),
    Case(
      name: "what an asynchronous call gives, and a loop",
      source: """
        extension Client {
          func items() async throws -> [Item] {
            let json = try await call("DoIt", [:])
            var found: [Item] = []
            for entry in (json["Items"] as! JSON)["Item"] as! [JSON] {
              if let item = Item(json: entry) { found.append(item) }
            }
            return found
          }
        }
        """, fields: itemFields),
    Case(
      name: "JSONSerialization, keys in constants, and a function of the file for each element",
      source: """
        private enum Key { static let items = "Items", item = "Item" }
        func makeItem(_ json: JSON) -> Item? { Item(json: json) }
        extension Client {
          func items() async throws -> [Item] {
            let data = try await raw("DoIt")
            guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { throw Wrong() }
            guard let holder = root[Key.items] as? [String: Any], let list = holder[Key.item] as? [[String: Any]] else {
              return []
            }
            return list.compactMap(makeItem)
          }
        }
        """, fields: itemFields),
    Case(
      name: "values as packages for JSON have them",
      source: """
        extension Client {
          func things(_ data: Data) async throws -> [Thing] {
            let json = try JSON(data: await raw("DoIt"))
            return json["Items"]["Item"].arrayValue.map { Thing(id: $0["ItemId"].stringValue, size: $0["Size"].int) }
          }
        }
        struct Thing { var id: String; var size: Int? }
        """, fields: itemFields),
    Case(
      name: "functions that are told the name",
      source: """
        func text(_ json: JSON, _ key: String) -> String? { json[key] as? String }
        extension Dictionary where Key == String, Value == Any {
          func int(_ key: String) -> Int? { self[key] as? Int }
          func list(_ key: String) -> [JSON] { self[key] as? [JSON] ?? [] }
          func holder(_ key: String) -> JSON { self[key] as? JSON ?? [:] }
        }
        struct Thing { var id: String?; var size: Int?; init(json: JSON) { id = text(json, "ItemId"); size = json.int("Size") } }
        extension Client {
          func things() async throws -> [Thing] {
            try await get("DoIt", parse: { json in json.holder("Items").list("Item").map(Thing.init) })
          }
        }
        """, fields: itemFields),
    Case(
      name: "a type that is made of all of it, where the call is told how",
      source: """
        struct Reply {
          let items: [Item]
          init(json: JSON) { items = ((json["Items"] as? JSON)?["Item"] as? [JSON] ?? []).compactMap { Item(json: $0) } }
        }
        extension Client {
          func items() async throws -> Reply { try await get("DoIt", parse: { Reply(json: $0) }) }
        }
        """, fields: itemFields),
    Case(
      name: "JSON that is kept, and looked into later",
      source: """
        struct Reply {
          private let json: JSON
          init(_ json: JSON) { self.json = json }
          var total: Int { json["TotalCount"] as? Int ?? 0 }
          var name: String? { json["Name"] as? String }
        }
        extension Client { func reply() async throws -> Reply { Reply(try await call("DoIt", [:])) } }
        """, fields: ["response TotalCount: integer", "response Name: string"]),
    Case(
      name: "the cast says what is on the wire, not what is made of it",
      source: """
        struct Reply {
          enum State: String { case on = "On", off = "Off" }
          let size: Int, state: State?
          init(json: JSON) {
            size = (json["Size"] as? String).flatMap { Int($0) } ?? 0
            state = (json["State"] as? String).flatMap(State.init(rawValue:))
          }
        }
        extension Client { func reply() async throws -> Reply { Reply(json: try await call("DoIt", [:])) } }
        """, fields: ["response Size: string", "response State: string {On,Off}"]),
    Case(
      name: "a request that takes its response apart",
      source: """
        extension DoItRequest {
          func parse(_ json: [String: Any]) throws -> Thing { Thing(name: json["Name"] as? String ?? "") }
          struct Thing { var name: String }
        }
        """, fields: ["response Name: string"]),
    Case(
      name: "types that are told what they hold",
      source: """
        struct List<Element: Decodable>: Decodable {
          let item: [Element]
          enum CodingKeys: String, CodingKey { case item = "Item" }
        }
        struct DoItResponse: Decodable { let Items: List<Thing>; let Pages: Pair<Int, [String]> }
        struct Pair<A: Decodable, B: Decodable>: Decodable { let First: A, Second: B }
        struct Thing: Decodable { let ItemId: String; let Size: Int? }
        """,
      fields: itemFields + [
        "response Pages: structure", "response Pages.First: integer", "response Pages.Second: string[]",
      ]),
    Case(
      name: "a decoder that makes small letters of capital ones",
      source: """
        struct DoItResponse: Decodable { let requestName: String; let items: Items; struct Items: Decodable { let item: [String] } }
        let decoder: JSONDecoder = {
          let decoder = JSONDecoder()
          decoder.keyDecodingStrategy = .custom { AnyKey($0.last) }
          return decoder
        }()
        struct Coders { let coder = { let coder = JSONDecoder(); coder.keyDecodingStrategy = .custom { $0.last! }; return coder }() }
        """, fields: ["response RequestName: string", "response Items: structure", "response Items.Item: string[]"]),
    Case(
      name: "maps with an operator",
      source: """
        class DoItResponse: Mappable {
          var things: [Thing]?
          required init?(map: Map) {}
          func mapping(map: Map) { things <- map["Items.Item"] }
        }
        class Thing: Mappable {
          var id: String?; var size: Int?
          required init?(map: Map) {}
          func mapping(map: Map) {
            id <- map["ItemId"]
            size <- map["Size"]
          }
        }
        """, fields: itemFields),
    Case(
      name: "names that are cases",
      source: """
        enum Name: String { case items = "Items", item = "Item" }
        extension Dictionary where Key == String { subscript(name: Name) -> Value? { self[name.rawValue] } }
        extension Client {
          func items() async throws -> [Item] {
            let json = try await call("DoIt", [:])
            return ((json[.items] as? JSON)?[Name.item] as? [JSON] ?? []).compactMap { Item(json: $0) }
          }
        }
        """, fields: itemFields),
    Case(
      name: "what is sent is not read as what comes back",
      source: """
        extension Client {
          func send(_ options: JSON) async throws {
            var parameters: JSON = ["Name": "x"]
            if parameters["Name"] == nil { parameters["Name"] = options["Other"] as? String }
            _ = try await raw("DoIt")
          }
        }
        """, fields: ["request Name: string"]),
  ]

  @Test("Values and types", arguments: cases)
  func reads(_ example: Case) {
    let request =
      "struct DoItRequest { static let action = \"DoIt\"; func query() -> [String: String] { [\"A\": \"b\"] } }"
    let read = ReadSurface(request, Self.client, Self.item, example.source)
    #expect(read.fields.filter { $0.hasPrefix("response") } == example.fields.filter { $0.hasPrefix("response") })
    #expect(read.unread == [])
  }

  @Test("Who only takes a value out of a response leaves the rest alone")
  func open() {
    let source = """
      extension Client {
        func name() async throws -> String? { try await call("DoIt", [:])["Name"] as? String }
      }
      """
    let read = ReadSurface(Self.client, source)
    #expect(read.fields == ["response Name: string"])
    #expect(read.reading.operations.first?.open == [.response])
  }

  @Test("Types and functions that go round in circles come to an end")
  func circles() {
    let source = """
      struct Tree {
        var trees: [Tree] = []
        init(json: JSON) { trees = (json["Trees"] as? [JSON] ?? []).map(Tree.init(json:)) }
      }
      func one(_ json: JSON) -> JSON { two(json) }
      func two(_ json: JSON) -> JSON { one(json); return one(json) }
      extension Client { func tree() async throws -> Tree { Tree(json: one(try await call("DoIt", [:]))) } }
      """
    #expect(ReadSurface(Self.client, source).fields.first == "response Trees: structure[]")
  }
}

import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// What is read from code that people write, in small sources.
@Suite struct HandWrittenReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var source: String
    var fields: [String]
    var testDescription: String { name }
  }

  static let requests = [
    Case(
      name: "CodingKeys, with and without texts",
      source: """
        struct DoItRequest: Encodable {
          let id: String
          var Size: Int?
          var dryRun = false
          var charge: Charge = .later
          let local = 1
          enum Charge: String, Encodable { case now = "Now", later = "Later" }
          enum CodingKeys: String, CodingKey { case id = "InstanceId", Size, dryRun = "DryRun", charge = "Charge" }
        }
        """,
      fields: [
        "request InstanceId: string!", "request Size: integer?", "request DryRun: boolean? = false",
        "request Charge: string? = Later {Now,Later}",
      ]),
    Case(
      name: "no CodingKeys: properties go by their own names",
      source: "struct DoItRequest: Codable { let InstanceId: String; var names: [String] = [] }",
      fields: ["request InstanceId: string!", "request names: string[]?"]),
    Case(
      name: "conformance through a protocol of the code, in an extension, in another order",
      source: """
        extension DoItRequest: Call { static var action: String { "DoIt" } }
        protocol Call: Encodable { static var action: String { get } }
        struct DoItRequest { let Size: Double }
        """,
      fields: ["request Size: number!"]),
    Case(
      name: "structures and lists of them",
      source: """
        struct DoItRequest: Encodable {
          struct Disk: Encodable { var Category: String?; let Size: Int32 }
          var SystemDisk: Disk?
          var DataDisk: [Disk]
        }
        """,
      fields: [
        "request SystemDisk: structure?", "request SystemDisk.Category: string?", "request SystemDisk.Size: integer!",
        "request DataDisk: structure[]", "request DataDisk.Category: string?", "request DataDisk.Size: integer!",
      ]),
    Case(
      name: "encode(to:) written out, with a container inside",
      source: """
        struct DoItRequest: Encodable {
          let id: String, category: String?, tags: [String]
          enum Keys: String, CodingKey { case id = "InstanceId"; case disk = "SystemDisk"; case tags = "Tag" }
          enum DiskKeys: String, CodingKey { case category = "Category" }
          func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try container.encode(id, forKey: .id)
            var disk = container.nestedContainer(keyedBy: DiskKeys.self, forKey: .disk)
            try disk.encodeIfPresent(category, forKey: .category)
            var list = container.nestedUnkeyedContainer(forKey: .tags)
            for tag in tags { try list.encode(tag) }
          }
        }
        """,
      fields: [
        "request InstanceId: string!", "request SystemDisk: structure", "request SystemDisk.Category: string?",
        "request Tag: string[]",
      ]),
    Case(
      name: "a dictionary in a function, whose parameters tell kind and presence",
      source: """
        func doIt(_ id: String, size: Int = 10, type: String? = nil, force: Bool, tags: [String] = []) async throws {
          var parameters = ["Action": "DoIt", "InstanceId": id]
          parameters["Size"] = String(size)
          if let type { parameters["Type"] = type }
          parameters["Force"] = "\\(force)"
          parameters["Name", default: ""] = type ?? "plain"
          parameters["Ids"] = tags.joined(separator: ",")
          headers["X"] = id
          try await send(parameters, headers: ["Content-Type": "text"])
        }
        """,
      fields: [
        "request InstanceId: string!", "request Size: integer? = 10", "request Type: string?",
        "request Force: boolean!", "request Name: string? = plain", "request Ids: -?",
      ]),
    Case(
      name: "query items, with numbers in their names",
      source: """
        struct Tag { var key: String; var value: String? }
        func doIt(tags: [Tag], ids: [String]?, limits: Limits) async throws {
          var items = [URLQueryItem(name: "Temporary.StartTime", value: limits.start)]
          for (i, tag) in tags.enumerated() {
            items.append(URLQueryItem(name: "Tag.\\(i + 1).Key", value: tag.key))
            items.append(.init(name: "Tag." + String(i + 1) + ".Value", value: tag.value))
          }
          items += (ids ?? []).enumerated().map { URLQueryItem(name: "Id.\\($0.offset + 1)", value: $0.element) }
          try await call("DoIt", items)
        }
        struct Limits { let start: Date? }
        """,
      fields: [
        "request Temporary: structure", "request Temporary.StartTime: timestamp?", "request Tag: structure[]",
        "request Tag.Key: string!", "request Tag.Value: string?", "request Id: string[]?",
      ]),
    Case(
      name: "functions that write what they are told to",
      source: """
        struct Tag {
          var key: String
          func add(to items: inout [String: String], prefix: String) { items["\\(prefix).Key"] = key }
        }
        struct Disk {
          var category: String?
          func parameters() -> [String: String?] { ["Category": category] }
        }
        struct DoItRequest {
          static let action = "DoIt"
          var tags: [Tag]
          var disk: Disk?
          var id: String
          func put(_ name: String, _ value: String?, into items: inout [String: String]) { items[name] = value }
          func items() -> [String: String] {
            var items: [String: String] = [:]
            put("InstanceId", id, into: &items)
            for (i, tag) in tags.enumerated() { tag.add(to: &items, prefix: "Tag.\\(i + 1)") }
            if let disk { for (name, value) in disk.parameters() { items["SystemDisk.\\(name)"] = value } }
            return items
          }
        }
        """,
      fields: [
        "request InstanceId: string!", "request Tag: structure[]", "request Tag.Key: string!",
        "request SystemDisk: structure", "request SystemDisk.Category: string?",
      ]),
    Case(
      name: "limits that are checked, and marks",
      source: """
        struct DoItRequest: Encodable {
          var Size: Int?
          @available(*, deprecated, message: "gone") var Old: String?
          var Name: String
          func validate() throws {
            guard let Size, (1...100).contains(Size) else { throw Wrong() }
            precondition((2...64).contains(Name.count))
          }
        }
        """,
      fields: [
        "request Size: integer? range(1...100)", "request Old: string? deprecated",
        "request Name: string! length(2...64)",
      ]),
    Case(
      name: "branches of '#if', backticks and aliases",
      source: """
        typealias Name = String
        struct DoItRequest: Encodable {
          #if os(Linux)
          let `default`: Name
          #else
          let other: Name?
          #endif
        }
        """,
      fields: ["request default: string!", "request other: string?"]),
  ]

  @Test("Requests", arguments: requests)
  func readsRequests(_ example: Case) {
    let read = ReadSurface(example.source)
    #expect(read.actions == ["DoIt"])
    #expect(read.fields == example.fields)
    #expect(read.unread == [])
  }

  static let responses = [
    Case(
      name: "by the name of the operation, with a wrapper",
      source: """
        struct DoItResponse: Decodable {
          struct Disks: Decodable { let Disk: [Disk] }
          struct Disk: Decodable { let id: String?; enum CodingKeys: String, CodingKey { case id = "DiskId" } }
          let Disks: Disks
          let RequestId: String
        }
        """,
      fields: [
        "response Disks: structure", "response Disks.Disk: structure[]", "response Disks.Disk.DiskId: string",
        "response RequestId: string",
      ]),
    Case(
      name: "init(from:) written out",
      source: """
        extension DoItRequest { typealias Response = Reply }
        struct Reply: Decodable {
          let total: Int, names: [String]
          enum Keys: String, CodingKey { case total = "TotalCount", list = "Names", name = "Name" }
          init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            let total = try container.decodeIfPresent(Int.self, forKey: .total)
            self.total = total ?? 0
            names = try container.nestedContainer(keyedBy: Keys.self, forKey: .list).decode([String].self, forKey: .name)
          }
        }
        """,
      fields: ["response TotalCount: integer", "response Names: structure", "response Names.Name: string[]"]),
    Case(
      name: "a dictionary, where the function says what it makes of it",
      source: """
        func make(_ request: DoItRequest) async throws -> Answer { Answer(json: try await send(request)) }
        struct Answer {
          var id = ""
          var disks: [Disk] = []
          init(json: [String: Any]) {
            if let value = json["RequestId"] as? String { self.id = value }
            let list = (json["Disks"] as? [String: Any])?["Disk"] as? [[String: Any]] ?? []
            for item in list { disks.append(Disk(item)) }
          }
          struct Disk { let size: Int; init(_ json: [String: Any]) { size = json["Size"] as? Int ?? 0 } }
        }
        """,
      fields: [
        "response RequestId: string", "response Disks: structure", "response Disks.Disk: structure[]",
        "response Disks.Disk.Size: integer",
      ]),
    Case(
      name: "what the call is told to read, not what the function gives",
      source: """
        struct Envelope: Decodable { let Items: [Item] }
        struct Item: Decodable { let Name: String }
        func make(_ request: DoItRequest) async throws -> [Item] { try await send(request, as: Envelope.self).Items }
        """,
      fields: ["response Items: structure[]", "response Items.Name: string"]),
  ]

  @Test("Responses", arguments: responses)
  func readsResponses(_ example: Case) {
    let read = ReadSurface("struct DoItRequest: Encodable {}", example.source)
    #expect(read.fields == example.fields)
    #expect(read.unread == [])
  }

  @Test(
    "Where the name of an operation stands",
    arguments: [
      ("struct Thing: Encodable { static let action = \"MakeIt\" }", ["MakeIt"]),
      ("struct Thing: Encodable { var action: String { \"MakeIt\" } }", ["MakeIt"]),
      ("struct Thing: Encodable { let Action = \"MakeIt\"; let id: String }", ["MakeIt"]),
      ("enum DoIt { struct Request: Encodable { let id: String } }", ["DoIt"]),
      ("struct DoItParameters: Encodable { let id: String }", ["DoIt"]),
      ("struct OtherRequest: Encodable { let id: String }", []),
      ("func make() { send(\"DoIt\") }", ["DoIt"]),
      ("func make() { send(action: \"MakeIt\") }", ["MakeIt"]),
      ("func make() { log(known.contains(\"DoIt\")) }", []),
      ("enum Action: String { case doIt = \"DoIt\" }\nfunc make() { send(.doIt) }", ["DoIt"]),
      ("enum Action: String { case doIt = \"DoIt\" }\nfunc make() { send(Action.doIt.rawValue, [:]) }", ["DoIt"]),
      ("func make() { send([URLQueryItem(name: \"Action\", value: \"MakeIt\")]) }", ["MakeIt"]),
      ("func text() -> String { \"DoIt\" }", []),
    ])
  func readsActions(_ source: String, _ actions: [String]) {
    #expect(ReadSurface(source).actions == actions)
  }

  @Test(
    "Error codes",
    arguments: [
      (
        """
        enum DoItError: String, Error { case gone = "Thing.NotFound", slow = "Throttling" }
        extension DoItError { var httpStatus: Int? { switch self { case .gone: return 404; default: return nil } } }
        """, ["Thing.NotFound 404", "Throttling"]
      ),
      (
        """
        func make() throws(Trouble) { send("DoIt") }
        struct Trouble: Error {
          var code: Code
          enum Code: String { case gone = "Thing.NotFound"; static let statuses: [Code: Int] = [.gone: 404] }
        }
        """, ["Thing.NotFound 404"]
      ),
      (
        """
        func make() { do { try send("DoIt") } catch { throw Failure(error.code) } }
        enum Failure: Error {
          case gone, other(String)
          init(_ code: String) {
            switch code {
            case "Thing.NotFound", "Thing.Gone": self = .gone
            default: self = .other(code)
            }
          }
        }
        """, ["Thing.NotFound", "Thing.Gone"]
      ),
      ("enum ECSError: String, Error { case gone = \"Thing.NotFound\" }", ["Thing.NotFound"]),
      ("enum FormError: String, Error { case tooLong, tooShort }", nil),
    ] as [(String, [String]?)])
  func readsErrors(_ source: String, _ errors: [String]?) {
    #expect(ReadSurface("struct DoItRequest: Encodable {}", source).errors == errors)
  }

  @Test(
    "What is not understood is told",
    arguments: [
      (
        "func make(i: Int) { send(\"DoIt\", [\"\\(names[i]).Key\": \"1\"]) }",
        ["1: the name of a parameter is put together here"]
      ),
      ("struct DoItRequest { let id: String }", ["1: how 'DoItRequest' is written is not known"]),
      (
        "func make(id: String) { send([\"Action\": \"DoIt\", \"Id\": id]); send([\"Action\": \"MakeIt\"]) }",
        ["1: 'make' calls several operations, whose parameters are not told apart"]
      ),
    ])
  func tellsUnread(_ source: String, _ unread: [String]) {
    #expect(ReadSurface(source).unread == unread)
  }

  @Test("Names that every call has are no parameters of an operation")
  func commonNames() {
    let read = ReadSurface(
      """
      func doIt(id: String) { send(["Action": "DoIt", "Version": "2014-05-26", "Format": "JSON", "Id": id, "SecurityToken": id]) }
      """)
    #expect(read.fields == ["request Id: string!"])
    #expect(read.reading.operations.first?.surface.version == "2014-05-26")
    #expect(read.reading.operations.first?.surface.method == "doIt")
  }
}

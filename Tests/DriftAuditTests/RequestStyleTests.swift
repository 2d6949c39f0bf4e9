import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// Requests in the ways in which people write them, in small sources.
@Suite struct RequestStyleTests {
  typealias Case = HandWrittenReaderTests.Case

  static let values = [
    Case(
      name: "a property of a structure that gives all parameters",
      source: """
        struct Rule {
          enum Policy: String { case accept, drop }
          var port: String
          var policy: Policy = .accept
          var owner: Int64?
          init(port: String) { self.port = port }
          var items: [String: String] {
            var items = ["PortRange": port]
            items["Policy"] = policy.rawValue
            if let value = owner { items["OwnerId"] = String(value) }
            return items
          }
        }
        func doIt(_ group: String, rule: Rule) {
          var all = rule.items
          all["GroupId"] = group
          call("DoIt", all)
        }
        """,
      fields: [
        "request PortRange: string!", "request Policy: string? = accept {accept,drop}", "request OwnerId: integer?",
        "request GroupId: string!",
      ]),
    Case(
      name: "a helper that fills what it is given, and a flag that callers leave alone",
      source: """
        final class Client {
          func doIt(tags: [(key: String, value: String?)] = []) {
            var all: [String: String] = [:]
            Client.tag(tags, in: &all)
            call("DoIt", all)
          }
          static func tag(_ tags: [(key: String, value: String?)], in all: inout [String: String], old: Bool = false) {
            for (i, tag) in tags.prefix(20).enumerated() {
              if old { all["Tag.\\(i + 1).name"] = tag.key } else { all["Tag.\\(i + 1).Key"] = tag.key }
              if !old { all["Tag.\\(i + 1).Value"] = tag.value }
            }
          }
        }
        """,
      fields: ["request Tag: structure[]? count(...20)", "request Tag.Key: string", "request Tag.Value: string?"]),
    Case(
      name: "an extension of Dictionary, with the beginning of the names as an argument",
      source: """
        typealias Tags = KeyValuePairs<String, String>
        extension Dictionary where Key == String, Value == Any? {
          mutating func merge(tags: Tags, prefix: String = "Tag") {
            for (n, tag) in tags.enumerated() {
              self["\\(prefix).\\(n + 1).Key"] = tag.key
              self["\\(prefix).\\(n + 1).Value"] = tag.value
            }
          }
        }
        func doIt(tags: Tags, labels: Tags) {
          var all: [String: Any?] = [:]
          all.merge(tags: tags)
          all.merge(tags: labels, prefix: "Label")
          call("DoIt", all)
        }
        """,
      fields: [
        "request Tag: structure[]", "request Tag.Key: string", "request Tag.Value: string",
        "request Label: structure[]", "request Label.Key: string", "request Label.Value: string",
      ]),
    Case(
      name: "dictionaries that functions give, merged, some of them under a name of their own",
      source: """
        struct Disk { var size: Int?; func names() -> [String: String?] { ["Size": size.map(String.init)] } }
        extension Dictionary where Key == String, Value == String? {
          func below(_ name: String) -> [String: String] {
            var all: [String: String] = [:]
            for (key, value) in self { all["\\(name).\\(key)"] = value }
            return all
          }
        }
        struct Client {
          private func base(_ id: String) -> [String: String] { ["InstanceId": id] }
          func doIt(_ id: String, disk: Disk?) {
            let all = base(id).merging(disk?.names().below("SystemDisk") ?? [:]) { $1 }
            call("DoIt", all)
          }
        }
        """,
      fields: ["request InstanceId: string!", "request SystemDisk: structure", "request SystemDisk.Size: integer?"]),
    Case(
      name: "pairs, optional values, functions inside of functions",
      source: """
        func doIt(_ id: String, size: Int?, unit: (Int, String)? = nil, old: Bool?) {
          var query: [(name: String, value: String)] = [("InstanceId", id)]
          func put(_ name: String, _ value: String?) { if let value { query.append((name: name, value: value)) } }
          put("Size", size.map(String.init))
          put("Unit", unit?.1)
          let more = ["Old": old].compactMapValues { $0 }
          call("DoIt", query, more)
        }
        """,
      fields: [
        "request InstanceId: string!", "request Size: integer?", "request Unit: string?", "request Old: boolean?",
      ]),
    Case(
      name: "constants outside of types, keys that are cases, operators of the code",
      source: """
        private let idName = "InstanceId"
        enum Key: String { case size = "Size", force = "Force" }
        func doIt(_ id: String, size: Int?, force: Bool = false) {
          var all: [String: Any] = [idName: id]
          all[.size] = size
          all[Key.force.rawValue] ?= force
          call("DoIt", all)
        }
        """,
      fields: ["request InstanceId: string!", "request Size: integer?", "request Force: boolean? = false"]),
    Case(
      name: "a request that is made step by step",
      source: """
        struct Call {
          var items: [URLQueryItem] = []
          init(_ action: String) { items = [URLQueryItem(name: "Action", value: action)] }
          func with(_ name: String, _ value: String?) -> Call {
            var copy = self
            copy.items.append(URLQueryItem(name: name, value: value))
            return copy
          }
        }
        func doIt(id: String, zone: String? = nil) { send(Call("DoIt").with("InstanceId", id).with("ZoneId", zone)) }
        """,
      fields: ["request ZoneId: string?", "request InstanceId: string!"]),
    Case(
      name: "what is made of the response is not sent",
      source: """
        func call(_ action: String, _ all: [String: String], then: @escaping (Result<Data, Error>) -> Void) { run(all) }
        func doIt(id: String) {
          call("DoIt", ["InstanceId": id]) { result in
            var found: [String: String] = [:]
            found["Name"] = name(of: result)
            print(found)
          }
        }
        """,
      fields: ["request InstanceId: string!"]),
    Case(
      name: "a value that is written as it is, beside the name",
      source: """
        struct Body: Encodable { let InstanceId: String; var Force: Bool? }
        func doIt(id: String) { let body = Body(InstanceId: id); call("DoIt", body) { _ in } }
        """,
      fields: ["request InstanceId: string!", "request Force: boolean?"]),
    Case(
      name: "what a client has itself is not asked of callers",
      source: """
        struct Client {
          let region: String
          func doIt(id: String) { call("DoIt", ["RegionId": region, "InstanceId": id]) }
        }
        """,
      fields: ["request RegionId: string", "request InstanceId: string!"]),
  ]

  static let types = [
    Case(
      name: "names in property wrappers",
      source: """
        struct DoIt: Call {
          @Param("InstanceId") var id: Identifier = ""
          @Param("Size") var size: Int = 0
          @Param("Ids") var ids: [Identifier]? = nil
          @Param(name: "Type") var kind: Kind = .fast
          enum Kind: String { case fast, slow }
          init(id: Identifier, size: Int) { self.id = id; self.size = size }
        }
        """,
      fields: [
        "request InstanceId: string!", "request Size: integer!", "request Ids: string[]?",
        "request Type: string? = fast {fast,slow}",
      ]),
    Case(
      name: "a dictionary that a protocol asks for",
      source: """
        struct DoIt: Call {
          var id: Identifier
          var force: Bool?
          var values: [String: Any?] { ["InstanceId": id, "Force": force] }
        }
        """,
      fields: ["request InstanceId: string!", "request Force: boolean?"]),
    Case(
      name: "keys with numbers in encode(to:)",
      source: """
        struct DoIt: Call, Encodable {
          struct Tag { var key: String; var value: String? }
          struct Name: CodingKey { var stringValue: String; init(_ name: String) { stringValue = name } }
          var tags: [Tag] = []
          func encode(to encoder: Encoder) throws {
            var box = encoder.container(keyedBy: Name.self)
            for (i, tag) in tags.enumerated() {
              try box.encode(tag.key, forKey: Name("Tag.\\(i + 1).Key"))
              try box.encodeIfPresent(tag.value, forKey: Name("Tag.\\(i + 1).Value"))
            }
          }
        }
        """,
      fields: ["request Tag: structure[]?", "request Tag.Key: string!", "request Tag.Value: string?"]),
    Case(
      name: "properties that are written with a mirror",
      source: """
        extension Call {
          var values: [String: Any?] {
            var all: [String: Any?] = [:]
            for child in Mirror(reflecting: self).children {
              guard let label = child.label else { continue }
              all[label.prefix(1).uppercased() + label.dropFirst()] = child.value
            }
            return all
          }
        }
        struct DoIt: Call { let instanceId: Identifier; var size: Int? }
        """,
      fields: ["request InstanceId: string!", "request Size: integer?"]),
    Case(
      name: "an encoder that makes first letters large",
      source: """
        struct DoIt: Call, Encodable { let instanceId: Identifier; var disk: Disk?; struct Disk: Encodable { var size: Int } }
        struct Client { init() { encoder.keyEncodingStrategy = .custom { keys in Key(keys.last.name.prefix(1).uppercased()) } } }
        """,
      fields: ["request InstanceId: string!", "request Disk: structure?", "request Disk.Size: integer!"]),
    Case(
      name: "a class that adds to what its class writes",
      source: """
        class Base { let region: String; init(region: String) { self.region = region }
          func query() -> [String: Any] { ["RegionId": region] } }
        final class DoIt: Base {
          var size: Int?
          var action: String { "DoIt" }
          override func query() -> [String: Any] { var all = super.query(); all["Size"] = size; return all }
        }
        """,
      fields: ["request Size: integer?", "request RegionId: string!"]),
    Case(
      name: "initializers that ask for what could be left out, or leave out what has no value",
      source: """
        struct DoIt: Call, Encodable {
          var A: String?
          var B: String
          var C: String = ""
          let D = "JSON"
          init(a: String, c: String) { A = a; C = c; B = "b" }
          init(a: String, other c: String) { self.A = a; self.C = c; B = "b" }
        }
        """,
      fields: ["request A: string!", "request B: string", "request C: string!", "request D: string"]),
  ]

  @Test("What functions send", arguments: values)
  func readsValues(_ example: Case) {
    let read = ReadSurface(example.source)
    #expect(read.actions == ["DoIt"])
    #expect(read.fields == example.fields)
    #expect(read.unread == [])
  }

  private static let call = """
    typealias Identifier = String
    protocol Call { var action: String { get }; var values: [String: Any?] { get } }
    extension Call {
      var action: String { String(describing: Self.self) }
      func items(common: [URLQueryItem]) -> [URLQueryItem] {
        var items = common
        for (name, value) in values { items.append(URLQueryItem(name: name, value: "\\(value)")) }
        return items
      }
    }
    """

  @Test("What types send that conform to a protocol of the code", arguments: types)
  func readsTypes(_ example: Case) {
    let read = ReadSurface(example.source, Self.call)
    #expect(read.actions == ["DoIt"])
    #expect(read.fields == example.fields)
    #expect(read.unread == [])
  }

  @Test("Cases of an enum that says what each sends")
  func endpoints() {
    let read = ReadSurface(
      """
      enum Route {
        case doIt(id: String, force: Bool? = nil)
        case makeIt(Options)
        case other(String)
        struct Options { var size: Int?; var values: Parameters { ["Size": size] } }
        var action: String {
          switch self {
          case .doIt: return "DoIt"
          case .makeIt: return "MakeIt"
          case .other: return "OtherIt"
          }
        }
        var parameters: [String: Any] {
          switch self {
          case let .doIt(name, force):
            var all: [String: Any] = ["InstanceId": name]
            all["Force"] = force
            return all
          case .makeIt(let options): return options.values
          case .other(let text): return ["Text": text]
          }
        }
      }
      func run(_ id: String) -> Answer { send(.doIt(id: id)) }
      """, documented: ["DoIt", "MakeIt"])
    #expect(read.actions == ["DoIt", "MakeIt", "OtherIt"])
    #expect(
      read.fields == [
        "request InstanceId: string!", "request Force: boolean?", "request Size: integer?", "request Text: string!",
      ])
    #expect(read.reading.operations.first?.surface.method == "run")
    #expect(read.unread == [])
  }

  @Test(
    "Names of operations that come from types",
    arguments: [
      ("extension P { static var action: String { String(describing: self) } }\nstruct DoIt: P {}", ["DoIt"]),
      ("extension P { var action: String { \"\\(Self.self)\" } }\nstruct DoIt: P {}", ["DoIt"]),
      (
        """
        extension P {
          var action: String { Self.name }
          static var name: String { String(describing: Self.self).replacingOccurrences(of: "Job", with: "") }
        }
        struct DoItJob: P {}
        """, ["DoIt"]
      ),
      (
        """
        extension P { var action: String {
          var name = "\\(type(of: self))"
          if name.hasSuffix("Job") { name.removeLast(3) }
          return name
        } }
        struct DoItJob: P {}
        struct AnyJob: P {}
        """, ["DoIt"]
      ),
      ("extension P { var action: String { \"\\(Self.self)\" } }\nstruct DoIt: P { let action = \"DOIT\" }", ["DOIT"]),
      ("class B { init(action: String) {} }\nclass Start: B { init() { super.init(action: \"DoIt\") } }", ["DoIt"]),
      ("func a() { call(\"DoIt\", [:]) }\nfunc b() { call(\"DoItt\", [:]) }", ["DoIt", "DoItt"]),
      ("func a() { call(\"DoIt\", [:]) }\nfunc b() { say(\"Hello\", [:]) }", ["DoIt"]),
      ("func a() { request.setValue(\"DoIt\", forHTTPHeaderField: \"x-acs-action\") }", ["DoIt"]),
    ])
  func readsActions(_ source: String, _ actions: [String]) {
    #expect(ReadSurface("protocol P: Encodable { var action: String { get } }", source).actions == actions)
  }

  @Test(
    "The version that all calls share, and where it stands",
    arguments: [
      "let items = [URLQueryItem(name: \"Version\", value: \"2014-05-26\")]",
      "struct C {\nstatic let date =\n\"2014-05-26\"\nvar all: [String: String] { [\"Version\": Self.date] } }",
      "func send(version: String = \"2014-05-26\") {}",
      "func send() { headers[\"x-acs-version\"] = \"2014-05-26\" }",
      "extension P { static var version: String { \"2014-05-26\" } }",
    ])
  func readsVersion(_ source: String) {
    let read = ReadSurface(
      "protocol P { static var version: String { get } }\nstruct DoItRequest: P, Encodable {}", source)
    let operation = read.reading.operations.first
    #expect(operation?.surface.version == "2014-05-26")
    #expect(operation?.versionLocation?.file == "1.swift")
    #expect(operation?.versionLocation?.line == (source.contains("static let") ? 3 : 1))
  }

  @Test(
    "Where more is sent than the code says, nothing is known to be missing",
    arguments: [
      "func doIt(more: [String: String]) { var all = [\"A\": \"1\"]; all.merge(more) { $1 }; call(\"DoIt\", all) }",
      "func doIt(more: [String: String]) { call(\"DoIt\", more); call(\"DoIt\", [\"A\": \"1\"]) }",
      "func doIt(more: [String: String]) { var all = more; all[\"A\"] = \"1\"; call(\"DoIt\", all) }",
      "func doIt(more: [URLQueryItem]) { call(\"DoIt\", [URLQueryItem(name: \"A\", value: a)] + more) }",
      "func doIt(more: [String: String]) { var all = [\"A\": \"1\"]; for (k, v) in more { all[k] = v }; call(\"DoIt\", all) }",
      "func doIt() { var all = common(); all[\"A\"] = \"1\"; call(\"DoIt\", all) }",
      "func doIt() { var all = [\"A\": \"1\"]; all.merge(common()) { $1 }; call(\"DoIt\", all) }",
    ])
  func tellsOpen(_ source: String) {
    let read = ReadSurface(source)
    #expect(read.unread == ["1: what else 'DoIt' gets here is not known"])
    #expect(read.reading.operations.first?.isOpen == true)
    #expect(read.fields.first?.hasPrefix("request A") == true)
  }

  @Test("What is handed over and not understood is told, and nothing is missing")
  func tellsUnknown() {
    let read = ReadSurface("func doIt(body: Body) { call(\"DoIt\", body) }")
    #expect(read.unread == ["1: what 'doIt' sends is not known"])
    #expect(read.reading.operations.first?.structures[.request] == nil)
    let empty = ReadSurface("func doIt() { call(\"DoIt\", [:]) { _ in } }")
    #expect(empty.unread == [])
    #expect(empty.reading.operations.first?.structures[.request] != nil)
  }

  @Test("Dictionaries whose keys are values leave nothing open")
  func closed() {
    let read = ReadSurface(
      """
      func doIt(tags: [String: String]) {
        var all: [String: String] = [:]
        for (n, (key, value)) in tags.enumerated() { all["Tag.\\(n).Key"] = key; all["Tag.\\(n).Value"] = value }
        call("DoIt", all)
      }
      """)
    #expect(read.fields == ["request Tag: structure[]", "request Tag.Key: string", "request Tag.Value: string"])
    #expect(read.unread == [])
    #expect(read.reading.operations.first?.isOpen == false)
  }
}

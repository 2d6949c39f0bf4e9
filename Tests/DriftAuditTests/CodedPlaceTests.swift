import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// Where findings point to: to what has to be edited.
@Suite("Places of single facts")
struct CodedPlaceTests {
  private func find(_ path: String, in source: String) throws -> SurfaceField {
    let fields = ReadSurface(source).reading.operations.flatMap(\.surface.fields)
    return try #require(fields.first { $0.path == path })
  }

  @Test(
    "The text of a name",
    arguments: [
      (
        """
        struct DoItRequest: Encodable {
          let id: String
          enum CodingKeys: String, CodingKey {
            case id = "Id"
          }
        }
        """, 4, 4
      ),
      (
        """
        enum Key {
          static let id = "Id"
        }
        func make(id: String) {
          send("DoIt", [
            Key.id: id
          ])
        }
        """, 2, 6
      ),
      (
        """
        func make(id: String) {
          var query: [String: String] = [:]
          query["Id"] = id
          send("DoIt", query)
        }
        """, 3, 3
      ),
    ])
  func names(_ source: String, _ literal: Int, _ use: Int) throws {
    let places = try find("Id", in: source).places
    #expect(places.wireName?.line == literal)
    #expect(places.use?.line == use)
  }

  static let statements: [(String, String?, Int?)] = [
    ("guard size <= 50 else { throw Wrong() }", "range(...50)", 4),
    ("guard size >= 1, size <= 50 else { throw Wrong() }", "range(1...),range(...50)", 4),
    ("guard size > 0 && 50 >= size else { throw Wrong() }", "range(1...),range(...50)", 4),
    ("if size < 1 || size > 50 { throw Wrong() }", "range(1...),range(...50)", 4),
    ("if !(1...50).contains(size) { throw Wrong() }", "range(1...50)", 4),
    ("if size > 50 { print(size) }", nil, nil),
    ("if size > 50, force { throw Wrong() }", nil, nil),
    ("if size < 1 && size > 50 { throw Wrong() }", nil, nil),
    ("guard force || size < 50 else { throw Wrong() }", nil, nil),
    ("precondition(size <= 50, \"too many\")", "range(...50)", 4),
    ("let size = min(size, 50)", "range(...50)", 4),
    ("let size = min(max(size, 1), Limits.size)", "range(...50),range(1...)", 1),
    ("guard 1 ... 50 ~= size else { throw Wrong() }", "range(1...50)", 4),
    ("guard Limits.sizes.contains(size) else { throw Wrong() }", "range(1...20)", 2),
    ("guard size < other else { throw Wrong() }", nil, nil),
  ]

  @Test("Limits", arguments: statements)
  func checks(_ statement: String, _ limits: String?, _ line: Int?) throws {
    let source = """
      enum Limits { static let size = 50
        static let sizes = 1...20 }
      func make(size: Int, other: Int, force: Bool) throws {
        \(statement)
        send("DoIt", ["Size": String(size)])
      }
      """
    let field = try find("Size", in: source)
    #expect(field.limits?.joined(separator: ",") == limits)
    #expect(field.places.limits?.line == line)
  }

  @Test(
    "Limits that another function checks",
    arguments: [
      (
        "try Check.range(size, 1...50)",
        "static func range(_ value: Int?, _ allowed: ClosedRange<Int>) throws { guard let value, !allowed.contains(value) else { return }; throw Wrong() }",
        "range(1...50)", 7
      ),
      (
        "try Check.range(size, Limits.sizes)",
        "static func range(_ value: Int, _ allowed: ClosedRange<Int>) throws { guard allowed ~= value else { throw Wrong() } }",
        "range(1...20)", 2
      ),
      (
        "try Check.range(size, 1...50)",
        "static func range(_ value: Int, _ allowed: ClosedRange<Int>) throws { if value > allowed.upperBound { throw Wrong() } }",
        "range(...50)", 7
      ),
      (
        "try Check.most(size, 50, \"Size\")",
        "static func most(_ value: Int, _ limit: Int, _ name: String) throws { guard value > limit else { return }; throw Wrong(name) }",
        "range(...50)", 7
      ),
      (
        "try Check.most(size, 50)",
        "static func most(_ value: Int, _ limit: Int) throws { if value <= limit { return }; throw Wrong() }",
        "range(...50)", 7
      ),
      (
        "try Check.most(size, 50)",
        "static func most(_ value: Int, _ limit: Int) throws { guard value > limit, value != 7 else { return }; throw Wrong() }",
        nil, nil
      ),
      (
        "try Check.most(other, 50)", "static func most(_ value: Int, _ limit: Int) { precondition(value <= limit) }",
        nil, nil
      ),
      ("retry(3, size)", "static func retry(_ times: Int, _ value: Int) { if times < 3 { print(value) } }", nil, nil),
    ] as [(String, String, String?, Int?)])
  func checkedElsewhere(_ statement: String, _ function: String, _ limits: String?, _ line: Int?) throws {
    let source = """
      enum Limits { static let size = 50
        static let sizes = 1...20 }
      enum Check {
        \(function)
      }
      func make(size: Int, other: Int) throws {
        \(statement)
        send("DoIt", ["Size": String(size)])
      }
      """
    let field = try find("Size", in: source)
    #expect(field.limits?.joined(separator: ",") == limits)
    #expect(field.places.limits?.line == line)
  }

  @Test("Limits that an enum of operations checks for a case")
  func checkedCase() throws {
    let source = """
      enum Route {
        case doIt(size: Int)
        var action: String { switch self { case .doIt: return "DoIt" } }
        var query: [String: String] {
          switch self { case let .doIt(size): return ["Size": String(size)] }
        }
        func validate() throws {
          switch self {
          case let .doIt(count): guard (1...50).contains(count) else { throw Wrong() }
          }
        }
        static func log(size: Int) { precondition(size < 3) }
      }
      """
    let field = try find("Size", in: source)
    #expect(field.limits == ["range(1...50)"])
    #expect(field.places.limits?.line == 9)
  }

  @Test(
    "Limits of texts, lists and properties that are set",
    arguments: [
      (
        "var value: String", "guard value.count >= 2, value.count <= 256 else { return }", "length(2...),length(...256)"
      ),
      ("var value: String?", "if let value { precondition(value.count < 65) }", "length(...64)"),
      ("var value: [String]", "guard value.count <= 100 else { return }", "count(...100)"),
      ("var value: Int = 10 { didSet { value = min(max(value, 1), 50) } }", "", "range(...50),range(1...)"),
    ])
  func kinds(_ property: String, _ statement: String, _ limits: String) throws {
    let source = """
      struct DoItRequest: Encodable {
        \(property)
        func validate() { \(statement) }
      }
      """
    #expect(try find("value", in: source).limits?.joined(separator: ",") == limits)
  }

  @Test("Names of operations and versions")
  func operations() throws {
    let source = """
      struct Client {
        let version =
          "2014-05-26"
        func make() {
          send(
            "DoIt", ["Version": version])
        }
      }
      """
    let operation = try #require(ReadSurface(source).reading.operations.first)
    #expect(operation.surface.version == "2014-05-26")
    #expect(operation.versionLocation?.line == 3)
    #expect(operation.actionLocation?.line == 6)
  }
}

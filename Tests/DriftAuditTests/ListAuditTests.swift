import TablatureDocReader
import TablatureDriftAudit
import TablatureProfileTestSupport
import Testing

/// Parameters that are lists, against a page.
@Suite("Lists in code against a page")
struct ListAuditTests {
  private static let page = """
    # StartThings

    Starts things.

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |---------|----|--------|-------|-----------|
    |Action|String|Yes|StartThings|The operation. |
    |Ids|String|No|["a"]|The IDs, a JSON array of up to 10 IDs. |
    |Name.N|String|No|n|The name of a thing. |
    |Timeout|Integer|No|60|The seconds. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |---------|----|-------|-----------|
    |RequestId|String|1C488B66|The ID of the request. |
    """

  private static func findings(_ function: String) -> [String] {
    let reading = PageReader.read(PageSource(path: "StartThings.md", bytes: Array(page.utf8)))
    let source = """
      struct IDs: Sequence { typealias Element = String }
      struct Numbers: Collection { typealias Element = Int }
      struct Client {
        func call(action: String, parameters: [String: Any]) async throws {}
        \(function)
      }
      """
    return Audit(ServiceReader.join([reading]).model)
      .result(of: [SourceOutline(of: SwiftFile(path: "Client.swift", text: source))]).findings
      .filter { !$0.check.hasSuffix(".missing") }.map { "\($0.check) \($0.path)" }
  }

  /// The types of lists of strings, and of what may be one.
  static let lists = [
    "[String] = []", "Array<String> = []", "Set<String> = []", "ArraySlice<String> = []",
    "ContiguousArray<String> = []", "OrderedSet<String> = []", "some Collection<String>", "any Sequence<String>",
    "(any Collection<String>)?", "String...", "S", "IDs", "ThingIDs",
  ]

  private static func function(_ type: String, _ body: String) -> String {
    let generics = type == "S" ? "<S: Sequence>" : ""
    let condition = type == "S" ? " where S.Element == String" : ""
    return """
      func startThings\(generics)(values: \(type)) async throws\(condition) {
        var parameters: [String: Any] = [:]
        \(body)
        try await call(action: "StartThings", parameters: parameters)
      }
      """
  }

  @Test("A list that goes as JSON is a list, whatever its type", arguments: lists)
  func json(type: String) {
    let encoded = Self.function(
      type, #"parameters["Ids"] = String(decoding: try JSONEncoder().encode(Array(values)), as: UTF8.self)"#)
    #expect(Self.findings(encoded).filter { $0.contains("type") } == [])
    let joined = Self.function(
      type, ##"parameters["Ids"] = "[" + values.map { "\"\($0)\"" }.joined(separator: ",") + "]""##)
    #expect(Self.findings(joined).filter { $0.contains("type") } == [])
  }

  @Test("A list that goes as numbered parameters is a list, whatever its type", arguments: lists)
  func numbered(type: String) {
    let loop = #"for (index, value) in values.enumerated() { parameters["Name.\(index + 1)"] = value }"#
    #expect(Self.findings(Self.function(type, loop)).filter { $0.contains("type") } == [])
  }

  @Test("Callers need not give a list that has no default, since an empty one sends nothing", arguments: lists)
  func presence(type: String) {
    guard type != "ThingIDs", type != "IDs" else { return }
    let encoded = Self.function(
      type,
      #"if !values.isEmpty { parameters["Ids"] = String(decoding: try JSONEncoder().encode(values), as: UTF8.self) }"#
    )
    #expect(Self.findings(encoded) == [])
  }

  @Test(
    "A list in place of one value is found",
    arguments: ["[Int]", "Set<Int>", "some Collection<Int>", "Int...", "Numbers", "OrderedSet<Int>"])
  func single(type: String) {
    #expect(
      Self.findings(Self.function(type, #"parameters["Timeout"] = values"#)).contains("parameter.type request.Timeout"))
  }

  @Test("Numbers in place of strings are found", arguments: ["[Int]", "Set<Int>", "some Collection<Int>", "Int..."])
  func numbers(type: String) {
    let loop = #"for (index, value) in values.enumerated() { parameters["Name.\(index + 1)"] = value }"#
    #expect(Self.findings(Self.function(type, loop)).contains("parameter.type request.Name"))
    let json = #"parameters["Ids"] = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)"#
    #expect(Self.findings(Self.function(type, json)).contains("parameter.type request.Ids"))
    let mapped =
      #"parameters["Ids"] = String(decoding: try JSONEncoder().encode(values.map(String.init)), as: UTF8.self)"#
    #expect(!Self.findings(Self.function(type, mapped)).contains("parameter.type request.Ids"))
  }
}

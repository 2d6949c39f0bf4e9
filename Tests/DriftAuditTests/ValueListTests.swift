import TablatureAPIModel
import TablatureSwiftEmitter
import TablatureVendorProfiles
import Testing

@testable import TablatureDriftAudit

/// Value lists in the forms that code has them in.
@Suite struct ValueListTests {
  /// A request with a parameter of type `Status`.
  private static func request(_ types: String, _ outside: String = "", type: String = "Status?") -> String {
    """
    public struct DoItRequest: OperationRequest {
      public static var operation: OperationDescriptor {
        OperationDescriptor(name: "DoIt", product: "Ecs", version: "2014-05-26")
      }
      public var status: \(type)
      public func encode(to query: inout QueryEncoder) { query.openValue("Status", status) }
      \(types)
    }
    \(outside)
    """
  }

  private static let list = """
    public typealias Status = OpenValue<StatusValues>
    public enum StatusValues: ValueList { public static var values: [String] { ["On", "off"] } }
    """
  private static let members = "{ static var on: Self { \"On\" }\nstatic var off: Self { Self(rawValue: \"off\") } }"
  private static let other = "extension OpenValue where List == Others { static var other: Self { \"other\" } }"

  static let forms: [(form: String, code: String, names: [String?])] = [
    (
      "a type of its own",
      request(
        """
        public struct Status: OpenValue {
          public let rawValue: String
          public init(rawValue: String) { self.rawValue = rawValue }
          public static var on: Self { Self(rawValue: "On") }
          public static var off: Self { Self(rawValue: "off") }
          public static var allCases: [Self] { [.on, .off] }
        }
        """), ["on", "off"]
    ),
    (
      "the runtime's type",
      request(list, "nonisolated extension OpenValue where List == DoItRequest.StatusValues \(members)\n\(other)"),
      ["on", "off"]
    ),
    (
      "the runtime's type with its module",
      request(
        list.replacing("= OpenValue", with: "= TablatureRuntime.OpenValue"),
        "extension TablatureRuntime.OpenValue where List == DoItRequest.StatusValues \(members)"), ["on", "off"]
    ),
    (
      "arguments in the head", request(list, "extension OpenValue<DoItRequest.StatusValues> \(members)"), ["on", "off"]
    ),
    ("members of the alias", request(list, "extension DoItRequest.Status \(members)"), ["on", "off"]),
    (
      "texts that are no values",
      request(
        list,
        """
        extension OpenValue where List == DoItRequest.StatusValues \(members)
        extension OpenValue where List == DoItRequest.StatusValues { static let key = "Status"; static let wire: String = "S" }
        """), ["on", "off"]
    ),
    ("no members", request(list), [nil, nil]),
    ("no alias", request(list, type: "OpenValue<StatusValues>?"), [nil, nil]),
    (
      "an alias of an alias",
      request("public typealias Status = Lists.Status", "enum Lists { typealias Status = Other.Status }")
        + "\nenum Other { \(list) }", [nil, nil]
    ),
    (
      "an enum", request("public enum Status: String { case on = \"On\", off; static let key = \"Status\" }"),
      ["on", "off"]
    ),
  ]

  @Test("Values are read from all forms", arguments: forms)
  func values(form: String, code: String, names: [String?]) throws {
    let outline = SourceOutline(of: SwiftFile(path: "A.swift", text: code))
    let index = CodeIndex([outline], .standard)
    let request = try #require(index.type("DoItRequest"))
    let written = SwiftTypeText.unwrapped(try #require(request.properties.first { $0.name == "status" }?.type))
    let values =
      index.valueList(written, seenFrom: request.name)?.values
      ?? index.type(written, seenFrom: request.name)?.listedValues
    #expect(values?.map(\.value) == ["On", "off"], "\(form)")
    #expect(values?.map(\.name) == names, "\(form)")
  }

  @Test("An audit finds the values that differ, in all forms", arguments: forms)
  func audit(form: String, code: String, names: [String?]) {
    #expect(Self.found(code) == ["parameter.value-extra off", "parameter.value-missing new"], "\(form)")
  }

  @Test(
    "A value is there if list and members have it, and an unreadable list says nothing",
    arguments: [
      ("[\"On\"]", ["parameter.value-extra off", "parameter.value-missing new"]),
      ("[\"off\"]", ["parameter.value-extra off", "parameter.value-missing On", "parameter.value-missing new"]),
      (
        "[\"On\", \"off\", \"more\"]",
        ["parameter.value-extra more", "parameter.value-extra off", "parameter.value-missing new"]
      ),
    ])
  func partial(values: String, found: [String]) {
    let list = Self.list.replacing("[\"On\", \"off\"]", with: values)
    let code = Self.request(list, "extension OpenValue where List == DoItRequest.StatusValues \(Self.members)")
    #expect(Self.found(code) == found)
  }

  @Test(
    "Values that can't be read are no difference",
    arguments: [
      request(list.replacing("[\"On\", \"off\"]", with: "common + [\"off\"]")),
      request(list.replacing("[\"On\", \"off\"]", with: "[common, \"off\"]")),
      request("public typealias Status = OpenValue<Shared.StatusValues>"),
    ])
  func unreadable(code: String) {
    #expect(Self.found(code) == [])
    let result = Self.result(code)
    #expect(result.unread.map(\.reason).contains("the values of 'Status' of 'status' are not in this code"))
  }

  private static func found(_ code: String) -> [String] {
    result(code).findings.filter { $0.path == "request.Status" && $0.check.contains("value-") }
      .map { "\($0.check) \($0.detail ?? "")" }.sorted()
  }

  private static func result(_ code: String) -> AuditResult {
    let place = SourceLocation(file: "DoIt.md", line: 1)
    let field = Field(
      name: "Status", type: .scalar(.string), presence: .optional, documentation: Prose(), constraints: [],
      values: [DocumentedValue("On", at: place), DocumentedValue("new", at: place)],
      rows: [Field.Row(name: "Status", location: place)], location: place, members: [])
    let operation = Operation(
      name: "DoIt", title: "DoIt", summary: Prose("Does it."), product: "Ecs", version: "2014-05-26", style: "RPC",
      dialect: "en", location: place, request: [field], response: [], errors: [], requestSamples: [],
      responseSamples: [])
    let service = ServiceModel(
      product: "Ecs", version: "2014-05-26", operations: [operation], wireProtocol: .alibabaCloud)
    return Audit(service).result(of: [SourceOutline(of: SwiftFile(path: "A.swift", text: code))])
  }
}

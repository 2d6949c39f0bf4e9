import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Testing

/// What responses are found to differ in.
@Suite(.timeLimit(.minutes(20))) struct DriftObservationTests {
  /// The differences of one response.
  func differences<R: OperationRequest>(_ request: R, _ body: String) async throws -> [String] {
    let differences = Differences()
    _ = await failure(of: request, try differences.client([body]))
    return differences.texts
  }

  // MARK: - What doesn't differ

  /// The rows of `ResponseFieldsTests` that differ from the documentation.
  static let differing: [String: [String]] = [
    #""Unknown": {"a": [1]}"#: ["member Unknown object -", "member Unknown.a [integer] -"],
    #""RequestId": {}"#: ["type RequestId object string"],
    #""Category": "new_one""#: ["value Category string string"],
    #""Category": 3"#: ["value Category integer string"],
    #""text": "a", "TEXT": "a""#: ["member text string -", "member TEXT string -"],
    "<Unknown><a b='c'>1</a></Unknown>": ["member Unknown object -", "member Unknown.a string -"],
    "<Category>new_one</Category>": ["value Category string string"],
  ]

  @Test(arguments: ResponseFieldsTests.json) func lenientReadingsOfJSON(row: AnyShape.Row) async throws {
    let found = try await differences(DriftShapeRequest(), "{\(row.members)}")
    #expect(found == Self.differing[row.members] ?? [], "\(row.members)")
  }

  @Test(arguments: ResponseFieldsTests.xml) func lenientReadingsOfXML(row: AnyShape.Row) async throws {
    let found = try await differences(DriftShapeRequest(), "<R>\(row.members)</R>")
    #expect(found == Self.differing[row.members] ?? [], "\(row.members)")
  }

  @Test(arguments: [
    #"{"RequestId": "r", "requestid": "s", "HostId": "h", "Code": "200", "Message": "m", "Success": true}"#,
    "<R><RequestId>r</RequestId><REQUESTID>s</REQUESTID><HostId>h</HostId><Code>OK</Code></R>",
    #"{"Names": ["a"], "Names": {"Deep": 1}, "Part": {"Name": "a", "Name": {"b": 1}}}"#,
    #"{"Any": {"a": {"b": [{"c": 1}]}}, "Category": " ", "Parts": [], "WrappedParts": {"WrappedPart": []}}"#,
  ])
  func noDifference(body: String) async throws {
    #expect(try await differences(DriftShapeRequest(), body) == [], "\(body)")
  }

  @Test func everyMemberOfAWideStructure() async throws {
    let members = DriftStrictResponse.Wide.names.shuffled()
    for count in [0, 1, 63, 64, 65, 127, 128, 129, 200] {
      let known = members.prefix(count).map { "\"\($0)\": 1" }
      let found = try await differences(DriftStrictRequest(), #"{"Wide": {\#(known.joined(separator: ", "))}}"#)
      #expect(found.filter { !$0.hasPrefix("missing") } == [], "\(count)")
      let other = (known + [#""Other": 1"#]).shuffled()
      let added = try await differences(DriftStrictRequest(), #"{"Wide": {\#(other.joined(separator: ", "))}}"#)
      #expect(added.filter { !$0.hasPrefix("missing") } == ["member Wide.Other integer -"], "\(count)")
    }
  }

  // MARK: - What differs

  typealias Row = (body: String, found: [String])

  static let members: [Row] = [
    (#"{"New": null}"#, ["member New null -"]),
    (#"{"New": 1.5, "Part": {"New": 12.0}}"#, ["member Part.New integer -", "member New number -"]),
    (#"{"New": [], "Newer": [[true]]}"#, ["member New [] -", "member Newer [[boolean]] -"]),
    (#"{"New": [null, 1, "a"]}"#, ["member New [integer] -"]),
    (
      #"{"Part": {"HostId": "h", "requestID": "r"}}"#,
      ["member Part.HostId string -", "member Part.requestID string -"]
    ),
    // Objects are looked into; lists of them have the members of all elements.
    (
      #"{"New": [{"a": 1}, {"b": {"c": []}, "a": 2}, 7, [{"d": "e"}]]}"#,
      [
        "member New [object] -", "member New.a integer -", "member New.b object -", "member New.b.c [] -",
        "member New.d string -",
      ]
    ),
    // One entry for all elements of a list; a type is taken from an element that has one.
    (
      #"{"WrappedParts": {"WrappedPart": [{"New": null}, {"New": "a"}, {"New": 1, "Newer": {}}]}}"#,
      ["member WrappedParts.WrappedPart.New string -", "member WrappedParts.WrappedPart.Newer object -"]
    ),
    // Beside the list in an object that should hold nothing else.
    (
      #"{"WrappedNames": {"WrappedName": ["a"], "Total": 1}}"#, ["member WrappedNames.Total integer -"]
    ),
    (#"{"WrappedParts": {"Name": "a"}}"#, ["member WrappedParts.Name string -"]),
    // A list without the object around it has the elements that the documentation has inside.
    (#"{"WrappedParts": [{"Name": "a", "New": 1}]}"#, ["member WrappedParts.WrappedPart.New integer -"]),
    (#"{"New": 1, "New": "a", "Text": 1}"#, ["member New integer -"]),
    ("<R><New>1</New><Text>a</Text></R>", ["member New string -"]),
    ("<R><New>1</New><New>2</New><Part><Newer/></Part></R>", ["member Part.Newer string -", "member New [string] -"]),
    (
      "<R><New><a>1</a></New><New><a>1</a><b><c>d</c></b></New></R>",
      ["member New [object] -", "member New.a string -", "member New.b object -", "member New.b.c string -"]
    ),
    (
      "<R><WrappedParts><WrappedPart><New/></WrappedPart><Total>1</Total></WrappedParts></R>",
      ["member WrappedParts.WrappedPart.New string -", "member WrappedParts.Total string -"]
    ),
    ("<R><Parts><Name>a</Name><New/></Parts><Parts><New/></Parts></R>", ["member Parts.New string -"]),
  ]

  @Test(arguments: members) func undocumentedMembers(row: Row) async throws {
    #expect(try await differences(DriftShapeRequest(), row.body) == row.found, "\(row.body)")
  }

  static let types: [Row] = [
    (#"{"Text": {"verifyCode": "vAlUe"}}"#, ["type Text object string"]),
    (#"{"Number": 40.5}"#, ["type Number number integer"]), (#"{"Number": true}"#, ["type Number boolean integer"]),
    (#"{"Fraction": "N/A"}"#, ["type Fraction string number"]), (#"{"Flag": 2}"#, ["type Flag integer boolean"]),
    (#"{"Time": [1]}"#, ["type Time [integer] string"]), (#"{"Category": {}}"#, ["type Category object string"]),
    (#"{"Any": 1e400}"#, ["type Any number any"]), (#"{"Part": ["a"]}"#, ["type Part [string] object"]),
    (#"{"Numbers": [1, "x", null, 2.5]}"#, ["type Numbers [string] [integer]"]),
    (#"{"Names": [["a"], "b"]}"#, ["type Names [[string]] [string]"]),
    (#"{"Names": {"Name": "a"}}"#, ["type Names object [string]"]),
    (#"{"WrappedParts": {"WrappedPart": 1}}"#, ["type WrappedParts.WrappedPart integer [object]"]),
    (#"{"WrappedParts": [7]}"#, ["type WrappedParts.WrappedPart [integer] [object]"]),
    (#"{"WrappedParts": 7}"#, ["type WrappedParts integer object"]),
    (
      #"{"WrappedParts": {"WrappedPart": [{"Name": ["b"], "Parts": {"Part": [1]}}]}}"#,
      [
        "type WrappedParts.WrappedPart.Name [string] string",
        "type WrappedParts.WrappedPart.Parts.Part [integer] [object]",
      ]
    ),
    ("<R><Text><a>b</a></Text><Number>40.5</Number></R>", ["type Text object string", "type Number string integer"]),
    ("<R><Numbers>1</Numbers><Numbers>x</Numbers></R>", ["type Numbers [string] [integer]"]),
    ("<R><Part>a</Part></R>", ["type Part string object"]),
    ("<R><Text>a</Text><Text>b</Text></R>", ["type Text [string] string"]),
    ("<R><Any>a</Any><Any>b</Any></R>", []),
    ("<R><Part><Name>a</Name></Part><Part><Name>b</Name><New/></Part></R>", ["type Part [object] object"]),
  ]

  @Test(arguments: types) func otherTypes(row: Row) async throws {
    #expect(try await differences(DriftShapeRequest(), row.body) == row.found, "\(row.body)")
  }

  /// The members that are always there, without the closing brace.
  static let whole = #"""
    {"Count": 1, "Flag": true, "Fraction": 1, "Time": "2020-01-01", "Category": "cloud", "Part": {"Name": "a", "Any": 1}
    """#

  static let required: [Row] = [
    ("{}", ["missing Count - integer"]), (#"{"Count": null}"#, ["missing Count null integer"]),
    (#"{"Count": "40GB"}"#, ["type Count string integer"]),
    (#"{"Count": 1}"#, ["missing Flag - boolean"]),
    (#"{"Count": 1, "Flag": 1}"#, ["missing Fraction - number"]),
    (#"{"Count": 1, "Flag": 1, "Fraction": 2, "Time": ""}"#, ["missing Time string string"]),
    (#"{"Count": 1, "Flag": 1, "Fraction": 2, "Time": "t"}"#, ["missing Category - string"]),
    (#"{"Count": 1, "Flag": 1, "Fraction": 2, "Time": "t", "Category": "cloud"}"#, ["missing Part - object"]),
    // The member at fault, not the structure around it; what is complete is checked for further members.
    (
      #"\#(whole), "Parts": {"Part": [{"Name": "a"}, {"Any": 1}, {"Name": "a", "Any": 1, "New": 1}]}}"#,
      ["missing Parts.Part.Any - any", "missing Parts.Part.Name - string", "member Parts.Part.New integer -"]
    ),
    ("<R><Count>1</Count></R>", ["missing Flag - boolean"]),
  ]

  @Test(arguments: required) func missingMembers(row: Row) async throws {
    #expect(try await differences(DriftStrictRequest(), row.body) == row.found, "\(row.body)")
  }

  static let values: [Row] = [
    (#"\#(whole), "Categories": ["cloud", "local", ""]}"#, []),
    (
      #"\#(whole), "Categories": ["cloud", "vAlUe", "other"], "Wrapped": {"Category": ["vAlUe", 7]}}"#,
      ["value Categories [string] [string]", "value Wrapped.Category [string] [string]"]
    ),
    (#"\#(whole), "Categories": "vAlUe"}"#, ["value Categories string [string]"]),
    (#"\#(whole), "Wrapped": ["vAlUe"], "Secret": "vAlUe"}"#, ["value Wrapped.Category [string] [string]"]),
    (#"\#(whole), "Wrapped": "vAlUe"}"#, ["value Wrapped.Category string [string]"]),
    (#"\#(whole), "Secret": ["vAlUe"]}"#, ["type Secret [string] string"]),
  ]

  @Test(arguments: values) func undocumentedValues(row: Row) async throws {
    let differences = Differences()
    _ = try await differences.client([row.body]).send(DriftStrictRequest())
    #expect(differences.texts == row.found, "\(row.body)")
    #expect(!"\(differences.all)".contains("vAlUe"))
  }

  @Test(arguments: TransportUnderTest.allCases) func overSockets(transport: TransportUnderTest) async throws {
    try await HostileServer.run([.answer(200, #"{"RequestId": "r", "New": {"a": 1}}"#)]) { _, location in
      let differences = Differences()
      var configuration = try differences.client([]).configuration
      configuration.timeout = .seconds(280)
      configuration.tryTimeout = .seconds(280)
      let client = ServiceClient(
        endpoint: try Endpoint(url: location), region: nil,
        credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: transport.transport,
        configuration: configuration)
      _ = try await client.send(DriftShapeRequest())
      #expect(
        differences.all == [
          ObservedDifference(
            product: "Probe", version: "2020-01-01", operation: "Shape", path: "New", kind: .member,
            observedType: "object"),
          ObservedDifference(
            product: "Probe", version: "2020-01-01", operation: "Shape", path: "New.a", kind: .member,
            observedType: "integer"),
        ])
    }
  }
}

import AlibabaCloudRuntime
import Foundation
import HTTPTypes
import Logging
import Testing

/// A member that is of another type than documented does not lose the response, and is not lost in silence.
@Suite(.timeLimit(.minutes(20))) struct UnreadableMemberTests {
  /// Calls an operation whose response may hold everything, and gives the response with what was logged.
  func call(_ body: String, _ location: URL? = nil, over transport: any HTTPTransport = Unused()) async throws
    -> (shape: AnyShape, lines: [String])
  {
    let lines = Lines()
    var configuration = ClientConfiguration(timeout: .seconds(280), tryTimeout: .seconds(280))
    configuration.logger = Logger(label: "test") { _ in lines.handler(.info) }
    let transport = location == nil ? ScriptedTransport([.answer(200, body)]) : transport
    let client = ServiceClient(
      endpoint: try location.map { try Endpoint(url: $0) } ?? .regional(product: "probe", region: "cn-hangzhou"),
      region: nil, credentials: Credentials(accessKeyID: "id", accessKeySecret: "sEcReT"), transport: transport,
      configuration: configuration)
    return (try await client.send(ShapeRequest()), lines.all)
  }

  /// The line of the log for a member.
  static func line(_ entry: String) -> String {
    let parts = entry.split(separator: " ", maxSplits: 2).map(String.init)
    return "warning Left out a member of the response that cannot be read expected=\(parts[1]) found=\(parts[2]) "
      + "member=\(parts[0]) operation=Shape product=Probe request-id=r"
  }

  typealias Row = (members: String, shape: AnyShape, entries: [String])

  static let json: [Row] = [
    (#""Text": {"verifyCode": "vAlUe"}, "Number": 1"#, AnyShape { $0.number = 1 }, ["Text String object"]),
    (#""Text": ["vAlUe"]"#, AnyShape(), ["Text String list"]),
    (#""Number": 40.5, "Text": "a""#, AnyShape { $0.text = "a" }, ["Number Int number with a fraction"]),
    (#""Number": 18446744073709551615"#, AnyShape(), ["Number Int number out of range"]),
    (#""Number": 1e30"#, AnyShape(), ["Number Int number out of range"]),
    (#""Number": "40GB""#, AnyShape(), ["Number Int text"]), (#""Number": true"#, AnyShape(), ["Number Int boolean"]),
    (#""Fraction": "N/A""#, AnyShape(), ["Fraction Double text"]),
    (#""Fraction": 1e400"#, AnyShape(), ["Fraction Double number out of range"]),
    (#""Fraction": {}"#, AnyShape(), ["Fraction Double object"]),
    (#""Flag": 2"#, AnyShape(), ["Flag Bool integer"]), (#""Flag": "yes""#, AnyShape(), ["Flag Bool text"]),
    (#""Time": {"a": 1}"#, AnyShape(), ["Time String object"]),
    (#""Category": []"#, AnyShape(), ["Category String list"]),
    (#""Any": 1e400"#, AnyShape(), ["Any JSONValue number out of range"]),
    (#""Part": "vAlUe""#, AnyShape(), ["Part object text"]), (#""Part": [{}]"#, AnyShape(), ["Part object list"]),
    (#""Part": {"Name": {}}"#, AnyShape { $0.part = .init(nil) }, ["Part.Name String object"]),
    // Lists come without the elements that cannot be read.
    (
      #""Numbers": [1, "x", null, 2.5, 3]"#, AnyShape { $0.numbers = [1, 3] },
      ["Numbers[1] Int text", "Numbers[3] Int number with a fraction"]
    ),
    (#""Names": [["a"], "b"]"#, AnyShape { $0.names = ["b"] }, ["Names[0] String list"]),
    (#""Names": {"Name": "a"}"#, AnyShape(), ["Names [String] object"]),
    (#""Numbers": "vAlUe""#, AnyShape(), ["Numbers [Int] text"]),
    (#""WrappedParts": {"WrappedPart": 1}"#, AnyShape(), ["WrappedParts.WrappedPart [object] integer"]),
    (#""WrappedParts": "vAlUe""#, AnyShape(), ["WrappedParts object text"]),
    (
      #""Parts": [{"Name": "a"}, "vAlUe", {"Name": "b"}]"#, AnyShape { $0.parts = [.init("a"), .init("b")] },
      ["Parts[1] object text"]
    ),
    (
      #""WrappedParts": {"WrappedPart": [{"Name": "a"}, {"Name": ["b"], "Parts": {"Part": [1, {"Name": "c"}]}}]}"#,
      AnyShape { $0.wrappedParts = [.init("a"), .init(nil, [.init("c")])] },
      ["WrappedParts.WrappedPart[1].Name String list", "WrappedParts.WrappedPart[1].Parts.Part[0] object integer"]
    ),
    // Several at once, in the order in which they are read.
    (#""Flag": [], "Text": {}, "Number": 7"#, AnyShape { $0.number = 7 }, ["Text String object", "Flag Bool list"]),
  ]

  @Test(arguments: json) func inJSON(row: Row) async throws {
    let (shape, lines) = try await call(#"{"RequestId": "r", \#(row.members)}"#)
    #expect(shape == AnyShape(row.shape, requestID: "r"))
    #expect(lines == row.entries.map(Self.line))
    #expect(!lines.joined().contains("vAlUe"))
  }

  static let xml: [Row] = [
    ("<Text><a>vAlUe</a></Text><Number>1</Number>", AnyShape { $0.number = 1 }, ["Text String object"]),
    ("<Number>40.5</Number>", AnyShape(), ["Number Int text"]),
    ("<Number><a/></Number>", AnyShape(), ["Number Int object"]),
    ("<Fraction>N/A</Fraction><Text>a</Text>", AnyShape { $0.text = "a" }, ["Fraction Double text"]),
    ("<Part>vAlUe</Part>", AnyShape(), ["Part object text"]),
    (
      "<Numbers>1</Numbers><Numbers>x</Numbers><Numbers>3</Numbers>", AnyShape { $0.numbers = [1, 3] },
      ["Numbers[1] Int text"]
    ),
    (
      "<WrappedParts><WrappedPart><Name>a</Name></WrappedPart><WrappedPart>x</WrappedPart></WrappedParts>",
      AnyShape { $0.wrappedParts = [.init("a")] }, ["WrappedParts.WrappedPart[1] object text"]
    ),
    (
      "<Parts><Part><Name><a/></Name></Part><Part><Name>b</Name></Part></Parts>",
      AnyShape { $0.parts = [.init(nil), .init("b")] }, ["Parts[0].Name String object"]
    ),
  ]

  @Test(arguments: xml) func inXML(row: Row) async throws {
    let (shape, lines) = try await call("<R><RequestId>r</RequestId>\(row.members)</R>")
    #expect(shape == AnyShape(row.shape, requestID: "r"))
    #expect(lines == row.entries.map(Self.line))
  }

  @Test(arguments: [
    #"{"RequestId": "r", "Text": "a", "Number": "1", "Names": "a", "Part": "", "Any": {"a": [1]}}"#,
    "<R><RequestId>r</RequestId><Number/><Part/></R>",
  ])
  func whatCanBeReadIsNotLogged(body: String) async throws {
    #expect(try await call(body).lines.isEmpty)
  }

  /// A service, or what plays one, can send any number of them.
  @Test func theLogIsBounded() async throws {
    let elements = String(repeating: #""x","#, count: 5000)
    let (shape, lines) = try await call(#"{"RequestId": "r", "Numbers": [\#(elements) 1]}"#)
    #expect(shape.numbers == [1])
    #expect(lines.prefix(20) == (0..<20).map { Self.line("Numbers[\($0)] Int text") }[...])
    let last =
      "warning Left out further members of the response that cannot be read count=4980 operation=Shape product=Probe "
      + "request-id=r"
    #expect(lines.dropFirst(20) == [last])
  }

  /// A body that is no JSON is no response, although that shows only where a member is read.
  @Test(arguments: [
    #""Text": "\x""#, #""Text": "\u12""#, #""Number": "\x""#, #""Names": ["\x"]"#, #""Part": {"Name": "\x"}"#,
  ])
  func whatIsNoJSONIsNoResponse(members: String) async {
    await #expect(throws: OperationError<ProbeErrorCode>.self) {
      try await call(#"{"RequestId": "r", \#(members)}"#)
    }
  }

  @Test(arguments: TransportUnderTest.allCases) func overSockets(transport: TransportUnderTest) async throws {
    let body = #"{"RequestId":"r","Text":{"verifyCode":"v"},"Number":1}"#
    try await HostileServer.run([.answer(200, body)]) { server, location in
      let (shape, lines) = try await call("", location, over: transport.transport)
      #expect(shape == AnyShape { ($0.requestID, $0.number) = ("r", 1) })
      #expect(lines == [Self.line("Text String object")])
      #expect(server.refusals.isEmpty && server.nonces.count == 1)
    }
  }

  // MARK: - What is always there

  typealias Refusal = (body: String, path: String, reason: String)

  static let refused: [Refusal] = [
    (
      #"{"RequestId": "r", "Name": {"a": 1}}"#, "Name",
      "expected String, found object; correct the type in an overlay (retype: response.Name, to: Any)"
    ),
    (#"{"RequestId": "r", "Name": null}"#, "Name", "the member is missing"),
    (#"{"RequestId": "r"}"#, "Name", "the member is missing"),
    (
      #"{"RequestId": "r", "Name": "a", "Count": "40GB"}"#, "Count",
      "expected Int, found text; correct the type in an overlay (retype: response.Count, to: String)"
    ),
    (
      #"{"RequestId": "r", "Name": "a", "Count": 40.5}"#, "Count",
      "expected Int, found number with a fraction; correct the type in an overlay (retype: response.Count, to: Float)"
    ),
    (
      "<R><RequestId>r</RequestId><Name><a/></Name></R>", "Name",
      "expected String, found object; correct the type in an overlay (retype: response.Name, to: Any)"
    ),
  ]

  @Test(arguments: refused) func aMemberThatIsAlwaysThere(row: Refusal) async throws {
    let client = probeClient(ScriptedTransport([.answer(200, row.body)]), ClientConfiguration())
    let error = try #require(await failure(of: StrictRequest(), client))
    guard case .decoding(let reason) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.path == row.path && reason.reason == row.reason && reason.requestID == "r")
    #expect(reason.httpStatus == nil)
  }

  /// A structure that lacks what is always there is left out of its list.
  @Test func inAList() async throws {
    let lines = Lines()
    var configuration = ClientConfiguration()
    configuration.logger = Logger(label: "test") { _ in lines.handler(.info) }
    let body = #"""
      {"RequestId": "r", "Name": "n", "Count": 1, "Parts": [{"Name": "a", "Count": 1}, {"Name": [], "Count": 2}, {"Name": "c"}]}
      """#
    let client = probeClient(ScriptedTransport([.answer(200, body)]), configuration)
    #expect(try await client.send(StrictRequest()).parts.map(\.name) == ["a"])
    let found = lines.all.map { $0.replacing(#/ operation=.*/#, with: "") }
    #expect(
      found == [
        "warning Left out a member of the response that cannot be read expected=object found=object whose member "
          + "Parts[1].Name cannot be read: expected String, found list; correct the type in an overlay (retype: "
          + "response.Parts.Name, to: Any) member=Parts[1]",
        "warning Left out a member of the response that cannot be read expected=object found=object without the member "
          + "Parts[2].Count member=Parts[2]",
      ])
  }

  /// Where nobody takes note, nothing is left out.
  @Test func theDecoderAloneIsStrict() {
    let error = #expect(throws: ResponseDecodingError.self) {
      try ResponseDecoder().decode(AnyShape.self, from: Data(#"{"WrappedNames": {"WrappedName": ["a", {}]}}"#.utf8))
    }
    #expect(error?.path == "WrappedNames.WrappedName[1]")
    #expect(
      error?.reason == "expected String, found object; correct the type in an overlay "
        + "(retype: response.WrappedNames.WrappedName, to: [Any])")
  }
}

extension AnyShape {
  fileprivate init(_ shape: AnyShape, requestID: String) {
    self = shape
    self.requestID = requestID
  }
}

private struct ShapeRequest: OperationRequest {
  typealias Response = AnyShape
  typealias ErrorCode = ProbeErrorCode

  static let operation = OperationDescriptor(name: "Shape", product: "Probe", version: "2020-01-01", effect: .reads)

  func encode(to query: inout QueryEncoder) {}
}

/// A response with members that are always there.
private struct StrictResponse: OperationResponse {
  struct Part: ResponseStructure {
    let name: String
    let count: Int

    init(from fields: ResponseFields) throws {
      name = try fields.required("Name", fields.string("Name"))
      count = try fields.required("Count", fields.integer("Count"))
    }
  }

  let requestID: String
  let name: String
  let count: Int
  let parts: [Part]

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    name = try fields.required("Name", fields.string("Name"))
    count = try fields.required("Count", fields.integer("Count"))
    parts = try fields.structures("Parts")
  }
}

private struct StrictRequest: OperationRequest {
  typealias Response = StrictResponse
  typealias ErrorCode = ProbeErrorCode

  static let operation = OperationDescriptor(name: "Strict", product: "Probe", version: "2020-01-01", effect: .reads)

  func encode(to query: inout QueryEncoder) {}
}

/// Takes the place of a transport where none is given.
private struct Unused: HTTPTransport {
  func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
    throw CancellationError()
  }
}

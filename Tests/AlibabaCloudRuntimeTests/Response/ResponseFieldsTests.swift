import TablatureECS
import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct ResponseFieldsTests {
  static let json: [AnyShape.Row] = [
    ("", AnyShape()),
    (#""Unknown": {"a": [1]}"#, AnyShape()),
    (#""RequestId": "r""#, AnyShape { $0.requestID = "r" }),
    (#""RequestId": 7"#, AnyShape { $0.requestID = "7" }),
    (#""RequestId": {}"#, AnyShape()),
    // Text.
    (#""Text": "a""#, AnyShape { $0.text = "a" }),
    (#""Text": """#, AnyShape { $0.text = "" }),
    (#""Text": 12"#, AnyShape { $0.text = "12" }),
    (#""Text": 0.1"#, AnyShape { $0.text = "0.1" }),
    (#""Text": 0.10"#, AnyShape { $0.text = "0.1" }),
    (#""Text": 1E5"#, AnyShape { $0.text = "100000" }),
    (#""Text": "a\u4e2d\n""#, AnyShape { $0.text = "a中\n" }),
    (#""Text": 12345678901234567890"#, AnyShape { $0.text = "12345678901234567890" }),
    (#""Text": true"#, AnyShape { $0.text = "true" }),
    (#""Text": null"#, AnyShape()),
    // Numbers.
    (#""Number": 12"#, AnyShape { $0.number = 12 }),
    (#""Number": "12""#, AnyShape { $0.number = 12 }),
    (#""Number": " -12 ""#, AnyShape { $0.number = -12 }),
    (#""Number": "12.0""#, AnyShape { $0.number = 12 }),
    (#""Number": 12.0"#, AnyShape { $0.number = 12 }),
    (#""Number": 1.2e1"#, AnyShape { $0.number = 12 }),
    (#""Number": "1200e-2""#, AnyShape { $0.number = 12 }),
    (#""Number": 9007199254740993.0"#, AnyShape { $0.number = 9_007_199_254_740_993 }),
    (#""Number": -9223372036854775808"#, AnyShape { $0.number = .min }),
    (#""Number": "9223372036854775807""#, AnyShape { $0.number = .max }),
    (#""Number": " ""#, AnyShape()),
    (#""Number": """#, AnyShape()),
    (#""Number": null"#, AnyShape()),
    (#""Fraction": 0.5"#, AnyShape { $0.fraction = 0.5 }),
    (#""Fraction": 1"#, AnyShape { $0.fraction = 1 }),
    (#""Fraction": "0.5""#, AnyShape { $0.fraction = 0.5 }),
    (#""Fraction": """#, AnyShape()),
    (#""Fraction": null"#, AnyShape()),
    (#""Fraction": 12345678901234567890"#, AnyShape { $0.fraction = 12_345_678_901_234_567_168 }),
    // Booleans.
    (#""Flag": true"#, AnyShape { $0.flag = true }),
    (#""Flag": "true""#, AnyShape { $0.flag = true }),
    (#""Flag": "False""#, AnyShape { $0.flag = false }),
    (#""Flag": 1"#, AnyShape { $0.flag = true }),
    (#""Flag": 0"#, AnyShape { $0.flag = false }),
    (#""Flag": "0""#, AnyShape { $0.flag = false }),
    (#""Flag": """#, AnyShape()),
    (#""Flag": null"#, AnyShape()),
    // Other scalars.
    (#""Time": "2018-01-01T12:05Z""#, AnyShape { $0.time = "2018-01-01T12:05Z" }),
    (#""Time": "some day""#, AnyShape { $0.time = "some day" }),
    (#""Time": 1512513631250"#, AnyShape { $0.time = "1512513631250" }),
    (#""Time": """#, AnyShape()),
    (#""Category": "new_one""#, AnyShape { $0.category = "new_one" }),
    (#""Category": 3"#, AnyShape { $0.category = "3" }),
    (#""Category": null"#, AnyShape()),
    (#""Any": {"a": [1, "b", null]}"#, AnyShape { $0.any = ["a": [1, "b", nil]] }),
    (#""Any": null"#, AnyShape()),
    (
      #""Any": [9223372036854775807, 9223372036854775808, 0.5]"#,
      AnyShape {
        $0.any = [.integer(.max), .number(9_223_372_036_854_775_808), 0.5]
      }
    ),
    // Of members with one name the first one counts.
    (#""Text": "a", "Text": "b""#, AnyShape { $0.text = "a" }),
    (#""\u0054ext": "a""#, AnyShape { $0.text = "a" }),
    (#""text": "a", "TEXT": "a""#, AnyShape()),
    // Structures.
    (#""Part": {"Name": "n"}"#, AnyShape { $0.part = .init("n") }),
    (#""Part": {}"#, AnyShape { $0.part = .init(nil) }),
    (#""Part": null"#, AnyShape()),
    (#""Part": " ""#, AnyShape()),
    // Lists of scalars.
    (#""Names": ["a", 1, null]"#, AnyShape { $0.names = ["a", "1"] }),
    (#""Names": "a""#, AnyShape { $0.names = ["a"] }),
    (#""Names": """#, AnyShape()),
    (#""Names": null"#, AnyShape()),
    (#""Numbers": [1, "2", ""]"#, AnyShape { $0.numbers = [1, 2] }),
    (#""Numbers": 1"#, AnyShape { $0.numbers = [1] }),
    (#""WrappedNames": {"WrappedName": ["a", "b"]}"#, AnyShape { $0.wrappedNames = ["a", "b"] }),
    (#""WrappedNames": {"WrappedName": "a"}"#, AnyShape { $0.wrappedNames = ["a"] }),
    (#""WrappedNames": {"WrappedName": []}"#, AnyShape()),
    (#""WrappedNames": {"WrappedName": null}"#, AnyShape()),
    (#""WrappedNames": {}"#, AnyShape()),
    (#""WrappedNames": """#, AnyShape()),
    (#""WrappedNames": null"#, AnyShape()),
    (#""WrappedNames": ["a", "b"]"#, AnyShape { $0.wrappedNames = ["a", "b"] }),
    (#""WrappedNames": "a""#, AnyShape { $0.wrappedNames = ["a"] }),
    // Lists of structures.
    (#""Parts": [{"Name": "a"}, null, {"Name": "b"}]"#, AnyShape { $0.parts = [.init("a"), .init("b")] }),
    (#""Parts": {"Name": "a"}"#, AnyShape { $0.parts = [.init("a")] }),
    (#""Parts": """#, AnyShape()),
    (
      #""WrappedParts": {"WrappedPart": [{"Name": "a", "Parts": {"Part": {"Name": "b"}}}]}"#,
      AnyShape { $0.wrappedParts = [.init("a", [.init("b")])] }
    ),
    (#""WrappedParts": {"WrappedPart": {"Name": "a"}}"#, AnyShape { $0.wrappedParts = [.init("a")] }),
    (#""WrappedParts": [{"Name": "a"}]"#, AnyShape { $0.wrappedParts = [.init("a")] }),
    (#""WrappedParts": {}"#, AnyShape()),
    (#""WrappedParts": """#, AnyShape()),
    (#""WrappedParts": null"#, AnyShape()),
  ]

  @Test(arguments: json) func decodesJSON(row: AnyShape.Row) throws {
    let body = Data("{\(row.members)}".utf8)
    #expect(try ResponseDecoder().decode(AnyShape.self, from: body) == row.expected, "\(row.members)")
  }

  static let xml: [AnyShape.Row] = [
    ("", AnyShape()),
    ("<Unknown><a b='c'>1</a></Unknown>", AnyShape()),
    ("<RequestId>r</RequestId>", AnyShape { $0.requestID = "r" }),
    ("<RequestId></RequestId>", AnyShape()),
    ("<Text>a</Text>", AnyShape { $0.text = "a" }),
    ("<Text> a\n b </Text>", AnyShape { $0.text = " a\n b " }),
    ("<Text>&lt;&amp;&#20013;&quot;<![CDATA[<b>]]></Text>", AnyShape { $0.text = "<&中\"<b>" }),
    ("<Text>a<!-- c -->b</Text>", AnyShape { $0.text = "ab" }),
    ("<Text/>", AnyShape { $0.text = "" }),
    ("<Text>\n  </Text>", AnyShape { $0.text = "" }),
    ("<Text>12</Text>", AnyShape { $0.text = "12" }),
    ("<Number>12</Number>", AnyShape { $0.number = 12 }),
    ("<Number>\n 12.0 </Number>", AnyShape { $0.number = 12 }),
    ("<Number> \n </Number>", AnyShape()),
    ("<Number/>", AnyShape()),
    ("<Fraction>0.5</Fraction>", AnyShape { $0.fraction = 0.5 }),
    ("<Fraction></Fraction>", AnyShape()),
    ("<Flag>true</Flag>", AnyShape { $0.flag = true }),
    ("<Flag> FALSE </Flag>", AnyShape { $0.flag = false }),
    ("<Flag>1</Flag>", AnyShape { $0.flag = true }),
    ("<Flag> </Flag>", AnyShape()),
    ("<Time>2018-01-01T12:05Z</Time>", AnyShape { $0.time = "2018-01-01T12:05Z" }),
    ("<Time> </Time>", AnyShape()),
    ("<Category>new_one</Category>", AnyShape { $0.category = "new_one" }),
    ("<Any>a</Any>", AnyShape { $0.any = "a" }),
    ("<Any><a>1</a><a>2</a><b><c/></b></Any>", AnyShape { $0.any = ["a": ["1", "2"], "b": ["c": ""]] }),
    ("<Part><Name>n</Name></Part>", AnyShape { $0.part = .init("n") }),
    ("<Part/>", AnyShape()),
    ("<Part>\n</Part>", AnyShape()),
    ("<Names>a</Names><Names>b</Names>", AnyShape { $0.names = ["a", "b"] }),
    ("<Names>a</Names>", AnyShape { $0.names = ["a"] }),
    ("<Names><Name>a</Name></Names>", AnyShape { $0.names = ["a"] }),
    ("<Names><N>a</N><N>b</N></Names>", AnyShape { $0.names = ["a", "b"] }),
    ("<Names><member>a</member></Names>", AnyShape { $0.names = ["a"] }),
    ("<Names> </Names>", AnyShape()),
    ("<Numbers>1</Numbers><Numbers>2</Numbers>", AnyShape { $0.numbers = [1, 2] }),
    ("<WrappedNames><WrappedName>a</WrappedName></WrappedNames>", AnyShape { $0.wrappedNames = ["a"] }),
    (
      "<WrappedNames><WrappedName>a</WrappedName><WrappedName>b</WrappedName></WrappedNames>",
      AnyShape { $0.wrappedNames = ["a", "b"] }
    ),
    ("<WrappedNames>a</WrappedNames>", AnyShape { $0.wrappedNames = ["a"] }),
    ("<WrappedNames>a</WrappedNames><WrappedNames>b</WrappedNames>", AnyShape { $0.wrappedNames = ["a", "b"] }),
    ("<WrappedNames>\n  </WrappedNames>", AnyShape()),
    ("<WrappedNames/>", AnyShape()),
    ("<WrappedNames><WrappedName/></WrappedNames>", AnyShape()),
    (
      "<Parts><Name>a</Name></Parts><Parts><Name>b</Name></Parts>",
      AnyShape { $0.parts = [.init("a"), .init("b")] }
    ),
    ("<Parts><Name>a</Name><Parts/></Parts>", AnyShape { $0.parts = [.init("a")] }),
    ("<Parts><Part><Name>a</Name></Part></Parts>", AnyShape { $0.parts = [.init("a")] }),
    (
      "<WrappedParts><WrappedPart><Name>a</Name></WrappedPart><WrappedPart><Name>b</Name></WrappedPart></WrappedParts>",
      AnyShape { $0.wrappedParts = [.init("a"), .init("b")] }
    ),
    (
      "<WrappedParts><WrappedPart><Name>a</Name></WrappedPart></WrappedParts>",
      AnyShape { $0.wrappedParts = [.init("a")] }
    ),
    ("<WrappedParts> </WrappedParts>", AnyShape()),
  ]

  @Test(arguments: xml) func decodesXML(row: AnyShape.Row) throws {
    for head in ["", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- head -->\n", "\u{FEFF} \n"] {
      let body = Data("\(head)<Response>\(row.members)</Response>\n".utf8)
      #expect(
        try ResponseDecoder(format: .xml).decode(AnyShape.self, from: body) == row.expected, "\(head)\(row.members)")
    }
  }

  typealias Refusal = (format: ResponseFormat, body: String, path: String)

  static let refused: [Refusal] = [
    (.json, #"{"RequestId": "r", "Number": "many"}"#, "Number"),
    (.json, #"{"RequestId": "r", "Number": 1.5}"#, "Number"),
    (.json, #"{"RequestId": "r", "Number": 99999999999999999999}"#, "Number"),
    (.json, #"{"RequestId": "r", "Number": 1e30}"#, "Number"),
    (.json, #"{"RequestId": "r", "Number": true}"#, "Number"),
    (.json, #"{"RequestId": "r", "Number": "1.5"}"#, "Number"),
    (.json, #"{"RequestId": "r", "Fraction": 1e400}"#, "Fraction"),
    (.json, #"{"RequestId": "r", "Flag": "yes"}"#, "Flag"),
    (.json, #"{"RequestId": "r", "Flag": 2}"#, "Flag"),
    (.json, #"{"RequestId": "r", "Names": {"Name": "a"}}"#, "Names"),
    (.json, #"{"RequestId": "r", "Names": [["a"]]}"#, "Names[0]"),
    (.json, #"{"RequestId": "r", "WrappedParts": {"WrappedPart": 1}}"#, "WrappedParts.WrappedPart"),
    (.json, #"{"RequestId": "r", "Fraction": "inf"}"#, "Fraction"),
    (.json, #"{"RequestId": "r", "Text": []}"#, "Text"),
    (.json, #"{"RequestId": "r", "Part": "x"}"#, "Part"),
    (.json, #"{"RequestId": "r", "Numbers": [1, "x"]}"#, "Numbers[1]"),
    (
      .json, #"{"RequestId": "r", "WrappedParts": {"WrappedPart": [{}, {"Name": {}}]}}"#,
      "WrappedParts.WrappedPart[1].Name"
    ),
    (
      .json, #"{"RequestId": "r", "WrappedParts": {"WrappedPart": [{"Parts": {"Part": [1]}}]}}"#,
      "WrappedParts.WrappedPart[0].Parts.Part[0]"
    ),
    (.xml, "<R><RequestId>r</RequestId><Number>many</Number></R>", "Number"),
    (.xml, "<R><RequestId>r</RequestId><Text><a/></Text></R>", "Text"),
    (.xml, "<R><RequestId>r</RequestId><Part>x</Part></R>", "Part"),
    (
      .xml, "<R><RequestId>r</RequestId><WrappedParts><WrappedPart/><WrappedPart>x</WrappedPart></WrappedParts></R>",
      "WrappedParts.WrappedPart[1]"
    ),
  ]

  @Test(arguments: refused) func errorsNameThePathAndTheCall(row: Refusal) throws {
    let error = #expect(throws: ResponseDecodingError.self) {
      try ResponseDecoder(format: row.format).decode(AnyShape.self, from: Data(row.body.utf8))
    }
    #expect(error?.path == row.path, "\(row.body): \(error?.reason ?? "")")
    #expect(error?.requestID == "r")
    #expect(error?.description.contains(row.path) == true)
    #expect(error?.description.contains("(request id r)") == true)
  }

  @Test(arguments: [
    (ResponseFormat.json, ""), (.json, " "), (.json, "null"), (.json, "1"), (.json, "[]"), (.json, "\"x\""),
    (.json, "{\"a\":"), (.json, "<html>"),
    (.xml, ""), (.xml, "{}"), (.xml, "<a>"), (.xml, "<R>text</R>"),
  ])
  func wholeBodies(format: ResponseFormat, body: String) {
    let error = #expect(throws: ResponseDecodingError.self) {
      try ResponseDecoder(format: format, requestID: "head").decode(AnyShape.self, from: Data(body.utf8))
    }
    #expect(error?.path == "")
    #expect(error?.requestID == "head")
  }

  @Test(arguments: ResponseFormat.allCases) func theHeaderStandsInForTheRequestID(format: ResponseFormat) throws {
    let decoder = ResponseDecoder(format: format, requestID: "head")
    let (with, without) =
      format == .json ? (#"{"RequestId": "body"}"#, "{}") : ("<R><RequestId>body</RequestId></R>", "<R/>")
    #expect(try decoder.decode(AnyShape.self, from: Data(with.utf8)).requestID == "body")
    #expect(try decoder.decode(AnyShape.self, from: Data(without.utf8)).requestID == "head")
  }

  @Test func deepNesting() {
    let deep = String(repeating: "[", count: 200_000)
    for body in [#"{"RequestId": "r", "Any": \#(deep)"#, #"{"RequestId": "r", "Unknown": \#(deep)"#] {
      let error = #expect(throws: ResponseDecodingError.self) {
        try ResponseDecoder(requestID: "head").decode(AnyShape.self, from: Data(body.utf8))
      }
      #expect(error?.requestID == "head")
    }
  }

  @Test func errorsQuoteNoValues() {
    let body = Data(#"{"RequestId": "r", "Number": "hunter2", "Flag": "hunter2"}"#.utf8)
    let error = #expect(throws: ResponseDecodingError.self) { try ResponseDecoder().decode(AnyShape.self, from: body) }
    #expect(error?.description.contains("hunter2") == false)
    let broken = #expect(throws: ResponseDecodingError.self) {
      try ResponseDecoder().decode(AnyShape.self, from: Data(#"{"Text": "hunter2", hunter2"#.utf8))
    }
    #expect(broken?.description.contains("hunter2") == false)
  }

  @Test(arguments: [
    ("", ResponseFormat.json), ("{}", .json), (" <a/>", .xml), ("\u{FEFF}<a/>", .xml), ("\u{FEFF}{}", .json),
    ("x<", .json),
  ])
  func theFormatShowsInTheFirstCharacter(body: String, format: ResponseFormat) {
    #expect(ResponseFormat(of: Data(body.utf8)) == format)
  }
}

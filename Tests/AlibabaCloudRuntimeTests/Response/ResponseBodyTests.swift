import AlibabaCloudRuntime
import Foundation
import Testing

/// Bodies that are hardly JSON, or no more than just: what comes out is the response or an error, and never a part of it.
@Suite struct ResponseBodyTests {
  func decode(_ body: Data) throws(ResponseDecodingError) -> AnyShape {
    try ResponseDecoder(requestID: "head").decode(AnyShape.self, from: body)
  }

  static let whole = #"""
    {"RequestId": "r", "Text": "中\u0041", "Number": -12, "Fraction": 1.5e3, "Flag": true, "Any": [null, {"a": 0.5}],
    "Part": {"Name": "n", "Parts": {"Part": [{}]}}, "Names": ["a", "b"], "WrappedNames": {"WrappedName": ["c"]}}
    """#

  /// What corrections of a page can ask for.
  @Test func whatIsAlwaysThereMayNotBeMissing() throws {
    struct Shape: ResponseStructure {
      let name: String

      init(from fields: ResponseFields) throws { name = try fields.required("Name", fields.string("Name")) }
    }
    #expect(try ResponseDecoder().decode(Shape.self, from: Data(#"{"Name": "a"}"#.utf8)).name == "a")
    for body in ["{}", #"{"Name": null}"#] {
      let error = #expect(throws: ResponseDecodingError.self) {
        try ResponseDecoder().decode(Shape.self, from: Data(body.utf8))
      }
      #expect(error?.path == "Name")
    }
  }

  @Test func aBodyThatBreaksOffIsNoResponse() throws {
    let body = Data(Self.whole.utf8)
    _ = try decode(body)
    for count in 0..<body.count {
      let error = #expect(throws: ResponseDecodingError.self, "\(count) bytes") { try decode(body.prefix(count)) }
      #expect(error?.requestID == "head" && error?.path == "")
    }
  }

  /// Bytes that are no UTF-8, wherever they stand: a lone continuation, an overlong form, half of a pair, too few, too large.
  @Test(
    arguments: [[0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80], [0xFF]] as [[UInt8]],
    [#"{"Text": "a%"}"#, #"{"Te%xt": "a"}"#, #"{"Names": ["%"]}"#, #"{"Text": "a"}%"#, #"%{"Text": "a"}"#])
  func whatIsNoUTF8IsNoResponse(bytes: [UInt8], frame: String) {
    let parts = frame.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    let body = Data(parts[0]) + Data(bytes) + Data(parts[1])
    #expect(throws: ResponseDecodingError.self) { try decode(body) }
  }

  static let malformed = [
    "{} {}", "{},", "{}x", "{\"Text\" \"a\"}", "{,}", "{\"Text\": 'a'}", "{Text: \"a\"}",
    "{\"Text\": \"a\nb\"}", "{\"Text\": \"\u{0}\"}", "{}\u{0}", "{\"Text\": \"\\x\"}", "{\"Text\": \"\\u12\"}",
    "{\"Number\": 01}", "{\"Number\": +1}", "{\"Number\": 1.}", "{\"Number\": .5}", "{\"Number\": 0x10}",
    "{\"Number\": NaN}", "{\"Fraction\": Infinity}", "{\"Flag\": TRUE}", "{\"Any\": [1 2]}",
    "{\"Unknown\": [}", "{\"Number\": 1e}", "{\"Unknown\": tru}", "// note\n{}", "{}/* note */",
  ]

  @Test(arguments: malformed) func whatIsNoJSONIsNoResponse(body: String) {
    let error = #expect(throws: ResponseDecodingError.self) { try decode(Data(body.utf8)) }
    #expect(error?.requestID == "head")
  }

  @Test(arguments: ["[", "{\"a\":"]) func depthIsBounded(open: String) throws {
    func body(_ member: String, _ depth: Int) -> Data {
      let close = open == "[" ? "]" : "}"
      let deep = String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth)
      return Data(#"{"\#(member)": \#(deep)}"#.utf8)
    }
    for member in ["Any", "Unknown", "Names", "Part"] {
      #expect(throws: ResponseDecodingError.self) { try decode(body(member, 10_000)) }
    }
    #expect(try decode(body("Any", 100)).any != nil)
    #expect(try decode(body("Unknown", 100)) == AnyShape { $0.requestID = "head" })
  }

  static let names = [
    "RequestId", "Text", "Number", "Fraction", "Flag", "Time", "Category", "Any", "Part", "Names", "WrappedNames",
    "Numbers", "Parts", "WrappedParts",
  ]

  /// What is null is as good as absent, at the root, in a structure, in a list and in the object around one.
  @Test func nullCountsAsAbsent() throws {
    let members = Self.names.map { "\"\($0)\": null" }.joined(separator: ", ")
    #expect(try decode(Data("{\(members)}".utf8)) == AnyShape { $0.requestID = "head" })
    let inside = #"""
      {"Part": {"Name": null, "Parts": null}, "Names": [null, null], "Numbers": [null], "Parts": [null, {"Parts": {"Part": null}}],
      "WrappedNames": {"WrappedName": [null]}, "WrappedParts": {"WrappedPart": [null]}}
      """#
    let expected = AnyShape {
      $0.requestID = "head"
      $0.part = .init(nil)
      $0.parts = [.init(nil)]
    }
    #expect(try decode(Data(inside.utf8)) == expected)
  }

  /// One element may stand where a list is documented, for every kind of list.
  @Test func oneElementCountsAsAList() throws {
    let body = #"""
      {"Names": true, "Numbers": "7", "Parts": {"Name": "a", "Parts": {"Part": {"Name": "b"}}}, "WrappedNames": {"WrappedName": 1.5},
      "WrappedParts": {"WrappedPart": {"Name": "c"}}}
      """#
    let expected = AnyShape {
      $0.requestID = "head"
      $0.names = ["true"]
      $0.numbers = [7]
      $0.parts = [.init("a", [.init("b")])]
      $0.wrappedNames = ["1.5"]
      $0.wrappedParts = [.init("c")]
    }
    #expect(try decode(Data(body.utf8)) == expected)
  }

  static let hugeNumbers = [
    String(repeating: "9", count: 5000), "-" + String(repeating: "9", count: 5000), "1e400", "-1e400",
    "1e99999999999999999999",
  ]

  /// A number that is too large for its type: ignored where nobody asks, else an error that names the member, or a value as near as can be.
  @Test(arguments: hugeNumbers) func numbersThatFitNoType(digits: String) throws {
    #expect(try decode(Data(#"{"Unknown": \#(digits)}"#.utf8)) == AnyShape { $0.requestID = "head" })
    for member in ["Number", "Numbers", "Flag"] {
      let error = #expect(throws: ResponseDecodingError.self) {
        try decode(Data(#"{"\#(member)": \#(digits)}"#.utf8))
      }
      #expect(error?.path == member)
    }
    for member in ["Fraction", "Any", "Text"] {
      do throws(ResponseDecodingError) {
        let shape = try decode(Data(#"{"\#(member)": \#(digits)}"#.utf8))
        #expect(shape.fraction?.isFinite != false)
        if case .number(let number)? = shape.any { #expect(number.isFinite) }
        #expect(shape.text != "" && shape.text != "NaN")
      } catch {
        #expect(error.path == member)
      }
    }
  }

  /// Of members with one name the first one counts, whatever the others are.
  @Test func theFirstOfTwoMembersCounts() throws {
    let twice =
      #"{"Text": "a", "Text": 7, "Number": 1, "Number": "x", "Part": {"Name": "n"}, "Part": null, "RequestId": "r", "RequestId": "s"}"#
    let expected = AnyShape {
      ($0.requestID, $0.text, $0.number, $0.part) = ("r", "a", 1, .init("n"))
    }
    #expect(try decode(Data(twice.utf8)) == expected)
  }
}

import Foundation
import TablatureTestSupport
import Testing

@testable import TablatureRuntime

@Suite("Parsing JSON")
struct JSONParserTests {
  /// The value of a text as compact JSON; nil if it is not JSON.
  private func parse(_ text: String) -> String? {
    (try? JSONParser.parse(Data(text.utf8))).flatMap { try? JSONValue($0) }?.description
  }

  private static let valuesCases: [(text: String, value: String)] = [
    (" \r\n\t1 ", "1"), ("\u{FEFF}{}", "{}"), ("[]", "[]"), ("[ ]", "[]"), ("[1 , [2]]", "[1,[2]]"), (#""""#, #""""#),
    (#"{ "a" : null , "b":true,"c":false}"#, #"{"a":null,"b":true,"c":false}"#), ("\"\u{7F}é😀\"", "\"\u{7F}é😀\""),
    (#""\"\\\/\n\t\r\b\f""#, #""\"\\/\n\t\r\u0008\u000c""#), (#""x\u0041\u00e9\ud83d\ude00y""#, #""xAé😀y""#),
    (#"{"\u0061": 1, "a": 2}"#, #"{"a":1}"#), ("-0.5e-1", "-0.05"), ("[1,]", "[1]"), (#"{"a":1 , }"#, #"{"a":1}"#),
    // Half of a pair, as services write it that cut texts.
    (#""a\ud83d""#, "\"a\u{FFFD}\""), (#""\ude00\ud83d\u0041""#, "\"\u{FFFD}\u{FFFD}A\""),
  ]

  @Test(
    "Values, white space and escapes",
    arguments: valuesCases)
  func values(_ sample: (text: String, value: String)) {
    #expect(parse(sample.text) == sample.value)
  }

  private static let refusedCases: [String] = [
    "", " ", "-", "01", "1.", "1.e5", "1e", "1e+", "+1", ".5", "--1", "tru", "truex", "nul", "[", "[1", "[1,",
    "[1,,]", "[,]",
    "[,1]", "]", "{",
    "{]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{,}", "{\"a\":1,,}", "{\"a\" 1}", "{1:2}", "{a:1}", "\"",
    "\"a",
    "\"\\\"", "\"\\", "\"\\u",
    "\"\\u00e", "\"\\u+123\"", "\"\\u 123\"", "\"\\ud83d\\u\"", "\"\\x\"", "\"\n\"", "\"\u{0}\"", "1 2", "{}{}",
    "\u{0}", "{}\u{0}", "//", "'a'",
  ]

  @Test(
    "Texts that are not JSON",
    arguments: refusedCases)
  func refused(_ text: String) {
    #expect(throws: JSONParser.ParsingError.malformed) { try JSONParser.parse(Data(text.utf8)) }
  }

  @Test("Bytes that are not UTF-8, also in what nobody reads")
  func encoding() {
    for bytes in [[0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF]] as [[UInt8]] {
      let body = Data("{\"a\": \"\\n".utf8) + Data(bytes) + Data("\"}".utf8)
      #expect(throws: JSONParser.ParsingError.malformed) { try JSONParser.parse(body) }
    }
  }

  @Test("A slice of a body is read from its own start")
  func slice() throws {
    #expect(try JSONValue(JSONParser.parse(Data("xx[1]".utf8).dropFirst(2))) == [1])
  }

  @Test("Nesting is bounded", arguments: ["[", #"{"a":"#])
  func depth(_ open: String) throws {
    let close = open == "[" ? "]" : "}"
    func nested(_ depth: Int) -> Data {
      Data((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
    }
    _ = try JSONParser.parse(nested(JSONParser.maximumDepth))
    #expect(throws: JSONParser.ParsingError.depth) { try JSONParser.parse(nested(JSONParser.maximumDepth + 1)) }
    #expect(throws: JSONParser.ParsingError.depth) {
      try JSONParser.parse(Data(String(repeating: open, count: 200_000).utf8))
    }
    let error = #expect(throws: ResponseDecodingError.self) {
      try ResponseDecoder(requestIDMember: nil).decode(Empty.self, from: nested(JSONParser.maximumDepth + 1))
    }
    #expect(error?.reason == "the values of the JSON body are nested deeper than 512")
  }

  private struct Empty: ResponseStructure {
    init() {}
    init(from fields: ResponseFields) {}
  }

  @Test(
    "The root has to be a structure",
    arguments: [
      (ResponseFormat.json, "[]", "list"), (.json, "1", "integer"), (.json, "null", "null"), (.json, "\"\"", "text"),
      (.xml, "<R>a</R>", "text"),
    ])
  func root(_ sample: (format: ResponseFormat, body: String, found: String)) {
    let error = #expect(throws: ResponseDecodingError.self) {
      try ResponseDecoder(format: sample.format, requestIDMember: nil).decode(Empty.self, from: Data(sample.body.utf8))
    }
    #expect(error?.path == "" && error?.reason == "expected object, found \(sample.found)")
  }

  @Test(
    "A whole number keeps its digits, and no other becomes one",
    arguments: [
      ("12.0", 12), ("1.2e1", 12), ("9007199254740993.0", 9_007_199_254_740_993), ("9223372036854775807.0", .max),
      ("-9223372036854775808", .min), ("9223372036854775808", nil), ("1e19", nil), ("0.5", nil),
      ("4503599627370497.5", nil), ("1.0000000000000000000001", nil), ("1e-99999", nil), ("1e400", nil),
    ] as [(String, Int?)])
  func wholeNumbers(_ sample: (digits: String, value: Int?)) {
    #expect(JSONNumber.integer(sample.digits) == sample.value)
  }

  @Test(
    "Numbers are those of Foundation's decoder",
    arguments: [
      "0.10", "1E5", "12345678901234567890", "1e400", "1e-200", "-0", "-0.0", "1e127", "1e128", "123e-130",
      "1.23456789012345678901234567890123456789012345", String(repeating: "9", count: 60),
      String(repeating: "9", count: 5000),
    ])
  func numbers(_ digits: String) {
    let data = Data(digits.utf8)
    #expect(JSONNumber.decimal(digits) == (try? JSONDecoder().decode(Decimal.self, from: data)))
    #expect(JSONNumber.double(digits) == (try? JSONDecoder().decode(Double.self, from: data)))
  }

  @Test("What is JSON and what isn't, as Foundation decides", arguments: 0..<8)
  func fuzz(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let seeds = [
      #"{"a":[1,-0.5e+3,"x\n\u00e9\ud83d\ude00"],"b":{"c":null,"d":[true,false,[]]},"e":{}}"#,
      "[1.25,\t0,\r\n\"\u{7F}é😀\\\"\\\\\", {\"a\" : [ ] } ]",
    ].map { Array($0.utf8) }
    let inserted = Array(#"{}[],:"\/0123456789eE+-.ntfu du00 "#.utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xFF]
    for _ in 0..<2000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = inserted[Int.random(in: 0..<inserted.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      let body = Data(bytes)
      let theirs = try? JSONDecoder().decode(JSONValue.self, from: body)
      let ours = (try? JSONParser.parse(body)).flatMap { try? JSONValue($0) }
      // Foundation refuses halves of pairs, which are read as U+FFFD here.
      if theirs == nil, ours?.description.unicodeScalars.contains("\u{FFFD}") == true { continue }
      #expect(ours == theirs, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

import Foundation
import TestSupport
import Testing

@testable import AlibabaCloudRuntime

/// The reader of JSON against that of Foundation, which nobody of this project wrote.
@Suite struct JSONParserTests {
  /// What a text holds, written out in one way, or nil where it is no JSON.
  private func read(_ text: some Sequence<UInt8>) -> String? {
    let (document, failure) = JSONParser.parse(Array(text))
    return failure == nil ? JSONValue(.json(JSONNode(document: document, index: 0))).description : nil
  }

  private func readByFoundation(_ text: some Sequence<UInt8>) -> String? {
    (try? JSONDecoder().decode(JSONValue.self, from: Data(text)))?.description
  }

  private func isReadWhole(_ text: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0", "12", "-12.5", "1e3", "1E+2", "12e-1", "0.5", #""""#, #""a""#, "[]", "{}",
    "[ ]", "{ }",
    " \n\t\r [1 , 2]\n", #"{"a":{"b":[{}, [], {"c": null}]}}"#, #"["\"\\\/\b\f\n\r\t"]"#,
    #"["\u0041\u00e9\u4E2d\ud83d\ude00"]"#,
    #"{"\u0061b": 1}"#, #"["中文 😀 é"]"#, #"{"a": 1, "b": 2, "a": 3}"#, "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "12345678901234567890", "0.1e1", "100e-2", "1.5e300",
  ])
  func readsWhatFoundationReads(text: String) throws {
    let value = try #require(read(text.utf8))
    #expect(value == readByFoundation(text.utf8))
  }

  @Test(arguments: [
    "", " ", "nul", "nulls", "True", "tru", "+1", "01", "-", "1.", ".5", "1e", "1e+", "0x1", "NaN", "Infinity", "'a'",
    "\"", #""\"#,
    #""\x""#, #""\u12""#, #""\u12g4""#, "\"\n\"", "\"\u{0}\"", "[", "]", "[1", "[1,", "[,1]", "[1 2]", "[1}", "{", "}",
    "{]",
    #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, "{a:1}", "{1:2}", #"{"a" 1}"#, "1 2", "[] []", "// c\n1", "[1]\u{0}", "\u{0}",
    #"{"a":1]"#, "[[]", #"{"a":{"b":"#,
  ])
  func refusesWhatFoundationRefuses(text: String) {
    #expect(read(text.utf8) == nil, "\(text)")
    #expect(readByFoundation(text.utf8) == nil, "\(text)")
  }

  /// Foundation lets a comma stand before the end.
  @Test(arguments: ["[1,]", #"{"a":1,}"#, "[1 , ]", "[,]"]) func refusesCommasBeforeTheEnd(text: String) {
    #expect(read(text.utf8) == nil)
  }

  @Test(arguments: 0..<40) func agreesWithFoundationOnRandomTexts(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<50 {
      let text = Array(RandomJSON.text(using: &random).utf8)
      #expect(read(text) != nil)
      #expect(read(text) == readByFoundation(text), "\(String(decoding: text, as: UTF8.self))")
      // With a few bytes changed, most are no JSON any more.
      let changed = RandomJSON.changed(text, using: &random)
      let changedText = String(decoding: changed, as: UTF8.self)
      if let value = read(changed) {
        // What is no text is mended, where Foundation refuses it.
        #expect(value.contains("\u{FFFD}") || value == readByFoundation(changed), "\(changedText)")
      } else {
        // Of members with one name, Foundation does not look at the numbers of those that it drops.
        let isRefused = readByFoundation(changed) == nil || !isReadWhole(changed)
        #expect(isRefused || changedText.contains(/,\s*[\]}]/), "\(changedText)")
      }
    }
  }

  @Test func everyBeginningIsTruncatedAndNoMore() {
    let text = Array(#"{"a": [1, true, "x\u00e9\n", {"b": {}, "c": -1.5e3}], "d": null}"#.utf8)
    for length in 0..<text.count {
      let (document, failure) = JSONParser.parse(text[..<length])
      #expect(failure == .truncated, "\(length)")
      // What was read until then can be asked for.
      if !document.nodes.isEmpty { _ = JSONValue(.json(JSONNode(document: document, index: 0))) }
    }
  }

  @Test func whatWasReadBeforeAFailureIsThere() throws {
    let (document, failure) = JSONParser.parse(Array(#"{"RequestId": "r", "A": {"B": [1, 2], "C": }"#.utf8))
    #expect(failure == .malformed(offset: 43))
    let value = JSONValue(.json(JSONNode(document: document, index: 0)))
    #expect(value == ["RequestId": "r", "A": ["B": [1, 2], "C": nil]])
  }

  @Test func failuresNameTheByte() {
    for (text, offset) in [("[1, x]", 4), ("{\"a\": tru}", 9), ("[1] 2", 4), ("[01]", 2), ("[\"\t\"]", 2)] {
      #expect(JSONParser.parse(Array(text.utf8)).failure == .malformed(offset: offset), "\(text)")
    }
  }

  @Test func depth() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let nested = { (depth: Int) in
        Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
      }
      #expect(JSONParser.parse(nested(JSONParser.maximumDepth)).failure == nil)
      #expect(JSONParser.parse(nested(JSONParser.maximumDepth + 1)).failure == .depth)
      #expect(JSONParser.parse(nested(1_000_000)).failure == .depth)
      #expect(read(nested(JSONParser.maximumDepth)) != nil)
    }
  }

  /// Foundation refuses these; a service that cuts a text in the middle of a character should not cost the whole answer.
  @Test func whatIsNoTextIsMended() {
    #expect(read([0x22, 0x61, 0xE4, 0xB8, 0x22]) == "\"a\u{FFFD}\"")
    #expect(read([0x22, 0xFF, 0x62, 0x22]) == "\"\u{FFFD}b\"")
    #expect(read(#""\ud83dx""#.utf8) == "\"\u{FFFD}x\"")
    #expect(read(#""\ude00""#.utf8) == "\"\u{FFFD}\"")
    #expect(read(#""\ud83d\u0041""#.utf8) == "\"\u{FFFD}A\"")
  }

  @Test func aByteOrderMarkIsSkipped() {
    #expect(read("\u{FEFF}[1]".utf8) == "[1]")
  }

  @Test func membersAreFoundByTheirWholeNames() throws {
    let names = ["", "a", "ab", "aab", "abb", "Name", "Nome", "Names", "\"", "é", "中", "a\u{0}", "\\"]
    let value = JSONValue.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .string("<\($0)>")) }))
    let (document, _) = JSONParser.parse(Array(value.description.utf8))
    let root = JSONNode(document: document, index: 0)
    for name in names { #expect(root.member(name)?.text == "<\(name)>", "\(name)") }
    for name in ["b", "acb", "Nam", "Namee", "e\u{301}"] { #expect(root.member(name) == nil, "\(name)") }
  }
}

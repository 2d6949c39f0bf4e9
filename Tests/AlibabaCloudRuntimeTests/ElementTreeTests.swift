import Foundation
import TablatureTestSupport
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ElementTreeTests {
  func parse(_ text: String) throws(ElementTree.ParsingError) -> ElementTree {
    try ElementTree(parsing: Data(text.utf8))
  }

  @Test func keepsNamesTextAndOrder() throws {
    let tree = try parse("<?xml version='1.0'?><a x='1'>1<b>2</b>3<c/><b>4</b></a><!-- end -->")
    #expect(
      tree
        == ElementTree(
          name: "a", text: "13",
          children: [
            ElementTree(name: "b", text: "2"), ElementTree(name: "c"), ElementTree(name: "b", text: "4"),
          ]))
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<?xml version='1.0'?>\n<!-- x --><?y z?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "\u{FEFF}<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a><a/>", "<!doctype a><a/>",
  ])
  func refusesDocumentTypes(text: String) {
    #expect(throws: ElementTree.ParsingError.documentType) { try parse(text) }
  }

  @Test func refusesExpandingEntities() {
    var text = "<!DOCTYPE a [<!ENTITY e0 'xxxxxxxxxx'>"
    for level in 1...20 {
      text += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    #expect(throws: ElementTree.ParsingError.documentType) { try parse(text + "]><a>&e20;</a>") }
  }

  @Test(arguments: [
    "", " ", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><b/>", "text", "<a>&unknown;</a>", "<a b></a>", "<a>&#0;</a>",
    "<?xml version='1.0'", "<!-- ", "<?x", "<a><![CDATA[</a>", "<a b='1' b='2'/>", "<a>\u{1}</a>", "<a/>text",
    "<a><!DOCTYPE b></a>", "<a><!ENTITY b 'c'></a>",
  ])
  func refusesWhatIsNoXML(text: String) {
    #expect(throws: ElementTree.ParsingError.self) { try parse(text) }
  }

  @Test(arguments: ["<x:b/>", "&unknown;", "<b c=1/>"]) func stopsAtTheFirstMistake(mistake: String) {
    let builder = ElementTreeBuilder()
    let parser = StopCountingParser(data: Data("<a>\(String(repeating: mistake, count: 1000))</a>".utf8))
    parser.delegate = builder
    _ = parser.parse()
    #expect(builder.error == .malformed)
    #expect(parser.stops == 1)
  }

  @Test func refusesOtherEncodings() throws {
    let utf16 = try #require("<!DOCTYPE a><a/>".data(using: .utf16))
    #expect(throws: ElementTree.ParsingError.encoding) { try ElementTree(parsing: utf16) }
    #expect(throws: ElementTree.ParsingError.encoding) { try ElementTree(parsing: Data("<a>\0</a>".utf8)) }
    #expect(throws: ElementTree.ParsingError.encoding) {
      try ElementTree(parsing: Data([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]))
    }
  }

  @Test func theDeclaredEncodingDoesNotCount() throws {
    // In UTF-7 the text would be a document type.
    let hidden = "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a+AD4-<a/>"
    #expect(throws: ElementTree.ParsingError.malformed) { try parse(hidden) }
    #expect(try parse("<?xml version='1.0' encoding='GBK'?><a>中</a>").text == "中")
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    _ = try parse(nested(ElementTree.maximumDepth))
    #expect(throws: ElementTree.ParsingError.depth) { try parse(nested(ElementTree.maximumDepth + 1)) }
    #expect(throws: ElementTree.ParsingError.depth) { try parse(nested(200_000)) }
    #expect(throws: ElementTree.ParsingError.depth) { try parse(String(repeating: "<a>", count: 200_000)) }
  }

  @Test func deepJSONIsRefused() {
    let body = Data((String(repeating: "[", count: 200_000)).utf8)
    #expect(throws: ResponseDecodingError.self) { try ResponseDecoder().decode(AnyShape.self, from: body) }
  }

  /// Takes a second. If the work grew with the square of the size, it would take the better part of a day.
  @Test(.timeLimit(.minutes(20))) func workIsLinear() throws {
    let count = 100_000
    let text =
      "<a><!--" + String(repeating: "-x", count: count) + "-->" + String(repeating: "<b>1</b>", count: count) + "</a>"
    #expect(try parse(text).children.count == count)
  }

  @Test func mangledDocumentsNeverCrash() {
    let seed = Array(
      "<?xml version='1.0'?><!-- c --><R><RequestId>r</RequestId><L><I>1</I><I/></L>&amp;<![CDATA[x]]></R>".utf8)
    // Seeded, so that what fails fails again.
    var random = SplitMix(seed: 20)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: seed.prefix(place), at: place)
        }
      }
      for format in ResponseFormat.allCases {
        do {
          _ = try ResponseDecoder(format: format).decode(AnyShape.self, from: Data(bytes))
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > 3000)
  }
}

/// Counts how often it is told to stop.
private final class StopCountingParser: XMLParser {
  private(set) var stops = 0

  override func abortParsing() {
    stops += 1
    super.abortParsing()
  }
}

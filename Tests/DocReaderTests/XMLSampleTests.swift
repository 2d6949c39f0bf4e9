import TablatureAPIModel
import Testing

@testable import TablatureDocReader

@Suite("Samples in XML")
struct XMLSampleTests {
  private static let judgementCases: [(String, Bool, Bool)] = [
    ("<?xml version='1.0'?><R><A>1</A></R>", true, true), ("<?xml version='1.0' ?>\n<R><A>1</A></R>\n", true, true),
    ("<R><A/><B /></R>", true, true), ("<R><!-- <A> --><A>1</A></R>", true, true),
    ("<R><A b='c'>1</A></R>", true, true),
    // Declarations as typesetting leaves them.
    ("<? xml version='1.0'? ><R><A>1</A></R>", false, true), ("<? xml version='1.0'?><R><A>1</A></R>", false, true),
    ("<?xml version='1.0'? ><R><A>1</A></R>", false, true), ("<?xml version='1.0'><R><A>1</A></R>", false, true),
    // Text where none can be, and characters that have to be escaped.
    ("<R>...<A>1</A></R>", false, true), ("<R><A>1</A>...</R>", false, true), ("text <R><A>1</A></R>", false, true),
    ("<R><A>1</A></R> text", false, true), ("<R><A>a & b</A></R>", false, true), ("<R/><S/>", false, true),
    ("<R><></R>", false, true),
    // What is not closed, or closes nothing.
    ("<R><A>1</R>", false, false), ("<R><A>1</A>", false, false), ("<R><A>1</A></R", false, false),
    ("<R><A>1</A></B></R>", false, false), ("<R><A><B>1</A></B></R>", false, false), ("</A><R/>", false, false),
    ("<R><!-- <A>1</A></R>", false, false),
  ]

  @Test(
    "what is well-formed, and what is at least balanced",
    arguments: judgementCases)
  func judgement(text: String, isWellFormed: Bool, isBalanced: Bool) throws {
    let sample = try #require(XMLSample.read(text, line: 1))
    #expect(sample.isWellFormed == isWellFormed)
    #expect(sample.isBalanced == isBalanced)
  }

  @Test("text beside members is left out")
  func textBesideMembers() {
    for text in ["<R>...<A>1</A></R>", "<R><A>1</A> and so on</R>", "<R>a<A>1</A>b</R>"] {
      guard case .object(let members)? = XMLSample.read(text, line: 4)?.value else {
        Issue.record("no object in \(text)")
        continue
      }
      #expect(members.map(\.name) == ["A"] && members.map(\.value) == [.string("1")] && members.map(\.line) == [4])
    }
  }

  @Test("a page keeps what its samples are, and notes the ones that no parser reads")
  func samplesOfPage() throws {
    let reading = Page.response("|A|String|1| |", xml: "<? xml version='1.0' ? >\n<R><A>1</A></R>")
    let sample = try #require(reading.operation?.responseSamples.first)
    #expect(!sample.isWellFormed && sample.isBalanced)
    #expect(reading.problems == ["24: sample.ill-formed"])
    #expect(Page.response("|A|String|1| |", xml: "<R><A>1</R>").operation?.responseSamples.first?.isBalanced == false)
  }

  @Test("elements deeper than any response are left out, however many there are")
  func deep() throws {
    let depth = 100_000
    let text = String(repeating: "<A>", count: depth) + String(repeating: "</A>", count: depth)
    let sample = try #require(XMLSample.read(text, line: 1))
    #expect(!sample.isWellFormed && !sample.isBalanced)
    var value = sample.value
    var levels = 0
    while let inner = value["A"] { (value, levels) = (inner, levels + 1) }
    #expect((1..<300).contains(levels))
  }
}

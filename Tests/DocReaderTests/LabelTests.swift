import Testing

@testable import TablatureDocReader

@Suite("Texts that name something")
struct LabelTests {
  private func label(_ text: String) -> String { CommonMark.labelText(ArraySlice(Array(text.utf8))) }

  @Test(
    "what is left out",
    arguments: [
      ("<a name=\"x\"></a>ThingId", "ThingId"), ("Thing\u{200B}Id", "ThingId"), ("\u{FEFF}Size", "Size"),
      ("Thing\u{AD}Id", "ThingId"),
      ("<b>Size</b><sup>1</sup>", "Size1"), ("Size<br/>", "Size"), ("**Size**", "Size"), ("`Size`", "Size"),
      ("A\\_B", "A_B"),
      ("&lt;b&gt;", "<b>"),
    ])
  func leftOut(text: String, label: String) {
    #expect(self.label(text) == label)
  }

  @Test("angle brackets that belong to a type", arguments: ["List<String>", "Map<String, List<A>>", "Array<A>"])
  func types(text: String) {
    #expect(label(text) == text)
  }

  @Test("invisible characters in names and types are removed, and reported at their cells")
  func report() {
    let reading = Page.read(Page.english(request: "|Thing\u{200B}Id|String|Yes| | |\n|Size|\u{200B}Integer|No| | |"))
    #expect(reading.facts("request") == ["ThingId String", "Size Integer"])
    #expect(
      reading.diagnostics.filter { $0.id == "table.invisible-character" }.map { $0.location?.description ?? "" } == [
        "Op.md:13:2", "Op.md:14:7",
      ])
  }
}

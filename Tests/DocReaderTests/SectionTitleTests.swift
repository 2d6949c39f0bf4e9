import Testing

@testable import TablatureDocReader

@Suite("Titles of sections")
struct SectionTitleTests {
  private static let wordsCases: [(String, String)] = [
    ("Errors", "Errors"), ("2. Errors", "Errors"), ("2.1 Errors", "Errors"), ("(3) Errors", "Errors"),
    ("4) Errors:", "Errors"),
    ("IV. Errors", "Errors"), ("Ⅱ Errors", "Errors"), ("b) Errors", "Errors"), ("§ 2 Errors", "Errors"),
    ("3、错误码", "错误码"), ("一、错误码", "错误码"),
    ("（二）错误码：", "错误码"), ("2错误码", "错误码"), ("🔹 Errors", "Errors"), ("Errors {#a .section}", "Errors"),
    ("2FA errors", "2FA errors"), ("V errors", "V errors"), ("一般错误", "一般错误"), ("Details", "Details"), ("3.", "3."),
    ("", ""),
  ]

  @Test(
    "numbers, signs and attributes around a title don't belong to it",
    arguments: wordsCases)
  func words(heading: String, words: String) {
    #expect(SectionTitle.words(of: heading) == words)
  }

  private static let headingsCases: [String] = [
    "## <a id=\"req\"></a>Request parameters", "## Request parameters <!-- later -->", "## **Request parameters**",
    "## _Request_ `parameters`", "## 2. Request parameters", "## [Request parameters](#req)",
    "## Request parameters {#req}",
    "## <span style=\"color: red\">Request</span> parameters", "Request parameters\n---",
    "### Request\u{200B} parameters ##",
    "<h2 id=\"req\">Request parameters</h2>", "<H2>Request <b>parameters</b></H2>", "## Request&nbsp;parameters:",
  ]

  @Test(
    "a section is recognized whatever its heading carries",
    arguments: headingsCases)
  func headings(heading: String) {
    let page = Page.english().replacing("## Request parameters", with: heading)
    #expect(Page.read(page).facts("request") == ["InstanceId String"])
  }

  @Test("the title of a page loses its anchors")
  func pageTitle() {
    #expect(Page.read(Page.english(title: "# <a name=\"op\"></a>**Op**")).operation?.title == "Op")
  }
}

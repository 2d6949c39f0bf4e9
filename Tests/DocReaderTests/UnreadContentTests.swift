import TablatureDocReader
import Testing

@Suite("Content that no reader understands")
struct UnreadContentTests {
  private func page(_ section: String, _ content: String) -> PageReading {
    let pages = [
      "request": Page.english(request: nil) + "\n## Request parameters\n\n\(content)\n",
      "response": Page.english(response: nil) + "\n## Response parameters\n\n\(content)\n",
      "errors": Page.english(errors: nil) + "\n## Error codes\n\n\(content)\n",
    ]
    return Page.read(pages[section] ?? "")
  }

  private func unread(_ reading: PageReading) -> [String] {
    reading.diagnostics.filter { $0.id == "section.unread" }.map { $0.severity.rawValue }
  }

  static let lost = [
    "- `Size` (Integer): the size.", "* **Size**: the size.", "- ThingId: the ID.", "1. [Size](x.md) the size",
    "- size (integer) the size",
    "- Size（Integer）", "|Size|Integer|", "|One|Two|\n|-|-|\n|a b|c d|", "<table><tr><td>x</td></tr></table>",
  ]

  @Test("a lost table or list of request parameters is an error", arguments: lost)
  func request(content: String) {
    #expect(unread(page("request", content)) == ["error"])
  }

  @Test("elsewhere it is a warning", arguments: lost)
  func response(content: String) {
    #expect(unread(page("response", content)) == ["warning"])
  }

  @Test(
    "a list of error codes is a warning",
    arguments: ["- `Invalid.NotFound`: gone", "- InvalidId: gone", "|400|Invalid|"])
  func errors(content: String) {
    #expect(unread(page("errors", content)) == ["warning"])
  }

  @Test("code is a warning", arguments: ["```\n{\"Size\": 1}\n```", "Text.\n\n```json\n{}\n```\n"])
  func code(content: String) {
    #expect(unread(page("request", content)) == ["warning"])
  }

  @Test(
    "text says that there is nothing to read",
    arguments: [
      "None.", "This operation uses common parameters only.", "- Only instances in a VPC.", "- Note: restart first.",
      "- The size (in GiB) of it.",
      "无。", "",
    ])
  func text(content: String) {
    #expect(unread(page("request", content)) == [])
  }

  @Test("a page whose only table is lost is not skipped")
  func notSkipped() {
    let reading = Page.read("# CreateThing\n\n## Request parameters\n\n- `Size` (Integer): the size.\n")
    #expect(reading.operation?.name == "CreateThing")
    #expect(unread(reading) == ["error"])
  }

  @Test("pages without tables of return data and error codes say so in notes")
  func notes() {
    #expect(Page.read(Page.english(response: nil)).problems == ["1: page.no-response-table"])
    #expect(Page.read(Page.english(errors: nil)).problems == ["1: page.no-error-table"])
  }
}

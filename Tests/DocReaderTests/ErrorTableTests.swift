import TablatureDocReader
import Testing

@Suite("Tables of error codes")
struct ErrorTableTests {
  private func read(_ table: String) -> PageReading {
    Page.read(Page.english(errors: nil) + "\n## Error codes\n\n\(table)\n")
  }

  private func codes(_ reading: PageReading) -> [String] {
    (reading.operation?.errors ?? []).flatMap { error in
      error.meanings.map { "\(error.code) \($0.status.map(String.init) ?? "-") \($0.message)" }
    }
  }

  @Test("a table without a column of statuses keeps its codes, and says so once, at its header")
  func noStatus() {
    let reading = read("|Error code|Description|\n|-|-|\n|A.B|Not there. |\n|Throttling|Too fast. |")
    #expect(codes(reading) == ["A.B - ", "Throttling - "])
    #expect(reading.problems == ["23: error.no-status"])
  }

  @Test(
    "columns whose titles are not known, by what they hold",
    arguments: [
      "|HttpStatusCode|Error code|Error message|\n|-|-|-|\n|404|A.B|Gone|",
      "|HTTP|Kennung|Error message|\n|-|-|-|\n|404|A.B|Gone|",
      "|Antwort|Error code|Error message|\n|-|-|-|\n|404 Not Found|A.B|Gone|",
    ])
  func columns(table: String) {
    let reading = read(table)
    #expect(codes(reading) == ["A.B 404 Gone"])
    #expect(reading.problems == [])
  }

  @Test("a row without a status keeps its code", arguments: ["", "4003", "n/a"])
  func row(status: String) {
    let reading = read("|HttpCode|Error code|Error message|\n|-|-|-|\n|\(status)|A.B|Gone|\n|400|C|Bad|")
    #expect(codes(reading) == ["A.B - Gone", "C 400 Bad"])
    #expect(reading.problems == ["25: error.status"])
  }
}

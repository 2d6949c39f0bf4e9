import Testing

@testable import TablatureGeneration

@Suite("Report")
struct ReportTests {
  @Test("The summary is one line, in the singular where that is right")
  func summary() {
    var report = Report()
    report.pages = 9
    report.operations = 1
    report.parameters = 210
    report.responseMembers = 1
    report.errorCodes = 0
    report.written = 1
    report.unchanged = 16
    report.removed = 2
    report.duration = .milliseconds(1234)
    #expect(
      report.summary
        == "9 pages, 1 operation, 210 parameters, 1 response member, 0 error codes; "
        + "1 file written, 16 unchanged, 2 removed; 1.23 s")
  }

  @Test(
    "What became of operations that were read is told",
    arguments: [
      (0, 0, "3 operations"), (1, 0, "3 operations (2 chosen)"), (0, 3, "3 operations (3 unsupported)"),
      (1, 1, "3 operations (2 chosen, 1 unsupported)"),
    ])
  func remarks(leftOut: Int, unsupported: Int, text: String) {
    var report = Report()
    report.operations = 3
    report.leftOut = leftOut
    report.unsupported = unsupported
    #expect(report.readSummary.hasPrefix("0 pages, \(text), 0 parameters"))
  }

  @Test(
    "Times have two digits behind the point",
    arguments: [(0, "0.00 s"), (9, "0.00 s"), (10, "0.01 s"), (250, "0.25 s"), (1000, "1.00 s"), (61_050, "61.05 s")])
  func time(milliseconds: Int, text: String) {
    var report = Report()
    report.duration = .milliseconds(milliseconds)
    #expect(report.time == text)
  }
}

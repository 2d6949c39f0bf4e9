import TablatureDocReader
import TablatureProfileTestSupport
import Testing

@Suite("Pages together")
struct ServiceReaderTests {
  @Test("two pages for one operation: the fuller one counts, in any order, and the other is told")
  func duplicates() {
    let small = Page.read(Page.english(), path: "a/Op.md")
    let full = Page.read(
      Page.english(errors: "|400|Bad|It is bad.|Do better.|\n|404|Gone|It is gone.| |"), path: "b/Op.md")
    for readings in [[small, full], [full, small]] {
      let service = ServiceReader.join(readings)
      #expect(service.model.operations.map(\.location.file) == ["b/Op.md"])
      #expect(service.outvoted.map(\.location.file) == ["a/Op.md"])
      #expect(
        service.diagnostics.map(\.description) == [
          "a/Op.md:1:1: warning: another page describes 'Op' more fully; this one is left out [operation.duplicate]"
        ])
    }
  }

  @Test("of equals, the first path counts")
  func equals() {
    let first = Page.read(Page.english(), path: "a/Op.md")
    let second = Page.read(Page.english(), path: "b/Op.md")
    #expect(ServiceReader.join([second, first]).model.operations.map(\.location.file) == ["a/Op.md"])
  }

  @Test("a set without operations has no service")
  func nothing() {
    let reading = ServiceReader.join([Page.read("# Overview\n\nWelcome.\n")])
    #expect(reading.services.isEmpty && reading.outvoted.isEmpty)
    #expect(reading.model.operations.isEmpty && reading.model.product == nil)
  }
}

import DocReader
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

  @Test("product and version are those of most pages")
  func product() {
    func page(_ product: String, _ name: String) -> PageReading {
      Page.read(
        Page.english(link: "[x](https://e.com/#product=\(product)&api=\(name)&type=RPC&version=2014-05-26)"),
        path: name + ".md")
    }
    let service = ServiceReader.join([page("Ecs", "A"), page("Slb", "B"), page("Ecs", "C")])
    #expect(service.model.product == "Ecs")
    #expect(service.model.version == "2014-05-26")
    #expect(service.diagnostics.map(\.id) == ["service.product"])
  }
}

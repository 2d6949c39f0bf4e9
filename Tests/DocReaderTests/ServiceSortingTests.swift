import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import Testing

@Suite("To which service pages belong")
struct ServiceSortingTests {
  /// A page as `path product version`, with `-` for what its link lacks; without both it has no link.
  private static func page(_ text: String) -> PageReading {
    let words = text.split(separator: " ").map(String.init)
    let name = words[0].split(separator: "/").last.map(String.init) ?? ""
    let version = words[2] == "-" ? "" : "&version=\(words[2])"
    let link = words[1] == "-" ? nil : "[x](https://e.com/#product=\(words[1])&api=\(name)\(version))"
    return Page.read(Page.english(title: "# \(name)", link: link), path: words[0] + ".md")
  }

  /// The services as `product version: operations`.
  private static func services(_ pages: [String]) -> [String] {
    let reading = ServiceReader.join(pages.map(page))
    return reading.services.map { service in
      let names = service.model.operations.map(\.name).joined(separator: " ")
      return "\(service.model.product ?? "-") \(service.model.version ?? "-"): \(names)"
    }
  }

  private static let sortingCases: [([String], [String])] = [
    (["A Ecs 1", "B Ecs 1", "C Slb 1"], ["Ecs 1: A B", "Slb 1: C"]),
    (["A Ecs 1", "B Ecs 2", "C Ecs 2"], ["Ecs 2: B C", "Ecs 1: A"]),
    // Of equals the newest version.
    (["A Ecs 1", "B Ecs 2"], ["Ecs 2: B", "Ecs 1: A"]),
    // In any letter case, spelt as on most pages.
    (["A ecs 1", "B ECS 1", "C ECS 1"], ["ECS 1: A B C"]),
    // Without a version: as the others of the product in the folder, else in the set.
    (["x/A Ecs 1", "x/B Ecs -", "y/C Ecs 2", "y/D Ecs 2", "z/E Ecs -"], ["Ecs 2: C D E", "Ecs 1: A B"]),
    // Never as those of another product.
    (["x/A Ecs -", "x/B Slb 1", "x/C Slb 1"], ["Slb 1: B C", "Ecs -: A"]),
    // Without a link: as the others in the folder, else in the set.
    (["x/A Ecs 1", "x/B - -", "y/C Slb 1", "y/D Slb 1", "z/E - -"], ["Slb 1: C D E", "Ecs 1: A B"]),
    (["x/A Ecs -", "x/B - -"], ["Ecs -: A B"]), (["A - -", "B - -"], ["- -: A B"]),
  ]

  @Test(
    "One product in one version is one service, that of most pages first",
    arguments: sortingCases)
  func sorting(pages: [String], expected: [String]) {
    #expect(Self.services(pages) == expected)
    #expect(Self.services(pages.reversed()) == expected)
  }

  @Test("Pages of two services never compete for a name, nor are they duplicates")
  func sameName() {
    let old = Page.read(
      Page.english(
        link: "[x](https://e.com/#product=Ecs&api=Op&version=1)", errors: "|400|Bad|It is bad.|Do better.|"),
      path: "a.md")
    let new = Page.read(Page.english(link: "[x](https://e.com/#product=Ecs&api=Op&version=2)"), path: "b.md")
    let reading = ServiceReader.join([old, new])
    #expect(reading.services.map { $0.model.operations.map(\.location.file) } == [["b.md"], ["a.md"]])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.outvoted.isEmpty)
  }

  @Test("A link that was copied from another page brings neither product nor version")
  func copied() {
    let row = "|Action|String|Yes|StartThing|The operation. |"
    let copied = Page.read(
      Page.english(
        title: "# StartThing", link: "[x](https://e.com/#product=Slb&api=StopThing&version=1)", request: row),
      path: "StartThing.md")
    let alone = ServiceReader.join([copied]).model
    #expect([alone.product, alone.version] == ["slb", "1"] || [alone.product, alone.version] == ["Slb", "1"])
    let together = ServiceReader.join([copied, Self.page("Op Ecs 2")])
    #expect(together.services.map { $0.model.operations.map(\.name) } == [["Op", "StartThing"]])
    #expect(together.model.product == "Ecs")
    #expect(together.model.operations.map(\.version) == ["2", "2"])
  }

  @Test("Names are mended by pages of the same service only")
  func spelling() {
    func page(_ name: String, _ version: String, _ member: String) -> PageReading {
      Page.read(
        Page.english(
          link: "[x](https://e.com/#product=Ecs&api=\(name)&version=\(version))",
          response: "|\(member)|String|x|A member. |"),
        path: name + ".md")
    }
    let pages = [page("A", "1", "ThingId"), page("B", "1", "ThingId"), page("C", "2", "thingId")]
    #expect(ServiceReader.join(pages).diagnostics.isEmpty)
    #expect(
      ServiceReader.join(pages.dropLast() + [page("C", "1", "thingId")]).diagnostics.map(\.id) == ["name.letter-case"])
  }
}

import Testing

@testable import TablatureDocReader

@Suite("Tables of a page")
struct PageTablesTests {
  @Test("rows have the components of their names, and places in a tree only by other rows")
  func paths() throws {
    let request = "|Tag.N.Key|String|No|k| |\n|Disk|Array|No| | |\n|└Size|Integer|No|1| |\n|Names[]|String|No|a| |"
    let page = Page.english(
      request: request, response: "|Lock|LockType| | |\n|Status.Code|String|c| |", errors: "|404|Gone|It is gone.| |")
    let tables = try #require(Page.read(page).tables)
    #expect(tables.request.map { $0.rows.map(\.path) } == [[["Tag", "N", "Key"], ["Disk"], ["Size"], ["Names[]"]]])
    #expect(tables.request.map { $0.rows.map(\.name) } == [["Tag.N.Key", "Disk", "Size", "Names[]"]])
    #expect(tables.response.map { $0.rows.map(\.path) } == [[["Lock"], ["Status", "Code"]]])
    #expect(tables.errors.map(\.code) == ["Gone"])
    #expect([tables.name, tables.product, tables.version, tables.dialect] == ["Op", "Ecs", "2014-05-26", "english"])
    #expect(!tables.hasForeignLink)
  }

  @Test("a page of another kind has none")
  func none() {
    #expect(Page.read("# Overview\n\nWelcome.\n").tables == nil)
    #expect(Page.type("LockType", "|Reason|String|Why. |").tables == nil)
  }

  @Test("a link that was copied from another page makes the page's service doubtful")
  func foreignLink() throws {
    let page = Page.english(title: "# StartThing", request: "|Action|String|Yes|StartThing|The operation. |")
    #expect(try #require(Page.read(page).tables).hasForeignLink)
  }
}

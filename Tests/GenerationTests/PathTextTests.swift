import Testing

@testable import TablatureGeneration

@Suite("Paths of pages")
struct PathTextTests {
  private static let shownCases: [(String, String)] = [
    ("docs/ecs", "docs/ecs"), ("./docs/ecs/", "docs/ecs"), ("docs//ecs/./X.md", "docs/ecs/X.md"), (".", "."),
    ("./", "."),
    ("../docs", "../docs"), ("docs/../x", "docs/../x"), ("/home/me/page/docs/X.md", "docs/X.md"),
    ("/home/me/page", "."),
    ("/home/me/page/", "."), ("/home/me/pageset/X.md", "/home/me/pageset/X.md"), ("/alias/docs", "docs"),
    ("/home/me/page/../X.md", "/home/me/page/../X.md"), ("/", "/"), ("/other//x", "/other/x"),
  ]

  @Test(
    "A path is shown without parts that say nothing, and relative where it can be",
    arguments: shownCases)
  func shown(path: String, shown: String) {
    #expect(PathText.shown(path, currentDirectories: ["/home/me/page", "/alias"]) == shown)
  }

  @Test("The root as current directory takes nothing away")
  func root() { #expect(PathText.shown("/docs/X.md", currentDirectories: ["/"]) == "/docs/X.md") }

  @Test("An entry is joined with its folder", arguments: [(".", "a"), ("d", "d/a"), ("/", "/a"), ("/d", "/d/a")])
  func entry(folder: String, path: String) { #expect(PathText.entry("a", of: folder) == path) }
}

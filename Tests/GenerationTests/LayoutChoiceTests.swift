import TablatureSwiftEmitter
import Testing

@testable import TablatureGeneration

@Suite("Where the runtime is")
struct LayoutChoiceTests {
  static let versions: [(text: String, kind: VersionRequirement.Kind?)] = [
    ("1.2.0", .from), ("1.2.0-beta.1", .from), ("from:1.2.0", .from), ("exact:0.1.0", .exact), ("branch:main", .branch),
    ("branch:release/1", .branch), ("revision:0a1b2c", .revision), ("1.2", nil), ("v1.2.0", nil), ("01.2.0", nil),
    ("", nil), ("exact:", nil), ("branch:", nil), ("branch:a b", nil), ("branch:-x", nil), ("branch:a..b", nil),
    ("branch:\"", nil), ("revision:xyz", nil), ("upTo:1.0.0", nil), ("1.2.0-", nil), ("1.2.0\", path: \"", nil),
  ]

  @Test("Versions", arguments: versions)
  func version(_ example: (text: String, kind: VersionRequirement.Kind?)) {
    #expect(VersionRequirement(example.text)?.kind == example.kind)
  }

  @Test(
    "Addresses that are none",
    arguments: ["http://h/x", "ftp://h/x", "https://", "https://h/a b", "https://h/\"x", "git@", "://", "file:///x"])
  func addresses(text: String) {
    #expect(throws: RuntimeChoice.Rejection.self) { try RuntimeChoice(text, version: "1.0.0") }
  }

  @Test(
    "The name of a package is the end of its address",
    arguments: [
      ("https://h/a/tablature", "tablature"), ("https://h/a/tablature.git", "tablature"),
      ("git@h:tablature.git", "tablature"), ("ssh://git@h/a/tablature/", "tablature"),
    ])
  func packageName(url: String, name: String) { #expect(RuntimeSource.packageName(of: url) == name) }

  static let folders: [(path: String, output: String, expected: String, name: String)] = [
    ("../runtime", "out", "../../runtime", "runtime"), (".", "out", "..", "site"),
    ("rt", "/elsewhere/out", "../../srv/site/rt", "rt"),
    ("/opt/rt", "out", "/opt/rt", "rt"), ("a/../b/./rt", "a/out", "../../b/rt", "rt"),
  ]

  @Test("A path starts at the output directory", arguments: folders)
  func folder(_ example: (path: String, output: String, expected: String, name: String)) throws {
    let source = try RuntimeChoice(example.path, version: nil)
      .source(output: example.output, bundle: [], currentDirectory: "/srv/site")
    #expect(source == .folder(path: example.expected, name: example.name))
  }
}

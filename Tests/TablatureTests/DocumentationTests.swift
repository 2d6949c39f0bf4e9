import Foundation
import Generation
import PageLint
import TestSupport
import Testing

/// What README and guides say, held against the sources.
@Suite("Documentation")
struct DocumentationTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: SharedMaterial.packageRoot.appending(path: path), encoding: .utf8)
  }

  private func swiftFiles(below path: String) throws -> [String] {
    let folder = SharedMaterial.packageRoot.appending(path: path)
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".swift") }.map { try text("\(path)/\($0)") }
  }

  @Test("The guide lists every diagnostic, and none that is gone")
  func diagnostics() throws {
    let literal =
      /[(,]\s*"((?:config|page|input|table|type|sample|name|error|operation|service|swift|output|request|example|default)\.[a-z-]+)"/
    let used = Set(try swiftFiles(below: "Sources").flatMap { $0.matches(of: literal).map { String($0.output.1) } })
    let listed = Set(
      try text("docs/guides/diagnostics.md").matches(of: /\| `([a-z]+\.[a-z-]+)` \|/).map { String($0.output.1) })
    #expect(used.count > 30)
    #expect(used.subtracting(listed).sorted() == [])
    #expect(listed.subtracting(used).sorted() == [])
  }

  @Test("The guide says of each rule of lint what the rule says of itself", arguments: LintRule.all)
  func rule(rule: LintRule) throws {
    let row = "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.meaning) | \(rule.remedy) |\n"
    #expect(try text("docs/guides/diagnostics.md").contains(row))
  }

  @Test("The guide's configuration has every key, and can be read")
  func configuration() throws {
    let guide = try text("docs/guides/configuration.md")
    let samples = guide.matches(of: /```yaml\n([\s\S]+?)```/).map { String($0.output.1) }
    #expect(samples.count == 3)
    for sample in samples { _ = try ConfigurationReader.read(sample, file: "tablature.yaml") }
    let keys = Set(try #require(samples.first).matches(of: /(?m)^(\w+):/).map { String($0.output.1) })
    let failure = try #require(throws: ConfigurationReader.Failure.self) {
      try ConfigurationReader.read("x: y", file: "tablature.yaml")
    }
    let known = try #require(failure.diagnostics.first?.notes.first).text
    #expect(known == "the keys are: \(keys.sorted().joined(separator: ", "))")
  }

  @Test("The guide to credentials names every variable, mode and member that is read, and no other variable")
  func credentials() throws {
    let guide = try text("docs/guides/credentials.md")
    let variable = /ALIBABA_CLOUD_[A-Z0-9_]+/
    let sources = try swiftFiles(below: "Sources/AlibabaCloudRuntime/Credentials")
    let read = Set(sources.flatMap { $0.matches(of: variable).map { String($0.output) } })
    #expect(read.count > 10)
    #expect(read == Set(guide.matches(of: variable).map { String($0.output) }))
    let name = /(?:case|text\(|required\(|number\()\s*"([A-Za-z_]+)"/
    for file in ["CLIConfiguration", "SharedFileCredentials"] {
      let names = try text("Sources/AlibabaCloudRuntime/Credentials/\(file).swift").matches(of: name)
      #expect(names.count > 10)
      for name in names.map({ String($0.output.1) }) where name != "mode" && name != "type" {
        #expect(guide.contains("`\(name)") || guide.contains("\(name) ="), "\(name)")
      }
    }
  }

  @Test("README's example stands in the page and in the generated file")
  func readmeExample() throws {
    let readme = try text("README.md")
    let section = try #require(readme.split(separator: "## From a page to Swift").last)
    let row = try #require(section.firstMatch(of: /```markdown\n(.+)\n```/)?.output.1)
    #expect(try text("docs/ecs/ModifyPrepayInstanceSpec.md").contains(row))
    let swift = try #require(section.firstMatch(of: /```swift\n([\s\S]+?)\n```/)?.output.1)
    let generated = try text("Generated/Sources/AlibabaCloudECS/ModifyPrepayInstanceSpec.swift")
    for piece in swift.split(separator: "\n\n") { #expect(generated.contains(piece), "\(piece)") }
  }

  @Test("README's explanation is the one that the tool gives")
  func readmeExplanation() async throws {
    let readme = try text("README.md")
    let example = try #require(readme.firstMatch(of: /```\n(Disks\.Disk[\s\S]+?)\n…\n```/)?.output.1)
    let root = SharedMaterial.packageRoot.path
    let pages = await PageSetReader().read([root + "/docs/ecs"])
    let explanation = try Explanation(of: "Disks.Disk.DiskId", in: "DescribeDisks", pages: pages)
    let text = explanation.text.replacing(root.hasSuffix("/") ? root : root + "/", with: "")
    #expect(text.contains("\n\(example)\n"), "\(text)")
    #expect(readme.contains("`tablature explain DescribeDisks Disks.Disk.DiskId docs/ecs`"))
  }

  @Test("README's example of a call is the one that is compiled")
  func readmeCall() throws {
    let example = try text("Tests/AlibabaCloudRuntimeTests/ReadmeExample.swift")
    let code = try #require(example.split(separator: "// The code of README.md begins here.\n").last)
      .split(separator: "  // It ends here.")[0]
    let lines = code.split(separator: "\n").map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }
    let readme = try text("README.md")
    #expect(lines.count > 8)
    #expect(readme.contains(lines.joined(separator: "\n")))
  }

  @Test("The examples of paging are those that are compiled", arguments: ["README.md", "docs/guides/paging.md"])
  func pagingExamples(path: String) throws {
    let compiled = try text("Tests/AlibabaCloudRuntimeTests/PagingExamples.swift").split(separator: "\n")
      .map { $0.drop(while: \.isWhitespace) }.joined(separator: "\n")
    let examples = try text(path).matches(of: /```swift\n([\s\S]+?)```/).map { String($0.output.1) }
      .filter { $0.contains(/(?:items|pages|wait)\(/) }
    #expect(!examples.isEmpty)
    for example in examples {
      let lines = example.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
      #expect(compiled.contains(lines.joined(separator: "\n")), "\(example)")
    }
  }

  @Test(
    "links between documents lead somewhere",
    arguments: [
      "README.md", "docs/guides/reading-pages.md", "docs/guides/diagnostics.md", "docs/guides/linting-pages.md",
      "docs/guides/paging.md", "docs/guides/configuration.md", "docs/guides/credentials.md", "docs/guides/plugins.md",
      "docs/examples/BuildPlugin/README.md", "docs/examples/CommittedSources/README.md",
    ])
  func links(path: String) throws {
    let folder = SharedMaterial.packageRoot.appending(path: path).deletingLastPathComponent()
    for link in try text(path).matches(of: /\]\(([^)#:]+)\)/).map({ String($0.output.1) }) {
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: link).path), "\(link)")
    }
  }
}

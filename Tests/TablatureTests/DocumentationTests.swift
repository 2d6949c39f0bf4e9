import Foundation
import TablatureDriftAudit
import TablatureGeneration
import TablaturePageLint
import TablaturePageOverlay
import TablatureTestSupport
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
      /[(,]\s*"((?:config|overlay|baseline|code|page|section|input|table|type|audit|sample|name|error|operation|service|swift|output|request|example|default)\.[a-z-]+)"/
    // What compares versions, or pages with code, has ids of its own, and a guide for them.
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: SharedMaterial.packageRoot.appending(path: "Sources").path
    ).filter { $0 != "TablatureAPIDiff" && $0 != "TablatureDriftAudit" }
    let used = Set(
      try folders.flatMap { try swiftFiles(below: "Sources/\($0)") }
        .flatMap { $0.matches(of: literal).map { String($0.output.1) } })
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

  @Test("The guide to the audit says of checks and forms what they say of themselves, and what hides nothing")
  func audit() throws {
    let guide = try text("docs/guides/auditing.md")
    let table = try #require(guide.firstMatch(of: /<!-- checks -->\n([\s\S]*?)<!-- end of checks -->/)?.output.1)
    let rows = AuditCheck.all.map { "| `\($0.id)` | \($0.level.rawValue) | \($0.meaning) |\n" }.joined()
    #expect(table == "| check | level | why it matters |\n|---|---|---|\n" + rows)
    for format in AuditFormat.all { #expect(guide.contains("| `\(format.name)` | \(format.purpose) |\n")) }
    let used = try swiftFiles(below: "Sources/TablatureDriftAudit/Suppression").flatMap {
      $0.matches(of: /"(suppression\.[a-z-]+)"/).map { String($0.output.1) }
    }
    let listed = guide.matches(of: /\| `(suppression\.[a-z-]+)` \|/).map { String($0.output.1) }
    #expect(Set(used) == Set(listed) && listed.count == 4)
    let sample = try #require(guide.firstMatch(of: /```yaml\n(audit:[\s\S]+?)```/)?.output.1)
    #expect(try ConfigurationReader.read(String(sample), file: "tablature.yaml").audit.waivers.count == 1)
  }

  @Test("The schema of the configuration has the names of the audit's checks")
  func auditSchema() throws {
    let names = try JSONSchema(named: "tablature")["definitions", "check", "enum"] as? [String]
    let ids = AuditCheck.all.map(\.id)
    let groups = Set(ids.map { String($0.prefix { $0 != "." }) }).sorted()
    #expect(names == ids + groups)
  }

  @Test("The guide's configuration has every key, and can be read")
  func configuration() throws {
    let guide = try text("docs/guides/configuration.md")
    let samples = guide.matches(of: /```yaml\n([\s\S]+?)```/).map { String($0.output.1) }
    #expect(samples.count == 5)
    for sample in samples { _ = try ConfigurationReader.read(sample, file: "tablature.yaml") }
    let keys = Set(try #require(samples.first).matches(of: /(?m)^(\w+):/).map { String($0.output.1) })
    let failure = try #require(throws: ConfigurationReader.Failure.self) {
      try ConfigurationReader.read("x: y", file: "tablature.yaml")
    }
    let known = try #require(failure.diagnostics.first?.notes.first).text
    #expect(known == "the keys are: \(keys.sorted().joined(separator: ", "))")
  }

  @Test("The guide's corrections give what it shows")
  func overlay() async throws {
    let guide = try text("docs/guides/overlays.md")
    let sample = try #require(guide.firstMatch(of: /```yaml\n([\s\S]+?)```/)?.output.1)
    let tool = try Tool()
    try FileManager.default.copyItem(
      at: SharedMaterial.packageRoot.appending(path: "docs"), to: tool.folder.url.appending(path: "docs"))
    try tool.folder.write("overlay.yaml", String(sample))
    let run = try await tool.run(["generate", "docs/ecs", "--overlay", "overlay.yaml"])
    #expect(run.status == 0)
    #expect(!run.diagnostics.contains("warning:"), "\(run.diagnostics)")
    let code = try #require(tool.folder.text("Generated/Sources/TablatureECS/DescribeDisks.swift"))
    #expect(code.contains("\"Unattached\""))
    let uncorrected = try text("Generated/Sources/TablatureECS/DescribeDisks.swift")
    for gone in ["var lowercaseKey: String?", "let type: DiskType?"] {
      #expect(uncorrected.contains(gone) && !code.contains(gone), "\(gone)")
    }
    let shown = try #require(guide.firstMatch(of: /```swift\n([\s\S]+?)```/)?.output.1)
    #expect(code.contains(shown), "\(code.split(separator: "\n").filter { $0.contains("role") })")
    let block = try #require(guide.firstMatch(of: /\$ tablature (explain.+)\n([\s\S]+?)```/)?.output)
    let explanation = try await tool.run(block.1.split(separator: " ").map(String.init)).output
    for line in block.2.split(separator: "\n").map({ $0.replacing("because", with: "").drop(while: \.isWhitespace) })
    where line != "…" {
      #expect(explanation.contains(line), "\(line)")
    }
  }

  @Test("The corrections that a whole package is built with are of every kind, and can all be made")
  func packageCorrections() async throws {
    let root = SharedMaterial.packageRoot
    let corrections = try text(".make/corrections.yaml")
    for kind in CorrectionKind.all { #expect(corrections.contains(", \(kind.key): "), "\(kind.key)") }
    let run = try await Tool().run([
      "inspect", root.appending(path: "docs/ecs").path, "--overlay",
      root.appending(path: ".make/corrections.yaml").path,
    ])
    #expect(run.status == 0)
    #expect(!run.diagnostics.contains("[overlay."), "\(run.diagnostics)")
  }

  @Test("The guide names every kind of correction with what it takes")
  func corrections() throws {
    let guide = try text("docs/guides/overlays.md")
    let rows = guide.matches(of: /(?m)^\| `([a-z-]+)` \| [^|]+ \|([^|]*)\|/)
    #expect(rows.map { String($0.output.1) } == CorrectionKind.all.map(\.key))
    for (row, kind) in zip(rows, CorrectionKind.all) {
      let settings = row.output.2.matches(of: /`([a-z]+)`/).map { String($0.output.1) }
      #expect(settings.filter { $0 != "Timestamp" }.sorted() == kind.settings.map(\.key).sorted(), "\(kind.key)")
    }
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
    let generated = try text("Generated/Sources/TablatureECS/ModifyPrepayInstanceSpec.swift")
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
      "docs/guides/paging.md", "docs/guides/configuration.md", "docs/guides/credentials.md", "docs/guides/overlays.md",
      "docs/guides/plugins.md", "docs/guides/auditing.md", "docs/guides/comparing-versions.md",
      "docs/architecture.md", "docs/contributing.md", "docs/examples/BuildPlugin/README.md",
      "docs/examples/CommittedSources/README.md",
    ])
  func links(path: String) throws {
    let folder = SharedMaterial.packageRoot.appending(path: path).deletingLastPathComponent()
    for link in try text(path).matches(of: /\]\(([^)#:]+)\)/).map({ String($0.output.1) }) {
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: link).path), "\(link)")
    }
  }
}

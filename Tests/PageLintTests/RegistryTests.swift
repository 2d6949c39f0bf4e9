import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablaturePageLint

@Suite("Registry of rules")
struct RegistryTests {
  private static func sources(below path: String) throws -> [(name: String, text: String)] {
    let folder = SharedMaterial.packageRoot.appending(path: path)
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  /// `sample.missing-member` stands in `SampleMissingMember.swift`.
  private static func stem(of id: String) -> String {
    id.split { $0 == "." || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test("every rule in the folder is registered, once, and its file is named after it")
  func files() throws {
    let files = try Self.sources(below: "Sources/TablaturePageLint/Rules").map { String($0.name.dropLast(6)) }
    #expect(files == LintRule.checks.map { Self.stem(of: $0.id) }.sorted())
  }

  @Test("Every rule that the folder declares is registered")
  func declarations() throws {
    let declared = try constantsDeclared(in: "Sources/TablaturePageLint/Rules", extending: "LintRule")
    #expect(declared == (try namesRegistered(in: "checks", of: "Sources/TablaturePageLint/LintRule.swift")))
  }

  @Test("ids are unique, and every rule tells what it means and what to do")
  func complete() {
    #expect(Set(LintRule.all.map(\.id)).count == LintRule.all.count)
    #expect(LintRule.all.map(\.id) == LintRule.all.map(\.id).sorted())
    for rule in LintRule.all {
      #expect(!rule.meaning.isEmpty && !rule.meaning.hasSuffix("."), "\(rule.id)")
      #expect(!rule.remedy.isEmpty && !rule.remedy.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test("what reading pages can report is registered, with its severity, and nothing else is")
  func reader() throws {
    let literal = /Diagnostic\(\s*"([a-z]+\.[a-z-]+)",\s*(\.[a-z]+|severity)/
    let skipped = /skip\([^"]*?"([a-z]+\.[a-z-]+)"/
    var used: [String: Set<String>] = [:]
    // Drafts of corrections are made from files of observed differences, which only `tablature overlay` reads.
    let folders = ["Sources/TablatureDocReader", "Sources/TablatureGeneration/Pages", "Sources/TablaturePageOverlay"]
    for source in try folders.flatMap(Self.sources) where !source.name.hasPrefix("Draft/") {
      for match in source.text.matches(of: literal) { used[String(match.1), default: []].insert(String(match.2)) }
      for match in source.text.matches(of: skipped) { used[String(match.1), default: []].insert(".warning") }
      for match in source.text.matches(of: /self\.init\(\s*"([a-z]+\.[a-z-]+)",\s*(\.[a-z]+)/) {
        used[String(match.1), default: []].insert(String(match.2))
      }
    }
    #expect(used.keys.sorted() == LintRule.reader.map(\.id).sorted())
    for rule in LintRule.reader {
      let severities = used[rule.id] ?? []
      #expect(severities.contains(".\(rule.severity.rawValue)") || severities.contains("severity"), "\(rule.id)")
    }
  }

  @Test(
    "rules are chosen by id, by group and by severity",
    arguments: [
      (["sample.type"], [], ["sample.type"]),
      (["error"], [], ["error.code", "error.duplicate", "error.no-status", "error.status"]),
      (["error"], ["error.code"], ["error.duplicate", "error.no-status", "error.status"]),
      (["type", "default"], ["type"], ["default.limits"]),
    ] as [([String], [String], [String])])
  func selection(only: [String], skip: [String], ids: [String]) throws {
    #expect(try LintSelection(only: only, skip: skip).rules.map(\.id) == ids)
  }

  @Test(
    "levels change how bad findings are, a rule more than its group, a later choice more than an earlier one",
    arguments: [
      ([("sample.missing-member", .warning)], [], ["sample.missing-member": .warning]),
      ([("sample", .off)], [], ["sample.type": nil, "sample.missing-member": nil]),
      ([("sample.type", .error), ("sample", .off)], [], ["sample.type": .error, "sample.quotes": nil]),
      ([("sample.type", .off), ("sample.type", .note)], [], ["sample.type": .note]),
      ([("sample.type", .off)], ["sample.type"], ["sample.type": .warning]),
      ([("table.further", .warning), ("page", .off)], [], ["table.further": .warning, "page.missing": .error]),
    ] as [([(String, LintLevel)], [String], [String: Diagnostic.Severity?])])
  func levels(levels: [(String, LintLevel)], only: [String], expected: [String: Diagnostic.Severity?]) throws {
    let selection = try LintSelection(only: only, levels: levels.map { LintLevelChoice($0.0, $0.1) })
    for (id, severity) in expected {
      #expect(selection.rules.first { $0.id == id }?.severity == severity, "\(id)")
    }
  }

  @Test("what reading finds gets the level, too, unless it could not be read")
  func levelsOfFindings() throws {
    let levels = [LintLevelChoice("table", .note), LintLevelChoice("type.unknown", .error)]
    let selection = try LintSelection(severity: .warning, levels: levels)
    #expect(selection.select(Diagnostic("table.row-width", .warning, "x")) == nil)
    #expect(selection.select(Diagnostic("type.unknown", .warning, "x"))?.severity == .error)
    #expect(selection.select(Diagnostic("table.name", .error, "x"))?.severity == .error)
    #expect(LintLevelChoice.rejection(of: .off, for: "page.encoding") != nil)
    #expect(LintLevelChoice.rejection(of: .off, for: "page.empty") == nil)
  }

  @Test("notes are left out where warnings are asked for")
  func severity() throws {
    let selection = try LintSelection(severity: .warning)
    #expect(selection.rules.allSatisfy { $0.severity != .note })
    #expect(!selection.rules.isEmpty)
  }

  @Test(
    "An unknown rule is refused with a suggestion of the nearest id or group",
    arguments: [
      ("sample.typo", "sample.type"), ("Sample.Type", "sample.type"), ("sampel", "sample"), ("eror", "error"),
      ("x", nil),
      ("sample.nothing-of-the-kind", nil),
    ] as [(String, String?)])
  func unknown(name: String, suggestion: String?) {
    let expected = LintSelection.UnknownRule(name: name, suggestion: suggestion)
    #expect(throws: expected) { try LintSelection(only: ["type", name]) }
    #expect(throws: expected) { try LintSelection(skip: [name]) }
    #expect(throws: expected) { try LintSelection(levels: [LintLevelChoice(name, .note)]) }
  }
}

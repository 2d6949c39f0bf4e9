import Foundation
import TablatureTestSupport
import Testing

/// Folders of `TablatureGeneration` use one another in one direction.
///
/// The layers are the rows of the table in `docs/architecture.md`, the lowest first. A folder may use types of the folders that its row
/// names, which are rows above it. Only types are checked, not the members that extensions of types of other targets declare.
@Suite("Folder layers")
struct FolderLayersTests {
  private static let target = "Sources/TablatureGeneration"

  @Test("Each folder uses only types of the folders that its row names")
  func layers() throws {
    let sources = try Self.sources()
    #expect(sources.count > 50)
    #expect(try FolderLayers(Self.documentedRows()).violations(in: sources) == [])
  }

  @Test("Only the folder of configurations reads YAML")
  func yaml() throws {
    #expect(Set(try Self.sources().filter { $0.text.contains("import Yams") }.map(\.folder)) == ["Configuration"])
  }

  private static func sources() throws -> [FolderLayers.Source] {
    let root = SharedMaterial.packageRoot.appending(path: target)
    let files = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") }
    return try files.sorted().map { path in
      FolderLayers.Source(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }

  /// The rows of the table of folders: `| \`Pages\` | … | System, Configuration |`.
  private static func documentedRows() throws -> [(folder: String, uses: [String])] {
    let text = try String(
      contentsOf: SharedMaterial.packageRoot.appending(path: "docs/architecture.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## Folders of TablatureGeneration\n").dropFirst().first)
    return try section.components(separatedBy: "\n## ")[0].split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { row in
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(cells.count == 3)
        let uses = cells[2] == "–" ? [] : cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return (cells[0].filter { $0 != "`" }, uses)
      }
  }

  static let samples: [(files: [(path: String, text: String)], violations: [String])] = [
    ([("Low/A.swift", "struct A {}"), ("High/B.swift", "struct B { var a: A }")], []),
    (
      [("Low/A.swift", "struct A { var b: B? }"), ("High/B.swift", "public final class B {}")],
      ["Low/A.swift uses B of High"]
    ),
    (
      [("Low/Sub/A.swift", "func a() { _ = B.all }"), ("High/B.swift", "enum B {}")], ["Low/Sub/A.swift uses B of High"]
    ),
    (
      [("Low/A.swift", "extension B {}"), ("High/B.swift", "@MainActor public actor B {}")],
      ["Low/A.swift uses B of High"]
    ),
    ([("Middle/A.swift", "typealias C = B"), ("High/B.swift", "protocol B {}")], ["Middle/A.swift uses B of High"]),
    // Not a layer of those that its row names, although below it.
    ([("Middle/A.swift", "struct A {}"), ("High/B.swift", "let a = A()")], ["High/B.swift uses A of Middle"]),
    // Mentions that use nothing.
    ([("Low/A.swift", "/// See ``B``, B.\nlet x = y.B + AB.z"), ("High/B.swift", "struct B {}")], []),
    (
      [("Low/A.swift", "let x = \"https://h\" + b as B"), ("High/B.swift", "struct B {}")],
      ["Low/A.swift uses B of High"]
    ),
    // Private and nested types are of no concern to others.
    (
      [
        ("Low/A.swift", "struct Search {}"), ("High/B.swift", "private struct Search {}\nstruct B {\n  struct A {}\n}"),
      ], []
    ),
    (
      [("A.swift", "struct A {}"), ("Other/B.swift", "struct B {}")],
      ["A.swift is in no layer", "Other/B.swift is in no layer"]
    ),
  ]

  @Test("Violations are found", arguments: samples)
  func finds(_ sample: (files: [(path: String, text: String)], violations: [String])) throws {
    let layers = try FolderLayers([("Low", []), ("Middle", ["Low"]), ("High", ["Low"])])
    #expect(layers.violations(in: sample.files.map { .init(path: $0.path, text: $0.text) }) == sample.violations)
  }

  @Test("A layer uses only layers above it in the table, so that there is no cycle")
  func cycles() {
    #expect(throws: FolderLayers.UnknownLayer(name: "B")) { try FolderLayers([("A", ["B"]), ("B", ["A"])]) }
    #expect(throws: FolderLayers.UnknownLayer(name: "C")) { try FolderLayers([("A", []), ("B", ["C"])]) }
  }
}

/// The order of the folders of a target.
private struct FolderLayers {
  /// A file of the target, by its path below the target's folder.
  struct Source {
    var path: String
    var text: String

    var folder: String { path.split(separator: "/").dropLast().first.map(String.init) ?? "" }
  }

  /// A folder that isn't a layer below the one that uses it.
  struct UnknownLayer: Error, Equatable {
    var name: String
  }

  private var uses: [String: Set<String>] = [:]

  init(_ rows: [(folder: String, uses: [String])]) throws(UnknownLayer) {
    for row in rows {
      for name in row.uses where uses[name] == nil { throw UnknownLayer(name: name) }
      uses[row.folder] = Set(row.uses)
    }
  }

  func violations(in sources: [Source]) -> [String] {
    var folders: [Substring: String] = [:]
    for source in sources {
      for type in Self.declaredTypes(source.text) { folders[type] = source.folder }
    }
    return sources.flatMap { source -> [String] in
      guard let allowed = uses[source.folder] else { return ["\(source.path) is in no layer"] }
      return Set(Self.mentions(source.text)).compactMap { name in
        guard let folder = folders[name], folder != source.folder, !allowed.contains(folder) else { return nil }
        return "\(source.path) uses \(name) of \(folder)"
      }.sorted()
    }
  }

  /// The names of types that are declared at the top level and seen by other files.
  static func declaredTypes(_ text: String) -> [Substring] {
    let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    return text.split(separator: "\n").compactMap { line in
      guard line.first != " " else { return nil }
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard let kind = words.firstIndex(where: kinds.contains), words.indices.contains(kind + 1),
        words[..<kind].allSatisfy({ modifiers.contains($0) })
      else { return nil }
      return words[kind + 1]
    }
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "final", "indirect", "nonisolated", "MainActor",
  ]

  /// The identifiers that begin with a capital letter and aren't members of something, outside of comments.
  static func mentions(_ text: String) -> [Substring] {
    var mentions: [Substring] = []
    for line in text.split(separator: "\n") {
      var rest = line[...]
      var previous: Character = " "
      while let character = rest.first {
        if character == "/", previous != ":", rest.hasPrefix("//") { break }
        guard character.isLetter || character == "_" else {
          previous = character
          rest = rest.dropFirst()
          continue
        }
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if character.isUppercase, previous != "." { mentions.append(word) }
        previous = word.last ?? character
        rest = rest.dropFirst(word.count)
      }
    }
    return mentions
  }
}

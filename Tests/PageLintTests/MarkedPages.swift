import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablaturePageLint
import TablatureProfileTestSupport
import TablatureTestSupport

/// Pages with marks that say where findings are expected, and how the pages are mended.
///
/// `⟪sample.type⟫"large"⟪to⟫50⟪/⟫` stands for `"large"` on the faulty page, where a finding of the rule points at its first
/// character, and for `50` on the mended page. With `-` in place of a rule, the text is mended, but no finding points at it.
/// A file may hold several pages, each after a line `=== path.md`; what its first line `stays:` names is found on the mended
/// pages, too.
struct MarkedPages {
  /// The name of the file without its ending: the rule that it is about.
  let name: String
  /// The pages with their faults.
  private(set) var faulty: [PageSource] = []
  /// The pages without.
  private(set) var mended: [PageSource] = []
  /// Where findings are expected on the faulty pages: `path:line:column: rule`.
  private(set) var expected: [String] = []
  /// Rules whose findings stay.
  private(set) var stays: Set<String> = []

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// The names of all files.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  init(named name: String) throws {
    self.name = name
    var text = try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
    if text.hasPrefix("stays: "), let end = text.firstIndex(of: "\n") {
      stays = Set(text[..<end].dropFirst(7).split(separator: " ").map(String.init))
      text = String(text[text.index(after: end)...])
    }
    for part in text.hasPrefix("=== ") ? text.components(separatedBy: "=== ").dropFirst() : ["Op.md\n\(text)"] {
      let path = String(part.prefix { $0 != "\n" })
      add(path, String(part.dropFirst(path.count + 1)))
    }
    expected.sort()
  }

  private mutating func add(_ path: String, _ text: String) {
    var faulty = ""
    var mended = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "⟪"), let close = rest[open...].firstIndex(of: "⟫") {
      faulty += rest[..<open]
      mended += rest[..<open]
      let rule = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if rule != "-" {
        let line = faulty.unicodeScalars.count { $0 == "\n" } + 1
        let column = faulty.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
        expected.append("\(path):\(line):\(column): \(rule)")
      }
      let parts = rest.components(separatedBy: "⟪/⟫")
      let texts = parts[0].components(separatedBy: "⟪to⟫")
      faulty += texts[0]
      mended += texts.last ?? ""
      rest = Substring(parts.dropFirst().joined(separator: "⟪/⟫"))
    }
    self.faulty.append(PageSource(path: path, bytes: Array((faulty + rest).utf8)))
    self.mended.append(PageSource(path: path, bytes: Array((mended + rest).utf8)))
  }
}

/// Everything that is wrong with pages, by all rules and by reading them.
func lint(_ pages: [PageSource]) -> [Diagnostic] {
  let readings = pages.map { PageReader.read($0) }
  let service = ServiceReader.join(readings)
  let common = readings.reduce(CommonMembers()) { $0.merging($1.common) }
  return readings.flatMap(\.diagnostics) + service.diagnostics
    + PageLint.findings(
      in: service.model.operations + service.outvoted, common: common,
      protocol: service.model.wireProtocol)
}

import DriftAudit
import TestSupport
import Testing

/// Edits the client of a whole reference in one place at a time, and holds what an audit finds against what was edited.
@Suite("Edited clients")
struct MutationTests {
  /// How many edits are tried, and of how many the finding must be the right one, at the right place, and the only one.
  private static func audit(_ client: AuditedClient, edits count: Int) throws {
    #expect(client.result().findings.isEmpty)
    var random = SplitMix(seed: 20_211_121)
    var candidates: [SourceMutation.Kind: [Int]] = [:]
    let sources = client.files.map(MutableSource.init)
    var tried = 0
    var wrong: [String] = []
    let outlines = client.files.map { SourceOutline(of: $0) }
    while tried < count, let kind = SourceMutation.Kind.allCases.randomElement(using: &random) {
      // Files that have a place for such an edit; found once, since taking files apart takes long.
      let files = candidates[kind] ?? sources.indices.filter { !sources[$0].mutations(kind).isEmpty }
      candidates[kind] = files
      guard let index = files.randomElement(using: &random),
        let mutation = sources[index].mutations(kind).randomElement(using: &random)
      else { continue }
      tried += 1
      // Only the edited file is read again.
      var edited = outlines
      edited[index] = SourceOutline(of: SwiftFile(path: mutation.file, text: mutation.text))
      if let problem = problem(mutation, client.audit.result(of: edited).findings) {
        wrong.append("\(mutation.testDescription): \(problem)")
      }
    }
    #expect(wrong.count * 100 <= tried, "\(wrong.count) of \(tried): \(wrong.prefix(40).joined(separator: "\n"))")
    #expect(tried == count && candidates.values.allSatisfy { !$0.isEmpty })
  }

  /// What is wrong with what was found.
  private static func problem(_ mutation: SourceMutation, _ findings: [Finding]) -> String? {
    guard !findings.isEmpty else { return "not found" }
    for finding in findings {
      let text =
        "\(finding.check) \(finding.path) \(finding.detail ?? "") at \(finding.code?.description ?? "no place")"
      guard mutation.checks.contains(finding.check) else { return "found as \(text)" }
      let names = finding.path.split(separator: ".").map(String.init) + [finding.detail ?? ""]
      guard names.contains(mutation.name) || finding.path == "error.\(mutation.name)" else { return "found as \(text)" }
      guard finding.code?.file == mutation.file, mutation.lines.contains(finding.code?.line ?? 0) else {
        return "found at another place, not \(mutation.lines): \(text)"
      }
    }
    return nil
  }

  @Test("the pages of this package")
  func documented() throws { try Self.audit(try AuditedClient.documented(), edits: 100) }

  @Test("the whole reference", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
  func published() throws {
    try Self.audit(try AuditedClient(pages: try SharedMaterial.url("corpus/ecs/zh-CN")), edits: 500)
  }
}

import ConcurrentMap
import DriftAudit
import class Foundation.ProcessInfo
import TestSupport
import Testing

/// Edits the client of a whole reference in one place at a time, and holds what an audit finds against what was edited.
@Suite("Edited clients")
struct MutationTests {
  /// Tries a number of edits: of 99 in 100, the finding must be the right one, at the right place, and the only one.
  private static func audit(_ client: AuditedClient, edits count: Int) async throws {
    let outlines = client.files.map { SourceOutline(of: $0) }
    #expect(client.audit.result(of: outlines).findings.isEmpty)
    let mutations = try mutations(of: client, count)
    #expect(Set(mutations.map(\.mutation.kind)).count == SourceMutation.Kind.allCases.count)
    let problems = await mutations.concurrentMap(atOnce: ProcessInfo.processInfo.activeProcessorCount) {
      index, mutation in
      // Only the edited file is read again.
      var edited = outlines
      edited[index] = SourceOutline(of: SwiftFile(path: mutation.file, text: mutation.text))
      return problem(mutation, client.audit.result(of: edited).findings).map { "\(mutation.testDescription): \($0)" }
        ?? ""
    }
    let wrong = problems.filter { !$0.isEmpty }
    #expect(problems.count == count)
    print("\(count - wrong.count) of \(count) edits found as what they are, and nothing besides")
    #expect(wrong.count * 100 <= count, "\(wrong.count) of \(count): \(wrong.prefix(40).joined(separator: "\n"))")
  }

  /// Edits of all kinds, by chance, each with the file that it is for.
  private static func mutations(
    of client: AuditedClient, _ count: Int
  ) throws -> [(file: Int, mutation: SourceMutation)] {
    var random = SplitMix(seed: 20_211_121)
    let sources = client.files.map(MutableSource.init)
    var found: [(file: Int, mutation: SourceMutation)] = []
    // Not every file has a place for every kind.
    for _ in 0..<100 * count where found.count < count {
      let file = try #require(sources.indices.randomElement(using: &random))
      let kind = try #require(SourceMutation.Kind.allCases.randomElement(using: &random))
      if let mutation = sources[file].mutations(kind).randomElement(using: &random) { found.append((file, mutation)) }
    }
    return found
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
  func documented() async throws { try await Self.audit(try AuditedClient.documented(), edits: 100) }

  /// The whole reference has tens of thousands of facts to compare for each edit, so only `make check` tries all of them.
  @Test("the whole reference", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
  func published() async throws {
    let wanted = ProcessInfo.processInfo.environment["TABLATURE_EDITS"].flatMap { Int($0) } ?? 60
    try await Self.audit(try AuditedClient(pages: try SharedMaterial.url("corpus/ecs/zh-CN")), edits: wanted)
  }
}

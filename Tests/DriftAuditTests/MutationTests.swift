import class Foundation.ProcessInfo
import TablatureAPIModel
import TablatureDriftAudit
import TablatureTestSupport
import Testing

/// Edits files of the client of a whole reference, each in one place, and compares what an audit finds with what was edited.
@Suite("Edited clients")
struct MutationTests {
  /// How many files are edited before the client is audited: the audit of a whole reference is what takes the time.
  private static let batchSize = 5

  /// Tries a number of edits, a few files at a time: of 99 in 100, the finding must be the right one, at the right place, and the only
  /// one in its file; and there must be none in other files.
  private static func audit(_ client: AuditedClient, _ outlines: [SourceOutline], edits count: Int) async throws {
    #expect(client.audit.result(of: outlines).findings.isEmpty)
    let mutations = try mutations(of: client, count)
    #expect(mutations.count == count)
    #expect(Set(mutations.map(\.mutation.kind)).count == SourceMutation.Kind.allCases.count)
    let batches = batches(of: mutations)
    let problems = await batches.concurrentMap(atOnce: ProcessInfo.processInfo.activeProcessorCount) { batch in
      // Only the edited files are read again.
      var edited = outlines
      for (file, mutation) in batch {
        edited[file] = SourceOutline(of: SwiftFile(path: mutation.file, text: mutation.text))
      }
      return Self.problems(batch.map(\.mutation), client.audit.result(of: edited).findings)
    }
    let wrong = problems.flatMap { $0 }
    print("\(count - wrong.count) of \(count) edits found as what they are, and nothing besides")
    #expect(wrong.count * 100 <= count, "\(wrong.count) of \(count): \(wrong.prefix(40).joined(separator: "\n"))")
  }

  /// Edits in their order, in groups that edit no file twice.
  private static func batches(of mutations: [(file: Int, mutation: SourceMutation)]) -> [[(
    file: Int, mutation: SourceMutation
  )]] {
    var batches: [[(file: Int, mutation: SourceMutation)]] = [[]]
    for edit in mutations {
      let last = batches[batches.count - 1]
      if last.count == batchSize || last.contains(where: { $0.file == edit.file }) { batches.append([]) }
      batches[batches.count - 1].append(edit)
    }
    return batches
  }

  /// What is wrong with what was found in files that were edited, and with what was found elsewhere.
  private static func problems(_ mutations: [SourceMutation], _ findings: [Finding]) -> [String] {
    let found = Dictionary(grouping: findings) { $0.code?.file ?? "" }
    var problems = mutations.compactMap { mutation in
      problem(mutation, found[mutation.file] ?? []).map { "\(mutation.testDescription): \($0)" }
    }
    let edited = Set(mutations.map(\.file))
    for (file, findings) in found where !edited.contains(file) {
      problems += findings.map {
        "\($0.operation): \($0.check) \($0.path) in \(file), of \(mutations.map(\.testDescription))"
      }
    }
    return problems
  }

  /// Edits of all kinds by turns, each in a place by chance, with the file that it is for.
  private static func mutations(
    of client: AuditedClient, _ count: Int
  ) throws -> [(file: Int, mutation: SourceMutation)] {
    var random = SplitMix(seed: 20_211_121)
    let sources = client.files.map(MutableSource.init)
    var found: [(file: Int, mutation: SourceMutation)] = []
    let kinds = SourceMutation.Kind.allCases
    // Not every file has a place for every kind.
    for _ in 0..<100 * count where found.count < count {
      let file = try #require(sources.indices.randomElement(using: &random))
      let kind = kinds[found.count % kinds.count]
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
  func documented() async throws {
    let client = try AuditedClient.documented()
    try await Self.audit(client, AuditedClient.documentedOutlines(), edits: TestScale.isFull ? 100 : 25)
  }

  /// The whole reference has tens of thousands of facts to compare for each audit.
  @Test(
    "the whole reference", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"),
    .enabled(if: TestScale.isFull, "\(TestScale.skipReason)"))
  func published() async throws {
    let clients = PublishedClients.shared
    try await Self.audit(try await clients.client("ecs/zh-CN"), try await clients.outlines("ecs/zh-CN"), edits: 500)
  }
}

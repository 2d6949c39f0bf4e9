import TablatureGeneration
import TablatureTestSupport

/// Sets of published pages, each read once however many tests ask for it.
actor PublishedPageSets {
  static let shared = PublishedPageSets()

  private var sets: [String: Task<PageSet, any Error>] = [:]

  /// The pages of a corpus: `ecs/zh-CN`.
  func pages(_ corpus: String) async throws -> PageSet {
    let reading =
      sets[corpus] ?? Task { await PageSetReader().read([try SharedMaterial.url("corpus/\(corpus)").path]) }
    sets[corpus] = reading
    return try await reading.value
  }
}

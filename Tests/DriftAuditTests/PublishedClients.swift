import Foundation
import TablatureDriftAudit
import TablatureTestSupport

/// Clients of published pages and what their files declare, each made once however many tests ask for it: reading a client of a whole
/// reference takes most of a minute in a debug build.
actor PublishedClients {
  static let shared = PublishedClients()

  private var clients: [String: Task<AuditedClient, any Error>] = [:]
  private var outlines: [String: Task<[SourceOutline], any Error>] = [:]

  /// The client of a corpus: `ecs/zh-CN`.
  func client(_ corpus: String) async throws -> AuditedClient {
    let making =
      clients[corpus]
      ?? Task { try await Self.onItsOwnThread { try AuditedClient(pages: try SharedMaterial.url("corpus/\(corpus)")) } }
    clients[corpus] = making
    return try await making.value
  }

  /// What the files of that client declare.
  func outlines(_ corpus: String) async throws -> [SourceOutline] {
    let reading =
      outlines[corpus]
      ?? Task {
        let files = try await client(corpus).files
        return try await Self.onItsOwnThread { files.map { SourceOutline(of: $0) } }
      }
    outlines[corpus] = reading
    return try await reading.value
  }

  /// Does long work on a thread beside those of the other tests, which have time limits for what they do over sockets.
  private static func onItsOwnThread<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result { try work() }) }.start()
    }
  }
}

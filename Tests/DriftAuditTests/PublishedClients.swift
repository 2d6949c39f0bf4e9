import Foundation
import TablatureAPIModel
import TablatureDriftAudit
import TablatureTestSupport

/// Clients of published pages and what their files declare, each made once however many tests ask for it: reading a client of a whole
/// reference takes most of a minute in a debug build.
actor PublishedClients {
  static let shared = PublishedClients()

  private var services: [String: Task<ServiceModel, any Error>] = [:]
  private var audits: [String: Task<Audit, any Error>] = [:]
  private var clients: [String: Task<AuditedClient, any Error>] = [:]
  private var outlines: [String: Task<[SourceOutline], any Error>] = [:]

  /// What the pages of a corpus describe: `ecs/zh-CN`.
  func service(_ corpus: String) async throws -> ServiceModel {
    let reading =
      services[corpus]
      ?? Task {
        try await Self.onItsOwnThread { try AuditedClient.service(pages: try SharedMaterial.url("corpus/\(corpus)")) }
      }
    services[corpus] = reading
    return try await reading.value
  }

  /// The audit of any client of a corpus.
  func audit(_ corpus: String) async throws -> Audit {
    let planning =
      audits[corpus]
      ?? Task {
        let service = try await service(corpus)
        return try await Self.onItsOwnThread { Audit(service) }
      }
    audits[corpus] = planning
    return try await planning.value
  }

  /// The generated client of a corpus.
  func client(_ corpus: String) async throws -> AuditedClient {
    let making =
      clients[corpus]
      ?? Task {
        let (service, audit) = (try await service(corpus), try await audit(corpus))
        return try await Self.onItsOwnThread { AuditedClient(service, audit) }
      }
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

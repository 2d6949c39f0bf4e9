internal import TablatureAPIModel

/// A way in which code calls a service, and how it is recognised.
///
/// A new one is a file in this folder and a line in ``all``.
struct SurfaceReader: Sendable {
  /// What a reader found.
  struct Reading: Hashable, Sendable {
    /// The operations.
    var operations: [CodedOperation] = []
    /// What looks like code of this kind, and was not understood.
    var unread: [AuditResult.Unread] = []
  }

  /// Its name, as summaries show it.
  let name: String
  /// Finds the operations; `taken` are the types that readers before it understood, `documented` the operations that have a page.
  let read: @Sendable (_ code: CodeIndex, _ taken: Set<String>, _ documented: Set<String>) -> Reading

  /// All readers; those that ask for more come first.
  static let all: [SurfaceReader] = [.generated, .teaModel, .handWritten]
}

extension SurfaceReader {
  /// What all readers find together.
  static func read(_ code: CodeIndex, documented: Set<String>) -> (
    operations: [CodedOperation], unread: [AuditResult.Unread], counts: [String: Int]
  ) {
    var (operations, unread, counts, taken) = (
      [CodedOperation](), [AuditResult.Unread](), [String: Int](), Set<String>()
    )
    for reader in all {
      let reading = reader.read(code, taken, documented)
      operations += reading.operations
      unread += reading.unread
      if !reading.operations.isEmpty { counts[reader.name] = reading.operations.count }
      for operation in reading.operations { taken.formUnion(operation.types) }
    }
    return (operations, unread, counts)
  }
}

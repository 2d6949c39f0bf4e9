import Logging
import Synchronization

/// Keeps what is logged as lines: level, message, metadata ordered by name.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func handler(_ level: Logger.Level) -> Handler { Handler(lines: self, logLevel: level) }

  struct Handler: LogHandler {
    let lines: Lines
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
      let words = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      lines.lines.withLock { $0.append("\(event.level) \(event.message) \(words.joined(separator: " "))") }
    }
  }
}

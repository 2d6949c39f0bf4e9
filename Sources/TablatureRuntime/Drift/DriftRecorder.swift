public import Foundation
internal import Dispatch

/// Records observed differences in a file in JSON, which any number of clients and processes may share.
///
/// ```swift
/// let recorder = DriftRecorder(file: URL(filePath: "drift.json"))
/// configuration.driftHandler = recorder.record
/// ```
///
/// Differences are collected, and written by another thread after ``interval``; call ``flush()`` before the process ends. What the file has
/// already is kept: differences with the same product, version, operation, path, kind and observed type are one entry, whose counts are
/// added. The file is replaced in one step, so that it is complete at any time. While it is read and written, the file beside it with the
/// extension `lock` is locked.
public final class DriftRecorder: Sendable {
  /// The file.
  public let file: URL
  /// How long differences are collected before they are written.
  public let interval: Duration

  /// How many different entries may wait to be written.
  static let limit = 10_000

  private struct Waiting: Sendable {
    var entries: [DriftFile.Key: DriftFile.Entry] = [:]
    var lostCount = 0
    var isScheduled = false
  }

  private let waiting = Lock(Waiting())
  /// Held while differences are written: whoever waits for them to be in the file waits for what another thread is writing, too.
  private let writing = NSLock()
  private let onError: (@Sendable (DriftRecorderError) -> Void)?
  private let now: @Sendable () -> Date

  /// Creates a recorder. Neither reads nor writes the file.
  ///
  /// - Parameters:
  ///   - file: The file, which is created if there is none.
  ///   - interval: How long differences are collected before they are written.
  ///   - onError: Gets the error of each attempt to write that nobody waits for. It is called by another thread. The differences are kept, and
  ///     written later unless the file is damaged or of a newer version.
  ///   - now: The time of day.
  public init(
    file: URL, interval: Duration = .seconds(1), onError: (@Sendable (DriftRecorderError) -> Void)? = nil,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    (self.file, self.interval, self.now, self.onError) = (file, interval, now, onError)
  }

  /// Records a difference, to be written later. It doesn't wait for the file.
  public func record(_ difference: ObservedDifference) {
    let entry = DriftFile.Entry(difference, at: now())
    let schedules = waiting.withLock { waiting in
      let key = DriftFile.Key(difference)
      if waiting.entries[key] == nil, waiting.entries.count >= Self.limit {
        waiting.lostCount += 1
      } else {
        waiting.entries[key, default: entry.empty].add(entry)
      }
      defer { waiting.isScheduled = true }
      return !waiting.isScheduled
    }
    if schedules { schedule(after: interval) }
  }

  /// Writes the differences that were recorded, and waits until they are in the file.
  ///
  /// - Throws: ``DriftRecorderError`` if the file can't be read or written. The differences are kept for the next attempt.
  public func flush() throws(DriftRecorderError) {
    writing.lock()
    defer { writing.unlock() }
    var (entries, lostCount) = waiting.withLock { waiting in
      defer { (waiting.entries, waiting.lostCount) = ([:], 0) }
      return (waiting.entries, waiting.lostCount)
    }
    if !entries.isEmpty {
      do throws(DriftRecorderError) { lostCount += try DriftFile(file).add(entries) } catch {
        putBack(entries, lostCount)
        throw error
      }
    }
    if lostCount > 0 {
      throw DriftRecorderError(
        .overflow, file, "\(lostCount) differences were not recorded: there are too many; move the file")
    }
  }

  private func putBack(_ entries: [DriftFile.Key: DriftFile.Entry], _ lostCount: Int) {
    waiting.withLock { waiting in
      waiting.entries.merge(entries) { new, old in
        var entry = old
        entry.add(new)
        return entry
      }
      waiting.lostCount += lostCount
    }
  }

  private func schedule(after delay: Duration) {
    let (seconds, attoseconds) = delay.components
    let time = Double(seconds) + Double(attoseconds) / 1e18
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + time) {
      self.waiting.withLock { $0.isScheduled = false }
      do throws(DriftRecorderError) { try self.flush() } catch {
        self.onError?(error)
        if error.isTemporary { self.scheduleAgain(after: delay) }
      }
    }
  }

  /// Tries again later what could not be written. A client reports a difference once, so perhaps nothing else is ever recorded.
  private func scheduleAgain(after delay: Duration) {
    let schedules = waiting.withLock { waiting in
      guard !waiting.isScheduled, !waiting.entries.isEmpty else { return false }
      waiting.isScheduled = true
      return true
    }
    if schedules { schedule(after: min(max(delay * 2, .seconds(1)), .seconds(60))) }
  }
}

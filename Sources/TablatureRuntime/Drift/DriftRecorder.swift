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
  private let onError: (@Sendable (DriftRecorderError) -> Void)?
  private let now: @Sendable () -> Date

  /// Creates a recorder. Neither reads nor writes the file.
  ///
  /// - Parameters:
  ///   - file: The file, which is created if there is none.
  ///   - interval: How long differences are collected before they are written.
  ///   - onError: Gets the error of each attempt to write that nobody waits for. It is called by another thread. The differences are kept for
  ///     the next attempt.
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
    if schedules { schedule() }
  }

  /// Writes the differences that were recorded, and waits until they are in the file.
  ///
  /// - Throws: ``DriftRecorderError`` if the file can't be read or written. The differences are kept for the next attempt.
  public func flush() throws(DriftRecorderError) {
    let (entries, lostCount) = waiting.withLock { waiting in
      defer { (waiting.entries, waiting.lostCount) = ([:], 0) }
      return (waiting.entries, waiting.lostCount)
    }
    if !entries.isEmpty {
      do throws(DriftRecorderError) { try DriftFile(file).add(entries) } catch {
        putBack(entries, lostCount)
        throw error
      }
    }
    if lostCount > 0 {
      throw DriftRecorderError(.overflow, file, "\(lostCount) differences were not recorded, because too many waited")
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

  private func schedule() {
    let (seconds, attoseconds) = interval.components
    let delay = Double(seconds) + Double(attoseconds) / 1e18
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + delay) {
      self.waiting.withLock { $0.isScheduled = false }
      do throws(DriftRecorderError) { try self.flush() } catch { self.onError?(error) }
    }
  }
}

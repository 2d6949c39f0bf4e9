import Synchronization

/// A clock on which sleeping takes no time: it goes on to the time of waking.
final class InstantClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Duration
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let time = Mutex<[Duration]>([.zero])

  /// The times at which somebody woke, the first one being the start.
  var wakings: [Duration] { time.withLock { $0 } }
  var now: Instant { time.withLock { Instant(offset: $0.last ?? .zero) } }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    time.withLock { $0.append(deadline.offset) }
  }
}

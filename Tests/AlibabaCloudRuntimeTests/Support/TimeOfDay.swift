import Foundation

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

/// A time of day that stands still until it is told to go on.
final class TimeOfDay: Sendable {
  private let time = Lock(Date(timeIntervalSince1970: 1_700_000_000))

  var now: Date { time.withLock { $0 } }

  func advance(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}

/// What happened, in order.
final class Log<Element: Sendable>: Sendable {
  private let elements = Lock<[Element]>([])

  func append(_ element: Element) { elements.withLock { $0.append(element) } }

  var all: [Element] { elements.withLock { $0 } }
  var count: Int { elements.withLock { $0.count } }
}

import Foundation
import Synchronization

/// What `Synchronization.Mutex` is, in a form that the thread sanitizer understands: on Linux it does not see how threads wait for
/// one another there, and takes that for a race. It does see the lock around it.
final class Mutex<Value: Sendable>: Sendable {
  private let storage: Synchronization.Mutex<Value>
  private let visible = NSLock()

  init(_ value: Value) { storage = Synchronization.Mutex(value) }

  func withLock<Result: Sendable>(_ work: (inout Value) throws -> Result) rethrows -> Result {
    try visible.withLock { try storage.withLock { try work(&$0) } }
  }
}

#if canImport(os)
  internal import os
#else
  internal import Foundation
  internal import Synchronization
#endif

/// A value that one thread at a time reads and changes.
///
/// `Mutex` needs newer systems of Apple's than this module does, and theirs does not exist elsewhere.
final class Lock<Value: Sendable>: Sendable {
  #if canImport(os)
    private let storage: OSAllocatedUnfairLock<Value>

    /// Guards a value.
    init(_ value: Value) { storage = OSAllocatedUnfairLock(uncheckedState: value) }

    /// Reads and changes the value. The work has to be short, and must not come back here.
    func withLock<Result: Sendable>(_ work: (inout Value) -> Result) -> Result { storage.withLockUnchecked(work) }
  #else
    private let storage: Mutex<Value>
    /// The thread sanitizer does not see how `Mutex` lets threads wait for one another, and takes that for a race. It does see
    /// this lock, which keeps them from ever waiting there.
    private let visible = NSLock()

    /// Guards a value.
    init(_ value: Value) { storage = Mutex(value) }

    /// Reads and changes the value. The work has to be short, and must not come back here.
    func withLock<Result: Sendable>(_ work: (inout Value) -> Result) -> Result {
      visible.withLock { storage.withLock { work(&$0) } }
    }
  #endif
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Runs what calls itself for each level of nesting on a stack that is known to be large enough for it: what a thread has by itself is
/// from 128 KiB to 8 MiB, as the system likes.
enum DeepStack {
  /// What `NestingScan` leaves takes some 12 MiB of a debug build. Memory that is never touched costs nothing.
  private static let size = 64 << 20

  /// Runs a function on a thread of its own, and waits for it.
  static func run<Result>(_ body: () -> Result) -> Result {
    var result: Result?
    withoutActuallyEscaping({ result = body() }) { escapable in
      var work: () -> Void = escapable
      withUnsafeMutablePointer(to: &work) { runOnThread($0) }
    }
    // Where the system has no thread to give, the stack of this one has to do.
    return result ?? body()
  }

  private static func runOnThread(_ work: UnsafeMutablePointer<() -> Void>) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, size) == 0 else { return }
    #if canImport(Darwin)
      var thread: pthread_t?
      let isCreated =
        pthread_create(
          &thread, &attributes,
          { work in
            work.assumingMemoryBound(to: (() -> Void).self).pointee()
            return nil
          }, work) == 0
      if isCreated, let thread { pthread_join(thread, nil) }
    #else
      var thread = pthread_t()
      let isCreated =
        pthread_create(
          &thread, &attributes,
          { work in
            work?.assumingMemoryBound(to: (() -> Void).self).pointee()
            return nil
          }, work) == 0
      if isCreated { pthread_join(thread, nil) }
    #endif
  }
}

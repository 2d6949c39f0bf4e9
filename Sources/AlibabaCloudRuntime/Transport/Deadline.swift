/// Runs work that has to be done after some time.
enum Deadline {
  /// Gives what the work gives, or cancels it when the time has run out.
  ///
  /// - Throws: What the work throws; ``TransportError`` with the reason ``TransportError/Reason/timeout``.
  static func run<Value: Sendable>(
    _ timeout: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: .seconds(timeout.timeInterval))
        throw TransportError(.timeout, message: "The call took longer than \(timeout)")
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw CancellationError() }
      return value
    }
  }
}

import AlibabaCloudRuntime
import Testing

@Suite("Waiting", .timeLimit(.minutes(20)))
struct WaitTests {
  private static let denied = (403, #"{"Code": "Broken", "Message": "No."}"#)
  private static let missing = (404, #"{"Code": "Number.NotFound", "Message": "Not there."}"#)

  /// A service whose entries have a state that depends on the number of the call.
  private func service(_ answer: @escaping @Sendable (Int) -> (Int, String)) -> ListService {
    ListService(.init(answer: { call, _ in answer(call) }))
  }

  private func body(_ states: String...) -> (Int, String) {
    let entries = states.enumerated().map { #"{"Id": \#($0.offset), "State": "\#($0.element)"}"# }
    return (
      200,
      #"{"RequestId": "R-1", "Entries": {"Entry": [\#(entries.joined(separator: ", "))]}, "TotalCount": \#(states.count)}"#
    )
  }

  @Test("Waits until the response says so, and gives that response")
  func response() async throws {
    let clock = InstantClock()
    let service = service { call in call < 3 ? self.body("Pending") : self.body("Running", "Running") }
    let response = try await service.service.wait(
      for: ListNumbersRequest(), until: { $0.entries.allSatisfy { $0.state == "Running" } },
      schedule: WaitSchedule(every: .seconds(2), backoff: 2, upTo: .seconds(5)), clock: clock)
    #expect(response.entries.count == 2)
    #expect(clock.wakings == [.zero, .seconds(2), .seconds(6), .seconds(11)])
  }

  @Test("Waits until all entries of all pages are in the state")
  func state() async throws {
    let service = ListService(
      .init(answer: { call, query in
        let number = Int(query["PageNumber"] ?? "1") ?? 1
        // The second page is late by a round.
        let state = call < (number == 2 ? 4 : 2) ? "Pending" : "Running"
        return (200, ListService.body(entries: [number], state: state, total: 2))
      }))
    let clock = InstantClock()
    let entries = try await service.operation.wait(
      for: ListNumbersRequest(), until: \.state, is: "Running", clock: clock)
    #expect(entries.map(\.id) == [1, 2])
    #expect(service.calls.count == 6)
    #expect(clock.wakings == [.zero, .seconds(2), .seconds(5)])
  }

  @Test("What is not there is in no state", arguments: [1, 2])
  func count(_ count: Int) async throws {
    let service = service { call in
      call == 0 ? self.body() : call == 1 ? self.body("Running") : self.body("Running", "Running")
    }
    let entries = try await service.operation.wait(
      for: ListNumbersRequest(), until: \.state, is: "Running", count: count, clock: InstantClock())
    #expect(entries.count == count)
  }

  @Test("A state from which nothing leads to the goal ends the waiting")
  func failureState() async throws {
    let clock = InstantClock()
    let service = service { call in call == 0 ? self.body("Pending") : self.body("Running", "Stopped") }
    let error = await #expect(throws: WaitError<ListNumbersErrorCode>.self) {
      try await service.operation.wait(
        for: ListNumbersRequest(), until: \.state, is: "Running", failsOn: ["Stopped"], clock: clock)
    }
    guard case .failed(let state) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(state == "the state is Stopped")
    #expect(clock.wakings.count == 2)
    #expect(error?.isRetryable == false)
  }

  @Test("A response that says that waiting is in vain ends it")
  func failureResponse() async throws {
    let service = service { _ in self.body("Stopped") }
    let error = await #expect(throws: WaitError<ListNumbersErrorCode>.self) {
      _ = try await service.operation.wait(
        for: ListNumbersRequest(), until: { _ in false }, failsWhen: { $0.entries.contains { $0.state == "Stopped" } },
        clock: InstantClock())
    }
    #expect(error?.description.contains("R-1") == true)
    #expect(service.calls.count == 1)
  }

  @Test("The time limit is an error of its own, after a last call at its end")
  func timeLimit() async throws {
    let clock = InstantClock()
    let service = service { _ in self.body("Pending") }
    let error = await #expect(throws: WaitError<ListNumbersErrorCode>.self) {
      try await service.operation.wait(
        for: ListNumbersRequest(), until: \.state, is: "Running",
        schedule: WaitSchedule(every: .seconds(4), backoff: 1, timeLimit: .seconds(10)), clock: clock)
    }
    guard case .timedOut(let time, nil) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(time == .seconds(10))
    #expect(clock.wakings == [.zero, .seconds(4), .seconds(8), .seconds(10)])
    #expect(service.calls.count == 4)
    #expect(error?.isRetryable == true)
  }

  static let schedules: [(schedule: WaitSchedule, wakings: Int)] = [
    (WaitSchedule(every: .seconds(10), backoff: 0, timeLimit: .seconds(30)), 4),
    (WaitSchedule(every: .seconds(10), backoff: -.infinity, timeLimit: .seconds(30)), 4),
    (WaitSchedule(every: .seconds(10), backoff: .nan, timeLimit: .seconds(30)), 4),
    (WaitSchedule(every: .zero, backoff: 1, timeLimit: .milliseconds(5)), 6),
    (WaitSchedule(every: .seconds(-5), backoff: 1, timeLimit: .milliseconds(5)), 6),
    (WaitSchedule(every: .seconds(10), timeLimit: .zero), 1),
    (WaitSchedule(every: .seconds(10), timeLimit: .seconds(-1)), 1),
    (WaitSchedule(every: .seconds(1), backoff: 1e300, upTo: .seconds(10), timeLimit: .seconds(21)), 4),
  ]

  @Test("Odd schedules neither hang nor hurry", arguments: schedules)
  func odd(_ row: (schedule: WaitSchedule, wakings: Int)) async throws {
    let clock = InstantClock()
    let service = service { _ in self.body() }
    await #expect(throws: WaitError<ListNumbersErrorCode>.self) {
      try await service.operation.wait(
        for: ListNumbersRequest(), until: \.state, is: "Running", schedule: row.schedule, clock: clock)
    }
    #expect(clock.wakings.count == row.wakings)
  }

  @Test("A call that fails for good ends the waiting, with its error")
  func call() async throws {
    let service = service { _ in Self.denied }
    let error = await #expect(throws: WaitError<ListNumbersErrorCode>.self) {
      try await service.operation.wait(
        for: ListNumbersRequest(), until: \.state, is: "Running", clock: InstantClock())
    }
    guard case .call(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.code == .broken)
    #expect(error?.rawCode == "Broken")
    #expect(error?.httpStatus == 403)
    #expect(service.calls.count == 1)
  }

  @Test("An error that stands for “not yet” does not")
  func ignored() async throws {
    let service = service { call in call < 2 ? Self.missing : self.body("Running") }
    let entries = try await service.operation.wait(
      for: ListNumbersRequest(), until: \.state, is: "Running", ignoring: { $0.code == .notFound },
      clock: InstantClock())
    #expect(entries.count == 1)
  }

  @Test("The error of the last call stands beside the time limit")
  func lastFailure() async throws {
    let service = service { _ in Self.missing }
    let error = await #expect(throws: WaitError<ListNumbersErrorCode>.self) {
      try await service.operation.wait(
        for: ListNumbersRequest(), until: \.state, is: "Running", ignoring: { $0.code == .notFound },
        schedule: WaitSchedule(timeLimit: .seconds(3)), clock: InstantClock())
    }
    #expect(error?.callError?.code == .notFound)
    #expect(error?.description.contains("Not there.") == true)
  }

  @Test("Cancelled, the waiting ends at once")
  func cancelled() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let service = ListService(
      .init(answer: { _, _ in
        start.yield()
        return (200, ListService.body(entries: []))
      }))
    let task = Task {
      try await service.operation.wait(
        for: ListNumbersRequest(), until: \.state, is: "Running", schedule: WaitSchedule(every: .seconds(3600)))
    }
    for await _ in started { break }
    task.cancel()
    let error = await #expect(throws: WaitError<ListNumbersErrorCode>.self) { try await task.value }
    guard case .cancelled = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

/// One sleep for many who wait, on a clock that the tests move.
@Suite(.timeLimit(.minutes(20))) struct AlarmTests {
  let clock = TestClock()
  let rung = Log<String>()

  func alarm(_ times: [(String, Int)]) -> (Alarm, [Alarm.Bell]) {
    let alarm = Alarm(clock)
    return (alarm, times.map { name, time in alarm.add(after: .seconds(time)) { [rung] in rung.append(name) } })
  }

  /// Waits until so many were rung for.
  func rings(_ count: Int) async { while rung.count < count { await Task.yield() } }

  @Test func ringsOnceForWhoeverIsDue() async {
    let (alarm, _) = alarm([("a", 30), ("b", 40), ("c", 30)])
    await clock.sleepBegins(.seconds(30))
    clock.advance(by: .seconds(30))
    await rings(2)
    #expect(rung.all.sorted() == ["a", "c"])
    // It sleeps on for the next one.
    await clock.sleepBegins(.seconds(10))
    clock.advance(by: .seconds(10))
    await rings(3)
    #expect(rung.all.last == "b")
    #expect(alarm.count == 0)
  }

  @Test func whoeverIsEarlierIsNotLate() async {
    let (alarm, _) = alarm([("late", 90), ("early", 5)])
    await clock.sleepBegins(.seconds(5))
    clock.advance(by: .seconds(5))
    await rings(1)
    #expect(rung.all == ["early"] && alarm.count == 1)
  }

  @Test func whoeverIsRemovedIsNotRungFor() async {
    let (alarm, bells) = alarm([("a", 30), ("b", 30), ("c", 50)])
    alarm.remove(bells[0])
    alarm.remove(bells[0])
    await clock.sleepBegins(.seconds(30))
    clock.advance(by: .seconds(30))
    await rings(1)
    #expect(rung.all == ["b"])
    alarm.remove(bells[2])
    #expect(alarm.count == 0)
  }

  /// However many calls come and go, there is one sleep: cancelled ones would stay in memory.
  @Test func manyShareOneSleep() async {
    let alarm = Alarm(clock)
    for _ in 0..<1000 { alarm.remove(alarm.add(after: .seconds(30)) {}) }
    _ = alarm.add(after: .seconds(40)) {}
    await clock.sleepBegins(.seconds(30))
    #expect(clock.begun == [.seconds(30)])
    clock.advance(by: .seconds(30))
    await clock.sleepBegins(.seconds(10))
    #expect(clock.begun == [.seconds(30), .seconds(10)])
  }

  @Test func theLongestTimeIsTenYears() async {
    let alarm = Alarm(clock)
    _ = alarm.add(after: .seconds(Int64.max)) {}
    await clock.sleepBegins(Stopwatch.longest)
    #expect(alarm.count == 1)
  }
}

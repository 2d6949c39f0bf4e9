import Synchronization
import Testing

@testable import TablatureGeneration

@Suite("Concurrent map")
struct ConcurrentMapTests {
  @Test("Results are in the order of the elements, whatever takes how long", arguments: [-1, 0, 1, 2, 7, 1000])
  func order(limit: Int) async {
    let results = await (0..<200).concurrentMap(atOnce: limit) { element in
      var waste = 0
      for step in 0..<((element * 7919) % 5000) { waste &+= step }
      return waste >= 0 ? element : -1
    }
    #expect(results == Array(0..<200))
  }

  @Test("No more than the limit run at once", arguments: [1, 2, 3])
  func bounded(limit: Int) async {
    let counts = Mutex((now: 0, most: 0))
    _ = await (0..<100).concurrentMap(atOnce: limit) { element in
      counts.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      defer { counts.withLock { $0.now -= 1 } }
      return (0..<1000).reduce(element, &+)
    }
    #expect(counts.withLock(\.most) <= limit)
  }

  @Test("Nothing gives nothing") func empty() async {
    #expect(await [Int]().concurrentMap(atOnce: 4) { $0 }.isEmpty)
  }
}

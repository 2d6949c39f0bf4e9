import Foundation

/// How much of the processor's time something takes: what else runs on the machine counts less than on the wall clock.
struct Measurement {
  /// The seconds of each run, the shortest first.
  let runs: [Double]

  /// The middle one of the runs.
  var median: Double { runs[runs.count / 2] }

  /// Runs some things by turns, so that whatever else the machine does hits all alike; a first turn only warms up.
  ///
  /// - Parameter between: What is done after each, without being counted.
  static func byTurns(runs: Int, _ bodies: [() -> Void], between: () -> Void) -> [Measurement] {
    for body in bodies { body() }
    var times = [[Double]](repeating: [], count: bodies.count)
    for _ in 0..<runs {
      for (index, body) in bodies.enumerated() {
        times[index].append(processorTime(of: body))
        between()
      }
    }
    return times.map { Measurement(runs: $0.sorted()) }
  }

  private static func processorTime(of body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

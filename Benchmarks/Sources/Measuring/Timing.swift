import Foundation

/// How much of the processor's time something takes: what else runs on the machine counts less than on the wall clock.
public struct Timing {
  /// The seconds of each run, the shortest first.
  public let runs: [Double]

  /// Takes the seconds of runs, in any order.
  public init(runs: [Double]) { self.runs = runs.sorted() }

  /// The middle one of the runs.
  public var median: Double { runs[runs.count / 2] }

  /// Runs some things by turns, so that whatever else the machine does hits all alike; a first turn only warms up.
  ///
  /// - Parameters:
  ///   - runs: How often each is run.
  ///   - times: How often each is done in one run, for what is too short to be measured alone; a run counts as one of them.
  ///   - bodies: What is measured.
  ///   - between: What is done after each, without being counted.
  public static func byTurns(
    runs: Int, times: Int = 1, _ bodies: [() -> Void], between: () -> Void = {}
  ) -> [Timing] {
    for body in bodies { body() }
    var seconds = [[Double]](repeating: [], count: bodies.count)
    for _ in 0..<runs {
      for (index, body) in bodies.enumerated() {
        seconds[index].append(processorTime { for _ in 0..<times { body() } } / Double(times))
        between()
      }
    }
    return seconds.map(Timing.init)
  }

  private static func processorTime(of body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

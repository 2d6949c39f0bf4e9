/// How long something takes.
struct Measurement {
  /// The seconds of each run, the shortest first.
  let runs: [Double]

  /// The middle one of the runs.
  var median: Double { runs[runs.count / 2] }

  /// Runs some things by turns, so that whatever else the machine does hits all alike; a first turn only warms up.
  static func byTurns(runs: Int, _ bodies: [() -> Void]) -> [Measurement] {
    for body in bodies { body() }
    var times = [[Double]](repeating: [], count: bodies.count)
    for _ in 0..<runs {
      for (index, body) in bodies.enumerated() { times[index].append(ContinuousClock().measure(body) / .seconds(1)) }
    }
    return times.map { Measurement(runs: $0.sorted()) }
  }
}

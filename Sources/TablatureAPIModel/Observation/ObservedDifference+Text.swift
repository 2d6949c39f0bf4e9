extension ObservedDifference {
  /// How many clients reported differences, and when: `reported by 2 clients, first …, last …`.
  ///
  /// A client reports a difference once, however many responses have it.
  package static func reports(of differences: [ObservedDifference]) -> String {
    let count = differences.reduce(0) { sum, difference in
      let (next, overflow) = sum.addingReportingOverflow(difference.count)
      return overflow ? .max : next
    }
    let (first, last) = (differences.map(\.firstSeen).min() ?? "", differences.map(\.lastSeen).max() ?? "")
    let clients = "reported by \(count) client\(count == 1 ? "" : "s")"
    return first == last ? "\(clients), \(first)" : "\(clients), first \(first), last \(last)"
  }
}

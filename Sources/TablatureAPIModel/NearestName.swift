/// Finds what was meant by a name that does not exist.
package enum NearestName {
  /// Longer names are no slips of the pen but something else.
  private static let longest = 128

  /// The name that differs least, if it differs little: in case, or in a third of its letters at the most.
  package static func of(_ name: String, among names: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest else { return nil }
    let wanted = Array(name.lowercased().utf8)
    let ranked = names.filter { $0.utf8.count <= longest }
      .map { (name: $0, distance: distance(wanted, Array($0.lowercased().utf8))) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let ranked, ranked.distance * 3 <= max(wanted.count, 3) else { return nil }
    return ranked.name
  }

  /// `; did you mean 'X'?`, or nothing where no name is near.
  package static func hint(_ name: String, among names: some Sequence<String>) -> String {
    of(name, among: names).map { "; did you mean '\($0.visible)'?" } ?? ""
  }

  /// The number of letters to add, remove or change.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}

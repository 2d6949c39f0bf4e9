/// Finds what was meant by a name that does not exist.
package enum NearestName {
  /// Longer names are no slips of the pen but something else.
  private static let longest = 128

  /// The name that differs least, if it differs little: in case, or in a third of its letters at the most.
  package static func of(_ name: String, among names: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest else { return nil }
    let wanted = name.lowercased()
    var nearest: (distance: Int, name: String)?
    for candidate in names where candidate.utf8.count <= longest {
      let limit = nearest?.distance ?? max(wanted.utf8.count, 3) / 3
      guard let distance = EditDistance.between(wanted.utf8, candidate.lowercased().utf8, limit: limit) else {
        continue
      }
      // Of names that are equally near, the first in the alphabet.
      if let nearest, (nearest.distance, nearest.name) < (distance, candidate) { continue }
      nearest = (distance, candidate)
    }
    return nearest?.name
  }

  /// `; did you mean 'X'?`, or nothing where no name is near.
  package static func hint(_ name: String, among names: some Sequence<String>) -> String {
    of(name, among: names).map { "; did you mean '\($0.visible)'?" } ?? ""
  }
}

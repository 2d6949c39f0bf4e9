import DocReader

/// Finds what was meant by a name that does not exist.
enum NearestName {
  /// Longer names are no slips of the pen but something else.
  private static let longest = 128

  /// The name that differs least, if it differs little: in case, or in a third of its letters at the most.
  static func of(_ name: String, among names: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest else { return nil }
    let wanted = Array(name.lowercased().utf8)
    let ranked = names.filter { $0.utf8.count <= longest }
      .map { (name: $0, distance: Names.distance(wanted, Array($0.lowercased().utf8))) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let ranked, ranked.distance * 3 <= max(wanted.count, 3) else { return nil }
    return ranked.name
  }
}

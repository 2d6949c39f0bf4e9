internal import TablatureAPIModel

extension ServiceComparison {
  /// A line for each change: `pages/X.md:31:1: breaking: DoIt: the parameter 'A' is gone [parameter.removed]`.
  ///
  /// The place is that in the newer version, and that in the older one where nothing stands there any more.
  var lines: String {
    changes.map { change in
      let place = (change.new ?? change.old).map { "\($0.description.visible): " } ?? ""
      return
        "\(place)\(change.level.rawValue): \(change.operation.visible): \(change.message.visible) [\(change.check)]\n"
    }.joined()
  }

  /// How many changes of each level there are, and which part of a version they raise; a line for each interface.
  public var summary: String {
    Change.Interface.allCases.map { interface in
      let counts = Change.Level.allCases.compactMap { level -> String? in
        let count = changes.count { $0.interface == interface && $0.level == level }
        return count == 0 ? nil : "\(count) \(level.noun(count))"
      }
      let name = interface == .wire ? "on the wire" : "in Swift"
      return counts.isEmpty
        ? "\(name): nothing changed\n"
        : "\(name): \(counts.joined(separator: ", ")); \(step(interface).inWords)\n"
    }.joined()
  }
}

extension Change.Level {
  fileprivate func noun(_ count: Int) -> String {
    switch self {
    case .breaking: count == 1 ? "breaking change" : "breaking changes"
    case .warning: count == 1 ? "warning" : "warnings"
    case .note: count == 1 ? "note" : "notes"
    }
  }
}

extension VersionStep {
  /// The step in words.
  var inWords: String {
    switch self {
    case .none: "no new version"
    case .patch: "a patch"
    case .minor: "a minor version"
    case .major: "a major version"
    }
  }
}

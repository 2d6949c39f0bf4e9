public import TablatureAPIModel

/// The names that checks are chosen by: ids, and the groups that stand before their dots.
struct CheckNames: Sendable {
  /// The ids of the checks.
  private let ids: Set<String>
  private let groups: Set<String>
  /// All names, ids first.
  let all: [String]

  init(_ checks: [AuditCheck]) {
    ids = Set(checks.map(\.id))
    groups = Set(checks.map { Self.group(of: $0.id) })
    all = ids.sorted() + groups.subtracting(ids).sorted()
  }

  /// Whether a check or a group of checks has the name.
  func contains(_ name: String) -> Bool { ids.contains(name) || groups.contains(name) }

  /// What stands before the dot of an id.
  static func group(of id: String) -> String { String(id.prefix { $0 != "." }) }

  /// Whether a name is that of a check or of its group.
  static func name(_ name: String, isOf check: String) -> Bool { name == check || name == group(of: check) }
}

extension AuditCheck {
  /// What is wrong with names of checks in a configuration.
  ///
  /// - Parameters:
  ///   - levels: Levels that somebody chose.
  ///   - waivers: Waivers.
  ///   - checks: The checks that there are.
  public static func unknownNames(
    in levels: [AuditLevelChoice], _ waivers: [Waiver], checks: [AuditCheck] = AuditCheck.all
  ) -> [Diagnostic] {
    let names = CheckNames(checks)
    let chosen = levels.map { ($0.check, $0.location) } + waivers.map { ($0.check, $0.location) }
    return chosen.filter { !names.contains($0.0) }.map { name, location in
      Diagnostic(
        "config.key", .error, "there is no check '\(name.visible)'" + NearestName.hint(name, among: names.all),
        at: location, notes: [Diagnostic.Note("'tablature audit --list' names them all")])
    }
  }
}

internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension NamingOptions {
  /// A warning for each chosen name whose subject no page has (any more).
  func idleNames(in service: ServiceModel) -> [Diagnostic] {
    guard !overrides.isEmpty else { return [] }
    let subjects = NameSubjects(service)
    return overrides.filter { !subjects[$0.kind].contains($0.subject) }.map { override in
      let nearest = NearestName.of(override.subject, among: subjects[override.kind])
      let other = NameKind.allCases.first { subjects[$0].contains(override.subject) }
      let hint =
        other.map { "; it stands among the \($0.rawValue)" } ?? nearest.map { "; did you mean '\($0)'?" } ?? ""
      return Diagnostic(
        "config.unused", .warning,
        "no page has '\(override.subject.visible)' among the \(override.kind.rawValue), so `\(override.name)` is not used"
          + hint,
        at: override.location)
    }
  }
}

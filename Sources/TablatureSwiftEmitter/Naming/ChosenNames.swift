import TablatureAPIModel

/// Names that somebody chose, in place of those that things have otherwise.
///
/// A chosen name moves no other one: where it is taken, that is an error, and the thing keeps the name that it has otherwise.
struct ChosenNames {
  /// The names of all things.
  private(set) var names: [String]
  /// The choices that apply, by the index of the thing.
  private(set) var overrides: [Int: NameOverride] = [:]
  /// Choices that cannot be had.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks up what was chosen for things that have names.
  init(_ subjects: [NamedSubject], names: [String], taken: Set<String>) {
    self.names = names
    for (index, subject) in subjects.enumerated() {
      guard let override = subject.override else { continue }
      if subject.role.allows(override.name) {
        overrides[index] = override
      } else {
        diagnostics.append(.reserved(override, for: subject.wireName, at: subject.location))
      }
    }
    // What does not get its name keeps another, which may be one that was chosen.
    var isSettled = overrides.isEmpty
    while !isSettled {
      isSettled = true
      var owners: [String: Int] = [:]
      for index in subjects.indices where overrides[index] == nil { owners[names[index]] = index }
      for index in subjects.indices {
        guard let override = overrides[index] else { continue }
        if let owner = owners.updateValue(index, forKey: override.name) {
          owners[override.name] = owner
          diagnostics.append(
            .taken(override, by: subjects[owner].wireName, at: subjects[max(owner, index)].location))
        } else if taken.contains(override.name) {
          diagnostics.append(.taken(override, by: nil, at: subjects[index].location))
        } else {
          continue
        }
        overrides[index] = nil
        isSettled = false
      }
    }
    for (index, override) in overrides { self.names[index] = override.name }
  }
}

extension Diagnostic {
  fileprivate static func taken(
    _ override: NameOverride, by wireName: String?, at location: SourceLocation
  ) -> Diagnostic {
    let owner = wireName.map { "is also the name of \(Escaping.quoted($0))" } ?? "is taken by something else"
    return Diagnostic(
      "config.name", .error, "`\(override.name)`, chosen for '\(Escaping.oneLine(override.subject))', \(owner)",
      at: override.location, notes: [Note("it would stand twice here", at: location)])
  }

  fileprivate static func reserved(
    _ override: NameOverride, for wireName: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "config.name", .error,
      "`\(override.name)`, chosen for '\(Escaping.oneLine(override.subject))', means something else in Swift or in the runtime",
      at: override.location, notes: [Note("\(Escaping.quoted(wireName)) stands here", at: location)])
  }
}

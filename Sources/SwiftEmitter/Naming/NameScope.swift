import APIModel

/// Names that stand beside each other, each of them once.
///
/// Who comes first keeps the name; a later one gets a number. So what is added to a page after something never renames it.
/// A name that somebody chose never moves, and never gets a number: where it is taken, that is an error.
struct NameScope: Sendable {
  /// Who has a name.
  private struct Owner {
    var wireName: String?
    var override: NameOverride?
  }

  /// Whether names that differ in case only are the same, as in many file systems.
  private let ignoresCase: Bool
  private var owners: [String: Owner] = [:]
  private var lastNumber: [String: Int] = [:]

  /// Makes a scope in which some names are taken.
  init(ignoresCase: Bool = false, taken: Set<String> = []) {
    self.ignoresCase = ignoresCase
    for name in taken { owners[key(name)] = Owner() }
  }

  /// Takes a name, or the same with the first number that makes it free.
  mutating func claim(_ wanted: String) -> String { claim(wanted, for: Owner()) }

  /// Takes a name like ``claim(_:)``, and says so where somebody chose it for something else.
  mutating func claim(
    _ wanted: String, for wireName: String, at location: SourceLocation, diagnostics: inout [Diagnostic]
  ) -> String {
    if let owner = owners[key(wanted)], let override = owner.override {
      diagnostics.append(.taken(override, by: wireName, at: location))
    }
    return claim(wanted, for: Owner(wireName: wireName))
  }

  /// Names something of the service, and says so where the name is not the one to expect.
  ///
  /// What is preferred counts before what the service's name gives, if it is free.
  mutating func claim(
    _ wireName: String, as role: NameRole, in context: NamingContext, preferring preferred: String? = nil,
    at location: SourceLocation, diagnostics: inout [Diagnostic]
  ) -> String {
    if let override = context.naming.override(role.kind, of: wireName, in: context.path, section: context.section) {
      if let name = claim(override, for: wireName, as: role, at: location, diagnostics: &diagnostics) { return name }
    }
    let wanted = role.name(for: wireName, acronyms: context.naming.acronyms)
    let name: String
    if let preferred, role.allows(preferred), insert(preferred, Owner(wireName: wireName)) {
      name = preferred
      guard wanted.isReserved else { return name }
    } else {
      name = claim(wanted.name, for: wireName, at: location, diagnostics: &diagnostics)
    }
    if wanted.isReserved {
      diagnostics.append(
        Diagnostic(
          "swift.reserved-name", .note,
          "`\(name)` stands for \(Escaping.quoted(wireName)), whose own name is taken in Swift",
          at: location))
    } else if name != wanted.name || wanted.isMadeUp {
      diagnostics.append(
        Diagnostic(
          "swift.renamed", .note,
          wanted.isMadeUp
            ? "`\(name)` stands for \(Escaping.quoted(wireName)), which has no letters that Swift names have"
            : "`\(name)` stands for \(Escaping.quoted(wireName)), because `\(wanted.name)` stands for an earlier one",
          at: location))
    }
    return name
  }

  /// Takes a chosen name; `nil`, and an error, where it cannot be had.
  private mutating func claim(
    _ override: NameOverride, for wireName: String, as role: NameRole, at location: SourceLocation,
    diagnostics: inout [Diagnostic]
  ) -> String? {
    guard role.allows(override.name) else {
      diagnostics.append(.reserved(override, for: wireName, at: location))
      return nil
    }
    if let owner = owners[key(override.name)] {
      diagnostics.append(.taken(override, by: owner.wireName, at: location))
      return nil
    }
    owners[key(override.name)] = Owner(wireName: wireName, override: override)
    return override.name
  }

  private mutating func claim(_ wanted: String, for owner: Owner) -> String {
    if insert(wanted, owner) { return wanted }
    var number = lastNumber[wanted, default: 1]
    var name: String
    repeat {
      number += 1
      name = wanted + String(number)
    } while !insert(name, owner)
    lastNumber[wanted] = number
    return name
  }

  private mutating func insert(_ name: String, _ owner: Owner) -> Bool {
    let key = key(name)
    guard owners[key] == nil else { return false }
    owners[key] = owner
    return true
  }

  private func key(_ name: String) -> String { ignoresCase ? name.lowercased() : name }
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

extension [Diagnostic] {
  /// One diagnostic for each chosen name that cannot be had, with all the places where it cannot.
  func withNameChoicesJoined() -> [Diagnostic] {
    var joined: [Diagnostic] = []
    var places: [SourceLocation?: Int] = [:]
    for diagnostic in self {
      guard diagnostic.id == "config.name" else {
        joined.append(diagnostic)
        continue
      }
      if let index = places[diagnostic.location], joined[index].summary == diagnostic.summary {
        for note in diagnostic.notes where !joined[index].notes.contains(note) { joined[index].notes.append(note) }
      } else {
        places[diagnostic.location] = joined.count
        joined.append(diagnostic)
      }
    }
    return joined
  }
}

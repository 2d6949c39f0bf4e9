import APIModel

/// Names that stand beside each other, each of them once.
///
/// Who comes first keeps the name; a later one gets a number. So what is added to a page after something never renames it.
struct NameScope: Sendable {
  /// Whether names that differ in case only are the same, as in many file systems.
  private let ignoresCase: Bool
  private var taken: Set<String> = []
  private var lastNumber: [String: Int] = [:]

  /// Makes a scope in which some names are taken.
  init(ignoresCase: Bool = false, taken: Set<String> = []) {
    self.ignoresCase = ignoresCase
    for name in taken { self.taken.insert(ignoresCase ? name.lowercased() : name) }
  }

  /// Takes a name, or the same with the first number that makes it free.
  mutating func claim(_ wanted: String) -> String {
    if insert(wanted) { return wanted }
    var number = lastNumber[wanted, default: 1]
    var name: String
    repeat {
      number += 1
      name = wanted + String(number)
    } while !insert(name)
    lastNumber[wanted] = number
    return name
  }

  /// Names something of the service, and says so where the name is not the one to expect.
  mutating func claim(
    _ wireName: String, as role: NameRole, at location: SourceLocation, diagnostics: inout [Diagnostic]
  ) -> String {
    let wanted = role.name(for: wireName)
    let name = claim(wanted.name)
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

  private mutating func insert(_ name: String) -> Bool {
    taken.insert(ignoresCase ? name.lowercased() : name).inserted
  }
}

/// Names beside each other, each of them once: who comes first keeps the name, and a later one gets a number.
///
/// It is for names that users don't write. ``NameAssignment`` makes those that they write.
struct NameScope: Sendable {
  /// Whether names that differ in case only are the same, as in many file systems.
  private let ignoresCase: Bool
  private var names: Set<String> = []
  private var lastNumber: [String: Int] = [:]

  /// Makes a scope in which some names are taken.
  init(ignoresCase: Bool = false, taken: Set<String> = []) {
    self.ignoresCase = ignoresCase
    for name in taken { names.insert(key(name)) }
  }

  /// Takes a name, or the same with the first number that makes it free.
  mutating func claim(_ wanted: String) -> String {
    if names.insert(key(wanted)).inserted { return wanted }
    var number = lastNumber[wanted, default: 1]
    var name: String
    repeat {
      number += 1
      name = wanted + String(number)
    } while !names.insert(key(name)).inserted
    lastNumber[wanted] = number
    return name
  }

  private func key(_ name: String) -> String { ignoresCase ? name.lowercased() : name }
}

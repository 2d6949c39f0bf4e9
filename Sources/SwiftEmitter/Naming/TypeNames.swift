import APIModel

/// The names of the types that a structure holds inside.
struct TypeNames: Sendable {
  private var scope: NameScope
  /// What the structure is: the thing that an operation is about, or the name of the structure itself.
  private let noun: String

  /// Makes the names inside of a structure.
  init(taken: Set<String>, noun: String) {
    scope = NameScope(taken: taken)
    self.noun = noun
  }

  /// What an operation is about, as far as its name tells: `Command` of `DescribeCommands`.
  static func noun(ofOperation name: String, acronyms: Acronyms) -> String {
    let words = Words(name, acronyms: acronyms)
    let things = words.withoutFirst ?? words
    return (things.singular ?? things).upperCamel
  }

  /// Names the type of a field. An element of a list has the name of one, and a type that cannot have its own name, like
  /// `Type`, begins with what it belongs to: `DiskType`.
  mutating func claim(
    _ field: Field, as role: NameRole, in context: NamingContext, diagnostics: inout [Diagnostic]
  ) -> String {
    scope.claim(
      field.name, as: role, in: context, preferring: preferred(field, as: role, acronyms: context.naming.acronyms),
      at: field.location, diagnostics: &diagnostics)
  }

  private func preferred(_ field: Field, as role: NameRole, acronyms: Acronyms) -> String? {
    let words = Words(field.name, acronyms: acronyms)
    let singular = field.type.isList ? words.singular : nil
    let name = (singular ?? words).upperCamel
    guard !words.beginsWithDigit, !name.isEmpty else { return nil }
    if role.allows(name) { return singular == nil ? nil : name }
    if role == .valueListType, !noun.isEmpty { return noun + name }
    return singular == nil ? nil : name + role.suffix
  }
}

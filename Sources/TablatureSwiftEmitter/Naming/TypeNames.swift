import TablatureAPIModel

/// The names of the types that a structure holds inside.
struct TypeNames: Sendable {
  /// What the structure is: the thing that an operation is about, or the name of the structure itself.
  let noun: String

  /// What an operation is about, as far as its name tells: `Command` of `DescribeCommands`.
  static func noun(ofOperation name: String, acronyms: Acronyms) -> String {
    let words = Words(name, acronyms: acronyms)
    let things = words.withoutFirst ?? words
    return (things.singular ?? things).upperCamel
  }

  /// The type of a field, to be named. An element of a list has the name of one, and a type that cannot have its own name, like
  /// `Type`, begins with what it belongs to: `DiskType`.
  ///
  /// - Parameter holder: A structure that holds nothing but the field, and has no type of its own.
  func subject(_ field: Field, in holder: Field?, as role: NameRole, _ context: NamingContext) -> NamedSubject {
    let acronyms = context.naming.acronyms
    var alternatives: [String] = []
    if let holder {
      alternatives.append(
        preferred(holder.name, isList: true, as: role, acronyms: acronyms)
          ?? role.name(for: holder.name, acronyms: acronyms).name)
    }
    alternatives.append(role.name(for: field.name, acronyms: acronyms).name + role.suffix)
    return NamedSubject(
      wireName: field.name, role: role, context: holder.map { context.inside($0.name) } ?? context,
      preferred: preferred(field.name, isList: field.type.isList, as: role, acronyms: acronyms),
      alternatives: alternatives, holder: holder?.name, location: field.location)
  }

  private func preferred(_ wireName: String, isList: Bool, as role: NameRole, acronyms: Acronyms) -> String? {
    let words = Words(wireName, acronyms: acronyms)
    let singular = isList ? words.singular : nil
    let name = (singular ?? words).upperCamel
    guard !words.beginsWithDigit, !name.isEmpty else { return nil }
    if role.allows(name) { return singular == nil ? nil : name }
    if role.isValueList, !noun.isEmpty { return noun + name }
    return singular == nil ? nil : name + role.suffix
  }
}

import TablatureAPIModel

/// Something of the service that is named beside others.
struct NamedSubject: Sendable {
  /// The service's name.
  var wireName: String
  /// What the name is for.
  var role: NameRole
  /// What it is in.
  var context: NamingContext
  /// A name that takes precedence over the one that the service's name gives.
  var preferred: String?
  /// Names that come after that one, before those that spell out what it is made from.
  var alternatives: [String] = []
  /// The service's name of what holds it, where that has no name of its own in Swift.
  var holder: String?
  /// Whether it leaves a name to what else could have it, as deprecated members do.
  var yields = false
  /// Where the page has it.
  var location: SourceLocation

  private var acronyms: Acronyms { context.naming.acronyms }

  /// The name that the service's name gives.
  var plain: (name: String, isReserved: Bool, isMadeUp: Bool) { role.name(for: wireName, acronyms: acronyms) }

  /// All names that it could have, best first.
  var candidates: [String] {
    let path = (holder.map { [$0] } ?? []) + [wireName]
    return [preferred, plain.name].compactMap { $0 } + alternatives
      + role.spelledNames(for: path.joined(separator: "."), acronyms: acronyms)
  }

  /// The name that somebody chose.
  var override: NameOverride? {
    context.naming.override(role.kind, of: wireName, in: context.path, section: context.section)
  }

  /// What a value would be that has a plus where this one has a hyphen before a number, and the name in which the hyphen is a minus:
  /// `GMT+1` and `gmtMinus1` of `GMT-1`.
  var opposite: (wireName: String, name: String)? {
    guard role.marks == .signs, wireName.utf8.contains(UInt8(ascii: "-")) else { return nil }
    var scalars = Array(wireName.unicodeScalars)
    var positive = scalars
    for index in scalars.indices.dropLast() where scalars[index] == "-" && ("0"..."9").contains(scalars[index + 1]) {
      scalars[index] = "\u{2212}"
      positive[index] = "+"
    }
    let name = role.name(for: String(String.UnicodeScalarView(scalars)), acronyms: acronyms).name
    return (String(String.UnicodeScalarView(positive)), name)
  }
}

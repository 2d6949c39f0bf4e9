internal import TablatureAPIModel

/// Names members in doc comments as they are named in Swift, where a page names them as they are named on the wire.
struct MemberReferences: Hashable, Sendable {
  private let members: [MemberPlan]
  /// The names on the wire of the structures around the members, from the request or response on.
  private let path: [String]
  /// The type from which links begin, where it is not the one that the comment stands in.
  private let type: String?

  /// Makes references to the members of a structure.
  init(_ members: [MemberPlan] = [], path: some Sequence<String> = [], of type: String? = nil) {
    self.members = members
    self.path = Array(path)
    self.type = type
  }

  /// A link to a member; the name that the page has where there is none.
  func inline(for name: String) -> DocComment.Inline {
    guard let found = find(name) else { return .code(name) }
    return .symbol(((type.map { [$0] } ?? []) + found.types + [found.member.name]).joined(separator: "/"))
  }

  /// A value of a member as it is written in Swift, or else as it goes over the wire.
  func value(_ value: String, of name: String) -> String {
    guard let member = find(name)?.member else { return value }
    switch member.type {
    case .values(let list): return list.values.first { $0.wireValue == value }.map { ".\($0.name)" } ?? value
    case .boolean: return ["true", "false"].contains(value.lowercased()) ? value.lowercased() : value
    default: return value
    }
  }

  /// A member and the types between it and these members.
  private func find(_ name: String) -> (member: MemberPlan, types: [String])? {
    var parts = name.split(separator: ".").map(String.init).filter { !ListIndex.isIndex($0) }[...]
    if !path.isEmpty, parts.count > path.count, parts.starts(with: path) { parts = parts.dropFirst(path.count) }
    var members = members
    var types: [String] = []
    while !parts.isEmpty {
      guard let member = members.first(where: { parts.starts(with: $0.path) }) else { return nil }
      parts = parts.dropFirst(member.path.count)
      if parts.isEmpty { return (member, types) }
      guard case .structure(let plan) = member.type else { return nil }
      types.append(plan.name)
      members = plan.members
    }
    return nil
  }
}

/// Indices of lists in dotted names: the `N` of `Tag.N.Key`, the `1` of `Disk.1.Size`, the `n` of `Filter.n.Value`.
///
/// This is the only rule for them. An index follows the name of its list, so the first component of a name never is one: a parameter may be
/// called `N`. Callers that know the members of a structure look for a member of that name first, for the same reason.
package enum ListIndex {
  /// Whether a component of a name is an index: a placeholder or a number.
  package static func isIndex(_ component: String) -> Bool { isPlaceholder(component) || isNumber(component) }

  /// Whether a component takes the place of an index: `N` or `n`.
  ///
  /// Names of response members have no other indices: a member that is called `1` is a key.
  package static func isPlaceholder(_ component: String) -> Bool { component == "N" || component == "n" }

  /// Whether a component is the index of one element, as samples have it: ASCII digits and nothing else.
  package static func isNumber(_ component: String) -> Bool {
    !component.isEmpty && component.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The list whose elements a name describes: `InstanceId` of `InstanceId.N`, `Tag.N.Value` of `Tag.N.Value.1`.
  ///
  /// - Returns: The name without the index that it ends in; nil where it ends in none.
  package static func list(ofElement name: String) -> String? {
    let bytes = name.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > bytes.startIndex,
      isIndex(String(decoding: bytes[bytes.index(after: dot)...], as: UTF8.self))
    else { return nil }
    return String(name[..<dot])
  }
}

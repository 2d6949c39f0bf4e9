/// Shapes of types that hold names and values.
extension SwiftTypeText {
  /// The types of keys and values, where it is a dictionary, or a list that is written like one.
  static func pair(_ type: String) -> (key: String, value: String)? {
    let type = unwrapped(type)
    for prefix in ["Dictionary<", "KeyValuePairs<", "OrderedDictionary<"]
    where type.hasPrefix(prefix) && type.hasSuffix(">") {
      return split(type.dropFirst(prefix.count).dropLast(), at: ",")
    }
    guard isDictionary(type), type.hasPrefix("[") else { return nil }
    return split(type.dropFirst().dropLast(), at: ":")
  }

  /// The labels and types of a tuple; without a label, its number.
  static func tuple(_ type: String) -> [(label: String, type: String)]? {
    let type = unwrapped(type)
    guard type.hasPrefix("("), type.hasSuffix(")") else { return nil }
    var found: [(String, String)] = []
    var rest: Substring? = type.dropFirst().dropLast()
    while let part = rest, found.count < 16 {
      let cut = split(part, at: ",")
      let member = cut.map { Substring($0.key) } ?? part
      rest = cut.map { Substring($0.value) }
      if let named = split(member, at: ":") {
        found.append((named.key, named.value))
      } else {
        found.append((String(found.count), trimmed(member)))
      }
    }
    return found.count > 1 ? found : nil
  }

  /// Whether it holds names and values that can go to the wire: dictionaries, query items, lists of pairs.
  static func holdsPairs(_ type: String) -> Bool {
    if pair(type) != nil { return true }
    guard let element = element(type) else { return false }
    if element == "URLQueryItem" || element.hasSuffix(".URLQueryItem") { return true }
    guard let members = tuple(element), members.count == 2 else { return false }
    return unwrapped(members[0].type) == "String"
  }
}

extension CodeIndex.JoinedType {
  /// Whether it has a dictionary, or a list of query items, that is filled bit by bit.
  func keepsPairs(_ code: CodeIndex) -> Bool {
    properties.contains { property in
      guard !property.isStatic, !property.isComputed, !property.isConstant, let type = property.type else {
        return false
      }
      return SwiftTypeText.holdsPairs(code.aliased(SwiftTypeText.unwrapped(type), seenFrom: name))
    }
  }
}

extension CodeIndex {
  /// Whether something of a type can hold names and values: what is written so, types of the code that have such a property, and
  /// types that nobody knows.
  func mayHoldPairs(_ type: String, seenFrom scope: String) -> Bool {
    let meant = aliased(SwiftTypeText.unwrapped(type), seenFrom: scope)
    if SwiftTypeText.holdsPairs(meant) { return true }
    if let known = self.type(meant, seenFrom: scope) {
      return known.kind != .enum && known.kind != .protocol
        && known.properties.contains { property in
          !property.isStatic && !property.isComputed
            && property.type.map { SwiftTypeText.holdsPairs(aliased($0, seenFrom: known.name)) } ?? false
        }
    }
    return WireFields.kinds[meant] == nil && SwiftTypeText.element(meant) == nil && SwiftTypeText.tuple(meant) == nil
      && meant != "Void" && meant != "()" && meant != "Self"
  }
}

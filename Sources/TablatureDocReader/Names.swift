import TablatureAPIModel

/// How names of lists and of their elements relate.
enum Names {
  /// The name that an element has where a list is named in the plural: `Tag` of `Tags`, `Disk` of `DiskSet`; nil where
  /// the name is none of a list.
  static func singular(of list: String) -> String? {
    // `PortsAndProtocols` holds `PortAndProtocol`.
    if let (left, right) = halves(of: list) {
      let (first, second) = (suffixless(left), suffixless(right))
      return first == nil && second == nil ? nil : "\(first ?? left)And\(second ?? right)"
    }
    return suffixless(list)
  }

  /// What stands on the two sides of the word `And`.
  private static func halves(of name: String) -> (left: String, right: String)? {
    let bytes = Array(name.utf8)
    let and = Array("And".utf8)
    for start in bytes.indices.dropFirst() where bytes[start...].starts(with: and) && start + 3 < bytes.count {
      guard (0x41...0x5A).contains(bytes[start + 3]) else { continue }
      return (String(decoding: bytes[..<start], as: UTF8.self), String(decoding: bytes[(start + 3)...], as: UTF8.self))
    }
    return nil
  }

  private static func suffixless(_ list: String) -> String? {
    for ending in ["Set", "List"] where list.hasSuffix(ending) && list.count > ending.count {
      return String(list.dropLast(ending.count))
    }
    // Names of three letters that end in `s` are mostly acronyms: `Dns`, `Ecs`.
    return list.count > 3 ? PluralNoun.singular(of: list) : nil
  }

  /// Whether a name is most likely another one with a slip of the pen.
  static func isMisspelling(_ name: String, of right: String) -> Bool {
    let isSlip = name.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { self.isSlip(left, of: $0) } ?? false
    }
    return isSlip == true || (!name.utf8.allSatisfy { $0 < 0x80 } && name.lowercased() == right.lowercased())
  }

  private static func isSlip(_ left: UnsafeBufferPointer<UInt8>, of right: UnsafeBufferPointer<UInt8>) -> Bool {
    if left.count == right.count,
      zip(left, right).allSatisfy({ $0 == $1 || ($0 ^ $1 == 0x20 && $0.isASCIILetter) })
    {
      return true
    }
    guard min(left.count, right.count) >= 8, abs(left.count - right.count) <= 2, left.first == right.first,
      left.count <= 128, right.count <= 128
    else { return false }
    // Endings that tell names apart (`…Id`, `…Ids`, `…Name`, `…Type`) are no slips.
    guard left.last == right.last else { return false }
    return EditDistance.between(left, right, limit: 2) != nil
  }
}

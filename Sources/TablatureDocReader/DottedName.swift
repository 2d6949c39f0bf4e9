/// Names whose components are separated by dots: `Tag.N.Key`.
enum DottedName {
  /// Returns the components of a name, without empty ones.
  static func components(of name: String) -> [String] {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return name.isEmpty ? [] : [name] }
    return name.utf8.split(separator: UInt8(ascii: ".")).compactMap { String($0) }
  }
}

/// Names whose parts stand between dots: `Tag.N.Key`.
enum DottedName {
  /// The parts of a name, without empty ones.
  static func parts(of name: String) -> [String] {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return name.isEmpty ? [] : [name] }
    return name.utf8.split(separator: UInt8(ascii: ".")).compactMap { String($0) }
  }
}

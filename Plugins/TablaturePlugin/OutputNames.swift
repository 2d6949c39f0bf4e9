/// The names of the files that a build writes, made of the paths of the pages alone.
///
/// The plugin decides them and tells its tool, so that there is one rule. `ecs/DescribeDisks.md` becomes
/// `Generated/page-ecs-describedisks.swift`: ASCII in lower case, for file systems and compilers of all kinds.
struct OutputNames {
  /// The file for what belongs to no page.
  let common = "Generated/tablature-common.swift"
  /// A file for each page, no two alike; it depends on no other page where no other page has nearly the same name.
  let files: [String]

  /// Names the files.
  ///
  /// - Parameter paths: The paths of the pages, each once.
  init(_ paths: [String]) {
    let plain = paths.map(Self.plain)
    let users = Dictionary(plain.map { ($0, 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    files = zip(paths, plain).map { path, plain in
      var name = plain
      if users[plain] != 1 || !Self.isKept(path) { name += "-\(Self.hash(path))" }
      // Two paths of the same hash are as good as impossible, but must not become one file.
      while !taken.insert(name).inserted { name += "-more" }
      return "Generated/page-\(name).swift"
    }
  }

  /// The letters and digits of a path in lower case, and a hyphen for all that stands between them.
  private static func plain(_ path: String) -> String {
    var name = ""
    for byte in withoutExtension(path).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.unicodeScalars.append(Unicode.Scalar(byte + 32))
      default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
      }
      if name.utf8.count == longest { break }
    }
    return name
  }

  /// Whether the plain name tells everything but the case and which marks stand between the words.
  private static func isKept(_ path: String) -> Bool {
    let name = withoutExtension(path)
    return name.utf8.count < longest && name.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func withoutExtension(_ path: String) -> String { String(path.dropLast(3)) }

  /// The hash FNV-1a of the path, in hexadecimal.
  private static func hash(_ path: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  /// Compilers put more behind a name, and file systems take 255 bytes.
  private static let longest = 120
}
